import { once } from '../../plan/facts/once.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { type Change, Changes, type Gaps } from './changes.ts';
import { type Equation, type EquationKind, equationsOf, holds } from './equations.ts';
import { groupsOf } from './groups.ts';
import { abs, type Cause, causeOf, causesFrom, type Solution } from './placing.ts';
import { lostPart } from './shortfall.ts';

/** Slips that meet are looked for up to so many. */
const MOST_SLIPS = 3;
/** So many changes are tried at most for equations that hang together, and for all of a plan. */
const MOST_TRIED = 20_000;
const MOST_TRIED_IN_ALL = 10 * MOST_TRIED;
/** Beyond so many equations that hang together only changes that close several at once are taken. */
const MOST_TOGETHER = 40;

/** The fewest slips that close all equations of a plan that do not hold, and open none. */
const causesIn = once((plan: Plan): readonly Cause[] => {
  const { all } = equationsOf(plan);
  const broken = all.filter((equation) => !holds(equation, equation.gap)).sort((a, b) => a.order - b.order);
  if (broken.length === 0) return [];
  const lost = lostPart(plan);
  const lostDong = lost?.kind === 'period' ? (lost.item.amount.dong ?? undefined) : undefined;
  const changes = new Changes(plan, new Set(broken), { lost: lost?.path, lostDong });
  let left = MOST_TRIED_IN_ALL;
  return groupsOf(broken, changes).flatMap((equations) => {
    const search = new Search(changes, equations, Math.min(left, MOST_TRIED));
    const causes = search.causes();
    left -= search.tried;
    return causes;
  });
});

/** The causes reported under one kind of equation. */
export function causesOf(plan: Plan, ...kinds: readonly EquationKind[]): readonly Cause[] {
  return causesIn(plan).filter(({ equation }) => kinds.includes(equation.kind));
}

/** Looks for the fewest changes that close equations which hang together. */
class Search {
  readonly #changes: Changes;
  readonly #equations: readonly Equation[];
  readonly #mostTried: number;
  tried = 0;

  /** The innermost of `equations` come first. */
  constructor(changes: Changes, equations: readonly Equation[], mostTried: number) {
    this.#changes = changes;
    this.#equations = equations;
    this.#mostTried = mostTried;
  }

  causes(): Cause[] {
    const gaps = new Map(this.#equations.map((equation) => [equation, equation.gap]));
    if (this.#equations.length <= MOST_TOGETHER) {
      for (let most = 1; most <= MOST_SLIPS; most += 1) {
        const solutions = this.#solve(gaps, most);
        if (solutions.length > 0) return causesFrom(solutions);
      }
    }
    return this.#oneByOne(gaps);
  }

  /** The ways to close all gaps with at most `most` changes. */
  #solve(gaps: Gaps, most: number): Solution[] {
    const open = openIn(gaps);
    // A percentage tells only what its base is about off by.
    const innermost = open.find(({ kind }) => kind !== 'percent') ?? open[0];
    if (!innermost) return [[]];
    if (most === 0 || this.tried >= this.#mostTried) return [];
    const solutions: Solution[] = [];
    const follow = (changes: readonly Change[], isOpening: boolean) => {
      this.tried += 1;
      const after = changes.reduce<Gaps | null>((now, each) => now && applied(each, now, isOpening), gaps);
      const left = most - changes.reduce((sum, { isSeveral }) => sum + (isSeveral ? 2 : 1), 0);
      if (after === null || left < 0 || (left === 0 && openIn(after).length > 0)) return;
      for (const rest of this.#solve(after, left)) solutions.push([...changes, ...rest]);
    };
    for (const change of this.#changes.at(innermost, gaps)) follow([change], false);
    const isOpened = gaps.size > this.#equations.length;
    if (most > 1 || isOpened)
      for (const change of this.#changes.opening(innermost, gaps)) follow([change], most > 1);
    if (most === 1) return solutions;
    for (const pair of this.#changes.together(innermost, gaps)) follow(pair, false);
    return solutions;
  }

  /**
   * Closes one equation after another, each with the change that closes the most with it. What several slips can add to, such
   * as a source, may stay open until the last of them.
   */
  #oneByOne(gaps: Map<Equation, Dong>): Cause[] {
    const causes: Cause[] = [];
    const isLarge = this.#equations.length > MOST_TOGETHER;
    for (const innermost of this.#equations) {
      if (holds(innermost, gaps.get(innermost) ?? 0n)) continue;
      const closing = this.#changes.at(innermost, gaps, isLarge).flatMap((change) => {
        const closed = closedBy(change, innermost, gaps);
        return closed === null ? [] : [{ change, closed }];
      });
      const most = closing.reduce((max, { closed }) => Math.max(max, closed), 0);
      const best = closing
        .filter(({ closed }) => closed === most)
        .map(({ change }) => change)
        .sort((a, b) => a.rank - b.rank);
      const [first] = best;
      if (first) {
        const same = best.filter(({ effects }) => effects.length === first.effects.length);
        causes.push(causeOf(innermost, same, gaps));
        for (const [equation, delta] of first.effects) {
          const left = (gaps.get(equation) ?? 0n) + delta;
          if (gaps.has(equation)) gaps.set(equation, holds(equation, left) ? 0n : left);
        }
      } else {
        causes.push({ equation: innermost, breaks: [innermost], changes: [], isShared: false });
        gaps.delete(innermost);
      }
    }
    return causes;
  }
}

/** The sums that several slips may add to. */
const SHARED: ReadonlySet<EquationKind> = new Set(['total', 'source', 'sources']);

/** How many equations a change closes with `innermost`; null if it opens one, or takes one further off. */
function closedBy({ effects }: Change, innermost: Equation, gaps: Gaps): number | null {
  let closed = 0;
  let closesInnermost = false;
  for (const [equation, delta] of effects) {
    const gap = gaps.get(equation) ?? 0n;
    const left = gap + delta;
    if (!gaps.has(equation)) {
      if (!holds(equation, equation.gap + delta)) return null;
    } else if (holds(equation, left)) {
      closed += 1;
      closesInnermost ||= equation === innermost;
    } else if (!SHARED.has(equation.kind) || abs(left) >= abs(gap)) return null;
  }
  return closesInnermost ? closed : null;
}

function openIn(gaps: Gaps): Equation[] {
  return [...gaps].flatMap(([equation, gap]) => (holds(equation, gap) ? [] : [equation]));
}

/** The gaps after a change; null if it opens an equation that holds, unless it `isOpening` one. */
function applied({ effects }: Change, gaps: Gaps, isOpening: boolean): Gaps | null {
  const after = new Map(gaps);
  for (const [equation, delta] of effects) {
    const gap = after.get(equation);
    if (gap === undefined) {
      if (holds(equation, equation.gap + delta)) continue;
      if (!isOpening) return null;
      after.set(equation, equation.gap + delta);
    } else {
      // What holds once its gap is within the slack must not be opened again by what is left of it.
      const left = gap + delta;
      after.set(equation, holds(equation, left) ? 0n : left);
    }
  }
  return after;
}
