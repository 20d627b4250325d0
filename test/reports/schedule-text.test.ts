import { expect, test } from 'vitest';
import { scheduleText } from '../../src/reports/schedule-text.ts';

test.each([
  ['Quý II/2020', 'Quý II/2020'],
  [['2020-Q2', '2020-Q3'], '2020-Q2; 2020-Q3'],
  [{ until: '2020-Q4', from: '2020-Q2' }, 'from 2020-Q2 until 2020-Q4'],
  [{ every: 'month', event: 'ký hợp đồng', from: undefined }, 'every month event ký hợp đồng'],
])('%j', (schedule, text) => {
  expect(scheduleText(schedule)).toBe(text);
});
