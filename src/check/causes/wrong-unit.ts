import { linesOf, productOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { tasksOf } from '../../plan/facts/tasks.ts';
import type { Item, Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { gapOfSum, gapsAround } from './computed-amount.ts';
import { slipsBetween } from './explain-gap.ts';

/** Whether other figures agree once the amount at a key is a thousand or a million times as much, or as little. */
export function isInWrongUnit(holder: object, key: string, plan: Plan): boolean {
  return wrongUnits(plan).get(holder)?.has(key) ?? false;
}

/** The keys of such amounts, by what holds them. */
const wrongUnits = once((plan: Plan): ReadonlyMap<object, ReadonlySet<string>> => {
  const found = new Map<object, Set<string>>();
  const compare = (holder: object, key: string, written: Dong | null | undefined, meant: Dong | null) => {
    if (written && meant !== null && meant > 0n && slipsBetween(written, meant).includes('unit-slip')) {
      found.set(holder, (found.get(holder) ?? new Set()).add(key));
    }
  };
  for (const { item, entry } of linesOf(plan)) {
    const { dong } = item.amount;
    if (dong === null) continue;
    compare(item, 'unitPrice', item.unitPrice?.dong, priceOf(item, dong));
    compare(item, 'amount', dong, productOf(item)?.dong ?? null);
    for (const { written } of gapsAround(entry, plan)) compare(item, 'amount', dong, dong - written);
  }
  const declared = [
    { sum: plan, holder: plan.budget, key: 'total', written: plan.budget.total?.dong },
    ...tasksOf(plan).map((task) => ({
      sum: task,
      holder: task,
      key: 'subtotal',
      written: task.subtotal?.dong,
    })),
  ];
  for (const { sum, holder, key, written } of declared) {
    const gap = gapOfSum(sum, plan);
    if (gap && written) compare(holder, key, written, written + gap.written);
  }
  return found;
});

/** The unit price at which the quantity of an item comes to its amount; null where there is none in whole đồng. */
function priceOf({ quantity }: Item, amount: Dong): Dong | null {
  if (!quantity || quantity.digits === 0n) return null;
  const scaled = amount * 10n ** BigInt(quantity.decimals);
  return scaled % quantity.digits === 0n ? scaled / quantity.digits : null;
}
