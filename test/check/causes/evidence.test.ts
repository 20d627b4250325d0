import { describe, expect, test } from 'vitest';
import { checkText } from '../../support/checking.ts';

/** A plan of two items whose figures are in one unit and whose words may be in another. */
function planWith(budget: string, amounts: readonly [string, string]): string {
  return `plan: { title: Tuyên truyền, period: 2026 }
budget: { ${budget} }
tasks:
  - title: In
    schedule: Quý II/2026
    items: [{ label: Tờ gấp, amount: "${amounts[0]}" }, { label: Sổ tay, amount: "${amounts[1]}" }]
`;
}

const WORDS = 'inWords: Bốn trăm bảy mươi triệu đồng';

describe('words a power of ten away from the figures name the unit, and are not rewritten', () => {
  test.each([
    [`unit: nghìn đồng, total: 470, ${WORDS}`, ['300', '170'], 'it agrees if the unit is triệu đồng'],
    [`total: 470, ${WORDS}`, ['300', '170'], 'it agrees if budget has unit: triệu đồng'],
    [
      `total: 470.000đ, ${WORDS}`,
      ['300.000đ', '170.000đ'],
      'it agrees if the figures are meant in nghìn đồng',
    ],
  ] as const)('%s', (budget, amounts, help) => {
    const { diagnostics } = checkText(planWith(budget, amounts));
    expect(diagnostics.map((found) => [found.rule, found.help, found.fix])).toEqual([
      ['budget/in-words', help, null],
    ]);
  });
});

test('words that say another amount are never rewritten unasked, a misspelt word is', () => {
  const amounts = ['300.000.000đ', '170.000.000đ'] as const;
  const fixOf = (words: string) => {
    const [found] = checkText(planWith(`total: 470.000.000đ, inWords: ${words}`, amounts)).diagnostics;
    return found?.fix?.safe;
  };
  expect(fixOf('Bốn trăm sáu mươi triệu đồng')).toBe(false);
  expect(fixOf('Bốn trăm bẩy mươi chiệu đồng')).toBe(true);
});

test.each([
  ['Một tỷ năm trăm triệu đồng', true],
  ['Mười lăm tỷ đồng', false],
])('a decimal point is corrected unasked only where another figure says the same: %s', (words, safe) => {
  const text = planWith(`total: 1.5 tỷ, inWords: ${words}`, ['1 tỷ', '300 triệu']);
  const found = checkText(text).diagnostics.find(({ rule }) => rule === 'money/malformed');
  expect(found?.fix?.safe).toBe(safe);
});

describe('sums that were left when an item changed', () => {
  const PLAN = `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 138.880.000đ, inWords: Một trăm ba mươi tám triệu tám trăm tám mươi nghìn đồng }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    subtotal: 38.880.000đ
    items:
      - { label: Bài, quantity: 12, unitPrice: 3.000.000đ/bài, amount: 36.000.000đ }
      - { label: Thuế GTGT, percent: 8%, amount: 2.880.000đ }
  - { title: In, schedule: Quý III/2026, items: [{ label: Tờ gấp, amount: 100.000.000đ }] }
`;

  test('are told all at once, with the tax', () => {
    const text = PLAN.replace('quantity: 12', 'quantity: 14').replace('36.000.000đ', '42.000.000đ');
    const { diagnostics } = checkText(text);
    expect(diagnostics.map(({ rule, help }) => [rule, help])).toEqual([
      [
        'budget/line',
        'write: 3.360.000đ\nif the items are right, the subtotal of task 1 is 45.360.000đ; budget.total is 145.360.000đ; in words: Một trăm bốn mươi lăm triệu ba trăm sáu mươi nghìn đồng',
      ],
    ]);
  });

  test('never make the rate of the tax wrong', () => {
    const text = PLAN.replace('quantity: 12', 'quantity: 14')
      .replace('36.000.000đ', '42.000.000đ')
      .replace('total: 138.880', 'total: 144.880')
      .replace('subtotal: 38.880', 'subtotal: 44.880')
      .replace('ba mươi tám triệu', 'bốn mươi bốn triệu');
    const [found] = checkText(text).diagnostics;
    expect(found?.help).toContain('write: 3.360.000đ');
    expect(found?.help).toContain('budget.total is 145.360.000đ');
  });
});

describe('items of a source', () => {
  const sourced = (city: string, second = '') => `plan: { title: Tuyên truyền, period: 2026 }
budget:
  total: 100.000.000đ
  sources:
    city: { name: Ngân sách, amount: ${city} }
    other: { name: Xã hội hóa, amount: 40.000.000đ }
tasks:
  - title: In
    schedule: Quý II/2026
    items: [{ label: Tờ gấp, amount: 60.000.001đ, source: city }, { label: Sổ tay, amount: 39.999.999đ${second} }]
`;

  test.each([
    ['60.000.000đ', ['budget/sources', 'budget/no-source']],
    ['60.000.001đ', ['budget/sources', 'budget/no-source']],
  ])('never exceed it, whether or not all items name one: %s', (city, expected) => {
    const found = checkText(sourced(city)).diagnostics;
    expect(found.map(({ rule }) => rule).toSorted()).toEqual(expected.toSorted());
    // One đồng less than its items is their excess; one more is that the sources pass the total.
    expect(found.find(({ rule }) => rule === 'budget/sources')?.message).toContain(
      city === '60.000.000đ' ? 'items from source' : 'sources sum to',
    );
  });
});
