import { type Line, linesOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { groupBy } from '../../values/text/group-by.ts';

/** The items of each task and of all tasks nested in it, in the order of the plan. */
export const linesBelow = once((plan: Plan): ReadonlyMap<Task, readonly Line[]> => {
  const own = groupBy(linesOf(plan), ({ task }) => task);
  const below = new Map<Task, readonly Line[]>();
  // The innermost tasks come last among those around them.
  for (const { task } of allTasks(plan).toReversed()) {
    const nested = task.tasks.flatMap((child) => below.get(child) ?? []);
    below.set(task, [...(own.get(task) ?? []), ...nested]);
  }
  return below;
});

/** What a task adds up as printed: its items and those of nested tasks without a subtotal, and the subtotals below it in đồng. */
export function printedParts({ items, tasks }: Pick<Task, 'items' | 'tasks'>): {
  readonly items: readonly Item[];
  readonly amounts: readonly Dong[];
} {
  const nested = tasks.map((task) =>
    task.subtotal ? { items: [], amounts: [task.subtotal.dong ?? 0n] } : printedParts(task),
  );
  return {
    items: [...items, ...nested.flatMap((each) => each.items)],
    amounts: nested.flatMap((each) => each.amounts),
  };
}
