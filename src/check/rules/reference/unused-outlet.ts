import { unusedOutlets } from '../../causes/shortfall.ts';
import { defineRule } from '../../engine/rule.ts';

export const referenceUnusedOutlet = defineRule({
  id: 'reference/unused-outlet',
  severity: 'warning',
  summary: {
    vi: 'Mọi cơ quan truyền thông đều có khoản chi, hoặc ghi unpaid',
    en: 'Every outlet gets money or is marked unpaid',
  },
  why: {
    vi: 'Cơ quan có trong danh sách mà không có kinh phí thường là một dòng bị sót trong phụ lục.',
    en: 'An outlet that is listed but gets nothing is often a row dropped from the annex.',
  },
  reads: ['outlets', 'tasks'],
  // Where a sum is short because of it, or another outlet is listed twice in its place, that finding says so.
  yieldsTo: ['budget/total', 'budget/subtotal', 'budget/sources', 'budget/duplicate-item'],
  example: {
    bad: '  laodong: { name: Báo Lao động }\n  hanoimoi: { name: Báo Hà Nội Mới }\n',
    good: '  hanoimoi: { name: Báo Hà Nội Mới }\n',
  },
  check(plan, report) {
    const unused = unusedOutlets(plan);
    for (const outlet of unused) {
      const name = plan.outlets[outlet]?.name ?? '';
      report({
        in: plan.outlets,
        at: outlet,
        on: 'key',
        about: [plan.outlets[outlet] ?? plan.outlets],
        data: { outlet, name },
        vi: `"${name}" (${outlet}) không có khoản chi nào`,
        en: `"${name}" (${outlet}) gets no money`,
        help: {
          vi: 'thêm khoản chi còn thiếu, hoặc xóa khỏi outlets',
          en: 'add the item that is missing, or remove it from outlets',
        },
      });
    }
  },
});
