import { type Line, linesOf, sumOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { groupBy } from '../../values/text/group-by.ts';

/** The items of each task and of all tasks nested in it, in the order of the plan. */
export const linesBelow = once((plan: Plan): ReadonlyMap<Task, readonly Line[]> => {
  const own = groupBy(linesOf(plan), ({ task }) => task);
  const below = new Map<Task, readonly Line[]>();
  // The innermost tasks stand last among those around them.
  for (const { task } of allTasks(plan).toReversed()) {
    const nested = task.tasks.flatMap((child) => below.get(child) ?? []);
    below.set(task, [...(own.get(task) ?? []), ...nested]);
  }
  return below;
});

/** What a task amounts to in đồng as printed: its subtotal, else its items and the tasks nested in it. */
function printedAmount(task: Task): Dong {
  return task.subtotal?.dong ?? sumOfPrintedParts(task);
}

/** The items of a task and its nested tasks as printed, added up in đồng. */
export function sumOfPrintedParts({ items, tasks }: Pick<Task, 'items' | 'tasks'>): Dong {
  const nested = tasks.reduce((sum, task) => sum + printedAmount(task), 0n);
  return (sumOf(items.map(({ amount }) => amount)) ?? 0n) + nested;
}
