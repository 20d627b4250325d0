import { describe, expect, test } from 'vitest';
import { readTiming } from '../../../src/values/timing/timing.ts';
import { rowsOf, timingIn } from './timings.ts';

const rows = rowsOf('vague.tsv').map(
  ([phrase = '', window = '', part = '']) => [phrase, window, part] as const,
);

describe('phrases that name less than a whole unit', () => {
  test.each(rows)('%s is counted as %s', (phrase, days, part) => {
    const { windows, start, deadline, vague } = timingIn(phrase, '2026');
    const list = windows.map((window) => `${window.start}..${window.end}`).join(';');
    expect(list || `${start ?? ''}..${deadline ?? ''}`).toBe(days);
    expect(vague).toEqual({ part, offset: phrase.indexOf(part) });
  });

  test.each([
    'từ đầu tháng 3 đến cuối tháng 5',
    'Đầu tháng 3 - cuối tháng 5',
    'đến cuối năm',
    'chậm nhất cuối tháng 6',
    '6 tháng cuối năm',
    'nửa đầu năm 2026',
    'ngày cuối tháng 6',
    'Tháng 11 (nhân Ngày Pháp luật 09/11)',
    'Ngày Chuyển đổi số quốc gia 10/10',
    'Tuần lễ từ ngày 16/7 đến 22/7',
  ])('%s names whole days', (phrase) => {
    expect(timingIn(phrase, '2026').vague).toBeNull();
  });

  test('in a list and a mapping, the part is told with its entry', () => {
    const vagueOf = (schedule: Parameters<typeof readTiming>[0]) => {
      const reading = readTiming(schedule, { start: '2026-01-01', end: '2026-12-31' });
      return reading.ok && reading.timing.vague;
    };
    expect(vagueOf(['Quý I', 'cuối quý II'])).toEqual({ part: 'cuối quý II', offset: 0, at: 1 });
    expect(vagueOf({ until: 'giữa tháng 6' })).toEqual({ part: 'giữa tháng 6', offset: 0, at: 'until' });
  });
});
