import { excessOf, linesOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { intendedOutlet } from '../../plan/facts/outlet.ts';
import { allTasks, tasksOf } from '../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import type { Window } from '../../values/calendar/calendar.ts';
import { foldName } from '../../values/text/fold.ts';
import { groupBy } from '../../values/text/group-by.ts';
import { type Nearest, Suggester } from '../../values/text/suggest.ts';
import { equationsOf } from './equations.ts';
import { repeatedTasks } from './repeated-tasks.ts';

/** An `after` entry whose id no task has. */
export interface UnknownTask {
  readonly id: string;
  /** The id that was most likely intended: of the task with this title, else the nearest. */
  readonly meant: Nearest | null;
  readonly places: readonly { readonly task: Task; readonly path: string; readonly index: number }[];
}

/** The ids in `after` that no task has, each with all its places. */
export const unknownTasks = once((plan: Plan): readonly UnknownTask[] => {
  const ids = taskIds(plan);
  const known = new Set(ids);
  const places = allTasks(plan).flatMap(({ task, path }) =>
    (task.after ?? []).map((id, index) => ({ id, task, path, index })),
  );
  const unknown = groupBy(
    places.filter(({ id }) => !known.has(id)),
    ({ id }) => id,
  );
  if (unknown.size === 0) return [];
  const suggester = new Suggester(ids);
  // An id of two tasks may be wrong itself.
  const taken = new Set(repeatedTasks(plan).map((repeated) => repeated.id));
  const named = tasksOf(plan).filter(({ id }) => id !== undefined && !taken.has(id));
  const byTitle = groupBy(named, ({ title }) => foldName(title));
  return [...unknown].map(([id, at]) => {
    const [titled, ...others] = byTitle.get(foldName(id)) ?? [];
    const meant = titled?.id ? { candidate: titled.id, isSure: others.length === 0 } : suggester.nearest(id);
    return { id, meant, places: at };
  });
});

/**
 * The one id in `after` that no task has, where one task has the id of another: most likely the id that it should
 * have, so that `reference/duplicate-id` reports both; null unless there is exactly one of each.
 */
export function idTakenFor(plan: Plan): string | null {
  const [unknown, ...others] = unknownTasks(plan);
  const isOne = unknown?.meant === null && others.length === 0;
  return isOne && repeatedTasks(plan).length === 1 ? unknown.id : null;
}

/** The ids that tasks have. */
export function taskIds(plan: Plan): string[] {
  return [...new Set(tasksOf(plan).flatMap(({ id }) => id ?? []))];
}

/** The ids of outlets that no item names, not even misspelt, and that should get money. */
export function unusedOutlets(plan: Plan): string[] {
  const used = new Set<string>();
  let strangers = 0;
  for (const outlet of new Set(linesOf(plan).map(({ item }) => item.outlet))) {
    if (outlet === undefined) continue;
    const meant = Object.hasOwn(plan.outlets, outlet) ? outlet : intendedOutlet(outlet, plan);
    if (meant === null) strangers += 1;
    else used.add(meant);
  }
  const unused = Object.entries(plan.outlets).flatMap(([id, { unpaid }]) =>
    used.has(id) || unpaid ? [] : [id],
  );
  // Each id that no outlet has may belong to one of them, and is reported.
  return strangers < unused.length ? unused : [];
}

/** Whether the items sum to less than the total, or the items of a task or a source to less than is declared. */
function isShort(plan: Plan): boolean {
  const { subtotals, sources } = equationsOf(plan);
  const declared = [...subtotals.values(), ...sources.values()];
  return (excessOf(plan) ?? 0n) < 0n || declared.some(({ gap, isLimit }) => gap < 0n && !isLimit);
}

/** What the plan still names although its money seems to be gone. */
export type Lost =
  | { readonly kind: 'task'; readonly id: string; readonly task: Task; readonly path: string }
  | { readonly kind: 'outlet'; readonly id: string; readonly path: string }
  | {
      readonly kind: 'period';
      /** One of the other windows, and of the same amount. */
      readonly item: Item;
      readonly window: Window;
      readonly path: string;
    };

/**
 * The one task, outlet or period whose loss explains that the items sum to less than the total, so that `budget/total`
 * reports it; null if the sum is not short, or unless there is exactly one.
 */
export function lostPart(plan: Plan): Lost | null {
  if (!isShort(plan)) return null;
  const unknown = unknownTasks(plan);
  const [task] = unknown;
  const [at] = task?.places ?? [];
  if (task && at && unknown.length === 1 && !task.meant?.isSure) {
    return { kind: 'task', id: task.id, task: at.task, path: `${at.path}.after[${at.index}]` };
  }
  const outlets = unusedOutlets(plan);
  const [outlet] = outlets;
  const [period, ...others] = lostPeriods(plan);
  if (unknown.length > 0 || outlets.length > 1) return null;
  if (outlet !== undefined) return { kind: 'outlet', id: outlet, path: `outlets.${outlet}` };
  return period && others.length === 0 ? period : null;
}

/** What has an item of one amount for every window of its task but one. */
function lostPeriods(plan: Plan): Extract<Lost, { kind: 'period' }>[] {
  return allTasks(plan).flatMap(({ task, path }) => {
    const windows = task.timing?.ok ? task.timing.timing.windows : [];
    if (windows.length < 3 || task.items.length < windows.length - 1) return [];
    const alike = groupBy(task.items, ({ outlet, label }) => JSON.stringify([outlet, label]));
    return [...alike.values()].flatMap((items) => {
      const paid = new Set(items.flatMap(({ timing }) => (timing?.ok ? keyOf(timing.timing.windows) : [])));
      const lacking = windows.filter((window) => !paid.has(keyOf([window])));
      const [window] = lacking;
      const [item] = items;
      const isEven = items.every(({ amount }) => amount.dong === item?.amount.dong);
      const isLost = isEven && lacking.length === 1 && items.length === windows.length - 1;
      return isLost && window && item ? [{ kind: 'period', item, window, path: `${path}.schedule` }] : [];
    });
  });
}

function keyOf(windows: readonly Window[]): string {
  return windows.map(({ start, end }) => `${start} ${end}`).join();
}

/** What may have lost its money, as the rules that look for it name it: outlets without an item, and references to tasks that are gone. */
export function lostObjects(plan: Plan): object[] {
  if (!isShort(plan)) return [];
  const lost = lostPart(plan);
  const outlets = unusedOutlets(plan);
  return [
    ...(lost?.kind === 'task' && lost.task.after ? [lost.task.after] : []),
    ...(lost?.kind === 'outlet' || outlets.length > 1 ? outlets.flatMap((id) => plan.outlets[id] ?? []) : []),
  ];
}
