import { describe, expect, test } from 'vitest';
import { FIVE_YEARS, problemOf, timingOf, Y2020 } from './timings.ts';

describe('what cannot be read is named', () => {
  test.each([
    ['', 'empty', ''],
    ['   ', 'empty', ''],
    [' - ', 'empty', '-'],
    ['Quý V/2020', 'impossible-date', 'Quý V/2020'],
    ['ngày 31/02/2020', 'impossible-date', 'ngày 31/02/2020'],
    ['Tháng 2, tháng 13/2020', 'impossible-date', 'tháng 13/2020'],
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
    ['tháng 3/20', 'two-digit-year', '20'],
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

  test('a capital X is October, a small one is a month still to come', () => {
    expect(timingOf('Tháng X/2020', Y2020)?.deadline).toBe('2020-10-31');
    expect(problemOf('Tháng x/2020', Y2020)).toMatchObject({ kind: 'unknown-words', part: 'Tháng x' });
    expect(problemOf('Tháng 9, x/2020', Y2020)?.kind).toBe('unknown-words');
  });

  test('text longer than any phrase is refused at once', () => {
    expect(problemOf('tháng 3, '.repeat(120_000), Y2020)?.kind).toBe('too-long');
  });
});
