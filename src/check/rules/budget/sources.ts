import { linesOf, sumOf, sumOfItems } from '../../../plan/lines.ts';
import type { Plan } from '../../../plan/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { defineRule, message, type Related, related } from '../../catalogue-rule.ts';
import { explainGap, type Hypothesis } from '../../explain-gap.ts';
import { gapOf, type NamedGap } from '../../gap.ts';
import { explanation, offBy } from '../../gap-message.ts';

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
    total: message<NamedGap>({
      vi: (gap) => ({
        message: `các nguồn cộng lại được ${formatMoney(gap.sum)}, ${offBy.vi(gap.difference)} so với tổng dự kiến kinh phí ${formatMoney(gap.declared)}`,
        help: 'sửa số tiền của một nguồn, hoặc thêm nguồn còn thiếu',
        ...explanation.vi(gap),
      }),
      en: (gap) => ({
        message: `sources sum to ${formatMoney(gap.sum)}, ${offBy.en(gap.difference)} than budget.total ${formatMoney(gap.declared)}`,
        help: 'correct the amount of a source, or add the one that is missing',
        ...explanation.en(gap),
      }),
    }),
    shifted: message<{ sources: readonly { id: string; difference: Dong }[] }>({
      vi: ({ sources }) => ({
        message: `các khoản không khớp với nguồn: ${sources.map(({ id, difference }) => `${id} ${offBy.vi(difference)}`).join(', ')}`,
        help: 'kiểm tra lại source của từng khoản',
      }),
      en: ({ sources }) => ({
        message: `items do not fit their sources: ${sources.map(({ id, difference }) => `${id} ${offBy.en(difference)}`).join(', ')}`,
        help: 'check the source of each item',
      }),
    }),
    source: message<NamedGap & { source: string }>({
      vi: (gap) => ({
        message:
          `các khoản lấy từ nguồn "${gap.source}" cộng lại được ${formatMoney(gap.sum)}, ` +
          `${offBy.vi(gap.difference)} so với ${formatMoney(gap.declared)} của nguồn này${gap.arithmetic}`,
        ...explanation.vi(gap),
      }),
      en: (gap) => ({
        message:
          `items from source "${gap.source}" sum to ${formatMoney(gap.sum)}, ` +
          `${offBy.en(gap.difference)} than its ${formatMoney(gap.declared)}${gap.arithmetic}`,
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
    const amounts = Object.values(sources).map(({ amount }) => amount);
    const sum = sumOf(amounts);
    if (sum === null || total.dong === null) return skip();
    if (sum !== total.dong) {
      const gap = {
        sum,
        declared: total.dong,
        difference: sum - total.dong,
        hypotheses: slips(sources, total.dong),
      };
      report({
        in: plan.budget,
        at: 'sources',
        on: 'key',
        message: 'total',
        args: { ...gap, names: namesOf(sources), arithmetic: '' },
        data: gap,
        related: Object.values(sources).map(amountPlace),
      });
    }
    const lines = linesOf(plan);
    if (lines.some(({ item }) => item.source === undefined || !Object.hasOwn(sources, item.source))) return;
    const excess = (sumOfItems(plan) ?? total.dong) - total.dong;
    const gaps = Object.entries(sources).flatMap(([id, source]) => {
      const gap = gapOf(
        plan,
        lines.filter(({ item }) => item.source === id),
        source.amount.dong,
      );
      if (gap === 'unreadable') skip();
      // What the whole plan is off by as well, `budget/total` or `budget/subtotal` tells of.
      const isTold = gap === 'unreadable' || gap === null || gap.data.difference === excess;
      return isTold ? [] : [{ id, source, gap }];
    });
    const [first, ...others] = gaps;
    if (!first) return;
    if (others.length > 0 && excess === 0n) {
      // What one source has too much another lacks: items name the wrong one.
      report({
        in: plan.budget,
        at: 'sources',
        on: 'key',
        message: 'shifted',
        args: { sources: gaps.map(({ id, gap }) => ({ id, difference: gap.data.difference })) },
        related: gaps.map(({ source }) => amountPlace(source)),
      });
      return;
    }
    for (const { id, source, gap } of gaps) {
      const data = { source: id, ...gap.data };
      report({
        in: source,
        at: 'amount',
        message: 'source',
        args: { source: id, ...gap.args },
        data,
        related: gap.related,
      });
    }
  },
});

type Sources = NonNullable<Plan['budget']['sources']>;

const pathOf = (id: string) => `budget.sources.${id}`;

function namesOf(sources: Sources): ReadonlyMap<string, string> {
  return new Map(Object.entries(sources).map(([id, { name }]) => [pathOf(id), `"${name}"`]));
}

function slips(sources: Sources, total: Dong): readonly Hypothesis[] {
  const parts = Object.entries(sources).map(([id, { amount }]) => ({
    path: pathOf(id),
    dong: amount.dong ?? 0n,
    periods: 1,
    group: 'budget.sources',
    subject: id,
  }));
  return explainGap(parts, total, null);
}

function amountPlace(source: Sources[string]): Related {
  const what = `${formatMoney(source.amount.dong ?? 0n)} ${source.name}`;
  return related({ in: source, at: 'amount' }, what, what);
}
