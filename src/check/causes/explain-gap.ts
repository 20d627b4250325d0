import type { Dong } from '../../values/money/money.ts';
import type { Equation } from './equations.ts';
import { DIGIT_SLIPS, slipsNear } from './slips/figures.ts';
import { copiedRows, copiedTasks, leftOut, perPeriod } from './slips/rows.ts';

/** The kinds of slips, the likelier ones first. */
const KINDS = [
  'declared-total',
  'unit-slip',
  'extra-zero',
  'missing-zero',
  'duplicated',
  'per-period',
  'swapped-digits',
  'omitted',
  'surplus',
  'wrong-digit',
] as const;

export type HypothesisKind = (typeof KINDS)[number];

/** One slip that alone makes the equations agree; amounts in đồng. */
export interface Hypothesis {
  readonly kind: HypothesisKind;
  /** The item or task it is about, such as `tasks[0].items[2]`. */
  readonly path?: string;
  /** The other rows that are listed twice with it. */
  readonly others?: readonly string[];
  /** What the amount should have been; for items left out or listed twice, their amount. */
  readonly amount?: Dong;
}

/** A hypothesis and what speaks for it. */
export interface Ranked extends Hypothesis {
  /** Whether something else in the plan speaks for it, such as a neighbour with the amount that was intended. */
  readonly evident: boolean;
  /** Whether another figure proves the amount, so that it is hardly wrong. */
  readonly isProven?: boolean;
  /** Whether another row of its task has the same amount, so that it is hardly wrong alone. */
  readonly hasTwin?: boolean;
  /** The equation whose declared figure is wrong. */
  readonly of?: Equation;
}

/** An amount that a sum is made of. */
export interface Part {
  readonly path: string;
  readonly dong: Dong;
  /** How many periods the money is for, as far as the schedule tells; else 1. */
  readonly periods: number;
  /** The path of the task; its lines were probably filled in alike. */
  readonly group: string;
  /** What the money is for. */
  readonly subject: string;
  /** All that tells the line from another of its task, but the amount. */
  readonly marks: string;
  /** The title of the task, to find a task listed twice. */
  readonly title: string;
  /** Whether quantity × unit price is the amount. */
  readonly isProven: boolean;
}

/** What else the plan says about a gap. */
export interface Evidence {
  /** The path of what the plan still names although its money seems to be gone. */
  readonly lost?: string | undefined;
  /** How much that was, as far as others like it tell. */
  readonly lostDong?: Dong | undefined;
  /** How far a sum may be off all the same, in đồng. */
  readonly slack?: Dong;
}

/** The path of what lost its money, where that may have been `dong`. */
export function lostOf({ lost, lostDong }: Evidence, dong: Dong): string | undefined {
  return lostDong === undefined || lostDong === dong ? lost : undefined;
}

/**
 * The slips that each alone change the sum of `parts` by `delta`, the likeliest first; those that accuse an amount that is
 * proven come last. Linear in the number of parts.
 */
export function explainGap(parts: readonly Part[], delta: Dong, evidence: Evidence = {}): Ranked[] {
  const { slack = 0n } = evidence;
  const found = [
    ...figureSlips(parts, delta, slack),
    ...copiedRows(parts, delta, slack),
    ...copiedTasks(parts, delta, slack),
    ...perPeriod(parts, delta, slack),
    ...leftOut(parts, delta, evidence),
  ];
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Smaller for what is likelier. */
export function rankOf({ kind, evident, isProven = false, hasTwin = false }: Ranked): number {
  const doubts = (evident ? 0 : 1) + (isProven ? 2 : 0);
  return KINDS.indexOf(kind) + doubts * KINDS.length + (hasTwin ? 0.5 : 0);
}

/** The rank of what nothing explains. */
export const UNEXPLAINED = 4 * KINDS.length;

/** The slips in writing one amount that change it by `delta`. */
function figureSlips(parts: readonly Part[], delta: Dong, slack: Dong): Ranked[] {
  const inGroup = new Set<string>();
  const twins = new Set<string>();
  for (const { group, dong } of parts) {
    const key = `${group} ${dong}`;
    (inGroup.has(key) ? twins : inGroup).add(key);
  }
  return parts.flatMap(({ path, dong, group, isProven }): Ranked[] =>
    slipsNear(dong, dong + delta, slack).flatMap(({ kind, meant }) => {
      const hasNeighbour = inGroup.has(`${group} ${meant}`);
      const evident = hasNeighbour || !DIGIT_SLIPS.has(kind);
      // A digit of an amount that its price proves is wrong only where the price is too.
      if (isProven && !evident) return [];
      return { kind, path, amount: meant, evident, isProven, hasTwin: twins.has(`${group} ${dong}`) };
    }),
  );
}
