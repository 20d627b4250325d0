import type { Localized } from '../../../i18n.ts';
import { type Line, linesOf, priceAsAmount, productOf } from '../../../plan/facts/lines.ts';
import type { Item, Plan } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import type { Quantity } from '../../../values/money/quantity.ts';
import { isSameUnit } from '../../../values/money/unit-price.ts';
import { gapsAround, mendedShares, type Share, shareOf } from '../../causes/computed-amount.ts';
import { slipsBetween } from '../../causes/explain-gap.ts';
import { defineRule, type Finding, related, toWrite } from '../../engine/rule.ts';

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
    for (const line of linesOf(plan)) {
      const { item } = line;
      const per = otherUnit(item);
      if (per !== null) {
        report({ in: item, at: 'unitPrice', excerpt: per, ...unitFinding(item, per) });
        continue;
      }
      const finding = item.percent ? percentFinding(line, plan) : productFinding(line, plan);
      if (finding === 'unreadable') skip();
      else if (finding) report({ in: item, at: 'amount', ...finding });
    }
  },
});

type Reported = Omit<Finding, 'in' | 'at'>;

/** quantity × unitPrice is not the amount. */
function productFinding(line: Line, plan: Plan): Reported | 'unreadable' | null {
  const { item } = line;
  const { quantity, unitPrice, amount } = item;
  if (!quantity || !unitPrice) return null;
  if (unitPrice.dong === null || amount.dong === null) return 'unreadable';
  if (productOf(item)?.isAmount) return null;
  const product = shownProduct(quantity, unitPrice.dong);
  const left = `${quantity.text} × ${formatMoney(unitPrice.dong)} = ${product}`;
  return {
    data: { quantity: quantity.text, unitPrice: unitPrice.dong, product, amount: amount.dong },
    vi: `${left}, nhưng thành tiền ghi ${formatMoney(amount.dong)}`,
    en: `${left}, but the amount says ${formatMoney(amount.dong)}`,
    ...remedy(line, plan),
    related: [
      related({ in: item, at: 'quantity' }, 'số lượng', 'the quantity'),
      related({ in: item, at: 'unitPrice' }, 'đơn giá', 'the unit price'),
    ],
  };
}

/** Which of the three figures to correct, as far as the sums around the item tell. */
function remedy(line: Line, plan: Plan): Pick<Reported, 'help' | 'fix'> {
  const { item, entry } = line;
  if (priceAsAmount(item) !== null) return { help: EXCHANGED };
  const gaps = gapsAround(entry, plan);
  const isWrong = gaps.length > 0 && gaps.every(({ written, computed }) => written !== 0n && computed === 0n);
  const product = productOf(item);
  if (isWrong && product) {
    const write = formatMoney(product.dong);
    return { help: toWrite(write), fix: { write, safe: false } };
  }
  if (!isAmountRight(line, plan)) return { help: ANY_OF_THREE };
  const factors = factorsMeant(item);
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
function factorsMeant({ quantity, unitPrice, amount: { dong } }: Item) {
  if (!quantity || quantity.decimals > 0 || !unitPrice?.dong || dong === null) return [];
  const quotient = (divisor: bigint, written: bigint) =>
    divisor > 0n && dong % divisor === 0n && slipsBetween(written, dong / divisor).length > 0
      ? dong / divisor
      : null;
  const meant = quantity.factors.length === 1 ? quotient(unitPrice.dong, quantity.digits) : null;
  const price = quotient(quantity.digits, unitPrice.dong);
  const per = unitPrice.per === null ? '' : `/${unitPrice.per}`;
  return [
    ...(meant === null ? [] : [{ at: 'quantity', write: meant.toString(), name: QUANTITY } as const]),
    ...(price === null
      ? []
      : [{ at: 'unitPrice', write: formatMoney(price) + per, name: UNIT_PRICE } as const]),
  ];
}

const QUANTITY: Localized = { vi: 'số lượng', en: 'quantity' };
const UNIT_PRICE: Localized = { vi: 'đơn giá', en: 'unit price' };

/** The percentage of what it is taken of is not the amount. */
function percentFinding(line: Line, plan: Plan): Reported | 'unreadable' | null {
  const { item } = line;
  const { percent, amount } = item;
  const share = shareOf(line, plan);
  const rounding = plan.budget.rounding?.dong ?? 0n;
  if (!percent || !share || amount.dong === null) return 'unreadable';
  const { dong: written } = amount;
  if (isShare(written, share, rounding)) return null;
  // A percentage that is right once what it is taken of is mended is right itself: what is wrong has its finding.
  if (mendedShares(line, plan).some((mended) => isShare(written, mended, rounding))) return null;
  const { base, dong } = share;
  const [meant, shown] = [formatMoney(dong), formatMoney(written)];
  return {
    data: { percent: percent.text, base, product: dong, amount: written },
    vi: `${percent.text} của ${formatMoney(base)} là ${meant}, nhưng thành tiền ghi ${shown}`,
    en: `${percent.text} of ${formatMoney(base)} is ${meant}, but the amount says ${shown}`,
    ...(isAmountRight(line, plan)
      ? percentRemedy(item, base)
      : { help: toWrite(meant), fix: { write: meant, safe: false } }),
    related: [related({ in: item, at: 'percent' }, 'tỷ lệ', 'the percentage')],
  };
}

/** The percentage that gives the amount, where it is a whole one. */
function percentRemedy(item: Item, base: Dong): Pick<Reported, 'help' | 'fix'> {
  const hundredfold = (item.amount.dong ?? 0n) * 100n;
  if (base === 0n || hundredfold % base !== 0n) {
    return {
      help: {
        vi: 'sửa tỷ lệ; thành tiền đã khớp với tổng',
        en: 'correct the percentage; the amount fits the total',
      },
    };
  }
  const write = `${hundredfold / base}%`;
  return {
    help: { vi: `khớp nếu tỷ lệ là ${write}`, en: `it agrees if the percentage is ${write}` },
    fix: { write, safe: false, places: [{ in: item, at: 'percent' }] },
  };
}

/** Whether the amount makes every sum around the item right. */
function isAmountRight({ entry }: Line, plan: Plan): boolean {
  const gaps = gapsAround(entry, plan);
  return gaps.length > 0 && gaps.every(({ written }) => written === 0n);
}

/** Whether an amount is a percentage, to the đồng or within the rounding of the plan. */
function isShare(amount: Dong, { dong, isWhole }: Share, rounding: Dong): boolean {
  const off = amount < dong ? dong - amount : amount - dong;
  return off === 0n || off < rounding || (!isWhole && off <= 1n);
}

/** What the unit price is for, where that is not the unit of the item; null where nothing contradicts. */
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
