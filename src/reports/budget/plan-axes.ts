import { type TaskEntry, taskLabel } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { type PlanRef, planKeys } from '../plan-ref.ts';
import type { Axis, Entry } from './axis.ts';

/** Plans, by number. */
export class PlanAxis implements Axis {
  readonly #plans: PlanRef[] = [];

  begin(_plan: Plan, ref: PlanRef): void {
    this.#plans.push(ref);
  }

  slotOf(): number {
    return this.#plans.length - 1;
  }

  finish() {
    const keyOf = planKeys(this.#plans);
    return this.#plans.map((ref, slot) => ({ slot, heading: { key: keyOf(ref), name: ref.issuer } }));
  }
}

/** Tasks, or what `of` a task makes: by id, else by title; over several plans with the number of the plan. */
export class TaskAxis implements Axis {
  readonly #several: boolean;
  readonly #slots: {
    readonly ref: PlanRef;
    readonly id: string;
    readonly title: string;
    readonly number: string;
  }[] = [];
  #ref: PlanRef = { number: '', isDraft: false, issuer: null, year: 0, file: '' };
  #ofTask = new Map<TaskEntry, number>();
  readonly #of: (entry: TaskEntry) => TaskEntry;

  constructor(several: boolean, of: (entry: TaskEntry) => TaskEntry) {
    this.#several = several;
    this.#of = of;
  }

  begin(_plan: Plan, ref: PlanRef): void {
    this.#ref = ref;
    this.#ofTask = new Map();
  }

  slotOf({ entry }: Entry): number {
    const shown = this.#of(entry);
    const known = this.#ofTask.get(shown);
    if (known !== undefined) return known;
    const { task, number } = shown;
    const slot = this.#slots.push({ ref: this.#ref, id: taskLabel(task), title: task.title, number }) - 1;
    this.#ofTask.set(shown, slot);
    return slot;
  }

  finish() {
    const keyOf = planKeys(new Set(this.#slots.map(({ ref }) => ref)));
    return this.#slots.map(({ ref, id, title, number }, slot) => {
      if (!this.#several) return { slot, heading: { key: id, name: title, number } };
      const plan = keyOf(ref);
      return { slot, heading: { key: `${plan} ${id}`, name: title, number, plan } };
    });
  }
}
