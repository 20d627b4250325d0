import { describe, expect, test } from 'vitest';
import type { Window } from '../../../src/values/calendar/calendar.ts';
import { nextDuty } from '../../../src/values/timing/duties.ts';
import { readPeriod } from '../../../src/values/timing/timing.ts';
import { timingIn } from './timings.ts';

const next = (phrase: string, from: string, period = '2026') =>
  nextDuty(timingIn(phrase, period), from, readPeriod(period) as Window)?.until ?? null;

describe('the next due day on or after a day', () => {
  test.each([
    ['trước ngày 25 hằng tháng', '2026-03-24', '2026-03-24'],
    ['trước ngày 25 hằng tháng', '2026-03-25', '2026-04-24'],
    ['ngày 30 hằng tháng', '2026-02-01', '2026-02-28'],
    ['ngày cuối cùng của tháng', '2026-02-10', '2026-02-28'],
    ['trước ngày 05 của tháng sau', '2026-01-05', '2026-02-04'],
    ['trước ngày 05 của tháng sau', '2026-12-31', '2027-01-04'],
    ['trước ngày 05 của tháng sau', '2026-01-01', '2026-02-04'],
    ['trước ngày 10 của tháng đầu quý sau', '2026-01-01', '2026-04-09'],
    ['ngày 20 của tháng cuối quý', '2026-03-21', '2026-06-20'],
    ['trước ngày 10 của tháng đầu quý sau', '2026-04-01', '2026-04-09'],
    ['hằng tuần', '2026-03-16', '2026-03-22'],
    ['thứ Sáu hằng tuần', '2026-03-16', '2026-03-20'],
    ['thứ Hai, thứ Năm hằng tuần', '2026-03-17', '2026-03-19'],
    ['hằng quý', '2026-04-01', '2026-06-30'],
    ['định kỳ 6 tháng', '2026-01-01', '2026-06-30'],
    ['hằng năm (trước ngày 10/12)', '2026-01-01', '2026-12-09'],
    ['trước ngày 15/6 và 15/12 hằng năm', '2026-06-15', '2026-12-14'],
    ['hằng tháng, hằng năm (trước ngày 10/12)', '2026-12-10', '2026-12-31'],
    ['Trước 20/6 và 20/12', '2026-06-20', '2026-12-19'],
    ['Quý II; quý IV', '2026-05-01', '2026-06-30'],
    ['Thường xuyên, báo cáo trước ngày 15/12', '2026-01-01', '2026-12-14'],
    ['hằng tháng, từ tháng 3 đến tháng 5', '2026-01-01', '2026-03-31'],
    ['tháng 6 và tháng 12 hằng năm', '2026-07-01', '2026-12-31'],
  ])('%s, from %s', (phrase, from, due) => {
    expect(next(phrase, from)).toBe(due);
  });

  test.each([
    ['a duty without a written day', 'định kỳ', '2026-01-01'],
    ['every second year, from a year that is not written', '02 năm một lần', '2026-01-01'],
    ['what waits for an event', 'sau khi ký hợp đồng', '2026-01-01'],
    ['what lasts', 'thường xuyên', '2026-01-01'],
    ['what is over', 'hằng tháng, từ tháng 3 đến tháng 5', '2026-06-01'],
    ['what is past', 'trước ngày 15/6', '2026-06-15'],
    ['a duty of a plan that has ended', 'hằng tháng', '2027-01-01'],
    ['a duty whose last round is over', 'trước ngày 05 của tháng sau', '2027-01-05'],
  ])('is unknown for %s', (_, phrase, from) => {
    expect(next(phrase, from)).toBeNull();
  });

  test('a yearly day that most years lack is that of the last day of its month', () => {
    expect(next('ngày 29/02 hằng năm', '2026-01-01', '2026/2030')).toBe('2028-02-29');
  });
});
