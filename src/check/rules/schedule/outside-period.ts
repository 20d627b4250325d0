import { datesOf, outsideOf, sound } from '../../../plan/sound-timing.ts';
import { formatWindow, type Window } from '../../../values/calendar.ts';
import { readTiming, type Schedule } from '../../../values/timing/timing.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';
import { articles, tasks } from '../../example.ts';

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
        help: 'check the year, or correct plan.period',
      }),
    }),
    all: message<{ period: Window; tasks: readonly string[] }>({
      vi: ({ period, tasks }) => ({
        message: `mọi mốc thời gian (${tasks.length} nhiệm vụ) đều nằm ngoài thời gian của kế hoạch (${formatWindow(period, 'vi')})`,
        help: 'kiểm tra lại plan.period',
      }),
      en: ({ period, tasks }) => ({
        message: `every date (of ${tasks.length} tasks) lies outside the period of the plan (${formatWindow(period, 'en')})`,
        help: 'check plan.period',
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
    bad: tasks(articles('schedule: Quý II/2025')),
    good: tasks(articles('schedule: Quý II/2026')),
  },
  check({ plan, tasks }, report, { approved }) {
    const { period } = plan;
    if (approved.period && (approved.period.start !== period.start || approved.period.end !== period.end)) {
      report({ in: plan, at: 'period', message: 'approved', args: { period, approved: approved.period } });
    }
    const dated = tasks.filter(({ timing }) => timing?.ok && datesOf(timing.timing).length > 0);
    const outside = dated.filter(({ timing }) => timing?.ok && outsideOf(timing.timing, period));
    if (outside.length > 1 && outside.length === dated.length) {
      // Not every task is wrong: the period is.
      report({
        in: plan,
        at: 'period',
        message: 'all',
        args: { period, tasks: outside.map(({ id }) => id) },
        related: outside.map((task) =>
          related({ in: task, at: 'schedule' }, `thời gian của ${task.id}`, `the schedule of ${task.id}`),
        ),
      });
      return;
    }
    const here = related({ in: plan, at: 'period' }, 'thời gian của kế hoạch', 'the period of the plan');
    for (const task of tasks) {
      const window = task.timing?.ok ? outsideOf(task.timing.timing, period) : null;
      if (window) {
        const index = entryOutside(task.schedule, period);
        const place = { in: task, at: 'schedule', ...(index >= 0 && { index }) } as const;
        report({ ...place, message: 'outside', args: { window, period }, related: [here] });
      }
      for (const item of task.items) {
        // Within a task that has dates of its own, `schedule/item-outside-task` looks after it.
        const own = sound(task.timing, period);
        if (!item.timing?.ok || (own && datesOf(own).length > 0)) continue;
        const lost = outsideOf(item.timing.timing, period);
        if (lost)
          report({
            in: item,
            at: 'period',
            message: 'outside',
            args: { window: lost, period },
            related: [here],
          });
      }
    }
  },
});

/** Which entry of a list lies outside; -1 where the schedule is no list. */
function entryOutside(schedule: Schedule | undefined, period: Window): number {
  const entries: readonly string[] = Array.isArray(schedule) ? schedule : [];
  return entries.findIndex((entry) => {
    const reading = readTiming(entry, period);
    return reading.ok && outsideOf(reading.timing, period) !== null;
  });
}
