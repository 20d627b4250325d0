import { once } from '../../plan/facts/once.ts';
import type { Task } from '../../plan/format/schema.ts';
import { groupBy } from '../../values/text/group-by.ts';

/**
 * The tasks that each task with `after` comes after, as far as that says without doubt: an id of two tasks names
 * neither.
 */
export type TaskOrder = ReadonlyMap<Task, readonly Task[]>;

export const taskOrder = once((tasks: readonly Task[]): TaskOrder => {
  const waiting = tasks.filter(({ after }) => after);
  if (waiting.length === 0) return new Map();
  const byId = groupBy(tasks, ({ id }) => id);
  const before = (id: string) => {
    const named = byId.get(id) ?? [];
    return named.length === 1 ? named : [];
  };
  return new Map(waiting.map((task) => [task, (task.after ?? []).flatMap(before)]));
});

/** A task and those after it on the way of a search, with what the search knows of it. */
interface Visit {
  readonly task: Task;
  readonly index: number;
  /** The earliest visit that a way from here leads back to. */
  low: number;
  next: number;
}

/**
 * The tasks of an order in groups, each before those that come after it; tasks that wait for each other are one group.
 * These are the strongly connected components by Tarjan's algorithm, in linear time and space.
 */
export const tasksInOrder = once((order: TaskOrder): readonly (readonly Task[])[] => {
  const groups: Task[][] = [];
  const visits = new Map<Task, Visit>();
  const open: Task[] = [];
  const grouped = new Set<Task>();
  for (const first of order.keys()) {
    if (visits.has(first)) continue;
    const way = [visit(first)];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const next = order.get(here.task)?.[here.next];
      here.next += 1;
      if (next) {
        const seen = visits.get(next);
        if (!seen) way.push(visit(next));
        else if (!grouped.has(next)) here.low = Math.min(here.low, seen.index);
        continue;
      }
      way.pop();
      const parent = way.at(-1);
      if (parent) parent.low = Math.min(parent.low, here.low);
      if (here.low === here.index) groups.push(closeGroup(here.task));
    }
  }
  return groups;

  function visit(task: Task): Visit {
    const begun = { task, index: visits.size, low: visits.size, next: 0 };
    visits.set(task, begun);
    open.push(task);
    return begun;
  }

  function closeGroup(root: Task): Task[] {
    const group = open.splice(open.lastIndexOf(root));
    for (const task of group) grouped.add(task);
    return group;
  }
});

/** Whether the tasks of a group wait for each other, or a lone one for itself. */
export function isKnot(group: readonly Task[], order: TaskOrder): boolean {
  const [first] = group;
  return group.length > 1 || (first !== undefined && order.get(first)?.includes(first) === true);
}

/** A shortest way round a knot: each task comes after the next, and the last after the first. */
export function wayRound(knot: readonly Task[], order: TaskOrder): Task[] {
  const [first] = knot;
  if (!first) return [];
  const inKnot = new Set(knot);
  const reachedFrom = new Map<Task, Task>();
  for (const queue = [first], seen = new Set<Task>([first]); queue.length > 0; ) {
    const level = queue.splice(0);
    for (const task of level) {
      for (const next of order.get(task) ?? []) {
        if (next === first) return wayBack(task, first, reachedFrom);
        if (!inKnot.has(next) || seen.has(next)) continue;
        seen.add(next);
        reachedFrom.set(next, task);
        queue.push(next);
      }
    }
  }
  return [...knot];
}

function wayBack(last: Task, first: Task, reachedFrom: ReadonlyMap<Task, Task>): Task[] {
  const way = [last];
  for (let task = last; task !== first; way.push(task)) task = reachedFrom.get(task) ?? first;
  return way.reverse();
}
