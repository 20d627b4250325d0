import type { Dong } from '../../../values/money/money.ts';
import type { Percent } from '../../../values/money/quantity.ts';
import type { RowLabel } from './row-label.ts';
import type { RowNumber } from './row-number.ts';

/** What is known of a row before it is known what the row is. */
export interface RowFacts {
  readonly number: RowNumber;
  readonly label: RowLabel;
  /** It continues the row above, whose number and title it has. */
  readonly isMore: boolean;
  /** It has neither number nor title. */
  readonly isBare: boolean;
  /** What it says in the columns of money, in đồng. */
  readonly figure: Dong | null;
  /** No other row has a figure there. */
  readonly isOnlyFigure: boolean;
  /** It has a figure there that cannot be read. */
  readonly isUnreadable: boolean;
  /** It has what only tasks have: who, when, how many. */
  readonly isTask: boolean;
  /** Its quantity × price is its figure. */
  readonly isPriced: boolean;
  readonly percent: Percent | null;
  /** The rows whose figures its formula adds, or null. */
  readonly adds: readonly number[] | null;
}

/**
 * What a row is in a reading of the annex. `depth` is that of the row it is below, 0 at the top; `of` is what the
 * rows come to that a sum adds.
 */
export type Decision =
  | { readonly kind: 'task'; readonly depth: number; readonly isTakenAway: boolean }
  | { readonly kind: 'more' }
  | { readonly kind: 'sum'; readonly depth: number; readonly holds: SumHolds; readonly of: Dong }
  /** The total above, rounded. */
  | { readonly kind: 'rounded' }
  /** A sum of all so far, printed at the end of a page or the start of the next. */
  | { readonly kind: 'carried'; readonly holds: boolean; readonly of: Dong }
  /** A part of the total above, which is a sum of such parts. */
  | { readonly kind: 'split' };

/**
 * Whether a sum is that of all rows of its level, of those since the sum before it, of both, of all in rounder figures, or of
 * none of them; or cannot be known, since a figure cannot be read.
 */
export type SumHolds = 'all' | 'run' | 'both' | 'rounded' | 'gap' | 'unknown';

/** What the figure of a row with rows below it is: their sum, money beside them, or all of what they name parts of. */
export type OwnFigure = 'subtotal' | 'beside' | 'whole';

/** A row that others may be below, with what they come to so far; the outermost is the annex itself. */
export interface Frame {
  readonly at: number;
  readonly number: RowNumber;
  readonly own: Dong | null;
  readonly isPriced: boolean;
  readonly isOfWhich: boolean;
  readonly below: Dong;
  /** How many rows and sections make it up. */
  readonly parts: number;
  /** Those that are percentages of the others. */
  readonly shares: number;
  /** What came since the last sum on this level. */
  readonly run: Dong;
  readonly runParts: number;
  /** A row below has the sum of all of them. */
  readonly isSummed: boolean;
  /** Whether all figures below can be read. */
  readonly isKnown: boolean;
  /** The figure of its row adds up cells of the rows below, as its formula says. */
  readonly isFormula: boolean;
  readonly up: Frame | null;
  readonly depth: number;
}

interface Log {
  readonly at: number;
  readonly decision: Decision | OwnFigure;
  readonly before: Log | null;
}

/** A reading of the rows so far, and how well its figures prove each other. */
export interface State {
  readonly top: Frame;
  readonly score: number;
  /** Sums that do not hold. */
  readonly gaps: number;
  /** The last sum of all. */
  readonly total: Dong | null;
  /** The parts of the total below it, and whether words say that they are; null before the first. */
  readonly split: { readonly sum: Dong; readonly parts: number; readonly isNamed: boolean } | null;
  /** What was carried over to this page. */
  readonly carried: Dong;
  readonly log: Log | null;
}

export const START: State = {
  top: {
    at: -1,
    number: { text: '', form: 'annex', rank: -1 },
    own: null,
    isPriced: false,
    isOfWhich: false,
    below: 0n,
    parts: 0,
    shares: 0,
    run: 0n,
    runParts: 0,
    isSummed: false,
    isKnown: true,
    isFormula: false,
    up: null,
    depth: 0,
  },
  score: 0,
  gaps: 0,
  total: null,
  split: null,
  carried: 0n,
  log: null,
};

/** How much an equation says: two figures that are equal by chance are common, sums of several are not. */
export function equalScore(parts: number): number {
  return parts > 1 ? 6 : 3;
}

const GAP = -5;

/** A state after one more decision on a row. */
export function noted(
  state: State,
  at: number,
  decision: Decision | OwnFigure,
  change: Partial<State>,
): State {
  return { ...state, ...change, log: { at, decision, before: state.log } };
}

/** The states in which the rows deeper than `depth` are closed: several where the figure of a row may be one of several things. */
export function closed(state: State, depth: number): State[] {
  let states: State[] = [state];
  while (states.some(({ top }) => top.depth > depth))
    states = states.flatMap((each) => (each.top.depth > depth ? pop(each) : [each]));
  return states;
}

function pop(state: State): State[] {
  const { top } = state;
  const { own, below, parts } = top;
  if (parts === 0) return [added(state, own, top.isKnown)];
  if (own === null) return [added(state, below, top.isKnown)];
  const as = (figure: OwnFigure, worth: Dong, score: number, gaps = 0): State =>
    noted(added(state, worth, true), top.at, figure, {
      score: state.score + score,
      gaps: state.gaps + gaps,
    });
  if (!top.isKnown) return [noted(added(state, null, false), top.at, 'subtotal', {})];
  const isExtra = top.shares === parts;
  const beside = as(
    'beside',
    own + below,
    isExtra ? 1 : top.isPriced ? -1 : GAP,
    isExtra || top.isPriced ? 0 : 1,
  );
  if (own === below) {
    const bonus = top.isFormula ? 4 : 0;
    const doubt = top.isPriced ? -4 : 0;
    return [as('subtotal', own, equalScore(parts) + bonus + doubt), ...(top.isPriced ? [beside] : [])];
  }
  const isPart = below < own && below > 0n;
  return [
    as('subtotal', below, GAP, 1),
    // Sums above it may have been made with the figure as printed.
    as('subtotal', own, GAP - 0.5, 1),
    beside,
    ...(isPart && top.isOfWhich ? [as('whole', own, 1)] : []),
  ];
}

/** The state with the innermost frame closed and its worth added to the one around. */
function added(state: State, worth: Dong | null, isKnown: boolean): State {
  const { up } = state.top;
  if (!up) return state;
  const counts = worth !== null || state.top.parts > 0 || !isKnown;
  const isShare = state.top.parts === 0 && state.top.shares > 0;
  return {
    ...state,
    top: {
      ...up,
      below: up.below + (worth ?? 0n),
      run: up.run + (worth ?? 0n),
      parts: up.parts + (counts ? 1 : 0),
      runParts: up.runParts + (counts ? 1 : 0),
      shares: up.shares + (isShare ? 1 : 0),
      isKnown: up.isKnown && isKnown,
    },
  };
}

/** The frames of a state from the outside in. */
export function framesOf({ top }: State): Frame[] {
  const frames: Frame[] = [];
  for (let frame: Frame | null = top; frame; frame = frame.up) frames.unshift(frame);
  return frames;
}

/** A key that is equal for two states if the rows to come cannot distinguish them. */
export function keyOf({ top, total, split, carried }: State): string {
  let key = `${total}|${split?.sum}|${carried}`;
  for (let frame: Frame | null = top; frame; frame = frame.up)
    key += `|${frame.number.form}/${frame.own}/${frame.below}/${frame.run}/${frame.parts}`;
  return key;
}

/** Whether a number counts its row among others. */
export function isNumbered({ form }: RowNumber): boolean {
  return form !== 'none' && form !== 'bullet' && form !== 'text' && form !== 'section';
}
