import type { Localized } from '../i18n.ts';
import type { Plan, Task } from '../plan/schema.ts';

const numbersByPlan = new WeakMap<Plan, ReadonlyMap<Task, number>>();

/** The number of a task in its list, from 1. */
function numberOf(task: Task, plan: Plan): number {
  const numbers = numbersByPlan.get(plan) ?? new Map(plan.tasks.map((each, index) => [each, index + 1]));
  numbersByPlan.set(plan, numbers);
  return numbers.get(task) ?? 0;
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
