import type { Day } from '../values/calendar/calendar.ts';
import { addTo } from '../values/text/group-by.ts';
import type { Timing } from '../values/timing/timing.ts';

/** What is asked of a task: when it is due, and what it comes after. */
export interface TaskTimes {
  readonly id: string | undefined;
  readonly timing: Timing | null;
  /** Ids of the tasks it comes after. */
  readonly after: readonly string[];
}

/**
 * The first day on which each task can begin: its own start, else the latest first day of what it comes after; null
 * where the plan does not say.
 */
export function earliestStarts(tasks: readonly TaskTimes[]): (Day | null)[] {
  const starts = inOrder<TaskTimes, Day | null>(tasks, ({ timing }, before) => {
    const days = before.filter((day) => day !== null).sort();
    return timing?.start ?? days.at(-1) ?? null;
  });
  return tasks.map((task) => starts.get(task) ?? null);
}

/** A value of each task, made from those of the tasks it comes after; these are unknown inside a cycle. */
export function inOrder<K extends TaskTimes, T>(
  tasks: readonly K[],
  compute: (task: K, before: readonly T[]) => T,
): ReadonlyMap<K, T> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const values = new Map<K, T>();
  for (const task of predecessorsFirst(tasks, byId)) {
    const before = task.after.flatMap((id) => {
      const other = byId.get(id);
      return other && values.has(other) ? [values.get(other) as T] : [];
    });
    values.set(task, compute(task, before));
  }
  return values;
}

/** The tasks, each after those it comes after; those of a cycle, and what comes after one, at the end. */
function predecessorsFirst<K extends TaskTimes>(
  tasks: readonly K[],
  byId: ReadonlyMap<string | undefined, K>,
): readonly K[] {
  const open = new Map(tasks.map((task) => [task, new Set(task.after.filter((id) => byId.has(id))).size]));
  const followers = new Map<string, K[]>();
  for (const task of tasks) {
    for (const id of new Set(task.after)) {
      addTo(followers, id, task);
    }
  }
  const order = tasks.filter((task) => open.get(task) === 0);
  // Grows while it is read.
  for (const { id } of order) {
    for (const follower of (id === undefined ? undefined : followers.get(id)) ?? []) {
      const left = (open.get(follower) ?? 0) - 1;
      open.set(follower, left);
      if (left === 0) order.push(follower);
    }
  }
  return [...order, ...tasks.filter((task) => (open.get(task) ?? 0) > 0)];
}
