import { schedulesOf } from '../../../plan/facts/schedules.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { defineRule } from '../../engine/rule.ts';

export const scheduleReversed = defineRule({
  id: 'schedule/reversed',
  severity: 'error',
  summary: {
    vi: 'Ngày kết thúc không trước ngày bắt đầu',
    en: 'The end of a schedule is not before its start',
  },
  why: {
    vi: 'Khoảng thời gian ngược thì không có ngày nào để thực hiện.',
    en: 'A reversed schedule leaves not a single day to do the work.',
  },
  reads: ['plan', 'tasks'],
  example: {
    bad: 'schedule: Từ tháng 6 đến tháng 3/2026',
    good: 'schedule: Từ tháng 3 đến tháng 6/2026',
  },
  check(plan, report) {
    for (const { in: holder, at, timing } of schedulesOf(plan)) {
      for (const { from, until } of timing.ok ? timing.timing.reversed : []) {
        report({
          in: holder,
          at,
          data: { from, until },
          vi: `kết thúc ${formatDay(until, 'vi')}, trước khi bắt đầu ${formatDay(from, 'vi')}`,
          en: `it ends on ${formatDay(until, 'en')}, before it starts on ${formatDay(from, 'en')}`,
          help: {
            vi: 'đổi chỗ hai mốc, hoặc ghi rõ năm của từng mốc',
            en: 'swap the two, or write the year of each',
          },
        });
      }
    }
  },
});
