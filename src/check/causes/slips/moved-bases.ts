import { linesOf } from '../../../plan/facts/lines.ts';
import { once } from '../../../plan/facts/once.ts';
import { type PercentLine, percentLines } from '../../../plan/facts/percentages.ts';
import type { Item, Plan } from '../../../plan/format/schema.ts';
import type { Dong } from '../../../values/money/money.ts';
import type { Percent } from '../../../values/money/quantity.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { shortNameOfTask } from '../../wording/names.ts';
import type { Change, Effects, Gaps } from '../changes.ts';
import { type Equation, type Equations, holds } from '../equations.ts';
import { effect } from '../figures.ts';
import { basesBySource, ratioOf } from '../percentages.ts';
import { type Move, moveOfItem } from './moved-rows.ts';

const MOVE_RANK = 6;

/** A percentage that is off by `own` đồng. */
interface OpenPercentage {
  readonly equation: Equation;
  readonly item: Item & { readonly percent: Percent };
  readonly own: Dong;
}

/** The percentages that are still off. */
export function openPercentages(gaps: Gaps): OpenPercentage[] {
  return [...gaps].flatMap(([equation, own]) =>
    equation.kind === 'percent' && !holds(equation, own)
      ? [{ equation, item: equation.of as OpenPercentage['item'], own }]
      : [],
  );
}

const percentLinesByItem = once(
  (plan: Plan): ReadonlyMap<object, PercentLine> =>
    new Map(percentLines(plan).map((own) => [own.line.item, own])),
);

/** What closes a percentage whose amount is right: its sources pay what is written, not what the rate comes to. */
export function asWritten(own: Equation, gaps: Gaps, plan: Plan, equations: Equations): Effects {
  const gap = gaps.get(own) ?? 0n;
  const bases = [...(basesBySource(plan).get(own.of as Item) ?? [])];
  const whole = bases.reduce((sum, [, dong]) => sum + dong, 0n);
  if (whole <= 0n) return [[own, -gap]];
  return [
    [own, -gap],
    ...bases.flatMap(([id, dong]): Effects => {
      const source = equations.sources.get(id);
      return source ? [[source, effect([dong, whole], gap)]] : [];
    }),
  ];
}

/** A row that moved between tasks which each add a percentage of their rows, and nothing else that tells them apart. */
export function movedBetweenBases(own: Equation, gaps: Gaps, plan: Plan, equations: Equations): Change[] {
  const gap = gaps.get(own) ?? 0n;
  const lines = percentLinesByItem(plan);
  const here = lines.get(own.of);
  if (!here) return [];
  return openPercentages(gaps).flatMap(({ equation: other, item, own: otherGap }): Change[] => {
    const there = lines.get(item);
    if (!there || other === own || gap < 0n === otherGap < 0n) return [];
    // A percentage that is too small for its rows counts one too many.
    const [from, to] = gap < 0n ? [here, there] : [there, here];
    const shareOf = ({ line: { item }, percent }: PercentLine, dong: Dong) =>
      effect(ratioOf(percent, item), dong);
    const closes = (dong: Dong) =>
      holds(from === here ? own : other, (from === here ? gap : otherGap) + shareOf(from, dong)) &&
      holds(to === here ? own : other, (to === here ? gap : otherGap) - shareOf(to, dong));
    const rows = from.base.flatMap(([first, end]) =>
      linesOf(plan)
        .slice(first, end)
        .filter(({ item }) => closes(item.amount.dong ?? 0n)),
    );
    return [...groupBy(rows, ({ item }) => item.source)].map(([id, alike]): Change => {
      const dong = alike[0]?.item.amount.dong ?? 0n;
      const source = id === undefined ? undefined : equations.sources.get(id);
      return {
        effects: [
          [own, -gap],
          [other, -otherGap],
          ...(source ? [[source, shareOf(to, dong) - shareOf(from, dong)] as const] : []),
        ],
        slips: [],
        moves: alike.map((line): Move => moveOfItem(line, shortNameOfTask(to.line.task, plan), plan)),
        rank: MOVE_RANK,
      };
    });
  });
}

/** The effects of several changes on each equation. */
export function together(effects: Effects): Effects {
  const sums = new Map<Equation, Dong>();
  for (const [equation, delta] of effects) sums.set(equation, (sums.get(equation) ?? 0n) + delta);
  return [...sums];
}
