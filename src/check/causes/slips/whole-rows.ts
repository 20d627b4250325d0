import { linesOf, positionsOf, priceAsAmount } from '../../../plan/facts/lines.ts';
import { once } from '../../../plan/facts/once.ts';
import { percentLines } from '../../../plan/facts/percentages.ts';
import { allTasks, itemsWithin, type TaskEntry } from '../../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../../plan/format/schema.ts';
import type { Dong } from '../../../values/money/money.ts';
import { foldName } from '../../../values/text/fold.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import type { Change, Effects, Gaps } from '../changes.ts';
import { type Equation, type Equations, holds } from '../equations.ts';
import { type Evidence, lostOf, UNEXPLAINED } from '../explain-gap.ts';
import { effect, shareTerms } from '../figures.ts';
import { type Factor, inheritedBy, ratioOf } from '../percentages.ts';
import { openPercentages } from './moved-bases.ts';

/** A copy is looked into for so many tasks of one amount. */
const MOST = 5;
const COPY_RANK = 4;
const SECTION_RANK = 20;

/** Tasks with the id or the title of an earlier one of their list and all the money that a sum has too much. */
export function copiedTask(sum: Equation, gaps: Gaps, plan: Plan, equations: Equations): Change[] {
  const excess = gaps.get(sum) ?? 0n;
  if (excess <= 0n) return [];
  return copiesIn(plan)
    .filter(({ entry, dong }) => holds(sum, excess - dong) && equations.around(entry.parent) === sum)
    .slice(0, MOST)
    .map(({ entry: { task, path }, dong }) => ({
      effects: [[sum, -dong], ...effectsOutside(task, plan, equations)],
      slips: [{ kind: 'duplicated', path, amount: dong, evident: true }],
      rank: COPY_RANK,
    }));
}

interface Copy {
  readonly entry: TaskEntry;
  readonly dong: Dong;
}

const copiesIn = once((plan: Plan): readonly Copy[] => {
  const byList = groupBy(allTasks(plan), ({ parent }) => parent);
  return [...byList.values()].flatMap((entries) => {
    const known = new Set<string>();
    return entries.flatMap((entry): Copy[] => {
      const { id, title, subtotal } = entry.task;
      const names = [`title ${foldName(title)}`, ...(id === undefined ? [] : [`id ${id}`])];
      const isCopy = names.some((name) => known.has(name));
      for (const name of names) known.add(name);
      const items = itemsWithin(entry.task);
      if (!isCopy || items.length === 0) return [];
      const sum = items.reduce((all, { amount }) => all + (amount.dong ?? 0n), 0n);
      return [{ entry, dong: subtotal?.dong ?? sum }];
    });
  });
});

/** What the items of a task count in equations outside it: of sources, and of percentages of the rest of the plan. */
function effectsOutside(task: Task, plan: Plan, equations: Equations): Effects {
  const within = new Set<object>(itemsWithin(task));
  const sums = new Map<Equation, Dong>();
  const add = (equation: Equation, [n, d]: Factor, dong: Dong) =>
    sums.set(equation, (sums.get(equation) ?? 0n) - effect([n, d], dong));
  linesOf(plan).forEach(({ item }, at) => {
    const { dong } = item.amount;
    if (!within.has(item) || dong === null) return;
    const source = item.source === undefined ? undefined : equations.sources.get(item.source);
    if (source) add(source, inheritedBy(plan).get(at) ?? [1n, 1n], dong);
    for (const [equation, factor] of shareTerms(at, plan, equations))
      if (!within.has(equation.of)) add(equation, factor, dong);
  });
  return [...sums];
}

/** Several rows at once, such as a section: what a sum lacks or has too much, several sources do together. */
export function lostSection(sum: Equation, gaps: Gaps, equations: Equations, evidence: Evidence): Change[] {
  const gap = gaps.get(sum) ?? 0n;
  const following = openPercentages(gaps).filter(({ equation, item, own }) =>
    holds(equation, own + effect(ratioOf(item.percent, item), gap)),
  );
  const percentages = following.map(({ equation, own }): [Equation, Dong] => [equation, -own]);
  // What names no source of its own is paid as the rows are that it counts.
  const inherited = following.filter(({ item }) => item.source === undefined);
  const paid = inherited.reduce((sum, { own }) => sum - own, gap);
  const sources = sourcesTogether(paid, gaps, equations);
  if (sources === null) return [];
  const lost = gap < 0n ? lostOf(evidence, -gap) : undefined;
  return [
    {
      effects: [[sum, -gap], ...sources, ...percentages],
      slips: lost === undefined ? [] : [{ kind: 'omitted', path: lost, amount: -gap, evident: true }],
      isSeveral: true,
      rank: lost === undefined ? UNEXPLAINED + SECTION_RANK : SECTION_RANK,
    },
  ];
}

/** The broken sources, where they are off by `gap` together; null if they are not, or fewer than two. */
function sourcesTogether(gap: Dong, gaps: Gaps, equations: Equations): Effects | null {
  const off = [...equations.sources.values()].flatMap((source): Effects => {
    const own = gaps.get(source) ?? 0n;
    return holds(source, own) ? [] : [[source, -own]];
  });
  const rest = off.reduce((sum, [, own]) => sum + own, gap);
  const isAlike = off.every(([, own]) => own < 0n === gap > 0n);
  const slack = off.reduce((sum, [{ slack }]) => sum + slack, 0n);
  return off.length > 1 && isAlike && rest <= slack && -rest <= slack ? off : null;
}

/** Percentages that are listed twice: without the row, the sum and the sources that it counts in are right. */
export function copiedPercentages(sum: Equation, gaps: Gaps, plan: Plan, equations: Equations): Change[] {
  return openPercentages(gaps).flatMap(({ equation }) =>
    copiedPercentage(equation, gaps, plan, equations).filter(({ effects }) =>
      effects.some(([each]) => each === sum),
    ),
  );
}

/** The same of one percentage, which counts the other, or is counted by it. */
export function copiedPercentage(own: Equation, gaps: Gaps, plan: Plan, equations: Equations): Change[] {
  const at = positionsOf(plan).get(own.of) ?? -1;
  const line = linesOf(plan)[at];
  const dong = line?.item.amount.dong ?? null;
  if (!line || dong === null || !isListedBefore(line.item, line.task)) return [];
  const sum = equations.around(line.entry);
  const named = line.item.source;
  const paid = named === undefined ? paidWith(at, plan) : new Map([[named, dong]]);
  const off = [...paid].flatMap(([id, own]): Effects => {
    const source = equations.sources.get(id);
    return source ? [[source, -own]] : [];
  });
  const counting = shareTerms(at, plan, equations).map(
    ([equation, factor]) => [equation, effect(factor, -dong)] as const,
  );
  return [
    {
      effects: [[own, -(gaps.get(own) ?? 0n)], ...counting, ...(sum ? [[sum, -dong] as const] : []), ...off],
      slips: [{ kind: 'duplicated', path: line.path, amount: dong, evident: true }],
      rank: COPY_RANK,
    },
  ];
}

/** What each source pays because of a percentage that names none. */
function paidWith(at: number, plan: Plan): ReadonlyMap<string, Dong> {
  const paid = new Map<string, Dong>();
  const own = percentLines(plan).find((each) => each.at === at);
  if (!own) return paid;
  const [n, d] = ratioOf(own.percent, own.line.item);
  for (const [from, until] of own.base) {
    for (let other = from; other < until; other += 1) {
      const { source, amount } = linesOf(plan)[other]?.item ?? {};
      if (source === undefined) continue;
      const [whole, unit] = inheritedBy(plan).get(other) ?? [1n, 1n];
      // With the percentage the row counts 1 + n/d times what it counts without it.
      const share = effect([whole * n, unit * (d + n)], amount?.dong ?? 0n);
      paid.set(source, (paid.get(source) ?? 0n) + share);
    }
  }
  return paid;
}

function isListedBefore(item: Item, { items }: Task): boolean {
  const { label, percent, amount } = item;
  return items
    .slice(0, items.indexOf(item))
    .some(
      (other) =>
        other.label === label && other.percent?.text === percent?.text && other.amount.dong === amount.dong,
    );
}

/** The unit price and the amount of a line that have changed places. */
export function exchangedPrice(own: Equation, plan: Plan, equations: Equations): Change[] {
  const at = positionsOf(plan).get(own.of) ?? -1;
  const line = linesOf(plan)[at];
  const price = line ? priceAsAmount(line.item) : null;
  if (!line || price === null) return [];
  const delta = price - (line.item.amount.dong ?? 0n);
  const sum = equations.around(line.entry);
  const source = line.item.source === undefined ? null : equations.sources.get(line.item.source);
  const terms: [Equation, Factor][] = [
    ...(sum ? [[sum, [1n, 1n]] as [Equation, Factor]] : []),
    ...(source ? [[source, inheritedBy(plan).get(at) ?? [1n, 1n]] as [Equation, Factor]] : []),
    ...shareTerms(at, plan, equations).map(([equation, factor]) => [equation, factor] as [Equation, Factor]),
  ];
  return [
    {
      effects: [
        [own, -own.gap],
        ...terms.map(([equation, factor]) => [equation, effect(factor, delta)] as const),
      ],
      slips: [],
      inLine: 'exchanged',
      rank: 0,
    },
  ];
}
