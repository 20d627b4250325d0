import type { Localized } from '../../../i18n.ts';
import { type Line, linesOf, productOf } from '../../../plan/facts/lines.ts';
import type { Item, Plan } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import type { Quantity } from '../../../values/money/quantity.ts';
import { isSameUnit } from '../../../values/money/unit-price.ts';
import { causesOf } from '../../causes/diagnosis.ts';
import { equationsOf } from '../../causes/equations.ts';
import { gapOf, movesOf } from '../../causes/gap.ts';
import { shareOf } from '../../causes/percentages.ts';
import { type Cause, follows } from '../../causes/placing.ts';
import { slipsBetween } from '../../causes/slips/figures.ts';
import { defineRule, type Finding, related, toWrite } from '../../engine/rule.ts';
import { followingSums, joined } from '../../wording/following.ts';
import { accused } from '../../wording/gap.ts';
import { hypothesesHelp, movesHelp } from '../../wording/hypotheses.ts';

export const budgetLine = defineRule({
  id: 'budget/line',
  severity: 'error',
  summary: {
    vi: 'Số lượng nhân đơn giá, hoặc tỷ lệ phần trăm, bằng thành tiền',
    en: 'quantity × unitPrice, or the percentage, is the amount',
  },
  why: {
    vi: 'Thành tiền không khớp số lượng và đơn giá thì không thanh toán được theo khối lượng.',
    en: 'An amount that is not quantity times price cannot be paid by what was delivered.',
  },
  reads: ['budget', 'tasks'],
  example: { bad: 'quantity: 12, unitPrice: 6.000.000đ', good: 'quantity: 15, unitPrice: 6.000.000đ' },
  check(plan, report, { skip }) {
    const { unreadable } = equationsOf(plan);
    if (unreadable.has('line') || unreadable.has('percent')) skip();
    const causes = new Map(causesOf(plan, 'line', 'percent').map((cause) => [cause.equation.of, cause]));
    for (const line of linesOf(plan)) {
      const { item } = line;
      const per = otherUnit(item);
      const cause = causes.get(item);
      if (per !== null) report({ in: item, at: 'unitPrice', excerpt: per, ...unitFinding(item, per) });
      else if (cause) {
        const finding =
          cause.equation.kind === 'percent' ? percentFinding(line, cause, plan) : productFinding(line, cause);
        if (finding) report({ in: item, at: 'amount', ...finding });
      }
    }
  },
});

type Reported = Omit<Finding, 'in' | 'at'>;

/** quantity × unitPrice is not the amount. */
function productFinding({ item }: Line, cause: Cause): Reported | null {
  const { quantity, unitPrice, amount } = item;
  if (!quantity || !unitPrice?.dong || amount.dong === null) return null;
  const product = shownProduct(quantity, unitPrice.dong);
  const left = `${quantity.text} × ${formatMoney(unitPrice.dong)} = ${product}`;
  return {
    data: { quantity: quantity.text, unitPrice: unitPrice.dong, product, amount: amount.dong },
    vi: `${left}, nhưng thành tiền ghi ${formatMoney(amount.dong)}`,
    en: `${left}, but the amount says ${formatMoney(amount.dong)}`,
    ...remedy(item, cause),
    related: [
      related({ in: item, at: 'quantity' }, 'số lượng', 'the quantity'),
      related({ in: item, at: 'unitPrice' }, 'đơn giá', 'the unit price'),
    ],
    about: [item, amount, unitPrice],
  };
}

/** Which of the three figures to correct, as far as the sums around the item tell. */
function remedy(item: Item, { changes }: Cause): Pick<Reported, 'help' | 'fix'> {
  if (changes.some(({ inLine }) => inLine === 'exchanged')) return { help: EXCHANGED };
  const isAmount = changes.some(({ inLine }) => inLine === undefined);
  const isFactor = changes.some(({ inLine }) => inLine === 'factor');
  const product = productOf(item);
  if (isAmount && isFactor) return { help: ANY_OF_THREE };
  if (isAmount && product) {
    const write = formatMoney(product.dong);
    return { help: toWrite(write), fix: { write, safe: false } };
  }
  if (!isFactor) return { help: ANY_OF_THREE };
  const factors = intendedFactors(item);
  const [only, ...others] = factors;
  if (!only) return { help: ANY_OF_TWO };
  const help = {
    vi: factors.map(({ name, write }) => `khớp nếu ${name.vi} là ${write}`).join('\n'),
    en: factors.map(({ name, write }) => `it agrees if the ${name.en} is ${write}`).join('\n'),
  };
  if (others.length > 0) return { help };
  return { help, fix: { write: only.write, safe: false, places: [{ in: item, at: only.at }] } };
}

const EXCHANGED: Localized = {
  vi: 'khớp nếu đơn giá và thành tiền đổi chỗ cho nhau',
  en: 'it agrees if the unit price and the amount change places',
};
const ANY_OF_THREE: Localized = {
  vi: 'sửa thành tiền, số lượng hoặc đơn giá',
  en: 'correct the amount, the quantity or the unit price',
};
const ANY_OF_TWO: Localized = {
  vi: 'sửa số lượng hoặc đơn giá; thành tiền đã khớp với tổng',
  en: 'correct the quantity or the unit price; the amount fits the total',
};

/** A quantity or unit price that gives the amount, and that a slip of the pen makes into the one written. */
function intendedFactors({ quantity, unitPrice, amount: { dong } }: Item) {
  if (!quantity || quantity.decimals > 0 || !unitPrice?.dong || dong === null) return [];
  const quotient = (divisor: bigint, written: bigint) =>
    divisor > 0n && dong % divisor === 0n && slipsBetween(written, dong / divisor).length > 0
      ? dong / divisor
      : null;
  const intended = quantity.factors.length === 1 ? quotient(unitPrice.dong, quantity.digits) : null;
  const price = quotient(quantity.digits, unitPrice.dong);
  const per = unitPrice.per === null ? '' : `/${unitPrice.per}`;
  return [
    ...(intended === null ? [] : [{ at: 'quantity', write: intended.toString(), name: QUANTITY } as const]),
    ...(price === null
      ? []
      : [{ at: 'unitPrice', write: formatMoney(price) + per, name: UNIT_PRICE } as const]),
  ];
}

const QUANTITY: Localized = { vi: 'số lượng', en: 'quantity' };
const UNIT_PRICE: Localized = { vi: 'đơn giá', en: 'unit price' };

/** The percentage of what it is taken of is not the amount. */
function percentFinding(line: Line, cause: Cause, plan: Plan): Reported | null {
  const { item } = line;
  const { percent, amount } = item;
  const share = shareOf(item, plan);
  if (!percent || !share || amount.dong === null) return null;
  const { base } = share;
  const [intended, shown] = [formatMoney(amount.dong - cause.equation.gap), formatMoney(amount.dong)];
  const others = tellsOfOthers(cause) ? gapOf(cause, plan) : null;
  const told = others ? hypothesesHelp(others, plan) : movesHelp(movesOf(cause));
  const corrected = correctedShare(cause, amount.dong);
  return {
    data: { percent: percent.text, base, product: amount.dong - cause.equation.gap, amount: amount.dong },
    vi: `${percent.text} của ${formatMoney(base)} là ${intended}, nhưng thành tiền ghi ${shown}`,
    en: `${percent.text} of ${formatMoney(base)} is ${intended}, but the amount says ${shown}`,
    ...(told.length > 0
      ? { help: joined(told) }
      : corrected !== null
        ? { help: whenCorrected(corrected) }
        : (percentRemedy(line, base, cause) ?? amountRemedy(line, intended, cause, plan))),
    related: [related({ in: item, at: 'percent' }, 'tỷ lệ', 'the percentage')],
    about: others ? accused(cause, others, plan) : [item, amount],
  };
}

/** Whether an amount that the percentage counts is wrong, and the sums around it show another slip. */
function tellsOfOthers({ equation, changes }: Cause): boolean {
  const [best] = changes;
  return best !== undefined && best.slips.length > 0 && follows(best, equation);
}

/** What the amount comes to once another slip, in what it is a percentage of, is corrected too; null without one. */
function correctedShare({ equation, isShared, changes }: Cause, dong: Dong): Dong | null {
  const own = changes.find(({ inLine, moves }) => !inLine && !moves);
  const delta = isShared ? own?.effects.find(([each]) => each === equation)?.[1] : undefined;
  return delta === undefined || delta === -equation.gap ? null : dong + delta;
}

function whenCorrected(dong: Dong): Localized {
  const write = formatMoney(dong);
  return {
    vi: `sau khi sửa các khoản chi khác, viết: ${write}`,
    en: `once the other items are corrected, write: ${write}`,
  };
}

/** The amount to write, with the sums that follow where they were left as they were before. */
function amountRemedy(
  { task }: Line,
  intended: string,
  { equation, changes }: Cause,
  plan: Plan,
): Pick<Reported, 'help' | 'fix'> {
  const [best] = changes;
  const fix = { write: intended, safe: false };
  const isSumRight = best?.inLine === 'factor';
  if (!best?.isStale && !isSumRight) return { help: toWrite(intended), fix };
  return { help: joined([toWrite(intended), ...followingSums(task, -equation.gap, plan)]), fix };
}

/** Rates of value added tax (Luật Thuế GTGT 48/2024/QH15, Điều 9; 8 % by resolution). */
const TAX_RATES: ReadonlySet<bigint> = new Set([5n, 8n, 10n]);

/** What to do about the percentage, where the amount fits the sums; null if the amount is what is wrong. */
function percentRemedy(
  { item }: Line,
  base: Dong,
  { changes }: Cause,
): Pick<Reported, 'help' | 'fix'> | null {
  if (!changes.every(({ inLine }) => inLine === 'factor')) return null;
  const hundredfold = (item.amount.dong ?? 0n) * 100n;
  const rate = base !== 0n && hundredfold % base === 0n ? hundredfold / base : null;
  const isTax = item.percent?.decimals === 0 && TAX_RATES.has(item.percent.digits);
  if (isTax && (rate === null || !TAX_RATES.has(rate))) return null;
  if (rate === null || rate <= 0n) {
    return {
      help: {
        vi: 'sửa tỷ lệ; thành tiền đã khớp với tổng',
        en: 'correct the percentage; the amount fits the total',
      },
    };
  }
  const write = `${rate}%`;
  return {
    help: { vi: `khớp nếu tỷ lệ là ${write}`, en: `it agrees if the percentage is ${write}` },
    fix: { write, safe: false, places: [{ in: item, at: 'percent' }] },
  };
}

/** What the unit price is for, where that is not the unit of the item; null if nothing contradicts. */
function otherUnit({ unit, unitPrice, quantity }: Item): string | null {
  // One of several factors may be counted in another unit.
  const per = quantity?.factors.length === 1 ? unitPrice?.per : null;
  return per && unit !== undefined && !isSameUnit(per, unit) ? per : null;
}

function unitFinding(item: Item, per: string): Reported {
  const { unit = '' } = item;
  return {
    data: { per, unit },
    vi: `đơn giá tính cho "${per}", nhưng đơn vị tính ghi "${unit}"`,
    en: `the unit price is for "${per}", but the unit is "${unit}"`,
    help: { vi: 'sửa đơn giá hoặc đơn vị tính', en: 'correct the unit price or the unit' },
    related: [related({ in: item, at: 'unit' }, 'đơn vị tính', 'the unit')],
  };
}

/** The product as money; parts of a đồng, which no amount can have, are shown after a comma. */
function shownProduct(quantity: Quantity, unitPrice: Dong): string {
  const scale = 10n ** BigInt(quantity.decimals);
  const product = quantity.digits * unitPrice;
  const rest = product % scale;
  if (rest === 0n) return formatMoney(product / scale);
  const fraction = rest.toString().padStart(quantity.decimals, '0').replace(/0+$/, '');
  return `${formatMoney(product / scale).slice(0, -1)},${fraction}đ`;
}
