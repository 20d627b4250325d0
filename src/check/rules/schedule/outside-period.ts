import type { Lang, Localized } from '../../../i18n.ts';
import { datesOf, outsideOf, ownTiming, sound } from '../../../plan/facts/schedules.ts';
import { itemsWithin, taskLabel, tasksOf } from '../../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../../plan/format/schema.ts';
import { formatWindow, quarterWindow, type Window, yearOf } from '../../../values/calendar/calendar.ts';
import { readTiming, type Schedule, type Timing } from '../../../values/timing/timing.ts';
import { tasksOutside } from '../../causes/tasks-outside.ts';
import { defineRule, type Finding, related } from '../../engine/rule.ts';
import { nameOfTask } from '../../wording/names.ts';

export const scheduleOutsidePeriod = defineRule({
  id: 'schedule/outside-period',
  severity: 'error',
  summary: {
    vi: 'Mọi mốc thời gian đều nằm trong thời gian của kế hoạch',
    en: 'Every window and deadline lies in plan.period',
  },
  why: {
    vi: 'Kinh phí chỉ được chi trong thời gian của kế hoạch; mốc ngoài thời gian đó thường là ghi nhầm năm.',
    en: 'Money can be spent only within the period; a date outside it is usually a wrong year.',
  },
  reads: ['plan', 'tasks'],
  example: {
    bad: 'schedule: Từ tháng 3 đến tháng 6/2025',
    good: 'schedule: Từ tháng 3 đến tháng 6/2026',
  },
  check(plan, report, { approved }) {
    const { period } = plan.plan;
    const shown = (lang: Lang) => formatWindow(period, lang);
    if (approved.period && (approved.period.start !== period.start || approved.period.end !== period.end)) {
      report({
        in: plan.plan,
        at: 'period',
        data: { period, approved: approved.period },
        vi: `thời gian của kế hoạch là ${shown('vi')}, khác thời gian được duyệt ${formatWindow(approved.period, 'vi')}`,
        en: `plan.period is ${shown('en')}, not the approved ${formatWindow(approved.period, 'en')}`,
        help: {
          vi: 'sửa lại theo thời gian được duyệt, hoặc trình duyệt lại',
          en: 'go back to what was approved, or have the new period approved',
        },
      });
    }
    const { tasks: outside, cause } = tasksOutside(plan);
    if (cause !== null) {
      // Not every task is wrong: the period is.
      const count = outside.length;
      report({
        in: plan.plan,
        at: 'period',
        data: { period, tasks: outside.map(taskLabel) },
        vi:
          cause === 'all'
            ? `mọi mốc thời gian (${count} nhiệm vụ) đều vượt ra ngoài thời gian của kế hoạch (${shown('vi')})`
            : `${count} nhiệm vụ có mốc thời gian vượt ra ngoài thời gian của kế hoạch (${shown('vi')}), nhưng nằm trong các năm của trích yếu, của ngày ban hành`,
        en:
          cause === 'all'
            ? `every date (of ${count} tasks) lies outside the period of the plan (${shown('en')})`
            : `dates of ${count} tasks lie outside the period of the plan (${shown('en')}), but in the years of its title or date of issue`,
        about: [period],
        help: { vi: 'kiểm tra lại plan.period', en: 'check plan.period' },
        related: outside.map((task) => {
          const name = nameOfTask(task, plan);
          return related(
            { in: task, at: 'schedule' },
            `thời gian của ${name.vi}`,
            `the schedule of ${name.en}`,
          );
        }),
      });
      return;
    }
    for (const task of tasksOf(plan)) {
      const own = ownTiming(task);
      const window = own?.ok ? outsideOf(own.timing, period) : null;
      if (window) {
        const index = entryOutside(task.schedule, period);
        const place = { in: task, at: 'schedule', ...(index >= 0 && { index }) } as const;
        const isClosing = index < 0 && own?.ok && isClosingTask(task, own.timing, period);
        report({
          ...place,
          ...outsideFinding(plan, window),
          ...(isClosing && { severity: 'warning' as const, help: CLOSING }),
        });
      }
      // Within a task that has dates, `schedule/item-outside-task` looks after the items.
      const timing = sound(task.timing, period);
      if (timing && datesOf(timing).length > 0) continue;
      for (const item of task.items) {
        const lost = item.timing?.ok ? outsideOf(item.timing.timing, period) : null;
        if (lost) report({ in: item, at: 'period', ...outsideFinding(plan, lost) });
      }
    }
  },
});

const CLOSING: Localized = {
  vi: 'nếu là việc tổng kết, quyết toán sau thời gian của kế hoạch thì có thể bỏ qua, kèm lý do',
  en: 'a report or settlement after the period may be set aside, with a reason',
};

/** Whether a task without money, such as a report or the settlement, ends by the first quarter of the year after the period. */
function isClosingTask(task: Task, timing: Timing, period: Window): boolean {
  if (itemsWithin(task).length > 0) return false;
  const { end: last } = quarterWindow(yearOf(period.end) + 1, 1);
  return datesOf(timing).every(({ start, end }) => start >= period.start && end <= last);
}

function outsideFinding({ plan }: Plan, window: Window): Omit<Finding, 'in' | 'at'> {
  const { period } = plan;
  const [is, should] = [window, period].map((days) => formatWindow(days, 'vi'));
  const [isEn, shouldEn] = [window, period].map((days) => formatWindow(days, 'en'));
  return {
    data: { window, period },
    vi: `thời gian ${is} vượt ra ngoài thời gian của kế hoạch (${should})`,
    en: `${isEn} lies outside the period of the plan (${shouldEn})`,
    help: { vi: 'kiểm tra lại năm, hoặc sửa plan.period', en: 'check the year, or correct plan.period' },
    related: [related({ in: plan, at: 'period' }, 'thời gian của kế hoạch', 'the period of the plan')],
  };
}

/** Which entry of a list lies outside; -1 where the schedule is no list. */
function entryOutside(schedule: Schedule | undefined, period: Window): number {
  const entries: readonly string[] = Array.isArray(schedule) ? schedule : [];
  return entries.findIndex((entry) => {
    const reading = readTiming(entry, period);
    return reading.ok && outsideOf(reading.timing, period) !== null;
  });
}
