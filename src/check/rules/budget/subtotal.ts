import { type Line, linesOf, sumOf, sumOfItems } from '../../../plan/lines.ts';
import { formatMoney } from '../../../values/money/money.ts';
import { defineRule, message } from '../../catalogue-rule.ts';
import { articles, tasks } from '../../example.ts';
import { gapOf, type NamedGap } from '../../gap.ts';
import { explanation, offBy } from '../../gap-message.ts';

export const budgetSubtotal = defineRule({
  id: 'budget/subtotal',
  severity: 'error',
  summary: {
    vi: 'Các khoản của một nhiệm vụ cộng lại bằng tổng đã ghi',
    en: "A task's items sum to its subtotal",
  },
  why: {
    vi: 'Tổng của nhiệm vụ là căn cứ ký hợp đồng; sai ở đây thường do sót hoặc thừa một dòng.',
    en: 'Contracts are signed on the subtotal of a task; a wrong one mostly means a row lost or listed twice.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  messages: {
    differs: message<NamedGap & { task: string }>({
      vi: (gap) => ({
        message:
          `các khoản của nhiệm vụ ${gap.task} cộng lại được ${formatMoney(gap.sum)}, ${offBy.vi(gap.difference)} ` +
          `so với tổng đã ghi của nhiệm vụ ${formatMoney(gap.declared)}${gap.arithmetic}`,
        ...explanation.vi(gap),
      }),
      en: (gap) => ({
        message:
          `items of task ${gap.task} sum to ${formatMoney(gap.sum)}, ${offBy.en(gap.difference)} ` +
          `than its subtotal ${formatMoney(gap.declared)}${gap.arithmetic}`,
        ...explanation.en(gap),
      }),
    }),
  },
  example: {
    bad: tasks(articles('schedule: Quý II/2026', 'subtotal: 150.000.000đ')),
    good: tasks(articles('schedule: Quý II/2026', 'subtotal: 200.000.000đ')),
  },
  check(plan, report, { skip }) {
    const isTotalRight = sumOfItems(plan) === plan.budget.total.dong;
    const byTask = new Map(plan.tasks.map((task) => [task, [] as Line[]]));
    for (const line of linesOf(plan)) byTask.get(line.task)?.push(line);
    for (const [task, own] of byTask) {
      if (!task.subtotal) continue;
      // Items that make the total right are right themselves.
      const confirmed = isTotalRight ? sumOf(own.map(({ item }) => item.amount)) : null;
      const gap = gapOf(plan, own, task.subtotal.dong, confirmed);
      if (gap === 'unreadable') skip();
      else if (gap) {
        const args = { task: task.id, ...gap.args };
        const data = { task: task.id, ...gap.data };
        report({ in: task, at: 'subtotal', message: 'differs', args, data, related: gap.related });
      }
    }
  },
});
