import { type Report, related } from '../../check/engine/rule.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { helpOnExcess } from '../excess-help.ts';
import { type Overdrawn, overdrawn } from '../refunds.ts';
import type { ActualRule } from '../rule.ts';
import { contractName, netOf, type Payment } from '../schema.ts';

export const actualOverContract: ActualRule = {
  id: 'actual/over-contract',
  severity: 'error',
  summary: {
    vi: 'Số tiền thanh toán, trừ số nộp trả lại, không vượt giá trị hợp đồng; số nộp trả lại không vượt số đã thanh toán',
    en: 'Payments less refunds do not exceed their contract, and no more comes back than was paid',
  },
  why: {
    vi: 'Kho bạc không thanh toán quá giá trị hợp đồng; chỗ vượt thường là ghi trùng một lần thanh toán.',
    en: 'The State Treasury pays no more than the contract is worth; what is over is often a payment entered twice.',
  },
  example: {
    bad: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 90.000.001đ }\n',
    good: 'payments:\n  - { contract: c1, date: 15/6/2026, amount: 90.000.000đ }\n',
  },
  check(execution, report) {
    const { commitments } = execution;
    for (const refunded of overdrawn(execution)) reportRefund(refunded, report);
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
        ...helpOnExcess(amount, payments.map(counted)),
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

function counted(payment: Payment) {
  return {
    name: {
      vi: `khoản ngày ${formatDay(payment.date, 'vi')}`,
      en: `the payment on ${formatDay(payment.date, 'en')}`,
    },
    dong: netOf(payment),
  };
}

function reportRefund({ payments, refund }: Overdrawn, report: Report): void {
  const isBack = ({ kind }: Payment) => kind === 'refund';
  const sumOf = (some: readonly Payment[]) => sumDong(some.map(({ amount }) => amount.dong));
  const back = sumOf(payments.filter(isBack));
  const paid = sumOf(payments.filter((payment) => !isBack(payment)));
  report({
    in: refund,
    at: 'amount',
    vi: `số nộp trả ${formatMoney(back)} nhiều hơn số đã thanh toán ${formatMoney(paid)} là ${formatMoney(back - paid)}`,
    en: `${formatMoney(back)} came back, ${formatMoney(back - paid)} more than the ${formatMoney(paid)} that was paid`,
    ...helpOnExcess(
      paid,
      payments.filter(isBack).map((payment) => ({ ...counted(payment), dong: payment.amount.dong ?? 0n })),
    ),
    data: { refunded: back, paid, difference: back - paid },
    related: payments
      .filter((payment) => payment !== refund)
      .map((payment) =>
        isBack(payment)
          ? related({ in: payment, at: 'amount' }, 'lần nộp trả khác', 'another refund')
          : related({ in: payment, at: 'amount' }, 'lần thanh toán', 'a payment'),
      ),
  });
}
