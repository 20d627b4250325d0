import { linesOf, sumOf } from '../plan/lines.ts';
import { type Dong, formatMoney } from '../plan/money.ts';
import { gapOf, type NamedGap } from './gap.ts';
import { explanation, offBy } from './gap-message.ts';
import { defineRule, message, related } from './rule.ts';

export const budgetSources = defineRule({
  id: 'budget/sources',
  severity: 'error',
  summary: {
    vi: 'Các nguồn kinh phí cộng lại bằng tổng, và bằng các khoản lấy từ từng nguồn',
    en: 'The sources sum to budget.total, and each to the items that name it',
  },
  why: {
    vi: 'Mỗi nguồn được cấp riêng; chi vượt một nguồn thì không được bù bằng nguồn khác.',
    en: 'Each source is granted on its own: overspending one is not made good from another.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  messages: {
    total: message<{ sum: Dong; declared: Dong; difference: Dong }>({
      vi: ({ sum, declared, difference }) => ({
        message: `các nguồn cộng lại được ${formatMoney(sum)}, ${offBy.vi(difference)} so với tổng dự kiến kinh phí ${formatMoney(declared)}`,
        help: 'sửa số tiền của một nguồn, hoặc thêm nguồn còn thiếu',
      }),
      en: ({ sum, declared, difference }) => ({
        message: `sources sum to ${formatMoney(sum)}, ${offBy.en(difference)} than budget.total ${formatMoney(declared)}`,
        help: 'mend the amount of a source, or add the one that is missing',
      }),
    }),
    source: message<NamedGap & { source: string }>({
      vi: (gap) => ({
        message:
          `các khoản lấy từ nguồn "${gap.source}" cộng lại được ${formatMoney(gap.sum)}, ` +
          `${offBy.vi(gap.difference)} so với ${formatMoney(gap.declared)} của nguồn này\n${gap.arithmetic}`,
        ...explanation.vi(gap),
      }),
      en: (gap) => ({
        message:
          `items from source "${gap.source}" sum to ${formatMoney(gap.sum)}, ` +
          `${offBy.en(gap.difference)} than its ${formatMoney(gap.declared)}\n${gap.arithmetic}`,
        ...explanation.en(gap),
      }),
    }),
  },
  example: {
    bad: `budget:
  total: 200.000.000đ
  sources:
    city: { name: Ngân sách Thành phố, amount: 150.000.000đ }
    other: { name: Xã hội hóa, amount: 40.000.000đ }
`,
    good: `budget:
  total: 200.000.000đ
  sources:
    city: { name: Ngân sách Thành phố, amount: 150.000.000đ }
    other: { name: Xã hội hóa, amount: 50.000.000đ }
`,
  },
  check(plan, report, { skip }) {
    const { sources, total } = plan.budget;
    if (!sources) return;
    const sum = sumOf(Object.values(sources).map(({ amount }) => amount));
    if (sum === null || total.dong === null) return skip();
    if (sum !== total.dong) {
      report({
        in: plan.budget,
        at: 'sources',
        on: 'key',
        message: 'total',
        args: { sum, declared: total.dong, difference: sum - total.dong },
        related: Object.values(sources).map((source) => {
          const what = `${formatMoney(source.amount.dong ?? 0n)} ${source.name}`;
          return related({ in: source, at: 'amount' }, what, what);
        }),
      });
    }
    const lines = linesOf(plan);
    if (lines.some(({ item }) => item.source === undefined || !Object.hasOwn(sources, item.source))) return;
    const excess = (sumOf(lines.map(({ item }) => item.amount)) ?? total.dong) - total.dong;
    for (const [id, source] of Object.entries(sources)) {
      const own = lines.filter(({ item }) => item.source === id);
      const gap = gapOf(plan, own, source.amount.dong);
      if (gap === 'unreadable') skip();
      // What the whole plan is off by as well, `budget/total` or `budget/subtotal` tells of.
      else if (gap && gap.data.difference !== excess) {
        const args = { source: id, ...gap.args };
        const data = { source: id, ...gap.data };
        report({ in: source, at: 'amount', message: 'source', args, data, related: gap.related });
      }
    }
  },
});
