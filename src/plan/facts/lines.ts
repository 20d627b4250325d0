import type { Dong } from '../../values/money/money.ts';
import type { Item, Plan, Task } from '../format/schema.ts';
import type { Amount } from '../format/values.ts';
import { once } from './once.ts';
import { allTasks, type TaskEntry, tasksOf } from './tasks.ts';

/** One amount of a plan: an item and the task it belongs to. */
export interface Line {
  readonly task: Task;
  readonly entry: TaskEntry;
  readonly item: Item;
  /** Its path, such as `tasks[0].items[2]`. */
  readonly path: string;
  /** The path of its task, such as `tasks[0]`. */
  readonly taskPath: string;
}

/** The items of every task, in the order of `allTasks`. */
export const linesOf = once((plan: Plan): readonly Line[] => allTasks(plan).flatMap(linesOfTask));

function linesOfTask(entry: TaskEntry): Line[] {
  const { task, path } = entry;
  return task.items.map((item, i) => ({ task, entry, item, path: `${path}.items[${i}]`, taskPath: path }));
}

/** The positions of the items in `linesOf`. */
export const positionsOf = once(
  (plan: Plan): ReadonlyMap<object, number> => new Map(linesOf(plan).map(({ item }, at) => [item, at])),
);

/** The items by their paths, such as `tasks[0].items[2]`. */
export const linesByPath = once(
  (plan: Plan): ReadonlyMap<string, Line> => new Map(linesOf(plan).map((line) => [line.path, line])),
);

/** An amount and the object and key it is at. */
export interface PlacedAmount {
  readonly in: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly amount: Amount;
}

/** Whether the values of a key are amounts. */
export function isMoneyKey(key: string): boolean {
  return MONEY_KEYS.has(key);
}

const MONEY_KEYS = new Set(['total', 'rounding', 'outletLimit', 'amount', 'subtotal', 'unitPrice']);

/** Every amount of the plan, totals and unit prices too. */
export const amountsOf = once((plan: Plan): readonly PlacedAmount[] => {
  const { budget } = plan;
  const placed: PlacedAmount[] = [];
  const add = (holder: PlacedAmount['in'], at: string, amount: Amount | undefined): void => {
    if (amount) placed.push({ in: holder, at, amount });
  };
  add(budget, 'total', budget.total);
  add(budget, 'rounding', budget.rounding);
  add(budget, 'outletLimit', budget.outletLimit);
  for (const source of Object.values(budget.sources ?? {})) add(source, 'amount', source.amount);
  for (const task of tasksOf(plan)) {
    add(task, 'subtotal', task.subtotal);
    for (const item of task.items) {
      add(item, 'amount', item.amount);
      add(item, 'unitPrice', item.unitPrice);
    }
  }
  return placed;
});

/** The sum in đồng, or null where one of the amounts cannot be read. */
export function sumOf(amounts: readonly Amount[]): Dong | null {
  let sum = 0n;
  for (const { dong } of amounts) {
    if (dong === null) return null;
    sum += dong;
  }
  return sum;
}

/** The sum of items in đồng, or null where one of them cannot be read. */
export function sumOfLines(lines: readonly Line[]): Dong | null {
  return sumOf(lines.map(({ item }) => item.amount));
}

/** The sum of all items in đồng, or null where one of them cannot be read. */
export const sumOfItems = once((plan: Plan): Dong | null => sumOfLines(linesOf(plan)));

/**
 * How many đồng all items are more than the declared total, below zero where they are less; null without a total, or
 * where it or an item cannot be read.
 */
export function excessOf(plan: Plan): Dong | null {
  const sum = sumOfItems(plan);
  const declared = plan.budget.total?.dong ?? null;
  return sum === null || declared === null ? null : sum - declared;
}

/**
 * quantity × unitPrice in đồng, below 0đ where the amount is taken off, and whether `amount` is just that; null where the
 * item does not have all three, they cannot be read, or the product is not a whole number of đồng.
 */
export function productOf({ quantity, unitPrice, amount }: Item): { dong: Dong; isAmount: boolean } | null {
  if (!quantity || !unitPrice || unitPrice.dong === null || amount.dong === null) return null;
  const scale = 10n ** BigInt(quantity.decimals);
  const product = (amount.dong < 0n ? -1n : 1n) * quantity.digits * unitPrice.dong;
  return product % scale === 0n ? { dong: product / scale, isAmount: product === amount.dong * scale } : null;
}

/** The unit price in đồng where it is quantity × amount, so that the two have changed places; else null. */
export function priceAsAmount({ quantity, unitPrice, amount }: Item): Dong | null {
  if (!quantity || !unitPrice?.dong || !amount.dong || unitPrice.dong === amount.dong) return null;
  const scale = 10n ** BigInt(quantity.decimals);
  return quantity.digits * amount.dong === unitPrice.dong * scale ? unitPrice.dong : null;
}

/** What an item is called in a message: the name of its outlet, or its label. */
export function nameOf(item: Item, plan: Plan): string {
  if (item.outlet === undefined) return item.label ?? '';
  const outlet = Object.hasOwn(plan.outlets, item.outlet) ? plan.outlets[item.outlet] : undefined;
  return outlet?.name ?? item.outlet;
}

/** What a source is called in a message: its name, or its id. */
export function sourceNameOf(source: string, { budget: { sources = {} } }: Plan): string {
  return Object.hasOwn(sources, source) ? (sources[source]?.name ?? source) : source;
}
