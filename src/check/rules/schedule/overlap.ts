import { schedulesOf } from '../../../plan/schedules.ts';
import { formatWindow, overlaps, type Window } from '../../../values/calendar.ts';
import { defineRule, message } from '../../catalogue-rule.ts';
import { articles, tasks } from '../../example.ts';

export const scheduleOverlap = defineRule({
  id: 'schedule/overlap',
  severity: 'warning',
  summary: {
    vi: 'Thời gian của một nhiệm vụ không ghi trùng hoặc chồng lên nhau',
    en: 'No window is listed twice or overlaps another of the same task',
  },
  why: {
    vi: 'Quý ghi hai lần thường là một quý khác bị ghi nhầm.',
    en: 'A quarter listed twice is mostly another quarter mistyped.',
  },
  reads: ['plan', 'tasks'],
  messages: {
    overlap: message<{ first: Window; second: Window }>({
      vi: ({ first, second }) => ({
        message:
          first.start === second.start && first.end === second.end
            ? `thời gian ${formatWindow(first, 'vi')} được ghi hai lần`
            : `thời gian ${formatWindow(second, 'vi')} chồng lên ${formatWindow(first, 'vi')}`,
        help: 'bỏ phần trùng, hoặc sửa lại tháng, quý',
      }),
      en: ({ first, second }) => ({
        message:
          first.start === second.start && first.end === second.end
            ? `${formatWindow(first, 'en')} is listed twice`
            : `${formatWindow(second, 'en')} overlaps ${formatWindow(first, 'en')}`,
        help: 'remove what is listed twice, or correct the month or quarter',
      }),
    }),
  },
  example: {
    bad: tasks(articles('schedule: Quý II, quý II/2026')),
    good: tasks(articles('schedule: Quý II, quý III/2026')),
  },
  check(plan, report) {
    for (const { in: holder, at, timing } of schedulesOf(plan)) {
      const clash = timing?.ok ? clashOf(timing.timing.windows) : null;
      if (clash) report({ in: holder, at, message: 'overlap', args: clash });
    }
  },
});

function clashOf(windows: readonly Window[]): { first: Window; second: Window } | null {
  const inOrder = [...windows].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  for (const [i, second] of inOrder.entries()) {
    const first = inOrder[i - 1];
    if (first && overlaps(first, second)) return { first, second };
  }
  return null;
}
