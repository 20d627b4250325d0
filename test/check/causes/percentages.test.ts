import { expect, test } from 'vitest';
import { checkText, textAt } from '../../support/checking.ts';

const ESTIMATE = `plan: { title: Dự toán, period: 2026 }
budget: { unit: triệu đồng, total: "388,8" }
tasks:
  - title: Báo chí
    subtotal: 259,2
    tasks:
      - title: Chuyên trang
        schedule: Tháng 3
        items:
          - { label: Chuyên trang, quantity: [12, 2], unitPrice: 5, amount: 120 }
          - { label: Thuế GTGT, percent: 8%, amount: "9,6" }
      - title: Phóng sự
        schedule: Tháng 4
        items:
          - { label: Phóng sự, amount: 120 }
          - { label: Thuế GTGT, percent: 8%, amount: "9,6" }
  - title: In ấn
    schedule: Tháng 5
    items:
      - { label: Tờ gấp, amount: 80 }
      - { label: Sổ tay, amount: 40 }
      - { label: Thuế GTGT, percent: 8%, amount: "9,6" }
`;

const TAX = '          - { label: Thuế GTGT, percent: 8%, amount: "9,6" }\n';
const BOOK = '      - { label: Sổ tay, amount: 40 }\n';

test.each([
  ['nothing', '', '', []],
  ['an amount that its own price disproves', '5, amount: 120', '5, amount: 1200', [['budget/line', '1200']]],
  [
    'an amount with a zero too many',
    'Phóng sự, amount: 120',
    'Phóng sự, amount: 1200',
    [['budget/subtotal', '259,2']],
  ],
  ['a row left out', BOOK, '', [['budget/total', '"388,8"']]],
  ['a row listed twice', BOOK, BOOK + BOOK, [['budget/total', '"388,8"']]],
  ['the percentage line listed twice', TAX, TAX + TAX, [['budget/subtotal', '259,2']]],
  ['the percentage line itself', '"9,6"', '"6,9"', [['budget/line', '"6,9"']]],
  ['the percentage', 'percent: 8%', 'percent: 10%', [['budget/line', '"9,6"']]],
])('a percentage is accused only where it is wrong itself: %s', (_, from, to, expected) => {
  const text = ESTIMATE.replace(from, to);
  const found = checkText(text).diagnostics.filter(({ severity }) => severity === 'error');
  expect(found.map(({ rule, range }) => [rule, textAt(text, range)])).toEqual(expected);
});

const SECTION = `plan: { title: Dự toán, period: 2026 }
budget:
  total: 216.000.000đ
  sources:
    city: { name: Ngân sách, amount: 108.000.000đ }
    other: { name: Xã hội hóa, amount: 108.000.000đ }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    subtotal: 216.000.000đ
    items: [{ label: Thuế GTGT, percent: 8%, amount: 16.000.000đ }]
    tasks:
      - { title: Chuyên trang, items: [{ label: Bài, amount: 100.000.000đ, source: city }] }
      - { title: Phóng sự, items: [{ label: Phim, amount: 100.000.000đ, source: other }] }
`;

test('a percentage of a section counts the tasks below it, and has their sources', () => {
  expect(checkText(SECTION).diagnostics).toEqual([]);
  const found = checkText(SECTION.replace('amount: 16.000.000đ', 'amount: 61.000.000đ')).diagnostics;
  expect(found.map(({ rule, help }) => [rule, help])).toEqual([['budget/line', 'write: 16.000.000đ']]);
});

const WHOLE = `plan: { title: Dự toán, period: 2026 }
budget:
  total: 165.000.000đ
  sources:
    city: { name: Ngân sách, amount: 88.000.000đ }
    other: { name: Xã hội hóa, amount: 77.000.000đ }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    items:
      - { label: Bài, amount: 80.000.000đ, source: city }
      - { label: Phim, amount: 70.000.000đ, source: other }
  - title: Thuế
    schedule: Quý III/2026
    items:
      - { label: Thuế GTGT, percent: 10%, of: plan, amount: 15.000.000đ }
`;
const WHOLE_TAX = '      - { label: Thuế GTGT, percent: 10%, of: plan, amount: 15.000.000đ }\n';

test.each([
  ['of the plan', WHOLE, WHOLE_TAX, 'budget/total'],
  [
    'of one task',
    WHOLE.replace('  - title: Thuế\n    schedule: Quý III/2026\n    items:\n', '').replace(', of: plan', ''),
    WHOLE_TAX.replace(', of: plan', ''),
    'budget/total',
  ],
])('a percentage listed twice is one finding where sources pay for it: %s', (_, text, tax, rule) => {
  expect(checkText(text).diagnostics).toEqual([]);
  const found = checkText(text.replace(tax, tax + tax)).diagnostics;
  expect(found.map((each) => [each.rule, each.help])).toEqual([
    [rule, expect.stringContaining('"Thuế GTGT"')],
  ]);
});

test('a row left out, where only its tax is left, is told at the sum', () => {
  const text = `plan: { title: Dự toán, period: 2026 }
budget: { total: 74.400.000đ }
tasks:
  - title: Báo chí
    schedule: Quý II/2026
    subtotal: 54.000.000đ
    items:
      - { label: Bài, quantity: 10, unitPrice: 5.000.000đ, amount: 50.000.000đ }
      - { label: Thuế GTGT, percent: 8%, amount: 4.000.000đ }
  - title: In ấn
    schedule: Quý III/2026
    items: [{ label: Sách, amount: 20.400.000đ }]
`;
  expect(checkText(text).diagnostics).toEqual([]);
  const found = checkText(text.replace(/ {6}- { label: Bài.*\n/, '')).diagnostics;
  expect(found.map(({ rule }) => rule)).toEqual(['budget/subtotal']);
});

test('a tax left out is named by the rate that other tasks have', () => {
  const lost = '          - { label: Thuế GTGT, percent: 8%, amount: "9,6" }\n      - title: Phóng sự';
  const found = checkText(ESTIMATE.replace(lost, '      - title: Phóng sự')).diagnostics;
  expect(found.map(({ rule, help }) => [rule, help?.split('\n')[0]])).toEqual([
    [
      'budget/subtotal',
      'it agrees if an item of 9.600.000đ was left out, perhaps in task 1.1 "Chuyên trang"',
    ],
  ]);
});
