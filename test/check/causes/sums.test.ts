import { describe, expect, test } from 'vitest';
import type { Gap } from '../../../src/check/causes/gap.ts';
import type { Diagnostic } from '../../../src/check/engine/diagnostic.ts';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { checkText } from '../../support/checking.ts';

interface Written {
  readonly total?: string;
  readonly inWords?: string;
  readonly city?: string;
  readonly other?: string;
  readonly articles?: readonly string[];
  readonly printing?: readonly string[];
}

const ARTICLES = [
  '{ outlet: hanoimoi, amount: 130.000.000đ, source: city }',
  '{ outlet: kinhtedothi, amount: 70.000.000đ, source: other }',
];
const PRINTING = [
  '{ label: tờ gấp, amount: 60.000.000đ, source: city }',
  '{ label: áp phích, amount: 40.000.000đ, source: other }',
];

/** A plan of 300 million from two sources, with changes. */
function planWith({
  total = '300.000.000đ',
  articles = ARTICLES,
  printing = PRINTING,
  ...rest
}: Written): string {
  const { city = '190.000.000đ', other = '110.000.000đ', inWords } = rest;
  return `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: 15/02/2026, period: 2026 }
budget:
  total: ${total}${inWords ? `\n  inWords: ${inWords}` : ''}
  sources:
    city: { name: Ngân sách Thành phố, amount: ${city} }
    other: { name: Xã hội hóa, amount: ${other} }
outlets:
  hanoimoi: { name: Báo Hà Nội Mới }
  kinhtedothi: { name: Báo Kinh tế và Đô thị }
tasks:
  - id: articles
    title: Đăng bài
    schedule: Quý II
    items:
${articles.map((item) => `      - ${item}\n`).join('')}  - id: printing
    title: In tài liệu
    schedule: Quý III
    items:
${printing.map((item) => `      - ${item}\n`).join('')}`;
}

function changed(items: readonly string[], before: string, after: string): string[] {
  return items.map((item) => item.replace(before, after));
}

/** The one finding there is. */
function onlyFinding(text: string, rule: string): Diagnostic {
  const { diagnostics } = checkText(text);
  expect(diagnostics.map((found) => found.rule)).toEqual([rule]);
  const [finding] = diagnostics;
  if (!finding) throw new Error('no finding');
  return finding;
}

function suspectsIn({ data }: Diagnostic): string[] {
  return (data as Gap).hypotheses.map(({ kind, path = '' }) => `${kind} ${path}`.trim());
}

test('the plan the others are changes of is clean', () => {
  expect(checkText(planWith({})).diagnostics).toEqual([]);
});

describe('a figure that others prove is not accused while another is left', () => {
  const unsourced = (written: Written) =>
    planWith(written)
      .replace(/ {2}sources:\n.*\n.*\n/, '')
      .replace(/, source: \w+/g, '');

  test('quantity × unit price', () => {
    const proven = '{ label: bài, amount: 60.000.000đ, quantity: 12, unitPrice: 5.000.000đ }';
    const printing = [proven, '{ label: áp phích, amount: 60.000.000đ }'];
    // Any one of the amounts may have a digit too high, but not the one that is 12 × 5.000.000đ.
    const suspects = suspectsIn(onlyFinding(unsourced({ printing }), 'budget/total'));
    expect(suspects).toContain('wrong-digit tasks[1].items[1]');
    expect(suspects).not.toContain('wrong-digit tasks[1].items[0]');
  });

  test('the subtotal of the other task', () => {
    const text = unsourced({ total: '310.000.000đ' }).replace(
      'schedule: Quý II\n',
      'schedule: Quý II\n    subtotal: 200.000.000đ\n',
    );
    const suspects = suspectsIn(onlyFinding(text, 'budget/total'));
    expect(suspects.length).toBeGreaterThan(0);
    expect(suspects.filter((suspect) => suspect.includes('tasks[0]'))).toEqual([]);
  });

  test('the source, where only one of them is off, by the same gap', () => {
    const text = planWith({ printing: changed(PRINTING, '60.000.000đ', '80.000.000đ') });
    const suspects = suspectsIn(onlyFinding(text, 'budget/total'));
    // Both are paid from the city, whose items are just as much too high; the others make up their source.
    expect(suspects.toSorted()).toEqual(['wrong-digit tasks[0].items[0]', 'wrong-digit tasks[1].items[0]']);
  });
});

describe('one cause, one finding', () => {
  test('an item that names the wrong source', () => {
    const text = planWith({ printing: changed(PRINTING, 'source: other', 'source: city') });
    const finding = onlyFinding(text, 'budget/sources');
    expect(finding.help).toBe('it agrees if "áp phích" (40.000.000đ) is paid from "Xã hội hóa"');
    expect(checkText(applyEdits(text, finding.fix?.edits ?? [])).diagnostics).toEqual([]);
  });

  test('a wrong amount of a source', () => {
    const text = planWith({ city: '180.000.000đ' });
    const finding = onlyFinding(text, 'budget/sources');
    expect(finding.range.start.line).toBe(5);
    expect(suspectsIn(finding)[0]).toBe('declared-total');
  });

  test('a total that neither items nor sources have', () => {
    const finding = onlyFinding(planWith({ total: '320.000.000đ' }), 'budget/total');
    expect(suspectsIn(finding)[0]).toBe('declared-total');
  });

  test('an outlet whose only row is gone', () => {
    const text = planWith({ articles: ARTICLES.slice(0, 1) });
    const finding = onlyFinding(text, 'budget/total');
    expect(finding.help).toContain('"Báo Kinh tế và Đô thị", which gets no money yet');
  });

  test('a task that is gone, though another comes after it', () => {
    const without = planWith({}).replace(/ {2}- id: articles\n(?: {4}.*\n)+/, '');
    const text = without.replace('schedule: Quý III', 'schedule: Quý III\n    after: [articles]');
    const finding = onlyFinding(text, 'budget/total');
    expect(finding.help).toContain(
      'perhaps in the task "articles", which is gone though task 1 still comes after it',
    );
  });

  test('a task listed twice', () => {
    const copy = /( {2}- id: printing\n(?: {4}.*\n)+)/;
    const text = planWith({}).replace(copy, '$1$1');
    const finding = onlyFinding(text, 'reference/duplicate-id');
    expect(finding.help).toBe('remove this copy: the items sum to just 100.000.000đ too much');
  });

  test('a task listed twice under two ids', () => {
    const copy = /( {2}- id: )printing(\n(?: {4}.*\n)+)/;
    const text = planWith({}).replace(copy, '$1printing$2$1again$2');
    expect(suspectsIn(onlyFinding(text, 'budget/total'))).toContain('duplicated tasks[2]');
  });

  test('tasks that wait for each other', () => {
    const text = planWith({})
      .replace('schedule: Quý III', 'schedule: Quý III\n    after: [articles]')
      .replace('schedule: Quý II\n', 'schedule: Quý II\n    after: [printing]\n');
    onlyFinding(text, 'schedule/cycle');
  });

  test.each([
    '{ outlet: hanoimoi, amount: 130.000.000,00đ, source: city }',
    'Báo Hà Nội Mới: 130.000.000đ',
    'Báo Hà Nội Mới 130.000.000đ',
  ])('an item written as %s', (item) => {
    expect(checkText(planWith({ articles: [item, ...ARTICLES.slice(1)] })).diagnostics).toHaveLength(1);
  });
});

describe('amounts in another unit', () => {
  test.each([
    ['130.000.000đ', '130.000đ'],
    ['70.000.000đ', '70đ'],
  ])('%s written as %s', (meant, written) => {
    const text = planWith({ articles: changed(ARTICLES, meant, written) });
    const finding = onlyFinding(text, 'budget/total');
    expect(suspectsIn(finding)[0]).toMatch(/^unit-slip tasks\[0\]/);
    expect(finding.help).toContain(`is in the wrong unit and should be ${meant}`);
  });

  test('the total alone', () => {
    const text = planWith({ total: '300.000đ' });
    expect(suspectsIn(onlyFinding(text, 'budget/total'))[0]).toBe('declared-total');
  });
});

test('hypotheses beyond three are counted', () => {
  const articles = Array.from(
    { length: 6 },
    (_, i) => `{ outlet: hanoimoi, label: bài ${i}, amount: 50.000.000đ }`,
  );
  const printing = ['{ outlet: kinhtedothi, amount: 10.000.000đ }'];
  const text = planWith({ articles, printing });
  const finding = onlyFinding(text, 'budget/total');
  const { hypotheses, moreHypotheses = 0 } = finding.data as Gap;
  expect(hypotheses).toHaveLength(3);
  expect(finding.help).toContain(`and ${moreHypotheses} more`);
  expect(hypotheses.length + moreHypotheses).toBe(7);
});

test('two figures that would confirm only each other do not hide a row listed twice', () => {
  const text = planWith({ city: '190.000.000.000đ', printing: [...PRINTING.slice(0, 1), ...PRINTING] });
  const { diagnostics } = checkText(text);
  expect(diagnostics.map(({ rule, data }) => [rule, ((data ?? {}) as Partial<Gap>).hypotheses?.[0]])).toEqual(
    [
      ['budget/total', { kind: 'duplicated', path: 'tasks[1].items[1]', amount: 60_000_000n }],
      ['budget/sources', { kind: 'declared-total', amount: 190_000_000n }],
    ],
  );
});
