import type { Localized } from '../i18n.ts';
import type { Plan, Task } from '../plan/schema.ts';
import { allTasks } from '../plan/tasks.ts';

const numbersByPlan = new WeakMap<Plan, ReadonlyMap<Task, string>>();

/** The number of a task as printed, with those of the tasks above. */
function numberOf(task: Task, plan: Plan): string {
  const numbers =
    numbersByPlan.get(plan) ?? new Map(allTasks(plan).map((entry) => [entry.task, entry.number]));
  numbersByPlan.set(plan, numbers);
  return numbers.get(task) ?? '';
}

/** A task as people call it: `nhiệm vụ 4 "Tổ chức giao lưu trực tuyến"`. */
export function nameOfTask(task: Task, plan: Plan): Localized {
  const { vi, en } = shortNameOfTask(task, plan);
  const title = cut(task.title);
  return { vi: `${vi} "${title}"`, en: `${en} "${title}"` };
}

/** A task by its number alone: `nhiệm vụ 4`. */
export function shortNameOfTask(task: Task, plan: Plan): Localized {
  const number = numberOf(task, plan);
  return { vi: `nhiệm vụ ${number}`, en: `task ${number}` };
}

const LONGEST = 60;

/** A text that fits into a sentence. */
function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
