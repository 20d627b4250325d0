import type { Localized } from '../../i18n.ts';
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

const LONGEST = 60;

/** A text that fits into a sentence. */
function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
