import type { Dong } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { groupBy } from '../../values/text/group-by.ts';
import type { Change, Place } from './change.ts';
import { match, type Pass } from './match.ts';

/** An item whose amount changed, and by how much, in đồng; below zero where it gave. */
export interface Step {
  readonly place: Place;
  /** The same in both versions. */
  readonly taskKey: string;
  readonly outletKey: string | null;
  readonly delta: Dong;
}

/** What items gave each other: one to one, one to several (a row that was split), several to one (rows that were merged). */
export function shiftChanges(steps: readonly Step[]): Change[] {
  return [...shifts(steps), ...[...groupBy(steps, ({ taskKey }) => taskKey).values()].flatMap(splits)];
}

/** Where exactly one step down and one step up by the same amount share a task or an outlet. */
function shifts(steps: readonly Step[]): Change[] {
  const down = steps.filter(({ delta }) => delta < 0n);
  const up = steps.filter(({ delta }) => delta > 0n);
  const size: Pass<Step> = { key: ({ delta }) => String(delta < 0n ? -delta : delta), unique: true };
  return match(down, up, [size]).pairs.flatMap(([from, to]): Change[] => {
    const { delta } = to;
    const isSameTask = from.taskKey === to.taskKey;
    const isSameOutlet = from.outletKey !== null && from.outletKey === to.outletKey;
    if (!isSameTask && !isSameOutlet) return [];
    return [
      {
        kind: 'money-shifted',
        ...(isSameTask && { task: to.place.task }),
        before: { type: 'place', place: { ...from.place, dong: delta } },
        after: { type: 'place', place: { ...to.place, dong: delta } },
        delta: 0n,
      },
    ];
  });
}

/** Where in one task a single step down is all the steps up together, or a single step up all those down. */
function splits(steps: readonly Step[]): Change[] {
  const down = steps.filter(({ delta }) => delta < 0n);
  const up = steps.filter(({ delta }) => delta > 0n);
  const [from, to] = [down, up].map((side) => side.map(placed));
  const isBalanced = sumDong(steps.map(({ delta }) => delta)) === 0n;
  if (!from || !to || !isBalanced || Math.min(from.length, to.length) !== 1 || from.length === to.length)
    return [];
  return [
    {
      kind: from.length === 1 ? 'money-split' : 'money-merged',
      ...(steps[0] && { task: steps[0].place.task }),
      before: { type: 'places', places: from },
      after: { type: 'places', places: to },
      delta: 0n,
    },
  ];
}

function placed({ place, delta }: Step): Place {
  return { ...place, dong: delta < 0n ? -delta : delta };
}
