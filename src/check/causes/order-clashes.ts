import { once } from '../../plan/facts/once.ts';
import { soundTiming } from '../../plan/facts/schedules.ts';
import { tasksOf } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import { groupBy } from '../../values/text/group-by.ts';
import type { Timing } from '../../values/timing/timing.ts';
import { isKnot, taskOrder, tasksInOrder } from './task-order.ts';

/** A task that starts on a day, and so keeps what comes after it from starting sooner. */
interface Start {
  readonly task: Task;
  readonly start: Day;
}

/** A task that ends, or a window of it, on `end`, before what it comes after can start. */
export interface Clash {
  readonly task: Task;
  readonly end: Day;
  readonly before: Start;
}

/** The clashes of a plan, those of what comes first before the others. */
export const clashesIn = once((plan: Plan): readonly Clash[] => {
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
});

/** Clashes that one wrong schedule makes: that of `task`. */
interface ClashesOf {
  readonly task: Task;
  readonly clashes: readonly Clash[];
}

/** The clashes of a plan by the schedule that one may take for wrong: that of what comes first, where several come too soon after it. */
export function clashesBySchedule(plan: Plan): readonly ClashesOf[] {
  const clashes = clashesIn(plan);
  const byTask = groupBy(clashes, ({ task }) => task);
  const late = [...groupBy(clashes, ({ before }) => before.task)].flatMap(([task, all]): ClashesOf[] => {
    const alone = all.filter((clash) => byTask.get(clash.task)?.length === 1);
    return alone.length > 1 ? [{ task, clashes: alone }] : [];
  });
  const told = new Set(late.flatMap((group) => group.clashes));
  const early = [...byTask].flatMap(([task, all]): ClashesOf[] => {
    const own = all.filter((clash) => !told.has(clash));
    return own.length > 0 ? [{ task, clashes: own }] : [];
  });
  return [...late, ...early];
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
