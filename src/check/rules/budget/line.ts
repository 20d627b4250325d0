import { linesOf, productOf } from '../../../plan/lines.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import type { Quantity } from '../../../values/quantity.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';

export const budgetLine = defineRule({
  id: 'budget/line',
  severity: 'error',
  summary: { vi: 'Số lượng nhân đơn giá bằng thành tiền', en: 'quantity × unitPrice = amount' },
  why: {
    vi: 'Thành tiền không khớp số lượng và đơn giá thì không thanh toán được theo khối lượng.',
    en: 'An amount that is not quantity times price cannot be paid by what was delivered.',
  },
  reads: ['tasks'],
  messages: {
    differs: message<{ quantity: string; unitPrice: Dong; product: string; amount: Dong }>({
      vi: ({ quantity, unitPrice, product, amount }) => ({
        message: `${quantity} × ${formatMoney(unitPrice)} = ${product}, nhưng thành tiền ghi ${formatMoney(amount)}`,
        help: 'sửa thành tiền, số lượng hoặc đơn giá',
      }),
      en: ({ quantity, unitPrice, product, amount }) => ({
        message: `${quantity} × ${formatMoney(unitPrice)} = ${product}, but the amount says ${formatMoney(amount)}`,
        help: 'correct the amount, the quantity or the unit price',
      }),
    }),
  },
  example: {
    bad: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, quantity: 12, unit: bài, unitPrice: 10.000.000đ, amount: 150.000.000đ }
      - { outlet: kinhtedothi, amount: 50.000.000đ }
`,
    good: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, quantity: 15, unit: bài, unitPrice: 10.000.000đ, amount: 150.000.000đ }
      - { outlet: kinhtedothi, amount: 50.000.000đ }
`,
  },
  check(plan, report, { skip }) {
    for (const { item } of linesOf(plan)) {
      const { quantity, unitPrice, amount } = item;
      if (!quantity || !unitPrice) continue;
      if (unitPrice.dong === null || amount.dong === null) skip();
      else if (!productOf(item)?.isAmount) {
        report({
          in: item,
          at: 'amount',
          message: 'differs',
          args: {
            quantity: quantity.text,
            unitPrice: unitPrice.dong,
            product: shownProduct(quantity, unitPrice.dong),
            amount: amount.dong,
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
