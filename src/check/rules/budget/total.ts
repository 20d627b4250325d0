import { linesOf, sumOf } from '../../../plan/lines.ts';
import type { Task } from '../../../plan/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { defineRule, message } from '../../catalogue-rule.ts';
import { gapOf, type NamedGap } from '../../gap.ts';
import { explanation, offBy } from '../../gap-message.ts';

export const budgetTotal = defineRule({
  id: 'budget/total',
  severity: 'error',
  summary: {
    vi: 'Tổng các khoản bằng tổng dự kiến kinh phí',
    en: 'The items sum to budget.total',
  },
  why: {
    vi: 'Tổng là con số được duyệt và cấp kinh phí; sai tổng thì dự toán bị trả lại hoặc thiếu tiền khi thực hiện.',
    en: 'The total is what gets approved and paid: when it is wrong the estimate comes back, or the money runs short.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  messages: {
    differs: message<NamedGap>({
      vi: (gap) => ({
        message:
          `các khoản cộng lại được ${formatMoney(gap.sum)}, ${offBy.vi(gap.difference)} ` +
          `so với tổng dự kiến kinh phí ${formatMoney(gap.declared)}${gap.arithmetic}`,
        ...explanation.vi(gap),
      }),
      en: (gap) => ({
        message:
          `items sum to ${formatMoney(gap.sum)}, ${offBy.en(gap.difference)} ` +
          `than budget.total ${formatMoney(gap.declared)}${gap.arithmetic}`,
        ...explanation.en(gap),
      }),
    }),
    approved: message<{ declared: Dong; approved: Dong; difference: Dong }>({
      vi: ({ declared, approved, difference }) => ({
        message: `tổng dự kiến kinh phí là ${formatMoney(declared)}, ${offBy.vi(difference)} so với mức được duyệt ${formatMoney(approved)}`,
        help: 'sửa lại theo mức được duyệt, hoặc trình duyệt lại',
      }),
      en: ({ declared, approved, difference }) => ({
        message: `budget.total is ${formatMoney(declared)}, ${offBy.en(difference)} than the approved ${formatMoney(approved)}`,
        help: 'go back to what was approved, or have the new total approved',
      }),
    }),
  },
  example: {
    bad: 'budget:\n  total: 470.000.000đ\n',
    good: 'budget:\n  total: 200.000.000đ\n',
  },
  check(plan, report, { approved, skip }) {
    const declared = plan.budget.total.dong;
    if (declared === null) return skip();
    if (approved.total !== undefined && approved.total !== declared) {
      const args = { declared, approved: approved.total, difference: declared - approved.total };
      report({ in: plan.budget, at: 'total', message: 'approved', args });
    }
    const lines = linesOf(plan);
    const gap = gapOf(plan, lines, declared, plan.budget.inWords?.dong ?? null);
    if (gap === 'unreadable') skip();
    else if (gap && !isExplainedBySubtotals(plan.tasks, declared))
      report({ in: plan.budget, at: 'total', message: 'differs', ...gap });
  },
});

/** Whether all agrees once tasks sum to their subtotals: `budget/subtotal` tells of those that do not. */
function isExplainedBySubtotals(tasks: readonly Task[], declared: Dong): boolean {
  const meant = tasks.map(
    (task) => task.subtotal?.dong ?? sumOf(task.items.map(({ amount }) => amount)) ?? 0n,
  );
  return meant.reduce((sum, dong) => sum + dong, 0n) === declared;
}
