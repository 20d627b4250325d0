import { linesOf, productOf } from '../../../plan/lines.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { isSameUnit } from '../../../values/money/unit-price.ts';
import type { Quantity } from '../../../values/quantity.ts';
import { defineRule, related } from '../../rule.ts';

export const budgetLine = defineRule({
  id: 'budget/line',
  severity: 'error',
  summary: { vi: 'Số lượng nhân đơn giá bằng thành tiền', en: 'quantity × unitPrice = amount' },
  why: {
    vi: 'Thành tiền không khớp số lượng và đơn giá thì không thanh toán được theo khối lượng.',
    en: 'An amount that is not quantity times price cannot be paid by what was delivered.',
  },
  reads: ['tasks'],
  example: {
    bad: 'quantity: 12, unitPrice: 6.000.000đ',
    good: 'quantity: 15, unitPrice: 6.000.000đ',
  },
  check(plan, report, { skip }) {
    for (const { item } of linesOf(plan)) {
      const { quantity, unitPrice, amount, unit } = item;
      if (!quantity || !unitPrice) continue;
      // One of several factors may be counted in another unit.
      const per = quantity.factors.length === 1 ? unitPrice.per : null;
      if (per !== null && unit !== undefined && !isSameUnit(per, unit)) {
        report({
          in: item,
          at: 'unitPrice',
          excerpt: per,
          data: { per, unit },
          vi: `đơn giá tính cho "${per}", nhưng đơn vị tính ghi "${unit}"`,
          en: `the unit price is for "${per}", but the unit is "${unit}"`,
          help: { vi: 'sửa đơn giá hoặc đơn vị tính', en: 'correct the unit price or the unit' },
          related: [related({ in: item, at: 'unit' }, 'đơn vị tính', 'the unit')],
        });
        continue;
      }
      if (unitPrice.dong === null || amount.dong === null) skip();
      else if (!productOf(item)?.isAmount) {
        const product = shownProduct(quantity, unitPrice.dong);
        const left = `${quantity.text} × ${formatMoney(unitPrice.dong)} = ${product}`;
        report({
          in: item,
          at: 'amount',
          data: { quantity: quantity.text, unitPrice: unitPrice.dong, product, amount: amount.dong },
          vi: `${left}, nhưng thành tiền ghi ${formatMoney(amount.dong)}`,
          en: `${left}, but the amount says ${formatMoney(amount.dong)}`,
          help: {
            vi: 'sửa thành tiền, số lượng hoặc đơn giá',
            en: 'correct the amount, the quantity or the unit price',
          },
          related: [
            related({ in: item, at: 'quantity' }, 'số lượng', 'the quantity'),
            related({ in: item, at: 'unitPrice' }, 'đơn giá', 'the unit price'),
          ],
        });
      }
    }
  },
});

/** The product as money; parts of a đồng, which no amount can have, are shown after a comma. */
function shownProduct(quantity: Quantity, unitPrice: Dong): string {
  const scale = 10n ** BigInt(quantity.decimals);
  const product = quantity.digits * unitPrice;
  const rest = product % scale;
  if (rest === 0n) return formatMoney(product / scale);
  const fraction = rest.toString().padStart(quantity.decimals, '0').replace(/0+$/, '');
  return `${formatMoney(product / scale).slice(0, -1)},${fraction}đ`;
}
