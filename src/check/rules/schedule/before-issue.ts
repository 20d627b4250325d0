import { soundTiming } from '../../../plan/sound-timing.ts';
import { type Day, formatDay } from '../../../values/calendar.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';
import { articles, tasks } from '../../example.ts';

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
  messages: {
    all: message<{ issued: Day; tasks: number }>({
      vi: ({ issued, tasks }) => ({
        message: `cả ${tasks} thời hạn đều trước ngày ban hành ${formatDay(issued, 'vi')}`,
        help: 'kiểm tra lại năm của ngày ban hành',
      }),
      en: ({ issued, tasks }) => ({
        message: `all ${tasks} deadlines are before the plan was issued on ${formatDay(issued, 'en')}`,
        help: 'check the year of the date of issue',
      }),
    }),
    before: message<{ deadline: Day; issued: Day }>({
      vi: ({ deadline, issued }) => ({
        message: `thời hạn ${formatDay(deadline, 'vi')} trước ngày ban hành ${formatDay(issued, 'vi')}`,
        help: 'kiểm tra lại tháng của thời hạn và ngày ban hành',
      }),
      en: ({ deadline, issued }) => ({
        message: `the deadline ${formatDay(deadline, 'en')} is before the plan was issued on ${formatDay(issued, 'en')}`,
        help: 'check the month of the deadline and the date of issue',
      }),
    }),
  },
  example: {
    bad: tasks(articles('schedule: Tháng 01/2026')),
    good: tasks(articles('schedule: Tháng 10/2026')),
  },
  check(plan, report) {
    const { issued } = plan.plan;
    if (issued === undefined) return;
    const due = plan.tasks.flatMap((task) => {
      const deadline = soundTiming(task, plan)?.deadline;
      return deadline ? [{ task, deadline }] : [];
    });
    const late = due.filter(({ deadline }) => deadline < issued);
    if (late.length > 1 && late.length === due.length) {
      // Not every deadline is wrong: the date of issue is.
      const places = late.map(({ task, deadline }) =>
        related({ in: task, at: 'schedule' }, formatDay(deadline, 'vi'), formatDay(deadline, 'en')),
      );
      report({
        in: plan.plan,
        at: 'issued',
        message: 'all',
        args: { issued, tasks: late.length },
        related: places,
      });
      return;
    }
    const here = related({ in: plan.plan, at: 'issued' }, 'ngày ban hành', 'the date of issue');
    for (const { task, deadline } of late) {
      report({ in: task, at: 'schedule', message: 'before', args: { deadline, issued }, related: [here] });
    }
  },
});
