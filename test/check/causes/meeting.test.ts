import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { checkText, textAt } from '../../support/checking.ts';

interface Written {
  readonly total: string;
  readonly rows: readonly string[];
  readonly subtotal?: string;
  readonly sources?: string;
}

function planWith({ total, rows, subtotal, sources }: Written): string {
  return `plan: { title: Tuyên truyền, period: 2026 }
budget:
  total: ${total}
${sources ? `  sources: { ${sources} }\n` : ''}tasks:
  - title: Báo chí
    schedule: Quý II/2026
${subtotal ? `    subtotal: ${subtotal}\n` : ''}    items:
${rows.map((row) => `      - { ${row} }\n`).join('')}`;
}

/** The findings: rule, the text they are at, help. */
function found(text: string) {
  const { diagnostics } = checkText(text);
  return diagnostics.map(({ rule, range, help }) => [rule, textAt(text, range), help]);
}

const NEWS = 'label: Tin, amount: 10.000.000đ';
const FILM = 'label: Phim, amount: 20.000.000đ';
const TALK = 'label: Tọa đàm, amount: 37.000.000đ';
const tax = (amount: string) => `label: Thuế GTGT, percent: 10%, amount: ${amount}`;

describe('rows listed twice in one sum', () => {
  test('are one finding that names them all', () => {
    const text = planWith({ total: '67.000.000đ', rows: [NEWS, NEWS, FILM, FILM, TALK] });
    expect(found(text)).toEqual([
      [
        'budget/total',
        '67.000.000đ',
        'it agrees if "Tin" (task 1), "Phim" (task 1) are each listed twice, 30.000.000đ in all\nif the items are right, it should be 97.000.000đ',
      ],
    ]);
  });

  test('are not blamed where they do not come to what is too much', () => {
    const text = planWith({ total: '68.000.000đ', rows: [NEWS, NEWS, FILM, FILM, TALK] });
    expect(found(text).map(([rule]) => rule)).toEqual([
      'budget/total',
      'budget/duplicate-item',
      'budget/duplicate-item',
    ]);
  });
});

describe('a row listed twice and a wrong tax of the same rows', () => {
  const text = planWith({
    total: '73.700.000đ',
    subtotal: '73.700.000đ',
    rows: [NEWS, FILM, FILM, TALK, tax('7.600.000đ')],
  });

  test('are two findings, each with what is right once the other is corrected', () => {
    expect(found(text)).toEqual([
      ['budget/subtotal', '73.700.000đ', expect.stringContaining('"Phim" (task 1) is listed twice')],
      ['budget/line', '7.600.000đ', 'once the other items are corrected, write: 6.700.000đ'],
    ]);
  });

  test('leave nothing to find when both are done', () => {
    expect(
      checkText(text.replace(`      - { ${FILM} }\n`, '').replace('7.600', '6.700')).diagnostics,
    ).toEqual([]);
  });
});

describe('a row left out of rows that prices prove', () => {
  const rows = [
    'label: Tin, quantity: 5, unitPrice: 2.000.000đ, amount: 10.000.000đ',
    'label: Tọa đàm, quantity: 1, unitPrice: 37.000.000đ, amount: 37.000.000đ',
  ];

  test('is told at the sum, with the tax that would follow if none was', () => {
    const text = planWith({
      total: '73.700.000đ',
      subtotal: '73.700.000đ',
      rows: [...rows, tax('6.700.000đ')],
    });
    expect(found(text)).toEqual([
      [
        'budget/subtotal',
        '73.700.000đ',
        'if the items are right, "Thuế GTGT" is 4.700.000đ; the subtotal of task 1 is 51.700.000đ; budget.total is 51.700.000đ',
      ],
    ]);
  });
});

describe('rows that name the wrong one of three sources', () => {
  const sources =
    'a: { name: Tỉnh, amount: 30.000.000đ }, b: { name: Xã, amount: 40.000.000đ }, c: { name: Khác, amount: 50.000.000đ }';
  const row = (label: string, millions: number, source: string) =>
    `label: ${label}, amount: ${millions}.000.000đ, source: ${source}`;
  const plan = (tin: string, phim: string) =>
    planWith({
      total: '120.000.000đ',
      sources,
      rows: [
        row('Tin', 12, tin),
        row('Bài', 18, 'a'),
        row('Ảnh', 15, 'b'),
        row('Phim', 25, phim),
        row('Sách', 50, 'c'),
      ],
    });

  test('are none while they name the right ones', () => {
    expect(found(plan('a', 'b'))).toEqual([]);
  });

  test.each([
    ['one after another', plan('b', 'c'), ['Tỉnh', 'Xã']],
    ['both into one', plan('c', 'c'), ['Tỉnh', 'Xã']],
  ])('are a finding each: %s', (_, text, [tin, phim]) => {
    expect(found(text).map(([, , help]) => help)).toEqual([
      `it agrees if "Tin" (12.000.000đ) is paid from "${tin}"`,
      `it agrees if "Phim" (25.000.000đ) is paid from "${phim}"`,
    ]);
  });
});

describe('two declared figures', () => {
  const text = `plan: { title: Tuyên truyền, period: 2026 }
budget:
  total: 670.000.000đ
  inWords: Sáu mươi bảy triệu đồng
  sources: { a: { name: Tỉnh, amount: 40.000.000đ }, b: { name: Xã, amount: 270.000.000đ } }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    items:
      - { label: Tin, amount: 40.000.000đ, source: a }
      - { label: Phim, amount: 27.000.000đ, source: b }
`;

  test('are each told and corrected where they stand', () => {
    const { diagnostics } = checkText(text);
    expect(diagnostics.map(({ rule, range }) => [rule, textAt(text, range)])).toEqual([
      ['budget/total', '670.000.000đ'],
      ['budget/sources', '270.000.000đ'],
    ]);
    const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []);
    expect(checkText(applyEdits(text, edits)).diagnostics).toEqual([]);
  });
});

describe('a slip that another makes up for in a sum', () => {
  const text = planWith({
    total: '90.000.000đ',
    subtotal: '90.000.000đ',
    sources: 'a: { name: Tỉnh, amount: 80.000.000đ }, b: { name: Xã, amount: 40.000.000đ }',
    rows: [
      'label: Tin, quantity: 5, unitPrice: 10.000.000đ, amount: 80.000.000đ, source: a',
      'label: Phim, amount: 40.000.000đ, source: b',
    ],
  });

  test('is found all the same', () => {
    expect(found(text).map(([rule, at]) => [rule, at])).toEqual([
      ['budget/sources', '80.000.000đ'],
      ['budget/line', '80.000.000đ'],
    ]);
  });
});

test('a tax is not accused where one of its rows and another slip are wrong', () => {
  const text = `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 175.600.000đ }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    items:
      - { label: Tin, quantity: 6, unitPrice: 10.000.000đ, amount: 600.000.000đ }
      - { label: Ảnh, amount: 40.000.000đ }
  - title: In ấn
    schedule: Quý III/2026
    items:
      - { label: Sách, amount: 700.000.000đ }
      - { label: Thuế GTGT, percent: 8%, amount: 5.600.000đ }
`;
  expect(found(text).map(([rule, at]) => [rule, at])).toEqual([
    ['budget/total', '175.600.000đ'],
    ['budget/line', '600.000.000đ'],
  ]);
});

describe('slips of rows that two sources pay for', () => {
  const sources = 'a: { name: Tỉnh, amount: 66.000.000đ }, b: { name: Xã, amount: 44.000.000đ }';
  const text = planWith({
    total: '110.000.000đ',
    sources,
    rows: [
      'label: Tin, amount: 22.000.000đ, source: a',
      'label: Ảnh, amount: 38.000.000đ, source: a',
      'label: Phim, amount: 15.000.000đ, source: b',
      'label: Sách, amount: 25.000.000đ, source: b',
      tax('10.000.000đ'),
    ],
  });

  test('are two findings, not several rows at once', () => {
    const wrong = text.replace('22.000.000đ', '220.000.000đ').replace('15.000.000đ', '51.000.000đ');
    expect(checkText(text).diagnostics).toEqual([]);
    expect(found(wrong).map(([, , help]) => help)).toEqual([
      expect.stringContaining('"Tin" (task 1) has a zero too many and should be 22.000.000đ'),
      expect.stringContaining('"Phim" (task 1) has two digits swapped and should be 15.000.000đ'),
    ]);
  });
});

test('a subtotal that is wrong beside one of its rows is told where it is', () => {
  const text = `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 100.000.000đ }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    subtotal: 670.000.000đ
    items: [{ label: Tin, amount: 30.000.000đ }, { label: Ảnh, amount: 370.000.000đ }]
  - title: In ấn
    schedule: Quý III/2026
    items: [{ label: Sách, amount: 33.000.000đ }]
`;
  const { diagnostics } = checkText(text);
  expect(diagnostics.map(({ range, help }) => [textAt(text, range), help])).toEqual([
    ['670.000.000đ', 'it agrees if the figure declared for task 1 "Báo chí" should be 67.000.000đ'],
    ['670.000.000đ', expect.stringContaining('"Ảnh" (task 1) has a zero too many')],
  ]);
});

test('a total that the words and a slip of its own speak against is not written into the words', () => {
  const text = planWith({
    total: '670.000.000đ\n  inWords: Sáu mươi bảy triệu đồng',
    rows: [NEWS, FILM, TALK.replace('37', '73')],
  });
  expect(found(text)).toEqual([
    ['budget/total', '670.000.000đ', expect.stringContaining('"Tọa đàm" (task 1)')],
    ['budget/in-words', '670.000.000đ', 'write: 67.000.000đ'],
  ]);
});

test('rows are never said to be too large by more than they are', () => {
  const text = planWith({
    total: '151.200.000đ',
    rows: [
      'label: Tờ gấp, quantity: 7000, unitPrice: 3.900đ, amount: 27.300.000đ',
      'label: Áp phích, quantity: 450, unitPrice: 146.000đ, amount: 65.700.000đ',
      'label: Sổ tay, quantity: 1500, unitPrice: 313.330đ, amount: 46.999.500đ',
      'label: Thuế GTGT, percent: 8%, amount: 11.200.000đ',
    ],
  });
  // The price has a zero too many, and a row of 500đ is gone.
  expect(found(text).map(([rule, at]) => [rule, at])).toEqual([
    ['budget/total', '151.200.000đ'],
    ['budget/line', '46.999.500đ'],
  ]);
});
