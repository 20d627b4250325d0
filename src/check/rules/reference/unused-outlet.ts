import { linesOf } from '../../../plan/lines.ts';
import { outletMeant } from '../../../plan/outlet.ts';
import { defineRule, message } from '../../catalogue-rule.ts';
import { articles, tasks } from '../../example.ts';

export const referenceUnusedOutlet = defineRule({
  id: 'reference/unused-outlet',
  severity: 'warning',
  summary: { vi: 'Cơ quan truyền thông nào cũng có kinh phí', en: 'Every outlet gets money' },
  why: {
    vi: 'Cơ quan có trong danh sách mà không có kinh phí thường là một dòng bị sót trong phụ lục.',
    en: 'An outlet that is listed but gets nothing is often a row dropped from the annex.',
  },
  reads: ['outlets', 'tasks'],
  messages: {
    unused: message<{ outlet: string; name: string }>({
      vi: ({ outlet, name }) => ({
        message: `"${name}" (${outlet}) không có khoản kinh phí nào`,
        help: 'thêm khoản còn thiếu, hoặc xóa khỏi outlets',
      }),
      en: ({ outlet, name }) => ({
        message: `"${name}" (${outlet}) gets no money`,
        help: 'add the item that is missing, or remove it from outlets',
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
`,
    good: tasks(articles('schedule: Quý II/2026')),
  },
  check(plan, report) {
    // An outlet whose id is misspelt by an item is not unused: that finding says it already.
    const used = new Set<string | null>();
    for (const { item } of linesOf(plan)) {
      if (item.outlet === undefined) continue;
      used.add(Object.hasOwn(plan.outlets, item.outlet) ? item.outlet : outletMeant(item.outlet, plan));
    }
    for (const [outlet, { name }] of Object.entries(plan.outlets)) {
      if (used.has(outlet)) continue;
      report({ in: plan.outlets, at: outlet, on: 'key', message: 'unused', args: { outlet, name } });
    }
  },
});
