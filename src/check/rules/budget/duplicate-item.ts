import { nameOf, sumOfItems } from '../../../plan/lines.ts';
import type { Item } from '../../../plan/schema.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';

export const budgetDuplicateItem = defineRule({
  id: 'budget/duplicate-item',
  severity: 'warning',
  summary: {
    vi: 'Một nhiệm vụ không ghi một cơ quan truyền thông hai lần mà không có gì phân biệt',
    en: 'No task lists one outlet twice with nothing to tell the lines apart',
  },
  why: {
    vi: 'Dòng lặp lại thường do sao chép khi soạn phụ lục, và làm tăng tổng kinh phí.',
    en: 'A repeated row is mostly a copy left over from drafting, and it swells the total.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  messages: {
    repeated: message<{ task: string; name: string }>({
      vi: ({ task, name }) => ({
        message: `nhiệm vụ ${task} ghi "${name}" hai lần mà không có gì phân biệt`,
        help: 'xóa một dòng, hoặc thêm label, period hay note để phân biệt',
      }),
      en: ({ task, name }) => ({
        message: `task ${task} lists "${name}" twice with nothing to tell the lines apart`,
        help: 'remove one, or tell them apart with label, period or note',
      }),
    }),
  },
  example: {
    bad: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, amount: 60.000.000đ }
      - { outlet: hanoimoi, amount: 60.000.000đ }
      - { outlet: kinhtedothi, amount: 80.000.000đ }
`,
    good: `tasks:
  - id: articles
    title: Đăng bài tuyên truyền
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, label: chuyên trang, amount: 60.000.000đ }
      - { outlet: hanoimoi, label: phóng sự, amount: 60.000.000đ }
      - { outlet: kinhtedothi, amount: 80.000.000đ }
`,
  },
  check(plan, report) {
    // Where the repeated amount is just what the total is off by, `budget/total` tells of it.
    const sum = sumOfItems(plan);
    const declared = plan.budget.total.dong;
    const excess = sum === null || declared === null ? null : sum - declared;
    for (const task of plan.tasks) {
      const seen = new Map<string, Item>();
      for (const item of task.items) {
        const marks = [item.outlet, item.label, item.source, item.unit, item.period, item.note];
        const mark = JSON.stringify(marks);
        const first = seen.get(mark);
        if (!first) {
          seen.set(mark, item);
          continue;
        }
        if (item.amount.dong !== null && item.amount.dong === excess) continue;
        report({
          in: item,
          at: item.outlet === undefined ? 'label' : 'outlet',
          message: 'repeated',
          args: { task: task.id, name: nameOf(item, plan) },
          related: [
            related(
              { in: first, at: first.outlet === undefined ? 'label' : 'outlet' },
              'ghi lần đầu ở đây',
              'first listed here',
            ),
          ],
        });
      }
    }
  },
});
