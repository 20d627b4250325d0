import { sumDong } from '../../../values/money/sum.ts';
import { worthOf } from '../annex/money-cell.ts';
import { type Draft, type DraftMap, entryOf } from './draft.ts';
import { itemsIn } from './percents.ts';

/** How much was imported. */
export interface Counts {
  /** Without the sections, which only group them. */
  readonly tasks: number;
  readonly sections: number;
  readonly items: number;
  /** What the items come to, in đồng, as far as their amounts can be read. */
  readonly sum: bigint;
  /** Items whose amount cannot be read. */
  readonly unreadable: number;
}

export function countsOf(tasks: readonly DraftMap[], unit: string | null): Counts {
  const amounts = itemsIn(tasks).map((item) => entryOf(item, 'amount'));
  const worths = amounts.map((amount) => (amount?.kind === 'text' ? worthOf(amount.text, unit) : null));
  const read = worths.filter((worth) => worth !== null);
  return {
    ...tasksIn(tasks),
    items: worths.length,
    sum: sumDong(read),
    unreadable: worths.length - read.length,
  };
}

/** How many tasks there are, and how many that only group others. */
function tasksIn(tasks: readonly Draft[]): Pick<Counts, 'tasks' | 'sections'> {
  return tasks.reduce(
    (all, task) => {
      const nested = task.kind === 'map' ? entryOf(task, 'tasks') : undefined;
      if (nested?.kind !== 'list') return { tasks: all.tasks + 1, sections: all.sections };
      const below = tasksIn(nested.items);
      return { tasks: all.tasks + below.tasks, sections: all.sections + 1 + below.sections };
    },
    { tasks: 0, sections: 0 },
  );
}
