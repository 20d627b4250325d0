import { schedulesOf } from '../../../plan/schedules.ts';
import { type Day, formatDay } from '../../../values/calendar.ts';
import { defineRule, message } from '../../catalogue-rule.ts';
import { articles, tasks } from '../../example.ts';

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
  messages: {
    reversed: message<{ from: Day; until: Day }>({
      vi: ({ from, until }) => ({
        message: `kết thúc ${formatDay(until, 'vi')}, trước khi bắt đầu ${formatDay(from, 'vi')}`,
        help: 'đổi chỗ hai mốc, hoặc ghi rõ năm của từng mốc',
      }),
      en: ({ from, until }) => ({
        message: `it ends on ${formatDay(until, 'en')}, before it starts on ${formatDay(from, 'en')}`,
        help: 'swap the two, or write the year of each',
      }),
    }),
  },
  example: {
    bad: tasks(articles('schedule: Từ tháng 6 đến tháng 3/2026')),
    good: tasks(articles('schedule: Từ tháng 3 đến tháng 6/2026')),
  },
  check(plan, report) {
    for (const { in: holder, at, timing } of schedulesOf(plan)) {
      for (const args of timing?.ok ? timing.timing.reversed : []) {
        report({ in: holder, at, message: 'reversed', args });
      }
    }
  },
});
