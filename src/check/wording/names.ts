import type { Localized } from '../../i18n.ts';
import type { Norm, Threshold } from '../../norms/schema.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';

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

/** Where a norm or threshold is written, as the end of a clause: ` (15/2025/NQ-HĐND, Điều 5)`; empty where it does not say. */
export function sourceOfNorm({ source }: Norm | Threshold): string {
  return source ? ` (${[source.number, source.where].filter(Boolean).join(', ')})` : '';
}

const LONGEST = 60;

/** A text that fits into a sentence. */
function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
