import { soundTiming } from '../../../plan/schedules.ts';
import type { Plan, Task } from '../../../plan/schema.ts';
import { taskLabel, tasksOf } from '../../../plan/tasks.ts';
import { type Day, formatDay } from '../../../values/calendar.ts';
import type { Timing } from '../../../values/timing/timing.ts';
import { nameOfTask } from '../../names.ts';
import { defineRule, related } from '../../rule.ts';
import { isKnot, taskOrder, tasksInOrder } from '../../task-order.ts';

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
    for (const { task, end, before } of clashesIn(plan)) {
      const [late, early] = [nameOfTask(task, plan), nameOfTask(before.task, plan)];
      report({
        in: task,
        at: 'schedule',
        data: { task: taskLabel(task), deadline: end, after: taskLabel(before.task), start: before.start },
        vi: `${late.vi} phải xong chậm nhất ngày ${formatDay(end, 'vi')}, nhưng ${early.vi} phải làm trước, đến ngày ${formatDay(before.start, 'vi')} mới bắt đầu`,
        en: `${late.en} must end on ${formatDay(end, 'en')}, but ${early.en}, which comes before it, starts only on ${formatDay(before.start, 'en')}`,
        help: {
          vi: 'lùi thời hạn, bắt đầu sớm hơn, hoặc bỏ after',
          en: 'move the deadline, start the other task earlier, or remove after',
        },
        related: [
          related(
            { in: before.task, at: 'schedule' },
            `thời gian của ${early.vi}`,
            `the schedule of ${early.en}`,
          ),
        ],
      });
    }
  },
});

/** A task that starts on a day, and so keeps what comes after it from starting sooner. */
interface Start {
  readonly task: Task;
  readonly start: Day;
}

/** A task that ends, or a window of it, on `end`, before what it comes after can start. */
interface Clash {
  readonly task: Task;
  readonly end: Day;
  readonly before: Start;
}

function clashesIn(plan: Plan): Clash[] {
  const order = taskOrder(tasksOf(plan));
  const clashes: Clash[] = [];
  /** The latest start among a task and all that it comes after. */
  const latest = new Map<Task, Start | null>();
  for (const group of tasksInOrder(order)) {
    const [task] = group;
    // `schedule/cycle` reports tasks that wait for each other.
    if (!task || isKnot(group, order)) continue;
    const timing = soundTiming(task, plan);
    const starts = (order.get(task) ?? []).map((before) => latest.get(before) ?? null);
    const here = new Map<Task, Clash>();
    for (const before of starts) {
      const end = before && timing && endsOf(timing).find((day) => day < before.start);
      if (end) here.set(before.task, { task, end, before });
    }
    for (const clash of here.values()) clashes.push(clash);
    const start = timing?.start ? { task, start: timing.start } : null;
    // What comes after a task that clashes is compared with that task alone, so that one slip is one finding.
    latest.set(task, here.size > 0 ? start : starts.reduce(later, start));
  }
  return clashes;
}

/** The last days of its windows; without windows, its deadline. */
function endsOf({ windows, deadline }: Timing): readonly Day[] {
  if (windows.length > 0) return windows.map(({ end }) => end);
  return deadline === null ? [] : [deadline];
}

function later(a: Start | null, b: Start | null): Start | null {
  if (!a || !b) return a ?? b;
  return b.start > a.start ? b : a;
}
