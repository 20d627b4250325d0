import { describe, expect, test } from 'vitest';
import { readPeriod, readTiming } from '../../../src/values/timing/timing.ts';
import { timingIn } from './timings.ts';

describe('a weekday beside a date', () => {
  test.each([
    'thứ Sáu, ngày 20/3/2026',
    'Thứ 6 ngày 20/3',
    '20/3/2026 (thứ Sáu)',
    '14h00 thứ Sáu (20/3/2026)',
    'trước 17 giờ, thứ Sáu ngày 20/3/2026',
    'từ thứ Sáu, ngày 20/3/2026',
    'Tổ chức hội nghị vào thứ Sáu, ngày 20/3',
    'từ ngày 16 đến ngày 20/3/2026 (thứ Hai đến thứ Sáu)',
    'Chủ nhật, 22/3/2026',
    'thứ Hai, thứ Tư, ngày 16, 18/3/2026',
  ])('%s is read where it is its own', (phrase) => {
    expect(readTiming(phrase, readPeriod('2026'))).toMatchObject({ ok: true });
  });

  test.each([
    ['Thứ Hai, 17/7/2026', 'Thứ Hai', '2026-07-17', 'thứ Sáu'],
    ['20/3/2026 (Thứ Bảy)', 'Thứ Bảy', '2026-03-20', 'thứ Sáu'],
    ['trước 17 giờ, thứ Năm ngày 20/3/2026', 'thứ Năm', '2026-03-20', 'thứ Sáu'],
    ['từ thứ Ba, ngày 01/6/2026', 'thứ Ba', '2026-06-01', 'thứ Hai'],
    ['Họp vào ngày thứ Ba, 22/3/2026', 'thứ Ba', '2026-03-22', 'Chủ nhật'],
    ['từ ngày 16 đến ngày 20/3/2026 (thứ Hai đến thứ Bảy)', 'thứ Hai đến thứ Bảy', '2026-03-20', undefined],
  ])('%s is refused with the right one', (phrase, part, day, suggestion) => {
    const reading = readTiming(phrase, readPeriod('2026'));
    expect(reading).toMatchObject({ ok: false, problem: { kind: 'weekday', part, day } });
    expect(reading.ok || reading.problem.suggestion).toBe(suggestion);
  });

  test('a weekday of every week belongs to the duty', () => {
    const weekdaysOf = (phrase: string) => timingIn(phrase, '2026').cycles.map(({ weekdays }) => weekdays);
    expect(weekdaysOf('thứ Hai, thứ Năm hằng tuần')).toEqual([[1, 4]]);
    expect(weekdaysOf('từ thứ Hai đến thứ Sáu hằng tuần')).toEqual([[1, 2, 3, 4, 5]]);
    expect(weekdaysOf('Phát sóng vào Chủ nhật hằng tuần')).toEqual([[7]]);
    expect(weekdaysOf('mỗi tuần 2 buổi (thứ Hai, thứ Năm)')).toEqual([[1, 4]]);
  });

  test.each(['thứ Hai', 'thứ Sáu, tháng 3/2026', 'trước thứ Sáu'])('%s names no day', (phrase) => {
    expect(readTiming(phrase, readPeriod('2026')).ok).toBe(false);
  });
});
