import { describe, expect, test } from 'vitest';
import { readTiming } from '../../../src/values/timing/timing.ts';
import { notationOf, rowsOf, timingIn } from './timings.ts';

const rows = rowsOf('recurring.tsv').map(
  ([phrase = '', period = '', ...expected]): [phrase: string, period: string, expected: string] => [
    phrase,
    period,
    expected.join(' '),
  ],
);

describe('duties of recurring.tsv', () => {
  test.each(rows)('%s (%s)', (phrase, period, expected) => {
    const { kind, cycles, deadline } = timingIn(phrase, period);
    expect([kind, cycles.map(notationOf).join(';') || '-', deadline ?? '-'].join(' ')).toBe(expected);
  });
});

describe('how a duty recurs', () => {
  test('every is the unit that all cycles share, each of them', () => {
    expect(timingIn('trước ngày 15/6 và 15/12 hằng năm', '2026').every).toBe('year');
    expect(timingIn('hằng tháng, quý', '2026').every).toBeNull();
    expect(timingIn('02 năm một lần', '2026/2030').every).toBeNull();
  });

  test('two days of each year are two last days, in every year of the period', () => {
    const { deadline, deadlines } = timingIn('trước ngày 15/6 và 15/12 hằng năm', '2026/2027');
    expect(deadlines).toEqual(['2026-06-14', '2026-12-14', '2027-06-14', '2027-12-14']);
    expect(deadline).toBe('2027-12-14');
  });

  test('a mapping has the cycle of its keys, and the day of its yearly end', () => {
    const cyclesOf = (schedule: Parameters<typeof readTiming>[0]) => {
      const reading = readTiming(schedule, { start: '2026-01-01', end: '2026-12-31' });
      return reading.ok && reading.timing.cycles.map(notationOf);
    };
    expect(cyclesOf({ every: 'half-year' })).toEqual(['half-year']);
    expect(cyclesOf({ every: 'year', until: 'trước 10/12' })).toEqual(['year@12-09']);
    expect(cyclesOf({ every: 'month', until: '30/11' })).toEqual(['month']);
  });

  test.each([
    'hằng tháng hoặc hằng quý',
    'hằng quý (trước ngày 20)',
    'hằng tháng, hằng quý (trước ngày 20)',
    'định kỳ 9 tháng',
    '5 ngày một lần',
    '0 tháng một lần',
    '6 tháng/năm',
    'hằng kỳ',
  ])('%s is refused', (phrase) => {
    expect(readTiming(phrase, { start: '2026-01-01', end: '2026-12-31' }).ok).toBe(false);
  });
});
