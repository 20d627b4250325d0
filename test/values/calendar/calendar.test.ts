import { addDays as addDaysTo } from 'date-fns/addDays';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  addDays,
  contains,
  type Day,
  day,
  daysBetween,
  formatDay,
  monthOf,
  monthWindow,
  overlaps,
  quarterOf,
  quarterWindow,
  readDate,
  yearOf,
  yearWindow,
} from '../../../src/values/calendar/calendar.ts';

const zone = process.env.TZ;

afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

// Zones whose local calendars lack a midnight or a whole day, or lie farthest from UTC.
const ZONES = [
  'UTC',
  'Asia/Ho_Chi_Minh',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
];

describe.each(ZONES)('the calendar under TZ=%s', (tz) => {
  test('has every day, also those the local calendar skips', () => {
    process.env.TZ = tz;
    expect(addDays('2018-11-03', 1)).toBe('2018-11-04');
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
    expect(addDays('2011-12-30', 1)).toBe('2011-12-31');
    expect(monthWindow(1994, 12)).toEqual({ start: '1994-12-01', end: '1994-12-31' });
    expect(day(1994, 12, 31)).toBe('1994-12-31');
    expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
    expect(daysBetween('2018-11-01', '2018-11-30')).toBe(29);
  });

  test('knows months, quarters and years', () => {
    process.env.TZ = tz;
    expect(monthWindow(2020, 2)).toEqual({ start: '2020-02-01', end: '2020-02-29' });
    expect(monthWindow(2021, 2)).toEqual({ start: '2021-02-01', end: '2021-02-28' });
    expect(quarterWindow(2020, 2)).toEqual({ start: '2020-04-01', end: '2020-06-30' });
    expect(yearWindow(2026)).toEqual({ start: '2026-01-01', end: '2026-12-31' });
  });
});

test('the zones above are not vacuous: one of them does skip a day', () => {
  process.env.TZ = 'Pacific/Apia';
  expect(addDaysTo(new Date(2011, 11, 29), 1).getDate()).toBe(31);
});

describe('day', () => {
  test.each([
    [2020, 2, 29, '2020-02-29'],
    [2100, 2, 29, null],
    [2020, 4, 31, null],
    [2020, 13, 1, null],
    [2020, 0, 1, null],
    [2020, 1, 0, null],
    [2020, 1, 32, null],
    [2020, 1, 100, null],
    [1899, 12, 31, null],
    [1900, 1, 1, '1900-01-01'],
    [2199, 12, 31, '2199-12-31'],
    [2200, 1, 1, null],
    [2020, 1.5, 1, null],
    [Number.NaN, 1, 1, null],
  ])('%d-%d-%d is %s', (year, month, date, expected) => {
    expect(day(year, month, date)).toBe(expected);
  });
});

describe('readDate', () => {
  test.each([
    ['25/02/2020', '2020-02-25'],
    ['3/6/2010', '2010-06-03'],
    ['2020-02-25', '2020-02-25'],
    ['25-02-2020', '2020-02-25'],
    ['25.02.2020', '2020-02-25'],
    ['ngày 25 tháng 02 năm 2020', '2020-02-25'],
    ['Ngày 25 Tháng 02 Năm 2020'.normalize('NFD'), '2020-02-25'],
    ['NGÀY 25/02/2020', '2020-02-25'],
    ['  25/02/2020 ', '2020-02-25'],
    ['08 / 6 / 2010', '2010-06-08'],
    ['31/02/2020', null],
    ['02/25/2020', null],
    ['25-02.2020', null],
    ['25/02/20', null],
    ['02/2020', null],
    ['2020/02/25', null],
    ['25/02/2020 sáng', null],
    ['', null],
  ])('reads %s as %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });
});

const days: fc.Arbitrary<Day> = fc
  .tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, date]) => day(year, month, date) ?? monthWindow(year, month).end);

test('a printed day reads back', () => {
  fc.assert(
    fc.property(days, (d) => {
      expect(readDate(formatDay(d, 'vi'))).toBe(d);
      expect(readDate(formatDay(d, 'en'))).toBe(d);
    }),
  );
});

test('days added are days between, and order is the order of text', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -3000, max: 3000 }), (d, n) => {
      const later = addDays(d, n);
      expect(daysBetween(d, later)).toBe(n);
      expect(later > d).toBe(n > 0);
    }),
  );
});

test('a day lies in its month, quarter and year', () => {
  fc.assert(
    fc.property(days, (d) => {
      const month = Number(d.slice(5, 7));
      const only = { start: d, end: d };
      expect(contains(monthWindow(yearOf(d), month), only)).toBe(true);
      expect(contains(quarterWindow(yearOf(d), Number(quarterOf(d).slice(6))), only)).toBe(true);
      expect(monthOf(d)).toBe(d.slice(0, 7));
    }),
  );
});

test('windows touch where they share a day', () => {
  const first = { start: '2020-01-01', end: '2020-03-31' };
  expect(overlaps(first, { start: '2020-03-31', end: '2020-04-30' })).toBe(true);
  expect(overlaps(first, { start: '2020-04-01', end: '2020-04-30' })).toBe(false);
  expect(contains(first, { start: '2020-01-01', end: '2020-03-31' })).toBe(true);
  expect(contains(first, { start: '2020-01-01', end: '2020-04-01' })).toBe(false);
  expect(quarterOf('2020-06-30')).toBe('2020-Q2');
});

test('a Vietnamese date has a zero only before days under 10 and the months 1 and 2', () => {
  expect(
    ['2010-06-08', '2020-02-03', '2020-01-31', '2020-12-10', '2020-03-01'].map((d) => formatDay(d, 'vi')),
  ).toEqual(['08/6/2010', '03/02/2020', '31/01/2020', '10/12/2020', '01/3/2020']);
});
