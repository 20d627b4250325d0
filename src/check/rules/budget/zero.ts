import { linesOf, nameOf, sumOfItems } from '../../../plan/lines.ts';
import { defineRule, message } from '../../catalogue-rule.ts';

export const budgetZero = defineRule({
  id: 'budget/zero',
  severity: 'warning',
  summary: { vi: 'Không có khoản nào 0đ', en: 'No item is 0đ' },
  why: {
    vi: 'Khoản 0đ thường là chỗ chưa điền số tiền.',
    en: 'An item of 0đ is mostly an amount nobody has filled in yet.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  messages: {
    zero: message<{ name: string }>({
      vi: ({ name }) => ({ message: `khoản "${name}" là 0đ`, help: 'điền số tiền, hoặc xóa dòng này' }),
      en: ({ name }) => ({
        message: `the item "${name}" is 0đ`,
        help: 'fill in the amount, or remove the line',
      }),
    }),
  },
  example: {
    bad: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 200.000.000đ }
      - { outlet: kinhtedothi, amount: 0đ }
`,
    good: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 150.000.000đ }
      - { outlet: kinhtedothi, amount: 50.000.000đ }
`,
  },
  check(plan, report) {
    // Where the sum is short as well, `budget/total` tells of the amount that is missing.
    const sum = sumOfItems(plan);
    if (sum !== null && plan.budget.total.dong !== null && sum < plan.budget.total.dong) return;
    for (const { item } of linesOf(plan)) {
      if (item.amount.dong !== 0n) continue;
      report({ in: item, at: 'amount', message: 'zero', args: { name: nameOf(item, plan) } });
    }
  },
});
