import { expect, test } from 'vitest';
import { writtenPower } from '../../../src/values/money/unit.ts';
import { checkText } from '../../support/checking.ts';

/** The rules that a plan of two items, in a task with a subtotal and one without, breaks. */
function broken(budget: string, amounts: readonly [string, string], subtotal = amounts[0]) {
  const text = `plan: { title: Tuyên truyền, period: 2026 }
budget: { ${budget} }
tasks:
  - { title: Đăng bài, schedule: Tháng 3/2026, subtotal: "${subtotal}", items: [{ label: Bài viết, amount: "${amounts[0]}" }] }
  - { title: In ấn, schedule: Tháng 4/2026, items: [{ label: Tờ rơi, amount: "${amounts[1]}" }] }
`;
  return checkText(text)
    .diagnostics.map(({ rule }) => rule)
    .filter((rule) => rule !== 'budget/unit');
}

test.each<[why: string, budget: string, [string, string], most: string, more: string]>([
  ['amounts in thousands', 'unit: nghìn đồng, total: 300', ['100', '200'], '1.000đ', '1.001đ'],
  ['amounts in millions', 'unit: triệu đồng, total: 300', ['100', '200'], '1.000.000đ', '1.000.001đ'],
  [
    'amounts in billions count as millions',
    'unit: tỷ đồng, total: 3',
    ['1', '2'],
    '1.000.000đ',
    '1.000.001đ',
  ],
  ['amounts with their units', 'total: 300 triệu', ['100 triệu', '200 triệu'], '1.000.000đ', '1.000.001đ'],
  ['one in millions, one in đồng', 'total: 300 triệu', ['100 triệu', '200.000.000đ'], '500.000đ', '500.001đ'],
  ['amounts in đồng', 'total: 300.000.000đ', ['100.000.000đ', '200.000.000đ'], '0đ', '1đ'],
])('%s: half of the unit for each item is allowed, and no đồng more', (_, budget, amounts, most, more) => {
  expect(broken(`${budget}, rounding: ${most}`, amounts)).toEqual([]);
  expect(broken(`${budget}, rounding: ${more}`, amounts)).toEqual(['budget/rounding']);
});

test('what rounding cannot explain does not pass, whatever rounding the whole plan allows', () => {
  const budget = 'unit: nghìn đồng, total: 300, rounding: 1.000đ';
  expect(broken(budget, ['100', '200'], '100,5')).toEqual([]);
  expect(broken(budget, ['100', '200'], '100,51')).toEqual(['budget/rounding']);
  expect(broken(budget, ['100', '200'], '101')).toEqual(['budget/subtotal']);
});

test.each([
  ['5,3 triệu đồng', 6],
  ['1 tỷ 200 triệu đồng', 6],
  ['15.738 tỷ', 9],
  ['3 nghìn tỷ', 12],
  ['470tr', 6],
  ['470.000.000đ', null],
  ['470000', null],
])('%s is written in 10^%s đồng', (text, power) => {
  expect(writtenPower(text)).toBe(power);
});
