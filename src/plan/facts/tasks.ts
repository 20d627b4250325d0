import type { Schedule } from '../../values/timing/timing.ts';
import type { Item, Plan, Task } from '../format/schema.ts';
import { once } from './once.ts';

/** A task in the tree of a plan. */
export interface TaskEntry {
  readonly task: Task;
  /** Its path, such as `tasks[0].tasks[2]`. */
  readonly path: string;
  /** Its number as printed in its list: `no`, else its position from 1. */
  readonly no: string;
  /** Its number with those of the tasks above, such as `I.2`. */
  readonly number: string;
  /** How many tasks are above it. */
  readonly depth: number;
  readonly parent: TaskEntry | null;
  /** The schedule in effect as typed: of the task, else of the nearest task above; null without one. */
  readonly schedule: Schedule | null;
}

/** Every task of the plan, each before those nested in it. */
export const allTasks = once((plan: Plan): readonly TaskEntry[] => {
  const found: TaskEntry[] = [];
  collect(plan.tasks, null, found);
  return found;
});

/** The tasks by their paths, such as `tasks[0].tasks[2]`. */
export const tasksByPath = once(
  (plan: Plan): ReadonlyMap<string, Task> => new Map(allTasks(plan).map(({ path, task }) => [path, task])),
);

/** The same tasks without their places in the tree. */
export const tasksOf = once((plan: Plan): readonly Task[] => allTasks(plan).map(({ task }) => task));

/** The lists of tasks: the list of the plan, which may be empty, and those within tasks, which are not. */
export function taskLists(plan: Plan): (readonly Task[])[] {
  return [
    plan.tasks,
    ...tasksOf(plan)
      .map(({ tasks }) => tasks)
      .filter(({ length }) => length > 0),
  ];
}

function collect(tasks: readonly Task[], parent: TaskEntry | null, found: TaskEntry[]): void {
  tasks.forEach((task, i) => {
    const no = printedNumber(task, i);
    const entry = {
      task,
      path: `${parent ? `${parent.path}.` : ''}tasks[${i}]`,
      no,
      number: parent ? `${parent.number}.${withoutPrefix(no, parent.no)}` : no,
      depth: parent ? parent.depth + 1 : 0,
      parent,
      schedule: task.schedule ?? parent?.schedule ?? null,
    };
    found.push(entry);
    collect(task.tasks, entry, found);
  });
}

/** `I.` and `I` are one number. */
function printedNumber({ no }: Task, index: number): string {
  return no?.trim().replace(/[.)]$/, '') || String(index + 1);
}

/** `1.2` below `1` is the second of its list. */
function withoutPrefix(no: string, above: string): string {
  return no.startsWith(`${above}.`) ? no.slice(above.length + 1) : no;
}

/** Whether a task only groups others, so that nothing is carried out under its own name. */
export function isSection({ tasks }: Task): boolean {
  return tasks.length > 0;
}

/** The items of a task and of all tasks nested in it, in the order of the plan. */
export function itemsWithin(task: Task): Item[] {
  return [...task.items, ...task.tasks.flatMap(itemsWithin)];
}

/** The task at the top that a task is in; itself where it is there. */
export function topOf(entry: TaskEntry): TaskEntry {
  let top = entry;
  while (top.parent) top = top.parent;
  return top;
}

/** The innermost task that is or holds all of some tasks; null without one. */
export function innermostAround(tasks: Iterable<TaskEntry>): TaskEntry | null {
  const [first, ...others] = new Set(tasks);
  let common: TaskEntry | null = first ?? null;
  for (const task of others) while (common && !isAtOrBelow(task, common)) common = common.parent;
  return common;
}

function isAtOrBelow(task: TaskEntry, above: TaskEntry): boolean {
  for (let at: TaskEntry | null = task; at; at = at.parent) if (at === above) return true;
  return false;
}

/** Whether an entry is one of `around` or nested in one. */
export function isWithinAny(entry: TaskEntry | null, around: ReadonlySet<TaskEntry>): boolean {
  return entry !== null && (around.has(entry) || isWithinAny(entry.parent, around));
}

/** Short label of a task: id, else title. */
export function taskLabel({ id, title }: Task): string {
  return id ?? title;
}

/** Whether the plan has no number yet: nothing at all, or only the part after it, as in `/KH-UBND`. */
export function isDraft({ plan: { number } }: Plan): boolean {
  return number === undefined || !/\d/.test(number.split('/', 1)[0] ?? '');
}
