import type { Dong } from '../../../values/money/money.ts';
import { type Percent, percentOf } from '../../../values/money/quantity.ts';
import {
  closed,
  type Frame,
  framesOf,
  isNumbered,
  noted,
  type RowFacts,
  START,
  type State,
} from './reading-state.ts';
import { endSplit } from './sum-readings.ts';

/** A row that is a task, a section or an item, below one of those that are open. */
export function asTask(before: State, row: RowFacts, at: number): State[] {
  const state = endSplit(before);
  const frames = framesOf(state);
  const { sum } = row.label;
  const isSum = sum === 'sure' ? (isNumbered(row.number) ? -5 : -8) : sum === 'maybe' ? -2 : 0;
  const isPart = before.split?.isNamed ? -3 : 0;
  const isBelowTotal = state.total !== null && !row.percent && row.figure !== null ? -1 + isPart : 0;
  const adds = row.adds?.every((other) => other < at) ? -6 : 0;
  return depthsOf(row, frames).flatMap(({ depth, score }) =>
    closed(state, depth).flatMap((around) => {
      // Below the sum of a section come the rows of the next.
      const isAfter = around.top.isSummed ? -3 : 0;
      const base = around.score + score + isSum + isBelowTotal + adds + isAfter;
      const share = row.percent && row.figure !== null ? shareScore(row.figure, row.percent, around.top) : 0;
      const push = (figure: Dong | null, isTakenAway: boolean, extra: number) =>
        noted(
          around,
          at,
          { kind: 'task', depth, isTakenAway },
          {
            score: base + extra,
            top: frameOf(row, figure, at, around.top, share > 0),
          },
        );
      const { figure } = row;
      // Saved or cut money may be printed without its sign.
      const isSaved = row.label.says === 'deducted' && figure !== null && figure > 0n;
      return isSaved
        ? [push(figure, false, 0), push(-figure, true, share - 1)]
        : [push(figure, false, share)];
    }),
  );
}

function frameOf(row: RowFacts, own: Dong | null, at: number, up: Frame, isShare: boolean): Frame {
  return {
    ...START.top,
    at,
    number: row.number,
    own,
    isPriced: row.isPriced,
    isOfWhich: row.label.says === 'of-which',
    shares: isShare ? 1 : 0,
    isKnown: !row.isUnreadable,
    isFormula: row.adds?.some((other) => other > at) ?? false,
    up: row.label.says === 'of-which' ? { ...up, isOfWhich: true } : up,
    depth: up.depth + 1,
  };
}

/** Whether a figure is the percentage of what is above it on its level, or of the row it is below. */
function shareScore(figure: Dong, percent: Percent, { own, below, depth }: Frame): number {
  const bases = [below, ...(own !== null && depth > 0 ? [own + below] : [])];
  const off = bases.map((base) => {
    const { dong } = percentOf(base, percent);
    return base <= 0n ? null : figure > dong ? figure - dong : dong - figure;
  });
  if (off.includes(0n)) return 5;
  // Taxes are often rounded to thousands.
  return off.some((each) => each !== null && each < 1000n && figure % 1000n === 0n) ? 4 : 0;
}

/** The depths at which a row may be: by the form of its number; without one, below each of the rows that are open. */
function depthsOf(
  row: RowFacts,
  frames: readonly Frame[],
): { readonly depth: number; readonly score: number }[] {
  const { number } = row;
  const open = frames.slice(1);
  const sibling = open.findIndex((frame) => frame.number.form === number.form);
  if (number.form !== 'none') {
    let depth = sibling >= 0 ? sibling : open.length;
    if (sibling < 0) while (depth > 0 && (open[depth - 1]?.number.rank ?? -1) > number.rank) depth -= 1;
    // Letters are usually below numbers; where a list begins with them, figures may say that numbers are below.
    const isBelowLetter = depth < open.length && open.at(-1)?.number.form === 'small';
    return [
      { depth, score: 0 },
      ...(isBelowLetter && sibling < 0 ? [{ depth: open.length, score: -1 }] : []),
    ];
  }
  let usual = sibling >= 0 ? sibling : open.length;
  if (sibling < 0) while (usual > 0 && open[usual - 1]?.number.form === 'bullet') usual -= 1;
  const parent = open[usual - 1];
  // Below a row with its own price, who and when, such a row is one more of its kind.
  const isAlike =
    parent !== undefined && row.isTask && (parent.isPriced || (parent.own !== null && sibling < 0));
  return frames.map(({ depth }) => {
    if (depth === usual) return { depth, score: isAlike ? -2 : 0 };
    return { depth, score: isAlike && depth === usual - 1 ? -1 : depth > usual ? -4 : -3 };
  });
}
