import { nameOf } from '../../plan/lines.ts';
import type { Plan } from '../../plan/schema.ts';
import { allTasks } from '../../plan/tasks.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Schedule } from '../../values/timing/timing.ts';
import { type PlanRef, planRef } from '../plan-ref.ts';

/** The money of a plan task by task, as the annex of a plan lists it; amounts in đồng. */
export interface Annex {
  readonly plan: PlanRef;
  readonly tasks: readonly AnnexTask[];
  /** Positions of the tasks without items, from 1. */
  readonly without: readonly number[];
}

export interface AnnexTask {
  /** Its position in the plan, from 1. */
  readonly number: number;
  readonly title: string;
  readonly sum: Dong;
  readonly schedule: Schedule | null;
  readonly items: readonly {
    /** The outlet by name, else the label. */
    readonly name: string;
    /** What an outlet's item is for, where it says. */
    readonly label: string | null;
    readonly amount: Dong;
    /** The item's own part of the schedule. */
    readonly period: Schedule | null;
  }[];
}

/** The annex of a plan whose items all have amounts that can be read. */
export function annexOf(plan: Plan, file: string): Annex {
  const numbered = allTasks(plan).map(({ task, schedule }, i) => ({ task, schedule, number: i + 1 }));
  return {
    plan: planRef(plan, file),
    tasks: numbered
      .filter(({ task }) => task.items.length > 0)
      .map(({ task, schedule, number }) => ({
        number,
        title: task.title,
        sum: task.items.reduce((sum, { amount }) => sum + (amount.dong ?? 0n), 0n),
        schedule,
        items: task.items.map((item) => ({
          name: nameOf(item, plan),
          label: item.outlet === undefined ? null : (item.label ?? null),
          amount: item.amount.dong ?? 0n,
          period: item.period ?? null,
        })),
      })),
    without: numbered.filter(({ task }) => task.items.length === 0).map(({ number }) => number),
  };
}
