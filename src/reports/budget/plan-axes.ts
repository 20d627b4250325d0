import type { Plan, Task } from '../../plan/schema.ts';
import { taskLabel } from '../../plan/tasks.ts';
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

/** Tasks, by id; over several plans by the number of the plan and the id. */
export class TaskAxis implements Axis {
  readonly #several: boolean;
  readonly #slots: {
    readonly ref: PlanRef;
    readonly id: string;
    readonly title: string;
    readonly number: number;
  }[] = [];
  #ref: PlanRef = { number: '', isDraft: false, issuer: null, year: 0, file: '' };
  #ofTask = new Map<Task, number>();

  constructor(several: boolean) {
    this.#several = several;
  }

  begin(_plan: Plan, ref: PlanRef): void {
    this.#ref = ref;
    this.#ofTask = new Map();
  }

  slotOf({ task, number }: Entry): number {
    const known = this.#ofTask.get(task);
    if (known !== undefined) return known;
    const slot = this.#slots.push({ ref: this.#ref, id: taskLabel(task), title: task.title, number }) - 1;
    this.#ofTask.set(task, slot);
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
