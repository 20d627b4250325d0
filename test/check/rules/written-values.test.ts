import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { checkText } from '../../support/checking.ts';

function helpOf(item: string, issued = '15/02/2026', budget = 'budget: { total: 24.000.000đ }') {
  const text = `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: ${issued}, period: 2026 }
${budget}
tasks:
  - title: Đăng bài
    schedule: Quý II/2026
    items:
      - { label: Bài viết, ${item} }
`;
  return checkText(text).diagnostics.map(({ rule, help, fix }) => ({
    rule,
    help,
    fix: fix?.title !== undefined,
  }));
}

const PRICED = 'unitPrice: 1.000.000đ, amount: 24.000.000đ';

test.each([
  [`quantity: 12 x 2, ${PRICED}`, 'write: [12, 2]', true],
  [`quantity: 12x2, ${PRICED}`, 'write: [12, 2]', true],
  [`quantity: 12 × 2 × 1, ${PRICED}`, 'write: [12, 2, 1]', true],
  [`quantity: 12 * 2, unit: kỳ, ${PRICED}`, 'write: [12, 2]', true],
  [`quantity: "2,5 x 2", ${PRICED}`, 'write: ["2,5", 2]', true],
  [`quantity: 24 bài, ${PRICED}`, 'split it into quantity: 24, unit: bài', false],
  [`quantity: 24 Bài, unit: bài, ${PRICED}`, 'write: 24', true],
  [`quantity: 24 bài, unit: kỳ, ${PRICED}`, 'write a quantity, such as 12, 1.000 or 2,5', false],
  [`quantity: 12 bài x 2 kỳ, ${PRICED}`, 'split it into quantity: [12, 2], unit: …', false],
  [`quantity: 12 bài x 2 kỳ, unit: kỳ, ${PRICED}`, 'write: [12, 2]', true],
  [`quantity: mười hai, ${PRICED}`, 'write a quantity, such as 12, 1.000 or 2,5', false],
])('an item with %s', (item, help, fix) => {
  expect(helpOf(item)).toEqual([{ rule: 'schema/invalid-value', help, fix }]);
});

test.each([
  ['20/1/26', 'write: 20/01/2026'],
  ['20.01.26', 'write: 20/01/2026'],
  ['01/20/2026', 'write: 20/01/2026'],
  ['8/6/99', 'write: 08/6/1999'],
  ['31/31/2026', 'a year has 12 months'],
  ['2026-13-01', 'write: 13/01/2026'],
  ['20//1/2026', 'write: 20/01/2026'],
  ['20/01/2O26', 'write: 20/01/2026'],
  ['20 tháng 1 năm 26', 'write: 20/01/2026'],
  ['31/4/2026', '4/2026 has 30 days'],
  ['29/02/2026', '2/2026 has 28 days'],
  ['32/5/2026', '5/2026 has 31 days'],
  ['15/13/2026', 'a year has 12 months'],
  ['tháng 13/2026', 'write a date, such as 25/02/2020 or 2020-02-25'],
])('issued %s', (issued, help) => {
  expect(helpOf('amount: 24.000.000đ', issued)).toMatchObject([{ rule: 'schema/invalid-value', help }]);
});

test.each([
  ['quantity: 24, unitPrice: 1.000.000đ', 'add amount: 24.000.000đ'],
  ['quantity: [12, 2], unitPrice: 1.000.000đ/bài', 'add amount: 24.000.000đ'],
  ['unitPrice: 1.000.000đ', 'add amount: …'],
  ['quantity: 24, unitPrice: khoảng 1 triệu', 'add amount: …'],
  ['quantity: "0,3", unitPrice: 5đ', 'add amount: …'],
])('without an amount, %s', (item, help) => {
  expect(helpOf(item)).toMatchObject([{ rule: 'schema/missing-key', help }]);
});

test('the amount that is missing counts in the unit of the plan', () => {
  const budget = 'budget: { total: 24.000, unit: nghìn đồng }';
  expect(helpOf('quantity: 24, unitPrice: 1.000', '15/02/2026', budget)).toMatchObject([
    { rule: 'schema/missing-key', help: 'add amount: 24.000.000đ' },
  ]);
});

test.each([
  ['20/1/26', 'write: 2026', 'schedule: 20/1/2026'],
  ['từ 20/1/26 đến 30/1/2026', 'write: 2026', 'schedule: từ 20/1/2026 đến 30/1/2026'],
  ['Quý II/26', 'write: 2026', 'schedule: Quý II/2026'],
  ['20-1-26', 'write: 20/01/2026', 'schedule: 20/01/2026'],
  ['trước 01/20/2026', 'write: 20/01/2026', 'schedule: trước 20/01/2026'],
  ['2026-13-01', 'write: 13/01/2026', 'schedule: 13/01/2026'],
  ['31/4/2026', '4/2026 has 30 days', null],
  ['ngày 29/2', '2/2026 has 28 days', null],
  ['32/5/2026', '5/2026 has 31 days', null],
  ['tháng 13/2026', 'a year has 12 months', null],
  ['13 tháng đầu năm', 'a year has 12 months', null],
  ['quý 5', 'a year has 4 quarters, I to IV', null],
  ['Quý V/2026', 'a year has 4 quarters, I to IV', null],
  ['25 giờ ngày 3/3/2026', 'a day has 24 hours, an hour 60 minutes', null],
])('schedule %s', (schedule, help, written) => {
  const text = `plan: { title: Tuyên truyền, period: 2026 }
tasks: [{ title: Đăng bài, schedule: ${schedule} }]
`;
  const { diagnostics } = checkText(text);
  expect(diagnostics).toMatchObject([{ rule: 'schedule/unreadable', help }]);
  const fixed = applyEdits(text, diagnostics[0]?.fix?.edits ?? []);
  expect(fixed.includes(written ?? `schedule: ${schedule}`)).toBe(true);
});
