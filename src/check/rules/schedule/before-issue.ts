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
    // A deadline too early for what it comes after as well is a finding of `schedule/order`.
    const clashing = new Set(clashesIn(plan).map(({ task }) => task));
    const late = due.filter(({ task, deadline }) => deadline < issued && !clashing.has(task));
    const [vi, en] = [formatDay(issued, 'vi'), formatDay(issued, 'en')];
    if (late.length > 1) {
      // One wrong date of issue is likelier than several wrong deadlines.
      const [count, of] = [late.length, due.length];
      report({
        in: plan.plan,
        at: 'issued',
        about: [plan.plan, ...late.map(({ task }) => task)],
        data: { issued, tasks: count },
        vi: `${count === of ? `cả ${count} thời hạn đều` : `${count} trong ${of} thời hạn`} trước ngày ban hành ${vi}`,
        en: `${count === of ? `all ${count}` : `${count} of ${of}`} deadlines are before the plan was issued on ${en}`,
        help: {
          vi: 'kiểm tra lại tháng, năm của ngày ban hành, hoặc từng thời hạn này',
          en: 'check the month and year of the date of issue, or each of these deadlines',
        },
        related: late.map(({ task, deadline }) =>
          related({ in: task, at: 'schedule' }, formatDay(deadline, 'vi'), formatDay(deadline, 'en')),
        ),
      });
      return;
    }
    const here = related({ in: plan.plan, at: 'issued' }, 'ngày ban hành', 'the date of issue');
    for (const { task, deadline } of late) {
      report({
        in: task,
        at: 'schedule',
        about: [task, plan.plan],
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
