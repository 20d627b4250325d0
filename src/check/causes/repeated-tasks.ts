import { sumOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks, isWithinAny, itemsWithin } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { groupBy } from '../../values/text/group-by.ts';

/** A task whose id an earlier one has, with the first of that id. */
interface RepeatedTask {
  readonly id: string;
  readonly task: Task;
  readonly first: Task;
}

/** The tasks whose id an earlier task has, those of one id together; not those within a task that is repeated whole. */
export const repeatedTasks = once((plan: Plan): readonly RepeatedTask[] => {
  const repeated = [...groupBy(allTasks(plan), ({ task }) => task.id)].flatMap(([id, [first, ...others]]) =>
    id !== undefined && first ? others.map((entry) => ({ id, entry, first: first.task })) : [],
  );
  const copies = new Set(repeated.map(({ entry }) => entry));
  return repeated
    .filter(({ entry }) => !isWithinAny(entry.parent, copies))
    .map(({ id, entry, first }) => ({ id, task: entry.task, first }));
});

/** The money of those tasks in đồng; null if they have no money, or it cannot be read. */
export function repeatedMoney(plan: Plan): Dong | null {
  const sum = sumOf(repeatedTasks(plan).flatMap(({ task }) => itemsWithin(task).map(({ amount }) => amount)));
  return sum === 0n ? null : sum;
}
