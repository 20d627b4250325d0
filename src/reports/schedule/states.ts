import { addDays, type Day, daysBetween, type Window } from '../../values/calendar/calendar.ts';
import { nextDue } from '../../values/timing/next-due.ts';
import type { Timing } from '../../values/timing/timing.ts';

/**
 * Where a task stands on a day, as far as the plan alone shows: it cannot know whether work has begun or is late.
 * `waiting` is before its event or before what it comes after, `open` within its time.
 */
export type State = 'upcoming' | 'waiting' | 'open' | 'due-soon' | 'past-deadline';

/** A deadline is near from so many days before it. */
export const SOON = 14;

/** What is asked of a task: when it is due, and what it comes after. */
export interface TaskTimes {
  readonly id: string | undefined;
  readonly timing: Timing | null;
  /** Ids of the tasks it comes after. */
  readonly after: readonly string[];
}

export interface Standing {
  /** Null for a task without dates. */
  readonly state: State | null;
  /** The next day by which something has to be done, else the last there was; null where the plan names none. */
  readonly next: Day | null;
  /** Whole days to that day, 0 on it, negative after it. */
  readonly daysLeft: number | null;
  /** How many of several windows have passed. */
  readonly passed: number;
}

/** Where each of the tasks stands on a day. */
export function standingsOn(day: Day, tasks: readonly TaskTimes[], period: Window): Standing[] {
  const waiting = inOrder<{ isWaiting: boolean; isBefore: boolean }>(tasks, ({ timing }, before) => {
    const isWaiting = before.some((other) => other.isWaiting || other.isBefore) || waitsForEvent(timing, day);
    return { isWaiting, isBefore: timing?.start != null && day < timing.start };
  });
  return tasks.map((task) => {
    const { timing } = task;
    const { windows = [], deadline = null } = timing ?? {};
    const next = (timing && nextDue(timing, day, period)) ?? deadline;
    const isWaiting = waiting.get(task)?.isWaiting === true;
    return {
      state: timing ? stateOn(day, timing, next, isWaiting) : null,
      next,
      daysLeft: next === null ? null : daysBetween(day, next),
      passed: windows.length > 1 ? windows.filter(({ end }) => end < day).length : 0,
    };
  });
}

function waitsForEvent(timing: Timing | null, day: Day): boolean {
  return timing !== null && timing.event !== null && (timing.start === null || day < timing.start);
}

/** A deadline within `SOON` days is near whether or not the task has begun. */
function stateOn(day: Day, timing: Timing, next: Day | null, isWaiting: boolean): State | null {
  const { windows, start, event } = timing;
  if (next !== null && next < day) return 'past-deadline';
  if (next !== null && next <= addDays(day, SOON)) return 'due-soon';
  if (isWaiting) return 'waiting';
  if (next === null && start === null && event === null) return null;
  if (windows.length > 0)
    return windows.some(({ start, end }) => start <= day && day <= end) ? 'open' : 'upcoming';
  return start !== null && day < start ? 'upcoming' : 'open';
}

/**
 * The first day on which each task can begin: its own start, else the latest first day of what it comes after; null
 * where the plan does not say.
 */
export function earliestStarts(tasks: readonly TaskTimes[]): (Day | null)[] {
  const starts = inOrder<Day | null>(tasks, ({ timing }, before) => {
    const days = before.filter((day) => day !== null).sort();
    return timing?.start ?? days.at(-1) ?? null;
  });
  return tasks.map((task) => starts.get(task) ?? null);
}

/** A value of each task, made from those of the tasks it comes after; these are unknown inside a cycle. */
function inOrder<T>(
  tasks: readonly TaskTimes[],
  compute: (task: TaskTimes, before: readonly T[]) => T,
): ReadonlyMap<TaskTimes, T> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const values = new Map<TaskTimes, T>();
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
function predecessorsFirst(
  tasks: readonly TaskTimes[],
  byId: ReadonlyMap<string | undefined, TaskTimes>,
): readonly TaskTimes[] {
  const open = new Map(tasks.map((task) => [task, new Set(task.after.filter((id) => byId.has(id))).size]));
  const followers = new Map<string, TaskTimes[]>();
  for (const task of tasks) {
    for (const id of new Set(task.after)) {
      const known = followers.get(id);
      if (known) known.push(task);
      else followers.set(id, [task]);
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
