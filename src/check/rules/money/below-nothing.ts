import { ownersOf } from '../../../plan/facts/carried.ts';
import { linesOf, sourceNameOf } from '../../../plan/facts/lines.ts';
import type { Item, Plan } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import type { Finding } from '../../engine/rule.ts';

/** From whom more is taken off than he gets. */
interface Owner {
  readonly name: string;
  sum: Dong;
  /** The item that takes off the most. */
  largest: Item | null;
}

/** The deductions that leave an outlet, or a source, less than nothing, each as it is reported, at its largest. */
export function belowNothing(plan: Plan): readonly (Omit<Finding, 'in' | 'at'> & { readonly in: Item })[] {
  const lines = linesOf(plan);
  if (lines.every(({ item: { amount } }) => amount.dong === null || amount.dong >= 0n)) return [];
  const owners = new Map<string, Owner>();
  const add = (key: string, name: string, dong: Dong, item: Item) => {
    const owner = owners.get(key) ?? { name, sum: 0n, largest: null };
    owners.set(key, owner);
    owner.sum += dong;
    const most = owner.largest?.amount.dong ?? 0n;
    if (dong < 0n && (item.amount.dong ?? 0n) < most) owner.largest = item;
  };
  for (const line of lines) {
    for (const { outlet, source, dong } of ownersOf(line, plan)) {
      if (outlet !== undefined)
        add(`outlet ${outlet}`, plan.outlets[outlet]?.name ?? outlet, dong, line.item);
      if (source !== undefined) add(`source ${source}`, sourceNameOf(source, plan), dong, line.item);
    }
  }
  return [...owners.values()].flatMap(({ name, sum, largest }) => {
    if (sum >= 0n || largest === null) return [];
    const left = formatMoney(sum);
    return [
      {
        in: largest,
        data: { text: largest.amount.text, kind: 'below-nothing', name, sum },
        vi: `"${name}" chỉ còn ${left}: phần giảm trừ nhiều hơn số tiền được giao`,
        en: `"${name}" is left with ${left}: more is taken off than it gets`,
        help: {
          vi: 'kiểm tra lại số tiền giảm trừ, và cơ quan, nguồn kinh phí của khoản này',
          en: 'check the amount taken off, and whose money it is',
        },
      },
    ];
  });
}
