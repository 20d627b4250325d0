import { contains, type Day, formatDay, formatWindow } from '../../values/calendar/calendar.ts';
import { settlementDay } from '../execution.ts';
import type { ActualRule } from '../rule.ts';

export const actualOutsidePeriod: ActualRule = {
  id: 'actual/outside-period',
  severity: 'warning',
  summary: {
    vi: 'Hợp đồng, thanh toán nằm trong thời gian của kế hoạch; quyết toán chậm nhất 31/01 năm sau',
    en: "Contracts and payments lie in the plan's period, settlements by 31 January of the next year",
  },
  why: {
    vi: 'Kinh phí của năm nào chi trong năm đó; thanh toán cho khối lượng đã làm được kéo đến hết 31/01 năm sau (Luật Ngân sách nhà nước).',
    en: "A year's money is spent in that year; work done in it is paid until 31 January of the next (State Budget Law).",
  },
  example: {
    bad: 'asOf: 28/02/2027\npayments:\n  - { contract: c1, date: 15/02/2027, amount: 50.000.000đ, kind: settlement }\n',
    good: 'asOf: 28/02/2027\npayments:\n  - { contract: c1, date: 15/01/2027, amount: 50.000.000đ, kind: settlement }\n',
  },
  check({ plan, actuals, commitments }, report) {
    const { period } = plan.plan;
    const settledBy = settlementDay(period);
    const isOutside = (day: Day, end = period.end) =>
      // `actual/future` reports what is dated after asOf.
      day <= actuals.asOf && !contains({ start: period.start, end }, { start: day, end: day });
    const wording = (day: Day, end?: Day) => ({
      vi: `ngày ${formatDay(day, 'vi')} nằm ngoài thời gian của kế hoạch ${formatWindow(period, 'vi')}${end ? `, thanh lý hợp đồng chậm nhất ${formatDay(end, 'vi')}` : ''}`,
      en: `${formatDay(day, 'en')} is outside the plan's period ${formatWindow(period, 'en')}${end ? `; settlements are due by ${formatDay(end, 'en')}` : ''}`,
      data: { date: day, period },
    });
    // `actual/order` reports what is out of order.
    const isInOrder = (day: Day, earlier: Day | undefined) => earlier === undefined || day >= earlier;
    for (const { contract, payments } of commitments) {
      if (contract) {
        const { signed, until } = contract;
        if (isOutside(signed) && isInOrder(signed, plan.plan.issued))
          report({ in: contract, at: 'signed', ...wording(signed) });
        if (until !== undefined && until > settledBy)
          report({ in: contract, at: 'until', ...wording(until, settledBy) });
      }
      for (const payment of payments) {
        const isLast = payment.kind === 'settlement' || payment.kind === 'refund';
        const end = isLast ? settledBy : undefined;
        if (isOutside(payment.date, end) && isInOrder(payment.date, contract?.signed))
          report({ in: payment, at: 'date', ...wording(payment.date, end) });
      }
    }
  },
};
