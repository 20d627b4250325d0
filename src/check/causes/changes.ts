import type { Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { addTo } from '../../values/text/group-by.ts';
import { type Equation, type EquationKind, type Equations, equationsOf, holds } from './equations.ts';
import { type Evidence, explainGap, type Ranked, rankOf, UNEXPLAINED } from './explain-gap.ts';
import { effect, emptyClasses, type FigureClass, figureClasses } from './figures.ts';
import { declaredSlip } from './slips/declared.ts';
import { lostTaxes } from './slips/lost-taxes.ts';
import { asWritten, movedBetweenBases } from './slips/moved-bases.ts';
import { type Move, movedBetweenTasks } from './slips/moved-rows.ts';
import { movedBetweenSources } from './slips/moved-sources.ts';
import {
  copiedPercentage,
  copiedPercentages,
  copiedTask,
  exchangedPrice,
  lostSection,
} from './slips/whole-rows.ts';
import { quotient, sharedBy, solved } from './together.ts';

/** How much each broken equation is still off by. */
export type Gaps = ReadonlyMap<Equation, Dong>;

/** How far something moves the gap of each equation. */
export type Effects = readonly (readonly [Equation, Dong])[];

/** A change of the plan that closes equations: what one slip would have to be. */
export interface Change {
  readonly effects: Effects;
  /** The slips that would be this change, the likeliest first; none if the arithmetic is all that is known. */
  readonly slips: readonly Ranked[];
  /** Rows that belong elsewhere. */
  readonly moves?: readonly Move[];
  /** What is wrong with a line, where that is not its amount. */
  readonly inLine?: 'factor' | 'exchanged';
  /** Whether only an amount that its own quantity and price prove would have to be too large: the sums were left as they were. */
  readonly isStale?: boolean;
  /** Whether it is of several rows, so that two slips are as likely. */
  readonly isSeveral?: boolean;
  /** Smaller for what is likelier. */
  readonly rank: number;
  /** The same where another change adds to one of its equations, so that these do not confirm it. */
  readonly rankShared?: number;
}

/** The sums in which one slip can make up for another. */
const MADE_UP: ReadonlySet<EquationKind> = new Set(['total', 'source', 'sources']);

/** What closes a line whose quantity, price or percentage is wrong. */
const FACTOR_RANK = 5;

/** The changes that may close the broken equations of a plan. */
export class Changes {
  readonly #plan: Plan;
  readonly #equations: Equations;
  readonly #classes = new Map<Equation, FigureClass[]>();
  /** Classes that bind sums which hold as well, where another slip may have made up for them. */
  readonly #opening = new Map<Equation, FigureClass[]>();
  readonly #evidence: Evidence;
  readonly #known = new Map<FigureClass, Map<Dong, Change>>();

  constructor(plan: Plan, broken: ReadonlySet<Equation>, evidence: Evidence) {
    this.#plan = plan;
    this.#equations = equationsOf(plan);
    this.#evidence = evidence;
    const keys = new Set<string>();
    const ids = new Map([...broken].map((equation, i) => [equation, i]));
    for (const own of [...figureClasses(plan), ...emptyClasses(plan, broken)]) {
      const opened = own.terms.filter(([equation]) => !broken.has(equation) && !equation.isLimit);
      if (!opened.every(([{ kind }]) => MADE_UP.has(kind))) continue;
      const key = own.terms
        .map(([equation, factor]) => `${ids.get(equation)} ${factor}`)
        .sort()
        .join();
      if (own.isEmpty && (keys.has(key) || opened.length > 0)) continue;
      keys.add(key);
      const classes = opened.length > 0 ? this.#opening : this.#classes;
      for (const [equation] of own.terms) {
        if (equation.isLimit && !broken.has(equation)) continue;
        addTo(classes, equation, own);
      }
    }
  }

  /** The classes of figures that an equation binds and that may be wrong, each for itself or with another. */
  classesAt(equation: Equation): readonly FigureClass[] {
    return [...(this.#classes.get(equation) ?? []), ...(this.#opening.get(equation) ?? [])];
  }

  /**
   * The changes that move the gap of `equation`, each so that one broken equation at least is closed; with `isOneFigure` only
   * those of one figure, which do not look at all other gaps.
   */
  at(equation: Equation, gaps: Gaps, isOneFigure = false): Change[] {
    const figures = this.#figures(this.#classes.get(equation) ?? [], gaps);
    if (!isOneFigure) return [...figures, ...this.#others(equation, gaps)];
    const isInLine = equation.kind === 'line' || equation.kind === 'percent';
    return isInLine ? [...figures, factorOf(equation, gaps)] : figures;
  }

  /** The changes of figures that close `equation`, though they open a sum which another slip then makes up for. */
  opening(equation: Equation, gaps: Gaps): Change[] {
    return this.#figures(this.#opening.get(equation) ?? [], gaps);
  }

  /** Two changes that close `equation` and another only together, each of figures that both of these bind. */
  together(equation: Equation, gaps: Gaps): (readonly [Change, Change])[] {
    const classes = this.#classes.get(equation) ?? [];
    return classes.flatMap((one, i) =>
      classes.slice(i + 1).flatMap((other) =>
        sharedBy(one, other).flatMap((second) => {
          const deltas = solved(equation, second, one, other, gaps);
          return deltas ? [[this.#change(one, deltas[0]), this.#change(other, deltas[1])] as const] : [];
        }),
      ),
    );
  }

  #figures(classes: readonly FigureClass[], gaps: Gaps): Change[] {
    return classes.flatMap((own) => {
      const deltas = new Set<Dong>();
      for (const [other, [n, d]] of own.terms) {
        const gap = gaps.get(other) ?? 0n;
        if (gap === 0n || holds(other, gap)) continue;
        // A percentage is rounded: it tells the change of its base only where that comes out whole.
        if (own.terms.length === 1 || (gap * d) % n === 0n) deltas.add(quotient(-gap * d, n));
      }
      return [...deltas].filter((delta) => delta !== 0n).map((delta) => this.#change(own, delta));
    });
  }

  /** The percentage or the rows that it counts are wrong, not its amount. */
  #percentage(own: Equation, gaps: Gaps): Change {
    return { ...factorOf(own, gaps), effects: asWritten(own, gaps, this.#plan, this.#equations) };
  }

  /** The same for the percentages that a source pays for, or paid for when they counted one more of its rows. */
  #percentagesPaid(source: Equation, gaps: Gaps): Change[] {
    const own = gaps.get(source) ?? 0n;
    return [...gaps].flatMap(([percentage, gap]): Change[] => {
      if (percentage.kind !== 'percent' || holds(percentage, gap)) return [];
      const asPaid = this.#percentage(percentage, gaps);
      const moved = movedBetweenBases(percentage, gaps, this.#plan, this.#equations);
      const paying = [asPaid, ...moved].filter(({ effects }) => effects.some(([each]) => each === source));
      const effects = [[percentage, -gap] as const, [source, gap] as const];
      return [...paying, ...(holds(source, own + gap) ? [{ ...asPaid, effects, rank: UNEXPLAINED }] : [])];
    });
  }

  #change(own: FigureClass, delta: Dong): Change {
    const known = this.#known.get(own) ?? new Map<Dong, Change>();
    this.#known.set(own, known);
    const change = known.get(delta) ?? this.#newChange(own, delta);
    known.set(delta, change);
    return change;
  }

  #newChange({ terms, parts, declared, isEmpty }: FigureClass, delta: Dong): Change {
    const broken = terms.filter(([, [n, d]]) => n === d || n === -d).length;
    const inRows = explainGap(parts, delta, { ...this.#evidence, slack: slackOf(terms) });
    const slipsWhen = (isConfirmed: boolean) =>
      [...declared.flatMap((figure) => declaredSlip(figure, delta, isConfirmed)), ...inRows].sort(
        (a, b) => rankOf(a) - rankOf(b),
      );
    // A row may be left out without a trace; a percentage is not wrong by just anything.
    const isOwnShare = terms.some(([{ kind }, [n, d]]) => kind === 'percent' && n === d);
    const inAll = parts.reduce((sum, { dong }) => sum + dong, 0n);
    // No figures can be too large by more than they are.
    const isPossible = inAll + delta >= 0n || declared.some(({ dong }) => dong + delta > 0n);
    const doubt = !isEmpty && !isPossible ? UNEXPLAINED : isOwnShare ? 10 : isEmpty ? 1 : 0;
    const unexplained = UNEXPLAINED + doubt;
    const rankAmong = ([best]: readonly Ranked[]) => (best ? rankOf(best) : unexplained);
    const slips = slipsWhen(broken > 1);
    // Where the sums are more than the rows, a row may have been left out as well.
    const isStale =
      slips.length === 0 && delta < 0n && parts.length > 0 && parts.every(({ isProven }) => isProven);
    return {
      effects: terms.map(([equation, factor]) => [equation, effect(factor, delta)] as const),
      slips,
      rank: rankAmong(slips),
      ...(broken > 1 && declared.length > 0 && { rankShared: rankAmong(slipsWhen(false)) }),
      ...(isStale && { isStale }),
    };
  }

  #others(equation: Equation, gaps: Gaps): Change[] {
    const plan = this.#plan;
    const equations = this.#equations;
    switch (equation.kind) {
      case 'line':
        return [factorOf(equation, gaps), ...exchangedPrice(equation, plan, equations)];
      case 'percent':
        return [
          this.#percentage(equation, gaps),
          ...movedBetweenBases(equation, gaps, plan, equations),
          ...copiedPercentage(equation, gaps, plan, equations),
        ];
      case 'subtotal':
      case 'total':
        return [
          ...copiedTask(equation, gaps, plan, equations),
          ...copiedPercentages(equation, gaps, plan, equations),
          ...lostTaxes(equation, gaps, plan),
          ...lostSection(equation, gaps, equations, this.#evidence),
          ...movedBetweenTasks(equation, gaps, plan, equations),
        ];
      case 'source':
        return [
          ...this.#percentagesPaid(equation, gaps),
          ...copiedPercentages(equation, gaps, plan, equations),
          ...movedBetweenSources(equation, gaps, plan, equations),
        ];
      case 'sources':
      case 'words':
        return [];
    }
  }
}

/** The quantity, the price or the percentage of a line is wrong, which nothing else counts. */
function factorOf(equation: Equation, gaps: Gaps): Change {
  return {
    effects: [[equation, -(gaps.get(equation) ?? 0n)]],
    slips: [],
    inLine: 'factor',
    rank: FACTOR_RANK,
  };
}

/** How far the sums of a class may be off by rounding: a percentage that follows is not one of them. */
function slackOf(terms: FigureClass['terms']): Dong {
  return terms.reduce((most, [{ kind, slack }]) => (kind !== 'percent' && slack > most ? slack : most), 0n);
}
