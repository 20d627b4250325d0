import { describe, expect, test } from 'vitest';
import { readTiming } from '../../../src/values/timing/timing.ts';
import { FIVE_YEARS, problemOf, shown, timingOf, Y2020 } from './timings.ts';

describe('mappings', () => {
  test.each([
    [{ from: '2020-03-01', until: '31/5/2020' }, 'fixed 2020-03-01..2020-05-31 2020-03-01 2020-05-31 - -'],
    [{ from: '01/3/2020', until: 'Quý II' }, 'fixed 2020-03-01..2020-06-30 2020-03-01 2020-06-30 - -'],
    [{ from: 'tháng 3', until: 'hết tháng 12' }, 'fixed 2020-03-01..2020-12-31 2020-03-01 2020-12-31 - -'],
    [{ from: '2020-03' }, 'fixed - 2020-03-01 - - -'],
    [{ until: '2020-06' }, 'fixed - - 2020-06-30 - -'],
    [{ until: 'trước ngày 15/6' }, 'fixed - - 2020-06-14 - -'],
    [{ event: ' ký  hợp đồng ', until: '31/12' }, 'fixed - - 2020-12-31 - ký hợp đồng'],
    [{ event: 'ký hợp đồng' }, 'fixed - - - - ký hợp đồng'],
    [{ every: 'Month' }, 'recurring - - - month -'],
    [{ every: 'year', until: '10/12' }, 'recurring - - 2020-12-10 year -'],
    [
      { every: 'week', from: 'Q2', until: 'Q3' },
      'recurring 2020-04-01..2020-09-30 2020-04-01 2020-09-30 week -',
    ],
    [{ condition: 'khi có yêu cầu' }, 'on-demand - - - - -'],
    [{ condition: 'khi có yêu cầu', until: '30/6' }, 'fixed - - 2020-06-30 - -'],
  ])('%j', (mapping, expected) => {
    expect(shown(readTiming(mapping, Y2020))).toBe(expected);
  });

  test('a yearly duty has its day in every year of the period', () => {
    const yearly = (keys: { from?: string; until?: string }) =>
      timingOf({ every: 'year', ...keys }, FIVE_YEARS);
    expect(yearly({ until: '10/12' })).toMatchObject({ kind: 'recurring', deadline: '2030-12-10' });
    expect(yearly({ until: 'trước 10/12' })).toMatchObject({ windows: [], deadline: '2030-12-09' });
    expect(yearly({ from: '01/10' })).toMatchObject({ start: '2026-10-01', deadline: null });
    expect(yearly({ until: '2028' })?.deadline).toBe('2028-12-31');
  });

  test('both ends of a yearly duty need their years', () => {
    const both = { every: 'year', from: '01/10', until: '10/12' };
    expect(problemOf(both, FIVE_YEARS)).toMatchObject({ kind: 'no-year', at: 'from' });
    expect(timingOf(both, Y2020)?.windows).toEqual([{ start: '2020-10-01', end: '2020-12-10' }]);
  });

  test('an end before its start is kept as such', () => {
    expect(timingOf({ from: '2020-06', until: '2020-03' }, Y2020)).toMatchObject({
      windows: [],
      reversed: [{ from: '2020-06-01', until: '2020-03-31' }],
    });
  });

  test.each([
    [{}, { kind: 'empty' }],
    [{ from: undefined }, { kind: 'empty' }],
    [{ event: ' ' }, { kind: 'empty', at: 'event' }],
    [{ every: 'day' }, { kind: 'bad-every', part: 'day', at: 'every' }],
    [{ every: 'hằng quý' }, { kind: 'bad-every', at: 'every', suggestion: 'quarter' }],
    [{ from: '2020-02-30' }, { kind: 'impossible-date', part: '2020-02-30', at: 'from' }],
    [{ until: 'Quý II, Quý III' }, { kind: 'two-readings', at: 'until' }],
    [{ from: 'trước 15/3' }, { kind: 'two-readings', part: 'trước 15/3', at: 'from' }],
    [{ until: 'thường xuyên' }, { kind: 'two-readings', at: 'until' }],
  ])('%j is refused', (mapping, problem) => {
    expect(problemOf(mapping, Y2020)).toMatchObject(problem);
  });

  test('keys of the prototype are not keys of the mapping', () => {
    expect(problemOf(Object.create({ from: '2020' }), Y2020)?.kind).toBe('empty');
  });
});
