import { sumOfItems } from '../../../plan/facts/lines.ts';
import { formatMoney } from '../../../values/money/money.ts';
import { defineRule } from '../../engine/rule.ts';

export const budgetNoTotal = defineRule({
  id: 'budget/no-total',
  severity: 'warning',
  summary: {
    vi: 'Kế hoạch có kinh phí thì ghi tổng dự kiến kinh phí',
    en: 'A plan with money declares its total',
  },
  why: {
    vi: 'Không ghi tổng thì không biết có sót hay thừa khoản chi nào.',
    en: 'Without a declared total nobody can tell whether a row was lost or listed twice.',
  },
  reads: ['budget', 'tasks'],
  example: {
    plan: `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: 15/02/2026, period: 2026 }
budget:
  total: 200.000.000đ
  source: Ngân sách phường
tasks:
  - title: Đăng bài
    schedule: Quý II/2026
    items: [{ label: Bài viết, amount: 200.000.000đ }]
`,
    bad: 'budget:\n',
    good: 'budget:\n  total: 200.000.000đ\n',
  },
  check(plan, report) {
    const sum = sumOfItems(plan);
    if (plan.budget.total || !sum) return;
    const shown = formatMoney(sum);
    report({
      in: plan,
      at: 'tasks',
      on: 'key',
      data: { sum },
      vi: `các khoản chi cộng lại được ${shown}, nhưng kế hoạch không ghi tổng dự kiến kinh phí`,
      en: `items sum to ${shown}, but the plan declares no total`,
      help: { vi: 'ghi tổng đã được duyệt ở budget.total', en: 'write the approved total in budget.total' },
    });
  },
});
