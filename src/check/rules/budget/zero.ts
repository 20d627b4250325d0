import { linesOf, nameOf } from '../../../plan/facts/lines.ts';
import { defineRule } from '../../engine/rule.ts';

export const budgetZero = defineRule({
  id: 'budget/zero',
  severity: 'warning',
  summary: { vi: 'Không có khoản chi nào là 0đ', en: 'No item is 0đ' },
  why: {
    vi: 'Khoản chi 0đ thường là chỗ chưa điền số tiền.',
    en: 'An item of 0đ is usually an amount that nobody has filled in yet.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  yieldsTo: ['budget/total', 'budget/subtotal', 'budget/sources'],
  example: {
    bad: `      - { label: In áp phích, amount: 0đ, period: 2026-Q2 }
      - { label: Giấy mời, amount: 4.500.000đ }
`,
    good: `      - { label: In áp phích, amount: 4.000.000đ, period: 2026-Q2 }
      - { label: Giấy mời, amount: 500.000đ }
`,
  },
  check(plan, report) {
    for (const { item } of linesOf(plan)) {
      if (item.amount.dong !== 0n) continue;
      const name = nameOf(item, plan);
      report({
        in: item,
        at: 'amount',
        about: [item],
        data: { name },
        vi: `khoản chi "${name}" là 0đ`,
        en: `the item "${name}" is 0đ`,
        help: { vi: 'điền số tiền, hoặc xóa dòng này', en: 'fill in the amount, or remove the line' },
      });
    }
  },
});
