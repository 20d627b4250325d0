import { describe, expect, test } from 'vitest';
import { timeCell } from '../../src/papers/time-cell.ts';
import { monthsWindow } from '../../src/values/calendar/calendar.ts';
import { readTiming } from '../../src/values/timing/timing.ts';

const YEAR = monthsWindow(2026, 1, 12);

describe('a paper has ISO forms as an office writes them, with the same meaning', () => {
  test.each([
    ['2026-Q2', 'Quý II/2026'],
    ['2026-03', 'Tháng 03/2026'],
    ['2026', 'Năm 2026'],
    ['2026-04/2026-09', 'Từ tháng 04/2026 đến tháng 09/2026'],
    ['2026-07-10/2026-11-30', 'Từ 10/7/2026 đến 30/11/2026'],
    [['2026-Q2', '2026-Q4'], 'Quý II/2026; quý IV/2026'],
    [{ from: '2026-Q2', until: '2026-Q4' }, 'Từ quý II/2026 đến quý IV/2026'],
    [{ every: 'month', from: '2026-03-05' }, 'Từ 05/3/2026 định kỳ hằng tháng'],
  ])('%j as %s', (schedule, shown) => {
    expect(timeCell(schedule)).toEqual({ type: 'text', text: shown });
    const meaningOf = (written: typeof schedule) => {
      const reading = readTiming(written, YEAR);
      return reading.ok && [reading.timing.windows, reading.timing.start, reading.timing.deadline];
    };
    expect(meaningOf(shown)).toEqual(meaningOf(schedule));
  });
});

test('one day is a date', () => {
  expect(timeCell('2026-03-15')).toEqual({ type: 'date', day: '2026-03-15', shown: '15/3/2026' });
  expect(timeCell('15/03/2026')).toEqual({ type: 'date', day: '2026-03-15', shown: '15/03/2026' });
});

test.each(['Quý II; quý III và quý IV/2026', 'Q2', '44/2026', 'trước 15/12'])(
  '%s stays as it is',
  (phrase) => {
    expect(timeCell(phrase)).toEqual({ type: 'text', text: phrase });
  },
);
