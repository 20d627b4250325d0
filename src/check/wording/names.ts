import type { Localized } from '../../i18n.ts';
import type { Norm, Threshold } from '../../norms/schema.ts';
import { type Line, nameOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import { groupBy } from '../../values/text/group-by.ts';
import type { Schedule } from '../../values/timing/timing.ts';

/** The numbers of the tasks as printed, with those of the tasks above. */
const numbersOf = once(
  (plan: Plan): ReadonlyMap<Task, string> =>
    new Map(allTasks(plan).map((entry) => [entry.task, entry.number])),
);

/** A task as people call it: `nhiệm vụ 4 "Tổ chức giao lưu trực tuyến"`. */
export function nameOfTask(task: Task, plan: Plan): Localized {
  const { vi, en } = shortNameOfTask(task, plan);
  const title = cut(task.title);
  return { vi: `${vi} "${title}"`, en: `${en} "${title}"` };
}

/** A task by its number alone: `nhiệm vụ 4`. */
export function shortNameOfTask(task: Task, plan: Plan): Localized {
  const number = numbersOf(plan).get(task) ?? '';
  return { vi: `nhiệm vụ ${number}`, en: `task ${number}` };
}

/** The names that several items of a task have. */
const repeatedNames = once(
  (plan: Plan): ReadonlyMap<Task, ReadonlySet<string>> =>
    new Map(
      allTasks(plan).map(({ task }) => {
        const named = groupBy(task.items, (item) => nameOf(item, plan));
        return [task, new Set([...named].flatMap(([name, { length }]) => (length > 1 ? name : [])))];
      }),
    ),
);

/** An item by its name; where others of its task have the same, with what tells it apart, as typed. */
export function nameOfRow({ item, task }: Pick<Line, 'item' | 'task'>, plan: Plan): string {
  const name = nameOf(item, plan);
  if (!repeatedNames(plan).get(task)?.has(name)) return name;
  const { outlet, label, period, note } = item;
  const marks = [outlet === undefined ? undefined : label, period && asTyped(period), note];
  return [name, ...marks.filter((mark) => mark !== undefined)].join(', ');
}

function asTyped(period: Schedule): string {
  if (typeof period === 'string') return period;
  return Array.isArray(period) ? period.join('; ') : Object.values(period).join('–');
}

/** Where a norm or threshold is written, as the end of a clause: ` (15/2025/NQ-HĐND, Điều 5)`; empty where it does not say. */
export function sourceOfNorm({ source }: Norm | Threshold): string {
  return source ? ` (${[source.number, source.where].filter(Boolean).join(', ')})` : '';
}

const LONGEST = 60;

/** A text that fits into a sentence. */
function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
