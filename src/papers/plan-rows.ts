import { oneLine } from '../output/sheet/cells.ts';
import { allTasks, itemsWithin, type TaskEntry } from '../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../plan/format/schema.ts';
import type { Dong } from '../values/money/money.ts';
import { sumDong } from '../values/money/sum.ts';
import type { Schedule } from '../values/timing/timing.ts';
import { nextNumber } from './next-number.ts';

/** A task with what a paper prints of it. */
export interface PlacedTask {
  readonly plan: Plan;
  readonly task: Task;
  readonly number: string;
  /** How many tasks are above it. */
  readonly level: number;
  /** Whether tasks are below it. */
  readonly isSection: boolean;
  /** The schedule in effect, its own or that of a task above. */
  readonly schedule: Schedule | null;
  /** What it and all below it come to, in đồng; null if nothing in it costs anything. */
  readonly sum: Dong | null;
}

/** A row of a paper: a task, or one of its items. */
export interface PlanRow {
  readonly placed: PlacedTask;
  readonly item: Item | null;
  /** Whether rows below it make up its sum. */
  readonly isGroup: boolean;
  /** Whether a task and its only item are this one row. */
  readonly isWhole?: boolean;
}

/** Whether a row is an item below the row of its task. */
export function isBelow({ item, isWhole }: PlanRow): boolean {
  return item !== null && isWhole !== true;
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
    const items = itemsWithin(task);
    const sum = sumDong(items.map(({ amount }) => amount.dong));
    return {
      plan,
      task,
      number,
      level: depth,
      isSection: task.tasks.length > 0,
      schedule,
      sum: items.length === 0 ? null : sum,
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

/** Tasks with a row for each of their items below them; a task and its only item are one row where `isOne` says so. */
export function rowsWithItems(
  tasks: readonly PlacedTask[],
  isOne: (item: Item, task: Task) => boolean = bearsTitle,
): PlanRow[] {
  return tasks.flatMap((placed): PlanRow[] => {
    const { task, isSection } = placed;
    const [only] = task.items;
    if (only && task.items.length === 1 && !isSection && isOne(only, task)) {
      return [{ placed, item: only, isGroup: false, isWhole: true }];
    }
    return [
      { placed, item: null, isGroup: isSection || task.items.length > 0 },
      ...task.items.map((item) => ({ placed, item, isGroup: false })),
    ];
  });
}

/** Whether an item has nothing to say beside the title of its task. */
export function bearsTitle({ outlet, label }: Item, { title }: Task): boolean {
  return outlet === undefined && label !== undefined && oneLine(label) === oneLine(title);
}
