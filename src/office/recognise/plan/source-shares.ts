import { ownersOf } from '../../../plan/facts/carried.ts';
import { linesOf } from '../../../plan/facts/lines.ts';
import { planSchema } from '../../../plan/format/schema.ts';
import type { Dong } from '../../../values/money/money.ts';
import { amountText } from '../annex/money-cell.ts';
import { type Draft, type DraftMap, dataOf } from './draft.ts';
import { itemsIn } from './percents.ts';
import { isSummed } from './sources.ts';

/**
 * `budget` in which the sources without a printed total come to their items and the shares of percentages of these, such as
 * VAT, as the rules count them.
 */
export function withShares(budget: Draft | null, tasks: readonly DraftMap[]): Draft | null {
  if (budget?.kind !== 'map' || !hasShares(tasks)) return budget;
  const sums = sumsOf(budget, tasks);
  if (sums === null) return budget;
  const entries = budget.entries.map(([key, value]) =>
    key === 'sources' && value.kind === 'map'
      ? ([key, withSums(value, sums)] as const)
      : ([key, value] as const),
  );
  return { ...budget, entries };
}

/** What each source pays, in đồng, by its id; null where the plan has not the form in which it can be known. */
function sumsOf(budget: DraftMap, tasks: readonly DraftMap[]): ReadonlyMap<string, Dong> | null {
  const { data: plan } = planSchema.safeParse({
    plan: { title: '?', period: '2000' },
    budget: dataOf(budget),
    tasks: tasks.map(dataOf),
  });
  if (!plan) return null;
  const sums = new Map<string, Dong>();
  for (const { source, dong } of linesOf(plan).flatMap((line) => ownersOf(line, plan)))
    if (source !== undefined) sums.set(source, (sums.get(source) ?? 0n) + dong);
  return sums;
}

function withSums(sources: DraftMap, sums: ReadonlyMap<string, Dong>): DraftMap {
  const entries = sources.entries.map(([id, source]) => {
    const sum = sums.get(id);
    if (source.kind !== 'map' || sum === undefined) return [id, source] as const;
    const own = source.entries.map(([key, value]) =>
      key === 'amount' && value.kind === 'text' && isSummed(value)
        ? ([key, { ...value, text: amountText(String(sum), { unit: null, isDoubtful: false }) }] as const)
        : ([key, value] as const),
    );
    return [id, { ...source, entries: own }] as const;
  });
  return { ...sources, entries };
}

/** Whether a task has a percentage. */
function hasShares(tasks: readonly Draft[]): boolean {
  return itemsIn(tasks).some((item) => item.entries.some(([key]) => key === 'percent'));
}
