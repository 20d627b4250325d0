import { allTasks, itemsWithin } from '../plan/facts/tasks.ts';
import type { Plan, Task } from '../plan/format/schema.ts';
import type { Dong } from '../values/money/money.ts';
import type { Schedule } from '../values/timing/timing.ts';

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
  return allTasks(plan).map(({ task, no, number, parent, depth, schedule }) => ({
    task,
    // Below a number, 1, 2, 3 would look like a second list at the top.
    number: parent !== null && task.no === undefined && /\d$/.test(parent.no) ? number : no,
    level: depth,
    isSection: task.tasks.length > 0,
    schedule,
    sum: itemsWithin(task).reduce((sum, { amount }) => sum + (amount.dong ?? 0n), 0n),
  }));
}
