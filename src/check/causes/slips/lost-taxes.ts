import { once } from '../../../plan/facts/once.ts';
import { percentLines } from '../../../plan/facts/percentages.ts';
import { allTasks } from '../../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../../plan/format/schema.ts';
import type { Dong } from '../../../values/money/money.ts';
import { addTo } from '../../../values/text/group-by.ts';
import type { Change, Gaps } from '../changes.ts';
import { type Equation, equationsOf } from '../equations.ts';
import { effect } from '../figures.ts';
import { type Factor, ratioOf } from '../percentages.ts';

const TAX_RANK = 3;
/** Plans have few rates; of more no one can tell which was meant. */
const MOST_RATES = 4;

/** A task that has no percentage, though with one as others have it would make up for what a sum lacks. */
export function lostTaxes(sum: Equation, gaps: Gaps, plan: Plan): Change[] {
  const lacking = -(gaps.get(sum) ?? 0n);
  return (lacking > 0n ? (taxesIn(plan).get(sum)?.get(lacking) ?? []) : []).map(({ path, sources }) => ({
    effects: [[sum, lacking], ...sources],
    slips: [{ kind: 'omitted', path, amount: lacking, evident: true }],
    rank: TAX_RANK,
  }));
}

interface Tax {
  /** The path of its task. */
  readonly path: string;
  /** What it would count in the sources of the rows of the task. */
  readonly sources: readonly (readonly [Equation, Dong])[];
}

/** What a percentage of each task without one would be, by the sum that counts it, and by its amount. */
const taxesIn = once((plan: Plan): ReadonlyMap<Equation, ReadonlyMap<Dong, readonly Tax[]>> => {
  const found = new Map<Equation, Map<Dong, Tax[]>>();
  const rates = ratesIn(plan);
  if (rates.length === 0 || rates.length > MOST_RATES) return found;
  const equations = equationsOf(plan);
  for (const entry of allTasks(plan)) {
    const { items } = entry.task;
    const sum = equations.around(entry);
    if (!sum || items.length === 0 || items.some(({ percent }) => percent)) continue;
    const known = found.get(sum) ?? new Map<Dong, Tax[]>();
    found.set(sum, known);
    for (const rate of rates) {
      const bySource = basesIn(entry.task);
      const sources = [...bySource].flatMap(([id, base]) => {
        const source = id === undefined ? undefined : equations.sources.get(id);
        return source ? [[source, effect(rate, base)] as const] : [];
      });
      const base = [...bySource.values()].reduce((all, dong) => all + dong, 0n);
      addTo(known, effect(rate, base), { path: entry.path, sources });
    }
  }
  return found;
});

function basesIn({ items }: Task): ReadonlyMap<string | undefined, Dong> {
  const bases = new Map<string | undefined, Dong>();
  for (const { source, amount } of items) bases.set(source, (bases.get(source) ?? 0n) + (amount.dong ?? 0n));
  return bases;
}

/** The rates of the percentages that tasks of the plan have of their own items. */
function ratesIn(plan: Plan): readonly Factor[] {
  const own = percentLines(plan).filter(({ line: { item } }) => item.of !== 'plan');
  const ratios = own.map(({ percent, line: { item } }) => ratioOf(percent, item));
  return [...new Map(ratios.map((ratio) => [ratio.join('/'), ratio])).values()];
}
