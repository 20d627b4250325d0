import type { Localized } from '../../i18n.ts';
import { type Line, linesOf } from '../../plan/facts/lines.ts';
import { allTasks, isWithinAny, type TaskEntry } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { shortNameOfTask } from '../wording/names.ts';
import { type Move, moveOfItem, type TaskGap } from './moved-rows.ts';

/**
 * The moves of one item between a task whose subtotal is off and the tasks that have none, which close the gap and leave
 * every sum around them as it is.
 */
export function movesWithRest({ entry, lines, gap }: TaskGap, plan: Plan): Move[] {
  const around = holdersOf(entry.parent);
  const size = gap.difference < 0n ? -gap.difference : gap.difference;
  const moves = (from: readonly Line[], holders: readonly Task[], to: Localized) =>
    from
      .filter(({ item, entry: own }) => item.amount.dong === size && isSame(holdersOf(own), holders))
      .map((line) => moveOfItem(line, to, plan));
  if (gap.difference < 0n) return moves(linesOf(plan), around, shortNameOfTask(entry.task, plan));
  const free = allTasks(plan).filter(
    (other) => isSame(holdersOf(other), around) && !isWithinAny(entry, new Set([other])),
  );
  const [first, second] = free;
  if (!first) return [];
  const to = second ? ANOTHER : shortNameOfTask(first.task, plan);
  return moves(lines, [...around, entry.task], to);
}

const ANOTHER: Localized = {
  vi: 'nhiệm vụ khác, nơi không ghi tổng',
  en: 'another task, which has no subtotal',
};

/** The tasks with a subtotal that an entry counts in, the outermost first. */
function holdersOf(entry: TaskEntry | null): readonly Task[] {
  if (entry === null) return [];
  const around = holdersOf(entry.parent);
  return entry.task.subtotal ? [...around, entry.task] : around;
}

function isSame(one: readonly Task[], other: readonly Task[]): boolean {
  return one.length === other.length && one.every((task, i) => task === other[i]);
}
