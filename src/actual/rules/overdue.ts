import { related } from '../../check/engine/rule.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import { daysBetween, formatDay } from '../../values/calendar/calendar.ts';
import { latestReports } from '../progress.ts';
import type { ActualRule } from '../rule.ts';

export const actualOverdue: ActualRule = {
  id: 'actual/overdue',
  severity: 'warning',
  summary: {
    vi: 'Không có nhiệm vụ nào quá hạn mà chưa hoàn thành',
    en: 'No task is past its deadline without being done or stopped',
  },
  why: {
    vi: 'Nhiệm vụ quá hạn phải báo cáo, hoặc đã hoàn thành mà chưa ghi vào tiến độ.',
    en: 'What is late has to be reported, or it is done and was not entered.',
  },
  example: {
    bad: 'asOf: 30/6/2026\nprogress: []\n',
    good: 'asOf: 30/6/2026\nprogress:\n  - { task: contracts, state: done, date: 27/3/2026 }\n',
  },
  check({ plan, actuals }, report) {
    const { asOf } = actuals;
    const reports = latestReports(actuals, asOf);
    // A report dated after asOf is a finding of its own.
    const misdated = new Set(actuals.progress.filter(({ date }) => date > asOf).map(({ task }) => task));
    for (const { task, number } of allTasks(plan)) {
      const deadline = task.timing?.ok ? task.timing.timing.deadline : null;
      const last = task.id === undefined ? undefined : reports.get(task.id);
      if (task.id !== undefined && misdated.has(task.id)) continue;
      if (deadline === null || deadline >= asOf || last?.state === 'done' || last?.state === 'stopped')
        continue;
      const days = daysBetween(deadline, asOf);
      const finding = {
        vi: `nhiệm vụ ${number} "${task.title}" quá hạn ${days} ngày: thời hạn ${formatDay(deadline, 'vi')}, đến ${formatDay(asOf, 'vi')} chưa hoàn thành`,
        en: `task ${number} "${task.title}" is ${days} day${days === 1 ? '' : 's'} late: due ${formatDay(deadline, 'en')}, not done by ${formatDay(asOf, 'en')}`,
        help: {
          vi: 'đã hoàn thành thì ghi vào progress: { task, state: done, date }',
          en: 'if it is done, add it to progress: { task, state: done, date }',
        },
        data: { task: task.id, deadline, asOf, days },
        related: [related({ in: task, at: 'schedule' }, 'thời gian trong kế hoạch', 'when the plan has it')],
      };
      if (last) report({ in: last, at: 'state', ...finding });
      else report({ in: actuals, at: 'asOf', ...finding });
    }
  },
};
