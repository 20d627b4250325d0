import { describe, expect, test } from 'vitest';
import { readPeriod, readTiming, type TimingReading } from '../../../src/values/timing/timing.ts';
import { problemOf, rowsOf, shown, timingOf, Y2020 } from './timings.ts';

const rows = rowsOf('timing.tsv').map(
  ([phrase = '', period = '', ...expected]) => [phrase, period, expected.join(' ')] as const,
);

describe('phrases of timing.tsv', () => {
  test.each(rows)('%s (%s)', (phrase, period, expected) => {
    expect(shown(readTiming(phrase, readPeriod(period)))).toBe(expected);
  });

  test('there are hundreds, read and refused', () => {
    const refused = rows.filter(([, , expected]) => expected.startsWith('REFUSED'));
    expect(refused.length).toBeGreaterThan(100);
    expect(rows.length - refused.length).toBeGreaterThan(200);
  });
});

describe('the same phrase however it is typed', () => {
  const lower = (reading: TimingReading) => shown(reading).toLowerCase();
  const same = (change: (phrase: string) => string) =>
    rows.filter(([phrase, period, expected]) => {
      return lower(readTiming(change(phrase), readPeriod(period))) !== expected.toLowerCase();
    });

  test('in capitals', () => expect(same((phrase) => phrase.toUpperCase())).toEqual([]));
  test('in small letters', () => expect(same((phrase) => phrase.toLowerCase())).toEqual([]));
  test('in NFD', () => expect(same((phrase) => phrase.normalize('NFD'))).toEqual([]));
  test('in NFC', () => expect(same((phrase) => phrase.normalize('NFC'))).toEqual([]));
  test('with non-breaking spaces', () =>
    expect(same((phrase) => phrase.replaceAll(' ', '\u00a0'))).toEqual([]));
  test('with doubled spaces', () =>
    expect(same((phrase) => ` ${phrase.replaceAll(' ', '  ')} `)).toEqual([]));
  test('with the tone on the other vowel', () => {
    expect(
      same((phrase) => phrase.replaceAll('uý', 'úy').replaceAll('oà', 'òa').replaceAll('ùy', 'uỳ')),
    ).toEqual([]);
  });
  test('with eth for đ', () =>
    expect(same((phrase) => phrase.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'))).toEqual(
      rows.filter(([, , expected]) => /đ/.test(expected)),
    ));
});

describe('spans written backwards', () => {
  test.each([
    ['từ tháng 12 đến tháng 3/2020', '2020-12-01', '2020-03-31'],
    ['2020-Q3/2020-Q2', '2020-07-01', '2020-06-30'],
    ['từ 15/12 đến 15/3', '2020-12-15', '2020-03-15'],
    ['bắt đầu từ tháng 6/2020, hoàn thành trước 15/3/2020', '2020-06-01', '2020-03-14'],
  ])('%s', (phrase, from, until) => {
    expect(timingOf(phrase, Y2020)).toMatchObject({
      windows: [],
      start: null,
      deadline: null,
      reversed: [{ from, until }],
    });
  });

  test('beside a good window only the good one counts', () => {
    const timing = timingOf('Quý I; từ tháng 9 đến tháng 6/2020', Y2020);
    expect(timing).toMatchObject({
      windows: [{ start: '2020-01-01', end: '2020-03-31' }],
      deadline: '2020-03-31',
    });
    expect(timing?.reversed).toEqual([{ from: '2020-09-01', until: '2020-06-30' }]);
  });
});

describe('lists', () => {
  test('each entry is a phrase of its own', () => {
    expect(timingOf(['2020-Q2', 'Quý III', 'Q4'], Y2020)).toMatchObject({
      kind: 'fixed',
      start: '2020-04-01',
      deadline: '2020-12-31',
      windows: [
        { start: '2020-04-01', end: '2020-06-30' },
        { start: '2020-07-01', end: '2020-09-30' },
        { start: '2020-10-01', end: '2020-12-31' },
      ],
    });
  });

  test('start and deadline are the outermost, in whatever order', () => {
    expect(timingOf(['2020-12', '2020-03'], Y2020)).toMatchObject({
      start: '2020-03-01',
      deadline: '2020-12-31',
    });
  });

  test('duties and last days may be several', () => {
    expect(timingOf(['hằng tuần', 'hằng tháng'], Y2020)).toMatchObject({
      kind: 'recurring',
      every: null,
      cycles: [{ every: 'week' }, { every: 'month' }],
    });
    expect(timingOf(['trước 15/12', 'trước 15/6'], Y2020)).toMatchObject({
      windows: [],
      deadline: '2020-12-14',
      deadlines: ['2020-06-14', '2020-12-14'],
    });
  });

  test.each([
    [['Quý II', 'Quý V'], { kind: 'impossible-date', part: 'Quý V', at: 1 }],
    [['Quý II', 'thường xuyên'], { kind: 'two-readings', part: 'thường xuyên', at: 1 }],
    [['trước 15/6', 'Quý IV'], { kind: 'two-readings', part: 'Quý IV', at: 1 }],
    [['Quý II', ''], { kind: 'empty', part: '', at: 1 }],
    [[], { kind: 'empty', part: '' }],
  ])('%j is refused', (list, problem) => {
    expect(problemOf(list, Y2020)).toMatchObject(problem);
  });
});

describe('readPeriod', () => {
  test.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2026/2030', '2026-01-01', '2030-12-31'],
    ['2026-2030', '2026-01-01', '2030-12-31'],
    ['giai đoạn 2026-2030', '2026-01-01', '2030-12-31'],
    ['năm 2020', '2020-01-01', '2020-12-31'],
    ['2026-07-10/2026-11-30', '2026-07-10', '2026-11-30'],
    ['2020-Q2', '2020-04-01', '2020-06-30'],
    ['2020-03', '2020-03-01', '2020-03-31'],
    ['từ 01/3/2020 đến 31/5/2020', '2020-03-01', '2020-05-31'],
  ])('%s', (text, start, end) => {
    expect(readPeriod(text)).toEqual({ start, end });
  });

  test.each([
    '',
    'Quý II',
    '2030/2026',
    '2020, 2021',
    'trước 2021',
    'hằng năm',
    'từ 2020',
    '20',
    'thường xuyên năm 2020',
  ])('%j is no period', (text) => expect(readPeriod(text)).toBeNull());
});
