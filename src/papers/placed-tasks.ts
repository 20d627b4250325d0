import { allTasks, itemsWithin, type TaskEntry } from '../plan/facts/tasks.ts';
import type { Plan, Task } from '../plan/format/schema.ts';
import type { Dong } from '../values/money/money.ts';
import type { Schedule } from '../values/timing/timing.ts';
import { nextNumber } from './next-number.ts';

/** A task with what a paper prints of it. */
export interface PlacedTask {
  readonly task: Task;
  readonly number: string;
  /** How many tasks are above it. */
  readonly level: number;
  /** Whether tasks are below it. */
  readonly isSection: boolean;
  /** The schedule in effect, its own or that of a task above. */
  readonly schedule: Schedule | null;
  /** What it and all below it come to, in đồng. */
  readonly sum: Dong;
}

/** The tasks of a plan in the order of its annex, each before those below it. */
export function placedTasks(plan: Plan): PlacedTask[] {
  const lists = new Map<TaskEntry | null, string[]>();
  return allTasks(plan).map((entry) => {
    const { task, parent, depth, schedule } = entry;
    const list = lists.get(parent) ?? [];
    lists.set(parent, list);
    const number = printedNumber(entry, list);
    list.push(number);
    return {
      task,
      number,
      level: depth,
      isSection: task.tasks.length > 0,
      schedule,
      sum: itemsWithin(task).reduce((sum, { amount }) => sum + (amount.dong ?? 0n), 0n),
    };
  });
}

/** The number of a task; without one of its own, in the form of those before it in its list. */
function printedNumber({ task, no, number, parent }: TaskEntry, before: readonly string[]): string {
  if (task.no !== undefined) return no;
  // After I and II a 3 would look like a task of II.
  const next = nextNumber(before);
  if (next !== null) return next;
  // Below a number, 1, 2, 3 would look like a second list at the top.
  return parent !== null && /\d$/.test(parent.no) ? number : no;
}
