import { expect, test } from 'vitest';
import { cyclesText } from '../../../src/reports/diff/cycle-text.ts';
import { readTiming } from '../../../src/values/timing/timing.ts';

test.each([
  ['hằng tháng', 'hằng tháng', 'every month'],
  ['hằng quý', 'hằng quý', 'every quarter'],
  ['trước ngày 25 hằng tháng', 'hằng tháng, chậm nhất ngày 24', 'every month, by day 24 of the month'],
  [
    'vào ngày 25 của tháng cuối quý',
    'hằng quý, chậm nhất ngày 25 tháng cuối',
    'every quarter, by day 25 of the last month',
  ],
  [
    'trước ngày 05 của tháng sau',
    'hằng tháng, chậm nhất ngày 4 tháng sau',
    'every month, by day 4 of the next month',
  ],
  ['Định kỳ 06 tháng', '6 tháng một lần', 'every 6 months'],
  ['02 năm một lần', '2 năm một lần', 'every 2 years'],
  ['02 lần/năm', '2 lần/năm', '2 times every year'],
  ['hằng năm (trước ngày 10/12)', 'hằng năm, chậm nhất ngày 9 tháng 12', 'every year, by day 9 of December'],
  ['Định kỳ 06 tháng, hằng năm', '6 tháng một lần; hằng năm', 'every 6 months; every year'],
  ['thứ Hai hằng tuần', 'hằng tuần, vào thứ Hai', 'every week, on Monday'],
  ['Định kỳ', 'định kỳ', 'repeatedly'],
])('%s', (text, vi, en) => {
  const reading = readTiming(text, { start: '2026-01-01', end: '2026-12-31' });
  if (!reading.ok) throw new Error(reading.problem.kind);
  expect(cyclesText(reading.timing.cycles, 'vi')).toBe(vi);
  expect(cyclesText(reading.timing.cycles, 'en')).toBe(en);
});
