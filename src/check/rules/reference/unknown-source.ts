import { linesOf } from '../../../plan/facts/lines.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { Suggester } from '../../../values/text/suggest.ts';
import { defineRule } from '../../engine/rule.ts';
import { atAllPlaces, unknownReference } from '../../wording/unknown-reference.ts';

export const referenceUnknownSource = defineRule({
  id: 'reference/unknown-source',
  severity: 'error',
  summary: {
    vi: 'Mọi mã ở source của một khoản chi đều có trong budget.sources',
    en: 'Every source named by an item is in budget.sources',
  },
  why: {
    vi: 'Khoản chi ghi nguồn kinh phí chưa khai báo thì không biết lấy tiền từ đâu.',
    en: 'An item whose source does not exist has nowhere to be paid from.',
  },
  reads: ['budget', 'tasks'],
  example: {
    plan: `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: 15/02/2026, period: 2026 }
budget:
  total: 200.000.000đ
  sources:
    city: { name: Ngân sách Thành phố, amount: 200.000.000đ }
tasks:
  - title: Đăng bài
    schedule: Quý II/2026
    items: [{ label: Bài viết, amount: 200.000.000đ, source: city }]
`,
    bad: 'source: citi',
    good: 'source: city',
  },
  check(plan, report) {
    const sources = plan.budget.sources ?? {};
    const known = Object.keys(sources);
    const suggester = new Suggester(known);
    const unknown = linesOf(plan).filter(
      ({ item: { source } }) => source !== undefined && !Object.hasOwn(sources, source),
    );
    // Where no source is known at all, that is the one thing to say.
    for (const named of groupBy(unknown, ({ item }) => (known.length > 0 ? item.source : '')).values()) {
      const [first, ...others] = named.map(({ item }) => ({ in: item, at: 'source' }) as const);
      const id = first?.in.source;
      if (!first || id === undefined) continue;
      const found = unknownReference({
        id,
        intended: suggester.nearest(id),
        known,
        kind: { vi: 'nguồn kinh phí', en: 'funding source' },
        remedy: {
          vi: 'thêm vào budget.sources với name: và amount:',
          en: 'add it to budget.sources with name: and amount:',
        },
      });
      report(atAllPlaces(found, first, others));
    }
  },
});
