import * as z from 'zod/mini';
import type { Window } from '../../values/calendar/calendar.ts';
import { readTiming, type Schedule, type TimingReading } from '../../values/timing/timing.ts';
import { isTakenOff, readDeduction, readProvenDeductions } from './deductions.ts';
import { type PlanShape, planShape } from './format.ts';
import { type Amount, readAmount, readPrice } from './values.ts';

/**
 * A plan whose amounts are counted in its unit and whose schedules are read within its period.
 * A task without a schedule has the timing of the task above.
 */
export const planSchema = z.pipe(planShape, z.transform(planOf));

type TaskShape = PlanShape['tasks'][number];
type ItemShape = NonNullable<TaskShape['items']>[number];

/** The plan of one file. */
export type Plan = ReturnType<typeof planOf>;
export type Outlet = Plan['outlets'][string];
export type Citation = Plan['citations'][number];

export type Item = ItemShape & {
  /** The reading of `period`; null if it is absent. */
  readonly timing: TimingReading | null;
};

export type Task = Omit<TaskShape, 'items' | 'tasks'> & {
  /** The reading of the schedule in effect, of the task or a task above; null if there is no schedule. */
  readonly timing: TimingReading | null;
  readonly items: readonly Item[];
  readonly tasks: readonly Task[];
};

function planOf({ plan, citations, budget, outlets, tasks }: PlanShape) {
  const reader = new Reader(plan.period, budget?.unit);
  const money: BudgetShape = budget ? reader.budget(budget) : {};
  return {
    plan,
    citations: citations ?? [],
    budget: money,
    outlets: outlets ?? {},
    tasks: readProvenDeductions(reader.tasks(tasks, null), money.total?.dong ?? null, money.unit),
  };
}

type BudgetShape = NonNullable<PlanShape['budget']>;

/** Reads what depends on the rest of the plan. */
class Reader {
  readonly #period: Window;
  readonly #unit: BudgetShape['unit'];

  constructor(period: Window, unit: BudgetShape['unit']) {
    this.#period = period;
    this.#unit = unit;
  }

  budget(budget: BudgetShape): BudgetShape {
    const { total, rounding, outletLimit, sources } = budget;
    return {
      ...budget,
      ...(total && { total: this.#inUnit(total) }),
      ...(rounding && { rounding: this.#inUnit(rounding) }),
      ...(outletLimit && { outletLimit: this.#inUnit(outletLimit) }),
      ...(sources && {
        sources: Object.fromEntries(
          Object.entries(sources).map(([id, source]) => [
            id,
            { ...source, amount: this.#inUnit(source.amount) },
          ]),
        ),
      }),
    };
  }

  tasks(tasks: readonly TaskShape[], inherited: TimingReading | null): Task[] {
    return tasks.map((task) => {
      const { title, schedule, subtotal, items, tasks } = task;
      const timing = this.#timing(schedule) ?? inherited;
      return {
        ...task,
        ...(subtotal && { subtotal: this.#signed(subtotal, title) }),
        timing,
        items: (items ?? []).map((item) => this.#item(item)),
        tasks: this.tasks(tasks ?? [], timing),
      };
    });
  }

  #item(item: ItemShape): Item {
    const { label, unitPrice, period } = item;
    return {
      ...item,
      amount: this.#signed(item.amount, label),
      ...(unitPrice && { unitPrice: readPrice(unitPrice.text, this.#unit) }),
      timing: this.#timing(period),
    };
  }

  /** An amount, which may be negative where its words say that it is taken off. */
  #signed(written: Amount, words: string | undefined): Amount {
    const amount = this.#inUnit(written);
    return isTakenOff(words) ? readDeduction(amount, this.#unit) : amount;
  }

  #inUnit(amount: Amount): Amount {
    return this.#unit ? readAmount(amount.text, this.#unit) : amount;
  }

  #timing(schedule: Schedule | undefined): TimingReading | null {
    return schedule === undefined ? null : readTiming(schedule, this.#period);
  }
}
