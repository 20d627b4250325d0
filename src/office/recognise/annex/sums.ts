import type { Dong } from '../../../values/money/money.ts';
import type { Entry } from './entry.ts';
import type { SumHolds } from './reading-state.ts';
import { SECTION } from './row-number.ts';
import type { TaskNode } from './task-tree.ts';

/** The row of a sum, and how many of the tasks of its level are above it. */
export interface PlacedSum {
  readonly entries: readonly Entry[];
  readonly holds: SumHolds;
  /** What the rows come to that it adds, in đồng. */
  readonly of: Dong;
  readonly count: number;
  /** What it is the sum of, as its words have it. */
  readonly subject: string;
  /** Its words say that it is the sum of all. */
  readonly isOfAll: boolean;
}

interface Arranged {
  /** The sum of the whole level: the last one. */
  readonly whole: readonly Entry[] | null;
  /** It is only nearly that sum, as its words say. */
  readonly isRounded: boolean;
  readonly proven: readonly (readonly Entry[])[];
  readonly unproven: readonly UnprovenSum[];
}

/** A sum that is not that of its rows, and what these come to in đồng. */
export interface UnprovenSum {
  readonly entries: readonly Entry[];
  readonly of: Dong;
}

/**
 * Says what the sums of one level are of: the last of all its tasks, those before it of what came since the sum above
 * them. Tasks under a sum with a name become those of a section of that name.
 */
export function arrange(tasks: TaskNode[], sums: readonly PlacedSum[]): Arranged {
  const proven: (readonly Entry[])[] = [];
  const unproven: UnprovenSum[] = [];
  const last = wholeOf(tasks, sums);
  const groups: { readonly from: number; readonly sum: PlacedSum }[] = [];
  let from = 0;
  for (const sum of sums) {
    if (sum === last) break;
    const isPart =
      sum.holds === 'run' || sum.holds === 'gap' || (sum.holds === 'both' && isFollowed(tasks, sum));
    if (isPart && sum.subject !== '' && sum.count > from) groups.push({ from, sum });
    // Of a total on top and one below, that below is compared with the tasks.
    else if (sum.count === 0 && last && sum.of !== last.of) unproven.push({ ...sum, of: last.of });
    else if (sum.holds === 'gap') unproven.push(sum);
    else proven.push(sum.entries);
    from = sum.count;
  }
  const after = last ? sums.slice(sums.indexOf(last) + 1) : [];
  for (const sum of after)
    if (sum.holds === 'gap') unproven.push(sum);
    else proven.push(sum.entries);
  for (const { from: start, sum } of groups.toReversed())
    tasks.splice(start, sum.count - start, groupOf(tasks.slice(start, sum.count), sum));
  return { whole: last?.entries ?? null, isRounded: last?.holds === 'rounded', proven, unproven };
}

/** The sum of all: the last, unless it is only that of the rows since the one before it, or tasks come after it. */
function wholeOf(tasks: readonly TaskNode[], sums: readonly PlacedSum[]): PlacedSum | null {
  const last = sums.findLast(({ holds, count }) => holds !== 'run' && (count > 0 || holds === 'all'));
  return !last || (isFollowed(tasks, last) && !last.isOfAll) ? null : last;
}

/** Whether tasks that are no percentages come after a sum on its level. */
function isFollowed(tasks: readonly TaskNode[], { count }: PlacedSum): boolean {
  return count > 0 && tasks.slice(count).some(({ isShare }) => !isShare);
}

function groupOf(children: TaskNode[], { entries, subject }: PlacedSum): TaskNode {
  const entry = entries.find(({ column, text }) => column.role !== 'amount' && /\p{L}/u.test(text)) ?? null;
  return {
    number: SECTION,
    isSection: true,
    rows: [],
    children,
    sums: [entries],
    caption: { text: subject, entry },
    own: null,
    isTakenAway: false,
    isShare: false,
  };
}
