import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Window } from '../../../src/values/calendar.ts';
import { nextDue } from '../../../src/values/timing/next-due.ts';
import { readPeriod, readTiming, type TimingReading } from '../../../src/values/timing/timing.ts';
import { growth } from '../../support/growth.ts';

const rows = readFileSync(new URL('../../fixtures/timing.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): [phrase: string, period: string, expected: string] => {
    const [phrase = '', period = '', ...expected] = line.split('\t');
    return [phrase, period, expected.join(' ')];
  });

const Y2020: Window = { start: '2020-01-01', end: '2020-12-31' };
const FIVE_YEARS: Window = { start: '2026-01-01', end: '2030-12-31' };

function shown(reading: TimingReading): string {
  if (!reading.ok) return 'REFUSED - - - - -';
  const { kind, windows, start, deadline, every, event } = reading.timing;
  const list = windows.map((window) => `${window.start}..${window.end}`).join(';');
  return [kind, list || '-', start ?? '-', deadline ?? '-', every ?? '-', event ?? '-'].join(' ');
}

function problemOf(...args: Parameters<typeof readTiming>) {
  const reading = readTiming(...args);
  return reading.ok ? null : reading.problem;
}

function timingOf(...args: Parameters<typeof readTiming>) {
  const reading = readTiming(...args);
  return reading.ok ? reading.timing : null;
}

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

describe('what cannot be read is named', () => {
  test.each([
    ['', 'empty', ''],
    ['   ', 'empty', ''],
    [' - ', 'empty', '-'],
    ['Quý V/2020', 'impossible-date', 'Quý V'],
    ['ngày 31/02/2020', 'impossible-date', 'ngày 31/02/2020'],
    ['Tháng 2, tháng 13/2020', 'impossible-date', 'tháng 13'],
    ['từ 30/02 đến 15/3', 'impossible-date', '30/02'],
    ['tháng 3/1020', 'impossible-date', 'tháng 3/1020'],
    ['mùng 10 tháng Giêng âm lịch', 'lunar', 'mùng'],
    ['Theo lịch Tết Nguyên đán', 'lunar', 'Tết'],
    ['năm học 2020-2021', 'school-year', 'năm học'],
    ['Hoàn thành cuối tháng', 'vague', 'cuối tháng'],
    ['trước cuối năm 2020', 'vague', 'cuối năm 2020'],
    ['Tuần 12 năm 2020', 'vague', 'Tuần'],
    ['trong quý II năm nay', 'vague', 'năm nay'],
    ['trong vòng 30 ngày', 'duration', '30 ngày'],
    ['không quá 30 ngày', 'duration', 'không quá 30 ngày'],
    ['định kỳ tháng, 9 tháng', 'bad-every', '9 tháng'],
    ['3 ngày một lần', 'bad-every', '3 ngày một lần'],
    ['hằng quý hoặc hằng năm', 'two-readings', 'hằng quý hoặc hằng năm'],
    ['giữa tháng 3 và tháng 4', 'two-readings', 'và'],
    ['tháng 3 hoặc tháng 4/2020', 'two-readings', 'hoặc tháng 4/2020'],
    ['Quý II/2020 (trước ngày 15/9)', 'two-readings', 'trước ngày 15/9'],
    ['Quý II tháng 6', 'two-readings', 'tháng 6'],
    ['tháng năm 2020', 'two-readings', 'tháng năm 2020'],
    ['Theo kế hoạch quý II, quý III', 'two-readings', 'quý II'],
    ['Kế hoạch quý II', 'two-readings', 'quý II'],
    ['0 tháng đầu năm', 'impossible-date', '0 tháng đầu năm'],
    ['trước ~ 30/6', 'vague', '~ 30/6'],
    ['25 giờ ngày 15/12', 'impossible-date', '25 giờ'],
    ['Tháng 3 và', 'unknown-words', 'và'],
    ['trước trước 30/6', 'unknown-words', 'trước'],
    ['Từ khi ký hợp đồng đến', 'unknown-words', 'đến'],
    ['Khi có yêu cầu hoặc trước ngày 30/6', 'two-readings', 'hoặc'],
    ['Tháng 11 năm 2020 và năm 2021', 'two-readings', 'và năm 2021'],
    ['Xong trước 15/3, triển khai từ tháng 4', 'two-readings', 'từ tháng 4'],
    ['Quy II/2020', 'unknown-words', 'Quy II'],
    ['Tháng 123/2020', 'unknown-words', 'Tháng 123'],
    ['T3, 15/3/2020', 'two-readings', 'T3'],
    ['tháng 3/20', 'two-digit-year', '/20'],
    ['trước ngày 15', 'no-month', 'ngày 15'],
    ['ngày 10-12', 'no-month', 'ngày 10'],
    ['dự kiến', 'no-timing', 'dự kiến'],
    ['tháng 3/2020 nếu kịp', 'unknown-words', 'nếu kịp'],
    ['Tháng 3/2020 theo', 'unknown-words', 'theo'],
    ['khi nào xong bản vẽ thì tháng 3', 'two-readings', 'tháng 3'],
    ['Quý I, II, v.v.', 'unknown-words', 'v'],
    ['tháng 3/2020 abc xyz', 'unknown-words', 'abc xyz'],
    ['Tháng 3-12/2020 (trừ tháng 7)', 'unknown-words', 'trừ'],
  ])('%s: %s', (phrase, kind, part) => {
    expect(problemOf(phrase, Y2020)).toMatchObject({ kind, part });
  });

  test('a year is not guessed where the period covers several', () => {
    expect(problemOf('Hoàn thành trong quý II', FIVE_YEARS)).toMatchObject({
      kind: 'no-year',
      part: 'quý II',
    });
    expect(problemOf('Quý II/2026, quý I', FIVE_YEARS)).toMatchObject({ kind: 'no-year', part: 'quý I' });
    expect(problemOf('tháng 3', null)).toMatchObject({ kind: 'no-year', part: 'tháng 3' });
    expect(timingOf('Hoàn thành trong quý II/2027', FIVE_YEARS)?.deadline).toBe('2027-06-30');
  });

  test('a bare pair of numbers before a year comes with what to write', () => {
    expect(problemOf('3-5/2020', Y2020)).toMatchObject({ part: '3-5/2020', suggestion: 'tháng 3-5/2020' });
  });

  test.each([
    ['Tháng 3/2O20', '2O20', '2020'],
    ['Hoàn thành trước ngày 15/3/202O', '202O', '2020'],
    ['năm 20I9', '20I9', '2019'],
  ])('letters typed for digits of a year come with the digits: %s', (phrase, part, suggestion) => {
    expect(problemOf(phrase, Y2020)).toMatchObject({ part, suggestion });
  });

  test('a capital X is October, a small one stands for a month still to come', () => {
    expect(timingOf('Tháng X/2020', Y2020)?.deadline).toBe('2020-10-31');
    expect(problemOf('Tháng x/2020', Y2020)).toMatchObject({ kind: 'unknown-words', part: 'Tháng x' });
    expect(problemOf('Tháng 9, x/2020', Y2020)?.kind).toBe('unknown-words');
  });

  test('text longer than any phrase is refused at once', () => {
    expect(problemOf('tháng 3, '.repeat(120_000), Y2020)?.kind).toBe('too-long');
  });
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

const pieces = fc.constantFrom(
  ...[
    'tháng',
    'quý',
    'năm',
    'ngày',
    'tuần',
    'từ',
    'đến',
    'hết',
    'trước',
    'sau',
    'khi',
    'theo',
    'hằng',
    'định kỳ',
    'trong',
  ],
  ...[
    '2020',
    '2021',
    '3',
    '15',
    '31',
    'II',
    'V',
    'ba',
    '-',
    '/',
    ',',
    ';',
    '(',
    ')',
    '.',
    ':',
    'và',
    'hoặc',
    'lần',
    'T3',
  ],
  ...[
    'đầu',
    'cuối',
    '6 tháng đầu năm',
    'thường xuyên',
    'ký hợp đồng',
    'hoàn thành',
    '8h00',
    '0h',
    '~',
    '0',
    'X',
    'các năm',
    'cả giai đoạn',
    'kế hoạch',
    'hạn',
    'để',
    'thứ Hai',
    'abc',
    '44/KH-UBND',
  ],
  ...[
    'hằng tháng',
    'hằng năm',
    '6 tháng',
    'và cả năm',
    'tuần 2',
    'giữa',
    'khoảng',
    'dịp',
    'trước ngày',
    'của tháng cuối quý',
    'tháng sau',
    'kỳ báo cáo',
    'ngày cuối cùng của tháng',
    'các tháng',
    'đối với',
    '24 giờ',
    '07 ngày',
    'kể từ khi',
    '15-8',
    '24/7',
    '２０２６',
  ],
);
const phraseLike = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', '')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(phraseLike, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const anyPeriod = fc.constantFrom(Y2020, FIVE_YEARS, null);

describe('for any text', () => {
  test('a reading is well formed, and a problem names a part of the text', () => {
    fc.assert(
      fc.property(anyText, anyPeriod, (text, period) => {
        const reading = readTiming(text, period);
        if (!reading.ok) {
          const { part, offset } = reading.problem;
          expect(text.slice(offset, offset + part.length)).toBe(part);
          return;
        }
        const { windows, start, deadline, deadlines, reversed, kind, every, vague, cycles } = reading.timing;
        if (vague) expect(text.slice(vague.offset, vague.offset + vague.part.length)).toBe(vague.part);
        expect(deadlines.toSorted()).toEqual(deadlines);
        expect(cycles.length === 0 || kind === 'recurring').toBe(true);
        const due = nextDue(reading.timing, '2026-05-05', period ?? FIVE_YEARS);
        expect(due === null || due >= '2026-05-05').toBe(true);
        for (const window of windows) expect(window.start <= window.end).toBe(true);
        for (const { from, until } of reversed) expect(from > until).toBe(true);
        if (start !== null && deadline !== null && reversed.length === 0)
          expect(start <= deadline).toBe(true);
        expect(every === null || kind === 'recurring').toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('Unicode form and case change nothing', () => {
    fc.assert(
      fc.property(phraseLike, anyPeriod, (text, period) => {
        const expected = shown(readTiming(text, period)).toLowerCase();
        expect(shown(readTiming(text.normalize('NFD'), period)).toLowerCase()).toBe(expected);
        expect(shown(readTiming(text.toUpperCase(), period)).toLowerCase()).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('a number of months or quarters at an end of the year is read, or is impossible', () => {
    const number = fc.oneof(
      fc.nat({ max: 99 }).map(String),
      fc.constantFrom('00', '06', 'ba', 'IV', 'mười hai'),
    );
    const form = fc.tuple(
      number,
      fc.constantFrom('tháng', 'quý', 'tuần', 'năm'),
      fc.constantFrom('đầu', 'cuối', 'đầu tiên', 'cuối cùng'),
      fc.constantFrom('', ' năm', ' năm 2020', ' của năm', ' quý II'),
    );
    fc.assert(
      fc.property(form, anyPeriod, ([n, unit, end, year], period) => {
        const reading = readTiming(`${n} ${unit} ${end}${year}`, period);
        for (const { start, end: last } of reading.ok ? reading.timing.windows : [])
          expect(start <= last).toBe(true);
      }),
      { numRuns: 1000 },
    );
    for (const months of ['0', '00', '13', '99'])
      expect(problemOf(`${months} tháng đầu năm`, Y2020)?.kind).toBe('impossible-date');
  });

  test.each([
    'và in ',
    ', in ',
    'sau khi in và ',
    'hoặc ',
    'kế hoạch ',
    'theo kế hoạch 2020 ',
    '2020, ',
    'trước đến ',
  ])('nor does it for the words of %j', (piece) => {
    let calls = 0;
    const read = (text: string) => {
      calls += 1;
      readTiming(`sau khi ${text}`, { ...Y2020, start: `2020-01-${calls}` });
    };
    expect(growth(read, (length) => piece.repeat(length).slice(0, length), 48)).toBeLessThan(8);
  });

  test.each([
    'dịp ',
    'cuối ',
    'hằng tháng, ',
    '6 tháng, ',
    'tuần 2, ',
    'trước 15/6, ',
    'ngày a ',
    'khoảng ',
    'thứ Hai ',
    'báo cáo năm ',
    'đối với ',
    '1-6 ',
    '24 giờ sau ',
  ])('nor for the words of vague times and duties, %j', (piece) => {
    let calls = 0;
    const read = (text: string) => {
      calls += 1;
      readTiming(text, { ...Y2020, start: `2020-01-${calls}` });
    };
    expect(growth(read, (length) => piece.repeat(length).slice(0, length), 48)).toBeLessThan(8);
  });

  test.each(['(', '((((3)', 'từ khi ', '1, ', 'và ', 'trước ', 'hằng ', '1-', 'theo, ', '2 bài '])(
    'the time for a phrase full of %j grows with its length, not its square',
    (piece) => {
      let calls = 0;
      // A period of its own each time, or the phrase would be remembered.
      const read = (text: string) => {
        calls += 1;
        readTiming(text, { ...Y2020, start: `2020-01-${calls}` });
      };
      const full = (length: number) => piece.repeat(length).slice(0, length);
      expect(growth(read, full, 50)).toBeLessThan(8);
    },
  );
});
