import type { Dong } from '../../values/money/money.ts';
import type { Change, Gaps } from './changes.ts';
import { type Equation, holds } from './equations.ts';
import { UNEXPLAINED } from './explain-gap.ts';

/** One cause of equations that do not hold. */
export interface Cause {
  /** The innermost equation that it breaks and no other cause is reported at; that of the declared figure, where this is wrong. */
  readonly equation: Equation;
  /** All equations that it breaks. */
  readonly breaks: readonly Equation[];
  /** What each closes them, the likeliest first; none if no slip does. */
  readonly changes: readonly Change[];
  /** Whether another cause breaks one of them as well. */
  readonly isShared: boolean;
}

/** Changes that close all equations which hang together. */
export type Solution = readonly Change[];

/** The causes of the likeliest solution, each with the changes of the others that close the same equation. */
export function causesFrom(solutions: readonly Solution[]): Cause[] {
  const ranked = solutions
    .map((solution) => ({ solution, rank: rankOfAll(solution) }))
    .sort((a, b) => a.rank - b.rank);
  const best = ranked[0]?.solution ?? [];
  const counts = timesChanged(best);
  const ids = new Map(
    [...new Set(solutions.flat().flatMap(({ effects }) => effects.map(([own]) => own)))].map((own, i) => [
      own,
      i,
    ]),
  );
  const places = placesOf(best, counts);
  const alternatives = ranked.filter(({ solution }) => solution.length === best.length);
  return best.flatMap((change): Cause[] => {
    const equation = places.get(change);
    if (!equation) return [];
    const breaks = brokenBy(change);
    const key = keyOf(change, ids);
    const isInLine = equation.kind === 'line' || equation.kind === 'percent';
    const isAlike = (other: Change) =>
      best.length === 1 ||
      keyOf(other, ids) === key ||
      (isInLine && !follows(other, equation) && other.effects.some(([own]) => own === equation));
    const alike = alternatives.flatMap(({ solution }) => solution.filter(isAlike));
    const isShared = breaks.some((own) => (counts.get(own) ?? 0) > 1);
    const changes = [...new Set([change, ...alike])].sort((a, b) => a.rank - b.rank);
    return [{ equation, breaks, isShared, changes }];
  });
}

/**
 * The equation at which each change of a solution is reported, no two at the same where there is a choice: that of the declared
 * figure which is wrong; else the innermost that no other change breaks, so that its gap is this change alone.
 */
function placesOf(solution: Solution, counts: ReadonlyMap<Equation, number>): Map<Change, Equation> {
  const options = solution.map((change) => {
    const breaks = brokenBy(change);
    const own = breaks.filter((equation) => !follows(change, equation));
    return { change, breaks, own: own.length > 0 ? own : breaks };
  });
  const taken = new Set<Equation>();
  const places = new Map<Change, Equation>();
  const choices = (one: (typeof options)[number]) => one.own.length + one.breaks.length;
  for (const { change, breaks, own } of options.sort((a, b) => choices(a) - choices(b))) {
    const free = own.filter((equation) => !taken.has(equation));
    const declared = change.slips[0]?.of;
    const place =
      free.find((equation) => equation === declared) ??
      free.find((equation) => counts.get(equation) === 1 && equation.kind !== 'words') ??
      free[0] ??
      breaks.find((equation) => !taken.has(equation)) ??
      breaks[0];
    if (!place) continue;
    taken.add(place);
    places.set(change, place);
  }
  return places;
}

/** How many changes add to each equation. */
function timesChanged(solution: Solution): ReadonlyMap<Equation, number> {
  const counts = new Map<Equation, number>();
  for (const { effects } of solution)
    for (const [equation] of effects) counts.set(equation, (counts.get(equation) ?? 0) + 1);
  return counts;
}

function rankOfAll(solution: Solution): number {
  const counts = timesChanged(solution);
  const lost = solution.flatMap(({ slips: [best] }) => (best?.kind === 'omitted' ? [best.path] : []));
  // What is lost is lost once.
  const twice = (lost.length - new Set(lost).size) * UNEXPLAINED;
  return solution.reduce((sum, { rank, rankShared = rank, effects }) => {
    const isShared = effects.some(([equation]) => (counts.get(equation) ?? 0) > 1);
    return sum + (isShared ? rankShared : rank);
  }, twice);
}

/** What a change does: changes that do the same are explanations of one cause. */
function keyOf({ effects }: Change, ids: ReadonlyMap<Equation, number>): string {
  return effects
    .map(([equation, delta]) => `${ids.get(equation)} ${delta}`)
    .sort()
    .join();
}

export function causeOf(innermost: Equation, changes: readonly Change[], gaps: Gaps): Cause {
  const [best] = changes;
  const breaks = best ? brokenBy(best).filter((equation) => gaps.has(equation)) : [];
  const isShared =
    best?.effects.some(([own, delta]) => !holds(own, (gaps.get(own) ?? own.gap) + delta)) ?? false;
  return { equation: breaks[0] ?? innermost, breaks, changes, isShared };
}

/** The equations that a change breaks, the innermost first; a percentage that only follows comes after the sums. */
function brokenBy(change: Change): Equation[] {
  const order = (equation: Equation) => Number(follows(change, equation));
  return change.effects
    .map(([equation]) => equation)
    .filter((equation) => !holds(equation, equation.gap))
    .sort((a, b) => order(a) - order(b) || a.order - b.order);
}

/** Whether an equation is that of a percentage which is off only with the amounts that it counts. */
export function follows({ effects, isStale }: Change, equation: Equation): boolean {
  if (equation.kind !== 'percent' || isStale) return false;
  const whole = effects.reduce((most, [, delta]) => (abs(delta) > most ? abs(delta) : most), 0n);
  return effects.some(([own, delta]) => own === equation && abs(delta) < whole);
}

export function abs(dong: Dong): Dong {
  return dong < 0n ? -dong : dong;
}
