import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

/** A row of a generated table: its cells, and the place of its printed sum, if it has one. */
interface Row {
  readonly number: string;
  readonly title: string;
  readonly dong: bigint;
  readonly isSum: boolean;
}

const TITLES = [
  'Phóng sự',
  'Chuyên mục',
  'Tờ gấp',
  'Băng rôn',
  'Tập huấn',
  'Tổng kết',
  'Cộng tác viên',
  'Pa nô',
  'Hội thi',
];
const TOTALS = [
  'Tổng cộng',
  'Tổng',
  'Cộng',
  'Tổng kinh phí',
  'TỔNG SỐ',
  'T.cộng',
  'Tổng dự toán',
  'Cộng tổng',
  'Kinh phí tổng',
];
const GROUPS = ['báo chí', 'in ấn', 'trực quan', 'hội nghị'];

const dong = fc.oneof(
  fc.bigInt(1n, 400n).map((n) => n * 500_000n),
  fc.bigInt(1n, 9n).map((n) => n * 10_000_000n),
  fc.bigInt(1_000_001n, 99_999_999n),
);
const section = fc.array(fc.tuple(fc.constantFrom(...TITLES), dong), { minLength: 1, maxLength: 4 });
const plan = fc.record({
  sections: fc.array(section, { minLength: 1, maxLength: 4 }),
  /** Where the sums of sections are: nowhere, in their rows, below them, or below groups without a row. */
  style: fc.constantFrom('flat', 'above', 'below', 'groups'),
  numbers: fc.constantFrom('roman', 'letter', 'dotted'),
  total: fc.constantFrom(...TOTALS),
  tax: fc.constantFrom(0n, 8n, 10n),
  isBeforeTax: fc.boolean(),
});
type Generated = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function rowsOf({ sections, style, numbers, total, tax, isBeforeTax }: Generated): Row[] {
  const rows: Row[] = [];
  let sum = 0n;
  let count = 0;
  sections.forEach((items, at) => {
    const own = items.reduce((all, [, amount]) => all + amount, 0n);
    sum += own;
    const name = GROUPS[at] ?? '';
    const number =
      numbers === 'roman'
        ? (['I', 'II', 'III', 'IV'][at] ?? '')
        : numbers === 'letter'
          ? 'ABCD'.charAt(at)
          : String(at + 1);
    if (style === 'above' || style === 'below')
      rows.push({
        number,
        title: `Tuyên truyền ${name}`,
        dong: style === 'above' ? own : 0n,
        isSum: style === 'above',
      });
    items.forEach(([title, amount], i) => {
      count += 1;
      const isFlat = style === 'flat' || style === 'groups';
      const own = isFlat ? String(count) : numbers === 'dotted' ? `${number}.${i + 1}` : String(i + 1);
      rows.push({ number: own, title: `${title} ${at + 1}${i + 1}`, dong: amount, isSum: false });
    });
    if (style === 'below') rows.push({ number: '', title: `Cộng ${number}`, dong: own, isSum: true });
    if (style === 'groups') rows.push({ number: '', title: `Cộng ${name}`, dong: own, isSum: true });
  });
  if (tax > 0n) {
    if (isBeforeTax) rows.push({ number: '', title: 'Cộng trước thuế', dong: sum, isSum: true });
    const share = (sum * tax + 50n) / 100n;
    rows.push({ number: '', title: `Thuế GTGT ${tax}%`, dong: share, isSum: false });
    sum += share;
  }
  rows.push({ number: '', title: total, dong: sum, isSum: true });
  return rows;
}

const tableOf = (rows: readonly Row[]) =>
  lines(
    [
      'TT|Nội dung|Kinh phí (đồng)',
      ...rows.map(
        ({ number, title, dong: amount }) =>
          `${number}|${title}|${amount === 0n ? '' : amount.toLocaleString('vi')}`,
      ),
    ].join('\n'),
  );

test('a table whose sums are right comes to its total, without an error', () => {
  fc.assert(
    fc.property(plan, (generated) => {
      const rows = rowsOf(generated);
      const found = checked(tableOf(rows));
      const total = Number(rows.at(-1)?.dong);
      expect({ sum: found.sum, declared: found.declared, errors: found.errors }).toEqual({
        sum: total,
        declared: total,
        errors: [],
      });
    }),
    { numRuns: 60 },
  );
});

test('a wrong sum in a table is an error', () => {
  fc.assert(
    fc.property(plan, fc.nat(), fc.constantFrom(1n, 500_000n, 9_000_000n), (generated, at, off) => {
      const rows = rowsOf(generated);
      const sums = rows.filter(({ isSum }) => isSum);
      const wrong = sums[at % sums.length];
      const found = checked(
        tableOf(rows.map((row) => (row === wrong ? { ...row, dong: row.dong + off } : row))),
      );
      expect(found.errors).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a wrong amount in a table is an error', () => {
  fc.assert(
    fc.property(plan, fc.nat(), fc.constantFrom(1n, 500_000n, 9_000_000n), (generated, at, off) => {
      const rows = rowsOf(generated);
      const items = rows.filter(({ isSum, dong: amount }) => !isSum && amount > 0n);
      const wrong = items[at % items.length];
      const found = checked(
        tableOf(rows.map((row) => (row === wrong ? { ...row, dong: row.dong + off } : row))),
      );
      expect(found.errors).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});
