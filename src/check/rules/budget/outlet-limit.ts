import { excessOf, linesOf, sumOfLines } from '../../../plan/facts/lines.ts';
import { formatMoney } from '../../../values/money/money.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { defineRule, related } from '../../engine/rule.ts';
import { shortNameOfTask } from '../../wording/names.ts';

export const budgetOutletLimit = defineRule({
  id: 'budget/outlet-limit',
  severity: 'error',
  summary: {
    vi: 'Không cơ quan truyền thông nào nhận quá mức tối đa đã đặt',
    en: 'No outlet gets more than outletLimit over all tasks',
  },
  why: {
    vi: 'Chia một cơ quan thành nhiều dòng dễ vượt mức tối đa mà từng dòng không cho thấy.',
    en: 'Spread over many rows, the money of one outlet can pass the limit without any row showing it.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  example: { bad: 'outletLimit: 80.000.000đ', good: 'outletLimit: 100.000.000đ' },
  check(plan, report, { skip }) {
    const { outletLimit } = plan.budget;
    if (!outletLimit) return;
    const limit = outletLimit.dong;
    if (limit === null) return skip();
    const excess = excessOf(plan) ?? 0n;
    for (const [outlet, lines] of groupBy(linesOf(plan), ({ item }) => item.outlet)) {
      const sum = sumOfLines(lines);
      if (sum === null) skip();
      if (outlet === undefined || sum === null || sum <= limit || !Object.hasOwn(plan.outlets, outlet))
        continue;
      // What the whole plan has too much is a finding of `budget/total`: without it this outlet keeps within the limit.
      if (sum - excess <= limit) continue;
      const name = plan.outlets[outlet]?.name ?? outlet;
      const [got, over, most] = [sum, sum - limit, limit].map(formatMoney);
      report({
        in: plan.outlets,
        at: outlet,
        on: 'key',
        data: { outlet, sum, limit, difference: sum - limit },
        vi: `"${name}" nhận tổng cộng ${got}, vượt ${over} so với mức tối đa ${most} cho một cơ quan`,
        en: `"${name}" gets ${got} in all, ${over} more than the limit of ${most} for one outlet`,
        help: {
          vi: 'giảm số tiền, hoặc giao bớt cho cơ quan khác',
          en: 'lower the amounts, or give some to another outlet',
        },
        related: [
          related({ in: plan.budget, at: 'outletLimit' }, 'mức tối đa', 'the limit'),
          ...lines.map(({ item, task }) => {
            const amount = formatMoney(item.amount.dong ?? 0n);
            const { vi, en } = shortNameOfTask(task, plan);
            return related({ in: item, at: 'amount' }, `${amount} (${vi})`, `${amount} (${en})`);
          }),
        ],
      });
    }
  },
});
