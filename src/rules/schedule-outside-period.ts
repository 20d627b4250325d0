import { formatWindow, type Window } from '../plan/calendar.ts';
import { outsideOf, sound } from '../plan/sound-timing.ts';
import { defineRule, message, related } from './rule.ts';

type Args = { window: Window; period: Window };

export const scheduleOutsidePeriod = defineRule({
  id: 'schedule/outside-period',
  severity: 'error',
  summary: {
    vi: 'Mọi mốc thời gian đều nằm trong thời gian của kế hoạch',
    en: 'Every window and deadline lies in plan.period',
  },
  why: {
    vi: 'Kinh phí chỉ được chi trong thời gian của kế hoạch; mốc ngoài thời gian đó thường là ghi nhầm năm.',
    en: 'Money can be spent only within the period; a date outside it is mostly a wrong year.',
  },
  reads: ['plan', 'tasks'],
  messages: {
    outside: message<Args>({
      vi: ({ window, period }) => ({
        message: `thời gian ${formatWindow(window, 'vi')} nằm ngoài thời gian của kế hoạch (${formatWindow(period, 'vi')})`,
        help: 'kiểm tra lại năm, hoặc sửa plan.period',
      }),
      en: ({ window, period }) => ({
        message: `${formatWindow(window, 'en')} lies outside the period of the plan (${formatWindow(period, 'en')})`,
        help: 'check the year, or mend plan.period',
      }),
    }),
    approved: message<{ period: Window; approved: Window }>({
      vi: ({ period, approved }) => ({
        message: `thời gian của kế hoạch là ${formatWindow(period, 'vi')}, khác thời gian được duyệt ${formatWindow(approved, 'vi')}`,
        help: 'sửa lại theo thời gian được duyệt, hoặc trình duyệt lại',
      }),
      en: ({ period, approved }) => ({
        message: `plan.period is ${formatWindow(period, 'en')}, not the approved ${formatWindow(approved, 'en')}`,
        help: 'go back to what was approved, or have the new period approved',
      }),
    }),
  },
  example: {
    bad: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2025
    items:
      - { outlet: hanoimoi, amount: 120.000.000đ }
      - { outlet: kinhtedothi, amount: 80.000.000đ }
`,
    good: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 120.000.000đ }
      - { outlet: kinhtedothi, amount: 80.000.000đ }
`,
  },
  check({ plan, tasks }, report, { approved }) {
    const { period } = plan;
    if (approved.period && (approved.period.start !== period.start || approved.period.end !== period.end)) {
      report({ in: plan, at: 'period', message: 'approved', args: { period, approved: approved.period } });
    }
    const periodHere = related(
      { in: plan, at: 'period' },
      'thời gian của kế hoạch',
      'the period of the plan',
    );
    for (const task of tasks) {
      const window = task.timing?.ok ? outsideOf(task.timing.timing, period) : null;
      if (window) {
        report({
          in: task,
          at: 'schedule',
          message: 'outside',
          args: { window, period },
          related: [periodHere],
        });
      }
      for (const item of task.items) {
        // Within a task that has windows of its own, `schedule/item-outside-task` looks after it.
        if (!item.timing?.ok || sound(task.timing, period)?.windows.length) continue;
        const outside = outsideOf(item.timing.timing, period);
        if (!outside) continue;
        report({
          in: item,
          at: 'period',
          message: 'outside',
          args: { window: outside, period },
          related: [periodHere],
        });
      }
    }
  },
});
