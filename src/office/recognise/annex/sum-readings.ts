import type { Dong } from '../../../values/money/money.ts';
import {
  closed,
  equalScore,
  type Frame,
  framesOf,
  isNumbered,
  noted,
  type RowFacts,
  type State,
  type SumHolds,
} from './reading-state.ts';
import type { RowLabel } from './row-label.ts';

/** A row that adds up rows above it, on any level that is open. */
export function asSum(
  before: State,
  row: RowFacts,
  figure: Dong,
  at: number,
  mostNumbered: boolean,
): State[] {
  const words = sumWords(row, at, mostNumbered);
  if (words === null) return [];
  const state = endSplit(before);
  return framesOf(state).flatMap(({ depth }) =>
    closed(state, depth).flatMap((around) => {
      const { top } = around;
      if (top.parts === 0)
        return isHead(row.label, top, at) && words > 0
          ? [asHead(around, figure, at, words)]
          : row.isOnlyFigure && row.label.isOfAll && words > 0 && depth === 0
            ? [asOnly(around, figure, at, words)]
            : [];
      const score = around.score + words + levelScore(row.label, top) - (top.isSummed ? 3 : 0);
      const sum = (holds: SumHolds, change: Partial<Frame>, extra: number, gaps: number) =>
        noted(
          around,
          at,
          { kind: 'sum', depth, holds, of: top.below },
          {
            score: score + extra,
            gaps: around.gaps + gaps,
            top: { ...top, ...change, isSummed: depth > 0 && holds !== 'run', run: 0n, runParts: 0 },
            total: depth === 0 && holds !== 'run' ? figure : around.total,
          },
        );
      if (!top.isKnown) return words > 0 ? [sum('unknown', {}, 0, 0)] : [];
      const isAll = figure === top.below;
      const isRun = top.runParts > 0 && figure === top.run;
      if (isAll)
        return [sum(isRun ? 'both' : 'all', {}, equalScore(row.label.sum === 'sure' ? 2 : top.parts), 0)];
      if (isRun) return [sum('run', {}, equalScore(top.runParts), 0)];
      if (words <= 0) return [];
      if (depth === 0 && row.label.says === 'rounded' && isRounder(figure, top.below))
        return [sum('rounded', {}, 4, 0)];
      const asPrinted = top.below - top.run + figure;
      return [
        sum('gap', {}, -5, 1),
        sum('gap', { below: figure }, -5.5, 1),
        ...(asPrinted === figure ? [] : [sum('gap', { below: asPrinted }, -5.5, 1)]),
      ];
    }),
  );
}

/** A sum whose figure cannot be read, on any level that is open. */
export function asUnreadable(before: State, row: RowFacts, at: number): State[] {
  const state = endSplit(before);
  return framesOf(state).flatMap(({ depth }) =>
    closed(state, depth).flatMap((around) => {
      const { top, score } = around;
      if (top.parts === 0) return [];
      const decision = { kind: 'sum', depth, holds: 'unknown', of: top.below } as const;
      return [noted(around, at, decision, { score: score + levelScore(row.label, top) })];
    }),
  );
}

/** Whether a row may sum up what comes below it: the first of all, or the first below a row whose sum it says it is. */
function isHead({ isOfAll }: RowLabel, { at: above, depth, own }: Frame, at: number): boolean {
  return at === above + 1 && own === null && (depth === 0 || !isOfAll);
}

/** A sum printed above what it adds up: as the figure of what is around. */
function asHead(state: State, figure: Dong, at: number, words: number): State {
  const { top } = state;
  return noted(
    state,
    at,
    { kind: 'sum', depth: top.depth, holds: 'all', of: figure },
    {
      score: state.score + words + (top.depth === 0 ? 0 : -3),
      top: { ...top, own: figure },
      total: top.depth === 0 ? figure : state.total,
    },
  );
}

/** The total of tasks that are not priced one by one. */
function asOnly(state: State, figure: Dong, at: number, words: number): State {
  const decision = { kind: 'sum', depth: 0, holds: 'all', of: figure } as const;
  return noted(state, at, decision, { score: state.score + words, total: figure });
}

/** Checks the total printed at the head of the annex; the last sum is rather that of all than of its only section. */
export function withHead(before: State): State {
  const { own, below, parts, isKnown } = before.top;
  const state = before.total === null ? before : { ...before, score: before.score + 1 };
  if (own === null || !isKnown) return state;
  return own === below
    ? { ...state, score: state.score + equalScore(parts) }
    : { ...state, score: state.score - 5, gaps: state.gaps + 1 };
}

/** How much the words of a row, and what is beside them, say that it is a sum; null if it cannot be one. */
function sumWords(
  { label, number, isTask, isBare, adds, percent }: RowFacts,
  at: number,
  mostNumbered: boolean,
): number | null {
  const isCounted = isNumbered(number);
  if (adds && adds.length > 1 && adds.every((other) => other < at)) return 6;
  if (label.sum === 'never' || (percent !== null && label.sum === null)) return null;
  if (label.sum === 'sure') return isCounted ? 2 : 4;
  if (isTask) return label.sum === 'maybe' ? -3 : null;
  if (label.sum === 'maybe') return isCounted ? -3 : 2;
  if (isBare) return 0.5;
  if (label.says !== null) return null;
  return isCounted ? -8 : mostNumbered && number.form === 'none' ? -2 : -6;
}

/** Whether the words name the rows of this level: `Cộng I`; `Tổng` is more often that of all, `Cộng` that of a part. */
function levelScore({ named, isOfAll }: RowLabel, { number, depth, own }: Frame): number {
  const [only] = named;
  if (named.length === 1 && only === number.text.toLowerCase()) return 3;
  if (named.length > 0 && number.text !== '') return -2;
  // A section says what it comes to in its own row already.
  const again = depth > 0 && own !== null ? -1 : 0;
  // All of one sheet or table of several is a part of the annex.
  if (isOfAll && number.form === 'part') return again + 0.5;
  return again + (isOfAll === (depth === 0) ? 0.5 : isOfAll ? -1 : 0);
}

export function asCarried(before: State, figure: Dong, at: number): State[] {
  return closed(before, 0)
    .slice(0, 1)
    .map(({ top: { below, isKnown } }) => {
      const holds = figure === below || figure === below - before.carried;
      return noted(
        before,
        at,
        { kind: 'carried', holds: holds || !isKnown, of: below },
        {
          score: before.score + (holds ? 7 : 1),
          gaps: before.gaps + (holds || !isKnown ? 0 : 1),
          carried: below,
        },
      );
    });
}

/** The total once more, in rounder figures. */
export function asRounded(
  before: State,
  { label, isTask, number }: RowFacts,
  figure: Dong,
  at: number,
): State[] {
  const { total } = before;
  // Without the word a figure that is nearly the total is a slip.
  if (total === null || label.says !== 'rounded' || isTask || isNumbered(number)) return [];
  if (!isRounder(figure, total)) return [];
  return closed(endSplit(before), 0).map((state) =>
    noted(state, at, { kind: 'rounded' }, { score: state.score + 6, total: figure }),
  );
}

/** Whether a figure is nearly another one and ends in more zeros. */
function isRounder(figure: Dong, exact: Dong): boolean {
  const off = figure > exact ? figure - exact : exact - figure;
  return off > 0n && off * 100n <= exact && zerosOf(figure) > zerosOf(exact);
}

function zerosOf(figure: Dong): number {
  return /0*$/.exec(String(figure))?.[0].length ?? 0;
}

/** A part of the total above: `Trong đó: ngân sách tỉnh`, `Đã bố trí`, or a line after a dash. */
export function asSplit(state: State, row: RowFacts, at: number): State[] {
  const { says } = row.label;
  const isBegun = state.split !== null;
  const isNamed = state.split?.isNamed ?? (says === 'of-which' || says === 'part');
  const isPart = state.total !== null && state.top.depth === 0 && !row.isTask && !row.percent;
  if (!isPart || (isNumbered(row.number) && !(isBegun && isNamed))) return [];
  if (!isBegun && !isNamed && row.number.form === 'none') return [];
  const { sum, parts } = state.split ?? { sum: 0n, parts: 0 };
  const counts = row.figure === null ? 0 : 1;
  return [
    noted(
      state,
      at,
      { kind: 'split' },
      {
        score: state.score + (!isBegun && isNamed ? 2 : 0),
        split: { sum: sum + (row.figure ?? 0n), parts: parts + counts, isNamed },
      },
    ),
  ];
}

export function endSplit(state: State): State {
  const { split, total } = state;
  if (split === null || split.parts === 0) return { ...state, split: null };
  const holds = split.sum === total;
  // What words call parts of the total are parts even where they do not add up to it.
  const gap = split.isNamed ? -1 : -5;
  return {
    ...state,
    split: null,
    score: state.score + (holds ? equalScore(split.parts) : gap),
    gaps: state.gaps + (holds ? 0 : 1),
  };
}
