import { type Line, productOf, sumOfItems } from '../plan/lines.ts';
import type { Item, Plan } from '../plan/schema.ts';
import { tasksOf } from '../plan/tasks.ts';
import type { Dong } from '../values/money/money.ts';
import { percentOf } from '../values/quantity.ts';

/** A percentage of other amounts, in đồng; `isWhole` says whether it comes to whole đồng without rounding. */
export interface Share {
  readonly base: Dong;
  readonly dong: Dong;
  readonly isWhole: boolean;
}

/** What the percentage of an item comes to; null where it has none, or what it is taken of cannot be read. */
export function shareOf({ item }: Line, plan: Plan): Share | null {
  if (!item.percent) return null;
  const bases = basesByPlan.get(plan) ?? basesOf(plan);
  basesByPlan.set(plan, bases);
  const base = bases.get(item);
  return base === undefined ? null : { base, ...percentOf(base, item.percent) };
}

/** The amount of an item in đồng as its percentage, or its quantity and unit price, have it, or else as written. */
export function computedAmount(line: Line, plan: Plan): Dong {
  return shareOf(line, plan)?.dong ?? productOf(line.item)?.dong ?? line.item.amount.dong ?? 0n;
}

const basesByPlan = new WeakMap<Plan, ReadonlyMap<Item, Dong>>();

/** What each percentage is taken of, as far as it can be read: the items above it in its task, or all other items. */
function basesOf(plan: Plan): ReadonlyMap<Item, Dong> {
  const bases = new Map<Item, Dong>();
  const sum = sumOfItems(plan);
  for (const task of tasksOf(plan)) {
    let above: Dong | null = 0n;
    for (const item of task.items) {
      const { dong } = item.amount;
      const base: Dong | null = item.of === 'plan' ? sum : above;
      if (base !== null) bases.set(item, item.of === 'plan' ? base - (dong ?? 0n) : base);
      above = above === null || dong === null ? null : above + dong;
    }
  }
  return bases;
}
