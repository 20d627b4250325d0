import { expect, test } from 'vitest';
import { cellText } from '../../src/output/sheet/cells.ts';
import { scheduleText, whenCell } from '../../src/reports/schedule-text.ts';

test.each([
  ['Quý II/2020', 'Quý II/2020'],
  [['2020-Q2', '2020-Q3'], '2020-Q2; 2020-Q3'],
  [{ until: '2020-Q4', from: '2020-Q2' }, 'from 2020-Q2 until 2020-Q4'],
  [{ every: 'month', event: 'ký hợp đồng', from: undefined }, 'every month event ký hợp đồng'],
])('%j', (schedule, text) => {
  expect(scheduleText(schedule)).toBe(text);
});

test.each([
  ['Quý II/2020', 'Quý II/2020', 'Quý II/2020'],
  [['2020-Q2', '2020-Q3'], '2020-Q2; 2020-Q3', '2020-Q2; 2020-Q3'],
  [
    { from: '2028-01-01', until: '2028-12-31', every: 'year' },
    'từ 2028-01-01 đến 2028-12-31 định kỳ hằng năm',
    'from 2028-01-01 until 2028-12-31 every year',
  ],
  [{ event: 'ký hợp đồng' }, 'từ khi ký hợp đồng', 'event ký hợp đồng'],
  [
    { event: 'khi ký hợp đồng', every: 'tuần' },
    'định kỳ hằng tuần khi ký hợp đồng',
    'every tuần event khi ký hợp đồng',
  ],
  [{ condition: 'khi có yêu cầu' }, 'khi có yêu cầu', 'condition khi có yêu cầu'],
])('%j', (schedule, vi, en) => {
  expect(cellText(whenCell(schedule, 'vi'), 'vi', null)).toBe(vi);
  expect(cellText(whenCell(schedule, 'en'), 'en', null)).toBe(en);
});
