import { type Line, linesOf, productOf, sumOf, sumOfLines } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { groupBy } from '../../values/text/group-by.ts';
import { linesBelow } from './subtotals.ts';

/**
 * The paths of items and tasks whose amounts other figures of the plan prove: quantity × unitPrice, the
 * subtotal of the task, or the source that its items add up to.
 */
export const provenPaths = once((plan: Plan): ReadonlySet<string> => {
  const proven = new Set<string>();
  for (const { item, path } of linesOf(plan)) if (productOf(item)?.isAmount) proven.add(path);
  for (const { task, path: taskPath } of allTasks(plan)) {
    const subtotal = task.subtotal?.dong ?? null;
    if (subtotal === null) continue;
    const lines = linesBelow(plan).get(task) ?? [];
    if (subtotal !== sumOfLines(lines)) continue;
    proven.add(taskPath);
    for (const { path } of lines) proven.add(path);
  }
  for (const { source, lines: paidFrom } of fullySourced(plan)) {
    if (source.amount.dong === null || source.amount.dong !== sumOfLines(paidFrom)) continue;
    for (const { path } of paidFrom) proven.add(path);
  }
  return proven;
});

export type Sources = NonNullable<Plan['budget']['sources']>;

/** A funding source and the items paid from it. */
export interface SourceLines {
  readonly id: string;
  readonly source: Sources[string];
  readonly lines: readonly Line[];
}

/** The sources with their items, where every item of the plan names one; else none. */
export function fullySourced(plan: Plan): SourceLines[] {
  const { sources } = plan.budget;
  if (!sources) return [];
  const bySource = groupBy(linesOf(plan), ({ item }) => item.source);
  if ([...bySource.keys()].some((id) => id === undefined || !Object.hasOwn(sources, id))) return [];
  return Object.entries(sources).map(([id, source]) => ({ id, source, lines: bySource.get(id) ?? [] }));
}

/** The sum of the sources in đồng; null where there are none, or one cannot be read. */
export function sumOfSources(plan: Plan): bigint | null {
  const { sources } = plan.budget;
  return sources ? sumOf(Object.values(sources).map(({ amount }) => amount)) : null;
}
