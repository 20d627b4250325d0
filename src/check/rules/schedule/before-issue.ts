import { ownTiming, soundTiming } from '../../../plan/facts/schedules.ts';
import { tasksOf } from '../../../plan/facts/tasks.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { clashesIn } from '../../causes/order-clashes.ts';
import { oddYear } from '../../causes/plan-years.ts';
import { defineRule, related } from '../../engine/rule.ts';

export const scheduleBeforeIssue = defineRule({
  id: 'schedule/before-issue',
  severity: 'warning',
  summary: {
    vi: 'Không có thời hạn nào trước ngày ban hành kế hoạch',
    en: 'No deadline lies before the plan was issued',
  },
  why: {
    vi: 'Không ai có thể hoàn thành nhiệm vụ trước khi được giao.',
    en: 'Nobody can finish a task before it is given out.',
  },
  reads: ['plan', 'tasks'],
  example: { bad: 'schedule: Tháng 1/2026', good: 'schedule: Tháng 3/2026' },
  check(plan, report) {
    const { issued } = plan.plan;
    // Where the period does not agree with title and date of issue, `plan/year` reports that.
    if (issued === undefined || oddYear(plan) === 'period') return;
    const due = tasksOf(plan).flatMap((task) => {
      const deadline = ownTiming(task) && soundTiming(task, plan)?.deadline;
      return deadline ? [{ task, deadline }] : [];
    });
    const late = due.filter(({ deadline }) => deadline < issued);
    if (late.length === 0) return;
    const [vi, en] = [formatDay(issued, 'vi'), formatDay(issued, 'en')];
    if (late.length > 1 && late.length === due.length) {
      // Not every deadline is wrong: the date of issue is.
      report({
        in: plan.plan,
        at: 'issued',
        data: { issued, tasks: late.length },
        vi: `cả ${late.length} thời hạn đều trước ngày ban hành ${vi}`,
        en: `all ${late.length} deadlines are before the plan was issued on ${en}`,
        help: { vi: 'kiểm tra lại năm của ngày ban hành', en: 'check the year of the date of issue' },
        related: late.map(({ task, deadline }) =>
          related({ in: task, at: 'schedule' }, formatDay(deadline, 'vi'), formatDay(deadline, 'en')),
        ),
      });
      return;
    }
    // A deadline too early for what it comes after as well is a finding of `schedule/order`.
    const clashing = new Set(clashesIn(plan).map(({ task }) => task));
    const here = related({ in: plan.plan, at: 'issued' }, 'ngày ban hành', 'the date of issue');
    for (const { task, deadline } of late) {
      if (clashing.has(task)) continue;
      report({
        in: task,
        at: 'schedule',
        data: { deadline, issued },
        vi: `thời hạn ${formatDay(deadline, 'vi')} trước ngày ban hành ${vi}`,
        en: `the deadline ${formatDay(deadline, 'en')} is before the plan was issued on ${en}`,
        help: {
          vi: 'kiểm tra lại tháng của thời hạn và ngày ban hành',
          en: 'check the month of the deadline and the date of issue',
        },
        related: [here],
      });
    }
  },
});
