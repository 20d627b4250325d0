import { amountsOf, type PlacedAmount, sumOfItems } from '../../plan/facts/lines.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { readMoney } from '../../values/money/money.ts';
import { readUnitPrice } from '../../values/money/unit-price.ts';
import { type Finding, related } from '../engine/rule.ts';

/** Units that tables of money are headed by, the likeliest first. */
const UNITS = [
  { power: 6, name: 'triệu đồng' },
  { power: 3, name: 'nghìn đồng' },
  { power: 9, name: 'tỷ đồng' },
];

/** Below a million: more is an amount in đồng, to which a sheet has added decimals. */
const FRACTION = /^\d{1,3}(?:\.?\d{3})?,\d+$/;

/** Amounts with decimals that only a unit heading gives a meaning, such as `63,8`; none if the plan has the heading. */
export function amountsWithoutUnit(plan: Plan): readonly PlacedAmount[] {
  if (plan.budget.unit) return [];
  const found = amountsOf(plan).filter(
    ({ at, amount: { text, problem } }) => problem && FRACTION.test(text) && isReadIn(6, at, text),
  );
  // A single one is more likely a slip of its own.
  return found.length > 1 ? found : [];
}

function isReadIn(power: number, at: string, text: string): boolean {
  return (at === 'unitPrice' ? readUnitPrice(text, { power }) : readMoney(text, { power })).ok;
}

/** What is reported of them: one finding, on the first. */
export function missingUnit(amounts: readonly PlacedAmount[], plan: Plan): Omit<Finding, 'in' | 'at'> {
  const [first, ...others] = amounts;
  const text = first?.amount.text ?? '';
  const { total, inWords } = plan.budget;
  const meant = UNITS.find(({ power }) => {
    const reading = total && readMoney(total.text, { power });
    return reading?.ok && reading.dong === inWords?.dong;
  });
  const unit = (meant ?? UNITS[0])?.name ?? '';
  return {
    data: { texts: amounts.map(({ amount }) => amount.text), unit: meant?.name ?? null },
    vi: `${amounts.length} số tiền như "${text}" có phần thập phân, mà kế hoạch không ghi đơn vị tính`,
    en: `${amounts.length} amounts such as "${text}" have decimals, and the plan says no unit`,
    help: meant
      ? { vi: `thêm vào budget: unit: ${unit}`, en: `add to budget: unit: ${unit}` }
      : {
          vi: `thêm đơn vị tính vào budget, như unit: ${unit}`,
          en: `add the unit to budget, such as unit: ${unit}`,
        },
    related: others.map(({ in: holder, at }) => related({ in: holder, at }, 'ở đây cũng vậy', 'here too')),
  };
}

/** The unit in which the total would be what the words say, where both are a power of ten apart; else null. */
export function unitOfWords({ budget: { total, inWords, unit } }: Plan): string | null {
  if (!total?.dong || !inWords?.dong) return null;
  const [declared, said] = [total.dong, inWords.dong];
  const power = unit?.power ?? 0;
  const meant = UNITS.find((each) =>
    each.power > power
      ? declared * 10n ** BigInt(each.power - power) === said
      : declared === said * 10n ** BigInt(power - each.power),
  );
  if (meant) return meant.name;
  return unit && declared === said * 10n ** BigInt(power) ? 'đồng' : null;
}

/** The unit in which the total and all items would be what the words say, where no amount has one of its own; else null. */
export function unitInWords(plan: Plan): string | null {
  const { total, inWords, unit } = plan.budget;
  if (unit || !total?.dong || !inWords?.dong || sumOfItems(plan) !== total.dong) return null;
  const added = amountsOf(plan).filter(({ at }) => at !== 'outletLimit' && at !== 'rounding');
  if (added.some(({ amount }) => !/^[\d., ]+$/.test(amount.text))) return null;
  const declared = total.dong;
  return UNITS.find(({ power }) => declared * 10n ** BigInt(power) === inWords.dong)?.name ?? null;
}
