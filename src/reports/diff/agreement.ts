import type { Dong } from '../../values/money/money.ts';
import type { PlanDiff } from './change.ts';

/** What the new version says another amount of than its items come to. */
export interface Disagreement {
  readonly figures: readonly ('declared' | 'words')[];
  readonly dong: Dong;
  /** The sum of the items. */
  readonly sum: Dong;
  /** Whether it says what it said before, while the items have changed. */
  readonly isLeftBehind: boolean;
}

/** Where the declared total and the words of the new version do not agree with its items; equal ones together. */
export function disagreements({ total, declared, inWords }: PlanDiff): Disagreement[] {
  const sum = total.after;
  if (sum === null) return [];
  const wrong = (
    [
      ['declared', declared],
      ['words', inWords],
    ] as const
  ).flatMap(([figure, { before, after }]) =>
    after === null || after === sum
      ? []
      : [{ figure, dong: after, isLeftBehind: before === after && total.delta !== 0n }],
  );
  const [first, second] = wrong;
  const isOne = first?.dong === second?.dong && first?.isLeftBehind === second?.isLeftBehind;
  const groups = isOne ? [wrong] : wrong.map((one) => [one]);
  return groups.flatMap((group) => {
    const [{ dong, isLeftBehind } = {}] = group;
    if (dong === undefined || isLeftBehind === undefined) return [];
    return [{ figures: group.map(({ figure }) => figure), dong, sum, isLeftBehind }];
  });
}
