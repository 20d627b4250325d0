import { linesOf, nameOf } from '../../../plan/facts/lines.ts';
import { defineRule, related } from '../../engine/rule.ts';

/** More items than these are not listed. */
const FEW = 8;

export const budgetNoSource = defineRule({
  id: 'budget/no-source',
  severity: 'warning',
  summary: {
    vi: 'Khi có khoản chi ghi nguồn kinh phí thì mọi khoản chi đều ghi',
    en: 'Where some items name a source, all do',
  },
  why: {
    vi: 'Khoản chi không ghi nguồn thì không biết còn lại bao nhiêu ở từng nguồn.',
    en: 'With an item that names no source nobody knows what is left of each.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  example: {
    plan: `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: 15/02/2026, period: 2026 }
budget:
  total: 200.000.000đ
  sources:
    city: { name: Ngân sách Thành phố, amount: 150.000.000đ }
    other: { name: Xã hội hóa, amount: 50.000.000đ }
tasks:
  - title: Đăng bài
    schedule: Quý II/2026
    items:
      - { label: Bài viết, source: city, amount: 150.000.000đ }
      - { label: Phóng sự, source: other, amount: 50.000.000đ }
`,
    bad: 'label: Phóng sự, amount',
    good: 'label: Phóng sự, source: other, amount',
  },
  check(plan, report) {
    const lines = linesOf(plan);
    // A percentage is paid from the sources of its base.
    const without = lines.filter(({ item }) => item.source === undefined && !item.percent);
    const [first] = without;
    const { sources = {} } = plan.budget;
    const isNamed = lines.some(
      ({ item: { source } }) => source !== undefined && Object.hasOwn(sources, source),
    );
    if (!first || !isNamed) return;
    const [count, name] = [without.length, nameOf(first.item, plan)];
    report({
      in: first.item,
      at: first.item.outlet === undefined ? 'label' : 'outlet',
      data: { items: without.map(({ path }) => path) },
      vi:
        count === 1
          ? `khoản chi "${name}" không ghi nguồn kinh phí, các khoản chi khác có ghi`
          : `${count} khoản chi, như "${name}", không ghi nguồn kinh phí, các khoản chi khác có ghi`,
      en:
        count === 1
          ? `"${name}" names no source, other items do`
          : `${count} items, such as "${name}", name no source, other items do`,
      help: { vi: 'ghi nguồn (source) của từng khoản chi', en: 'write the source of each item' },
      related: without
        .slice(1, FEW)
        .map(({ item }) =>
          related(
            { in: item, at: item.outlet === undefined ? 'label' : 'outlet' },
            'không ghi nguồn',
            'names no source',
          ),
        ),
    });
  },
});
