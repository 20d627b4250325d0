import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDuty } from '../../../src/values/timing/duties.ts';
import { readTiming } from '../../../src/values/timing/timing.ts';
import { growth } from '../../support/growth.ts';
import { FIVE_YEARS, problemOf, shown, Y2020 } from './timings.ts';

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
        const due = nextDuty(reading.timing, '2026-05-05', period ?? FIVE_YEARS)?.until ?? null;
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

  const anywhere = [
    ...['(', '((((3)', 'từ khi ', '1, ', 'và ', 'trước ', 'hằng ', '1-', 'theo, ', '2 bài ', 'dịp ', 'cuối '],
    ...['hằng tháng, ', '6 tháng, ', 'tuần 2, ', 'trước 15/6, ', 'ngày a ', 'khoảng ', 'thứ Hai ', '1-6 '],
    ...['báo cáo năm ', 'đối với ', '24 giờ sau '],
  ];
  const afterAnEvent = [
    'và in ',
    ', in ',
    'sau khi in và ',
    'hoặc ',
    'kế hoạch ',
    'theo kế hoạch 2020 ',
    '2020, ',
    'trước đến ',
  ];
  test.each([
    ...anywhere.map((piece) => ['', piece] as const),
    ...afterAnEvent.map((piece) => ['sau khi ', piece] as const),
  ])('the time for %j full of %j grows with its length, not its square', (begin, piece) => {
    let calls = 0;
    // A period of its own each time, or the phrase would be remembered.
    const read = (text: string) => {
      calls += 1;
      readTiming(begin + text, { ...Y2020, start: `2020-01-${calls}` });
    };
    expect(growth(read, (length) => piece.repeat(length).slice(0, length), 50)).toBeLessThan(8);
  });
});
