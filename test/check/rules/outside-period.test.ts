import { expect, test } from 'vitest';
import { checkText } from '../../support/checking.ts';

/** A plan of 2026 with one more task. */
function planWith(schedule: string, more = ''): string {
  return `plan: { title: Tuyên truyền năm 2026, period: 2026 }
budget: { total: 10.000.000đ }
tasks:
  - { title: Đăng bài, schedule: Quý II/2026, items: [{ label: Bài viết, amount: 9.000.000đ }, { label: Ảnh, amount: 1.000.000đ }] }
  - { title: Họp báo, schedule: Tháng 5/2026 }
  - title: Quyết toán
    # IGNORE
    schedule: ${schedule}${more}
`;
}

const found = (text: string) =>
  checkText(text).diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);

test.each([
  ['trước ngày 31/01/2027', ['warning schedule/outside-period']],
  ['chậm nhất ngày 31/3/2027', ['warning schedule/outside-period']],
  ['chậm nhất ngày 01/4/2027', ['error schedule/outside-period']],
  ['Tháng 12/2025', ['error schedule/outside-period']],
  ['trước ngày 31/12/2026', []],
])('a task without money that closes the plan %s', (schedule, expected) => {
  expect(found(planWith(schedule))).toEqual(expected);
});

test('a task with money ends within the period', () => {
  const items = '\n    items: [{ label: In, amount: 1.000.000đ }]';
  const text = planWith('Tháng 01/2027', items).replace('total: 10', 'total: 11');
  expect(found(text)).toEqual(['error schedule/outside-period']);
});

test.each([
  ['trước ngày 31/01/2027', []],
  ['chậm nhất ngày 01/4/2027', ['error ignore/forbidden', 'error schedule/outside-period']],
])('may be set aside with a reason where it is a warning: %s', (schedule, expected) => {
  const text = planWith(schedule).replace(
    'IGNORE',
    'kstthc-ignore schedule/outside-period: nộp quyết toán theo quy định',
  );
  expect(found(text)).toEqual(expected);
});
