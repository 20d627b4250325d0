import type { Localized } from '../../../i18n.ts';
import { taskLabel } from '../../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../../plan/format/schema.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { type Clash, clashesBySchedule } from '../../causes/order-clashes.ts';
import { defineRule, type Finding, type Related, related } from '../../engine/rule.ts';
import { nameOfTask } from '../../wording/names.ts';

export const scheduleOrder = defineRule({
  id: 'schedule/order',
  severity: 'error',
  summary: {
    vi: 'Thời hạn của nhiệm vụ không sớm hơn ngày bắt đầu của nhiệm vụ phải làm trước',
    en: 'No task must end before a task it comes after can start',
  },
  why: {
    vi: 'Không thể đăng bài trước khi ký hợp đồng: thứ tự ngược làm kế hoạch không thực hiện được.',
    en: 'Articles cannot run before the contract is signed: a reversed order cannot be carried out.',
  },
  reads: ['plan', 'tasks'],
  example: { bad: 'schedule: Tháng 12/2026', good: 'schedule: Tháng 3/2026' },
  check(plan, report) {
    for (const { task, clashes } of clashesBySchedule(plan)) {
      const isLate = clashes.every(({ before }) => before.task === task);
      report({
        in: task,
        at: 'schedule',
        about: clashes.map((clash) => clash.task),
        ...(isLate && clashes.length > 1 ? lateFinding(task, clashes, plan) : earlyFinding(clashes, plan)),
      });
    }
  },
});

type Reported = Omit<Finding, 'in' | 'at'>;

const HELP: Localized = {
  vi: 'lùi thời hạn, bắt đầu sớm hơn, hoặc bỏ after',
  en: 'move the deadline, start the other task earlier, or remove after',
};

/** A task ends before those it comes after can start. */
function earlyFinding(clashes: readonly Clash[], plan: Plan): Reported {
  const { task, end, before } = latestOf(clashes);
  const [late, early] = [nameOfTask(task, plan), nameOfTask(before.task, plan)];
  return {
    data: { task: taskLabel(task), deadline: end, after: taskLabel(before.task), start: before.start },
    vi: `${late.vi} phải xong chậm nhất ngày ${formatDay(end, 'vi')}, nhưng ${early.vi} phải làm trước, đến ngày ${formatDay(before.start, 'vi')} mới bắt đầu`,
    en: `${late.en} must end on ${formatDay(end, 'en')}, but ${early.en}, which comes before it, starts only on ${formatDay(before.start, 'en')}`,
    help: HELP,
    related: clashes.map((clash) => scheduleOf(clash.before.task, plan)),
  };
}

/** A task starts after several that come after it must end. */
function lateFinding(before: Task, clashes: readonly Clash[], plan: Plan): Reported {
  const name = nameOfTask(before, plan);
  const { start } = latestOf(clashes).before;
  const count = clashes.length;
  return {
    data: { task: taskLabel(before), start, before: clashes.map(({ task }) => taskLabel(task)) },
    vi: `${name.vi} đến ngày ${formatDay(start, 'vi')} mới bắt đầu, nhưng ${count} nhiệm vụ phải làm sau lại có thời hạn trước ngày đó`,
    en: `${name.en} starts only on ${formatDay(start, 'en')}, but ${count} tasks that come after it must end before that`,
    help: HELP,
    related: clashes.map(({ task }) => scheduleOf(task, plan)),
  };
}

/** The clash with what starts the latest. */
function latestOf(clashes: readonly Clash[]): Clash {
  return clashes.reduce((latest, clash) => (clash.before.start > latest.before.start ? clash : latest));
}

function scheduleOf(task: Task, plan: Plan): Related {
  const { vi, en } = nameOfTask(task, plan);
  return related({ in: task, at: 'schedule' }, `thời gian của ${vi}`, `the schedule of ${en}`);
}
