import type { Dong } from '../../../values/money/money.ts';
import {
  closed,
  type Decision,
  isNumbered,
  keyOf,
  noted,
  type OwnFigure,
  type RowFacts,
  START,
  type State,
} from './reading-state.ts';
import { asCarried, asRounded, asSplit, asSum, asUnreadable, endSplit, withHead } from './sum-readings.ts';
import { asTask } from './task-readings.ts';

/** How the rows of an annex are read. */
export interface Reading {
  /** What each row is. */
  readonly decisions: readonly Decision[];
  /** What the figures of rows are that have rows below them. */
  readonly own: ReadonlyMap<number, OwnFigure>;
  /** Another reading, in which as many sums hold but which comes to another sum: the first row read otherwise. */
  readonly rival: { readonly at: number; readonly sum: Dong } | null;
  readonly sum: Dong;
}

/** So many readings are followed at a time; those of the lowest score are left. */
const WIDTH = 24;
/** A reading less likely by no more than this is another way to read the annex. */
const CLOSE = 2;

/**
 * Reads the rows of an annex in the way in which most of its printed sums hold; words break ties. The time it takes grows
 * with the number of rows.
 */
export function readByFigures(rows: readonly RowFacts[]): Reading {
  const numbered = rows.filter(({ number }) => isNumbered(number)).length;
  const mostNumbered = numbered * 2 > rows.filter(({ isMore }) => !isMore).length;
  let states: State[] = [START];
  rows.forEach((row, at) => {
    states = best(states.flatMap((state) => statesAfter(state, row, at, mostNumbered)));
  });
  const ended = best(states.flatMap((state) => closed(endSplit(state), 0)).map(withHead));
  const [first = START, ...others] = ended;
  const { decisions, own } = replay(first, rows.length);
  const rival = others.find(
    ({ top, gaps, score }) =>
      top.below !== first.top.below && gaps <= first.gaps && score >= first.score - CLOSE,
  );
  const other = rival ? replay(rival, rows.length) : null;
  const differs = other ? firstDifference(decisions, own, other) : -1;
  return {
    decisions,
    own,
    sum: first.top.below,
    rival:
      rival && differs >= 0
        ? { at: differs, sum: rival.top.below }
        : mostNumbered && first.total === null
          ? rivalTotal(rows, decisions, first.top.below)
          : null,
  };
}

/**
 * The last row as the total of the others, which are numbered, though its figure is not their sum: where it has no number, nothing
 * that only tasks have, and is between half and twice as much as they come to.
 */
function rivalTotal(rows: readonly RowFacts[], decisions: readonly Decision[], sum: Dong): Reading['rival'] {
  const at = rows.length - 1;
  const row = rows[at];
  if (!row || row.figure === null || row.number.form !== 'none' || decisions[at]?.kind !== 'task')
    return null;
  const { label, figure, isTask, percent } = row;
  if (isTask || percent !== null || label.sum === 'never' || label.says !== null) return null;
  const others = sum - figure;
  return figure * 2n >= others && figure <= others * 2n ? { at, sum: others } : null;
}

function best(states: readonly State[]): State[] {
  const byKey = new Map<string, State>();
  for (const state of states) {
    const key = keyOf(state);
    const known = byKey.get(key);
    if (!known || state.score > known.score) byKey.set(key, state);
  }
  return [...byKey.values()].sort((a, b) => b.score - a.score || a.gaps - b.gaps).slice(0, WIDTH);
}

function replay({ log }: State, count: number): Pick<Reading, 'decisions' | 'own'> {
  const decisions: Decision[] = Array.from({ length: count }, () => ({ kind: 'more' }));
  const own = new Map<number, OwnFigure>();
  for (let entry = log; entry; entry = entry.before) {
    if (typeof entry.decision === 'string') own.set(entry.at, entry.decision);
    else decisions[entry.at] = entry.decision;
  }
  return { decisions, own };
}

function firstDifference(
  decisions: readonly Decision[],
  own: ReadonlyMap<number, OwnFigure>,
  other: Pick<Reading, 'decisions' | 'own'>,
): number {
  return decisions.findIndex(
    (decision, at) => !isSame(decision, other.decisions[at]) || own.get(at) !== other.own.get(at),
  );
}

function isSame(one: Decision, other: Decision | undefined): boolean {
  if (one.kind !== other?.kind) return false;
  if (one.kind === 'task' && other.kind === 'task')
    return one.depth === other.depth && one.isTakenAway === other.isTakenAway;
  return one.kind !== 'sum' || other.kind !== 'sum' || one.depth === other.depth;
}

/** Every way to read one more row. */
function statesAfter(state: State, row: RowFacts, at: number, mostNumbered: boolean): State[] {
  if (row.isMore && !(row.isBare && row.figure !== null)) return [withMore(state, row, at)];
  const states = row.isMore ? [withMore(state, row, at)] : asTask(state, row, at);
  if (row.figure === null && row.isUnreadable && row.label.sum === 'sure')
    return [...states, ...asUnreadable(state, row, at)];
  if (row.figure === null)
    return row.label.says === 'of-which' ? [...states, asSplit(state, row, at)].flat() : states;
  states.push(...asSum(state, row, row.figure, at, mostNumbered));
  if (row.label.says === 'carried') states.push(...asCarried(state, row.figure, at));
  states.push(...asRounded(state, row, row.figure, at), ...asSplit(state, row, at));
  return states;
}

/** Less likely than a sum that does not hold, so that only one which holds proves it to be more money of the row above. */
const BARE = -6;

function withMore(state: State, { figure, isUnreadable, isBare }: RowFacts, at: number): State {
  const { top } = state;
  const score = state.score + (isBare && figure !== null ? BARE : 0);
  const own = figure === null ? top.own : (top.own ?? 0n) + figure;
  const isKnown = top.isKnown && !isUnreadable;
  return noted(state, at, { kind: 'more' }, { score, top: top.depth === 0 ? top : { ...top, own, isKnown } });
}
