import { related } from '../../check/engine/rule.ts';
import { formatMoney } from '../../values/money/money.ts';
import type { ActualRule } from '../rule.ts';
import { contractName, netOf } from '../schema.ts';

export const actualOverContract: ActualRule = {
  id: 'actual/over-contract',
  severity: 'error',
  summary: {
    vi: 'Số tiền thanh toán, trừ số nộp trả lại, không vượt giá trị hợp đồng',
    en: 'Payments less refunds do not exceed their contract',
  },
  why: {
    vi: 'Kho bạc không thanh toán quá giá trị hợp đồng; chỗ vượt thường là ghi trùng một lần thanh toán.',
    en: 'The State Treasury pays no more than the contract is worth; what is over is often a payment entered twice.',
  },
  example: {
    bad: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 90.000.001đ }\n',
    good: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 90.000.000đ }\n',
  },
  check({ commitments }, report) {
    for (const { contract, amount, payments, paid } of commitments) {
      if (!contract || contract.amount.dong === null || paid <= amount) continue;
      const inOrder = payments.toSorted((a, b) => (a.date < b.date ? -1 : 1));
      let sum = 0n;
      const crossing = inOrder.find((payment) => {
        sum += netOf(payment);
        return sum > amount;
      });
      if (!crossing) continue;
      const over = formatMoney(paid - amount);
      report({
        in: crossing,
        at: 'amount',
        vi: `các lần thanh toán của hợp đồng ${contractName(contract)} cộng ${formatMoney(paid)}, vượt giá trị hợp đồng ${formatMoney(amount)} là ${over}`,
        en: `payments of contract ${contractName(contract)} sum to ${formatMoney(paid)}, ${over} more than its ${formatMoney(amount)}`,
        data: { contract: contract.id ?? contract.number, paid, amount, difference: paid - amount },
        related: [
          related({ in: contract, at: 'amount' }, 'giá trị hợp đồng', 'what the contract is worth'),
          ...inOrder
            .filter((payment) => payment !== crossing)
            .map((payment) =>
              related({ in: payment, at: 'amount' }, 'lần thanh toán khác', 'another payment'),
            ),
        ],
      });
    }
  },
};
