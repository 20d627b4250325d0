import { linesOf } from '../../../plan/lines.ts';
import { outletMeant } from '../../../plan/outlet.ts';
import { defineRule } from '../../rule.ts';

export const referenceUnusedOutlet = defineRule({
  id: 'reference/unused-outlet',
  severity: 'warning',
  summary: { vi: 'Cơ quan truyền thông nào cũng có kinh phí', en: 'Every outlet gets money' },
  why: {
    vi: 'Cơ quan có trong danh sách mà không có kinh phí thường là một dòng bị sót trong phụ lục.',
    en: 'An outlet that is listed but gets nothing is often a row dropped from the annex.',
  },
  reads: ['outlets', 'tasks'],
  example: {
    bad: '  laodong: { name: Báo Lao động }\n  hanoimoi: { name: Báo Hà Nội Mới }\n',
    good: '  hanoimoi: { name: Báo Hà Nội Mới }\n',
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
      report({
        in: plan.outlets,
        at: outlet,
        on: 'key',
        data: { outlet, name },
        vi: `"${name}" (${outlet}) không có khoản kinh phí nào`,
        en: `"${name}" (${outlet}) gets no money`,
        help: {
          vi: 'thêm khoản còn thiếu, hoặc xóa khỏi outlets',
          en: 'add the item that is missing, or remove it from outlets',
        },
      });
    }
  },
});
