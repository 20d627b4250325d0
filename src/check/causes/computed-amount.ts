import {
  type Line,
  linesOf,
  priceAsAmount,
  productOf,
  sumOfItems,
  sumOfLines,
} from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { type TaskEntry, tasksOf } from '../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { percentOf } from '../../values/money/quantity.ts';
import { linesBelow } from './subtotals.ts';

/** A percentage of other amounts, in đồng; `isWhole` says whether it comes to whole đồng without rounding. */
export interface Share {
  readonly base: Dong;
  readonly dong: Dong;
  readonly isWhole: boolean;
}

/** What a percentage is taken of: the amounts as written, and as their own quantities, prices and percentages have them. */
interface Base {
  readonly written: Dong;
  readonly computed: Dong;
}

/** What the percentage of an item comes to; null where it has none, or what it is taken of cannot be read. */
export function shareOf({ item }: Line, plan: Plan): Share | null {
  const base = baseOf(item, plan)?.written;
  return base === undefined || !item.percent ? null : { base, ...percentOf(base, item.percent) };
}

/**
 * What the percentage of an item comes to once what it is taken of is mended: its lines by their quantities and
 * prices, or all of it by the gap of a sum around them. Another rule or line reports each of these.
 */
export function mendedShares({ item, entry }: Line, plan: Plan): readonly Share[] {
  const { percent } = item;
  const base = baseOf(item, plan);
  if (!percent || !base) return [];
  const bases = [base.computed, ...gapsAround(entry, plan).map(({ written }) => base.written - written)];
  return bases.map((mended) => ({ base: mended, ...percentOf(mended, percent) }));
}

/** The amount of an item in đồng as its percentage, or its quantity and unit price, have it, or else as written. */
export function computedAmount({ item }: Line, plan: Plan): Dong {
  const base = baseOf(item, plan);
  return base && item.percent ? percentOf(base.computed, item.percent).dong : productOrWritten(item);
}

function productOrWritten(item: Item): Dong {
  return priceAsAmount(item) ?? productOf(item)?.dong ?? item.amount.dong ?? 0n;
}

/** What items sum to beyond what is declared for them: as written, and as quantities, prices and percentages have them. */
interface SumGap {
  readonly written: Dong;
  readonly computed: Dong;
}

/** The gaps of the sums that hold the items of a task: its own, those of the tasks around it, and that of the plan. */
export function gapsAround({ task, parent }: TaskEntry, plan: Plan): SumGap[] {
  const gaps = gapsOf(plan);
  const gap = gaps.get(task) ?? [];
  return [gap, parent ? gapsAround(parent, plan) : (gaps.get(plan) ?? [])].flat();
}

/** The gap of the items of a task to its subtotal, or of all items to the total; none where these are not there or cannot be read. */
export function gapOfSum(whole: Task | Plan, plan: Plan): SumGap | undefined {
  return gapsOf(plan).get(whole);
}

/** The gaps of each task that has a subtotal, and of the plan, as far as they can be read. */
const gapsOf = once((plan: Plan): ReadonlyMap<Task | Plan, SumGap> => {
  const gaps = new Map<Task | Plan, SumGap>();
  const add = (whole: Task | Plan, lines: readonly Line[], declared: Dong | null = null) => {
    const sum = sumOfLines(lines);
    if (sum === null || declared === null) return;
    const computed = lines.reduce((total, line) => total + computedAmount(line, plan), 0n);
    gaps.set(whole, { written: sum - declared, computed: computed - declared });
  };
  for (const [task, lines] of linesBelow(plan)) add(task, lines, task.subtotal?.dong);
  add(plan, linesOf(plan), plan.budget.total?.dong);
  return gaps;
});

function baseOf(item: Item, plan: Plan): Base | undefined {
  return item.percent && basesOf(plan).get(item);
}

/**
 * What each percentage is taken of, as far as it can be read: the items above it in its task, or all other items.
 * Those of all other items count as written in each other.
 */
const basesOf = once((plan: Plan): ReadonlyMap<Item, Base> => {
  const bases = new Map<Item, Base>();
  const ofPlan: Item[] = [];
  let allComputed = 0n;
  for (const { items } of tasksOf(plan)) {
    let above: Base | null = { written: 0n, computed: 0n };
    for (const item of items) {
      const { dong } = item.amount;
      if (item.of === 'plan') ofPlan.push(item);
      else if (above) bases.set(item, above);
      const computed: Dong =
        item.percent && item.of !== 'plan' && above
          ? percentOf(above.computed, item.percent).dong
          : productOrWritten(item);
      allComputed += computed;
      above =
        above && dong !== null
          ? { written: above.written + dong, computed: above.computed + computed }
          : null;
    }
  }
  const sum = sumOfItems(plan);
  if (sum === null) return bases;
  for (const item of ofPlan) {
    const own = item.amount.dong ?? 0n;
    bases.set(item, { written: sum - own, computed: allComputed - own });
  }
  return bases;
});
