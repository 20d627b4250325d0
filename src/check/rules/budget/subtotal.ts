import { linesWithin, sumOf, sumOfItems } from '../../../plan/lines.ts';
import { allTasks, taskLabel } from '../../../plan/tasks.ts';
import { gapFinding, gapOf } from '../../gap.ts';
import { nameOfTask } from '../../names.ts';
import { provenPaths } from '../../proof.ts';
import { defineRule } from '../../rule.ts';

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
  example: { bad: 'subtotal: 150.000.000đ', good: 'subtotal: 190.000.000đ' },
  check(plan, report, { skip }) {
    const isTotalRight = sumOfItems(plan) === plan.budget.total?.dong;
    const proven = provenPaths(plan);
    for (const entry of allTasks(plan)) {
      const { task } = entry;
      if (!task.subtotal) continue;
      const lines = linesWithin(plan, entry);
      // Items that make the total right are right themselves.
      const confirmed = isTotalRight ? sumOf(lines.map(({ item }) => item.amount)) : null;
      const gap = gapOf(lines, task.subtotal.dong, { confirmed, proven });
      if (gap === 'unreadable') skip();
      else if (gap) {
        const name = nameOfTask(task, plan);
        const finding = gapFinding(plan, lines, gap, {
          parts: { vi: `các khoản của ${name.vi}`, en: `items of ${name.en}` },
          whole: { vi: 'tổng đã ghi của nhiệm vụ', en: 'its subtotal' },
        });
        report({ in: task, at: 'subtotal', ...finding, data: { task: taskLabel(task), ...gap } });
      }
    }
  },
});
