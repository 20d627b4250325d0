import { linesOf } from '../../../plan/lines.ts';
import { Suggester } from '../../../values/suggest.ts';
import { defineRule } from '../../rule.ts';
import { unknownReference } from '../../unknown-reference.ts';

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
  example: { bad: 'source: citi', good: 'source: city' },
  check(plan, report) {
    const sources = plan.budget.sources ?? {};
    const known = Object.keys(sources);
    const suggester = new Suggester(known);
    for (const { item } of linesOf(plan)) {
      if (item.source === undefined || Object.hasOwn(sources, item.source)) continue;
      const found = unknownReference({
        id: item.source,
        meant: suggester.nearest(item.source),
        known,
        kind: { vi: 'nguồn kinh phí', en: 'funding source' },
        remedy: {
          vi: 'thêm vào budget.sources với name: và amount:',
          en: 'add it to budget.sources with name: and amount:',
        },
      });
      report({ in: item, at: 'source', ...found });
    }
  },
});
