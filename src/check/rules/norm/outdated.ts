import { governing, isInForce, lastDayOf } from '../../../norms/governing.ts';
import type { Norm } from '../../../norms/schema.ts';
import { type Line, linesOf } from '../../../plan/facts/lines.ts';
import { type Day, formatDay } from '../../../values/calendar/calendar.ts';
import { defineRule, related } from '../../engine/rule.ts';
import { sourceOfNorm } from '../../wording/names.ts';

export const normOutdated = defineRule({
  id: 'norm/outdated',
  severity: 'warning',
  summary: {
    vi: 'Định mức, ngưỡng áp dụng cho kế hoạch (norms.yaml) còn hiệu lực',
    en: 'Every norm and threshold (norms.yaml) that a plan is held to is still in force',
  },
  why: {
    vi: 'Theo định mức đã hết hiệu lực thì đơn giá có thể sai mà không ai thấy.',
    en: 'By a norm that has ended, a price may be wrong without anybody seeing it.',
  },
  reads: ['plan', 'tasks'],
  example: {
    bad: 'period: 2030',
    good: 'period: 2029',
    plan: `plan: { title: Tuyên truyền cải cách hành chính, period: 2029 }
tasks:
  - title: Hội nghị tuyên truyền
    schedule: Quý II
    items:
      - { label: Giải khát giữa giờ, amount: 2.000.000đ, quantity: 100, unit: người/buổi, unitPrice: 20.000đ }
budget: { total: 2.000.000đ }
`,
  },
  check(plan, report, { norms, documents, skip }) {
    if (!norms) return skip();
    const byNorm = new Map<Norm, { ended: Day; lines: Line[] }>();
    for (const line of norms.norms.length > 0 ? linesOf(plan) : []) {
      const found = governing(line, plan, norms, documents);
      if (!found || found.ended === null) continue;
      const known = byNorm.get(found.norm);
      if (known) known.lines.push(line);
      else byNorm.set(found.norm, { ended: found.ended, lines: [line] });
    }
    for (const [norm, { ended, lines }] of byNorm) {
      const [first, ...others] = lines;
      if (!first) continue;
      const source = sourceOfNorm(norm);
      report({
        in: first.item,
        at: first.item.unitPrice ? 'unitPrice' : 'amount',
        vi: `định mức "${norm.name}"${source} chỉ áp dụng đến ${formatDay(ended, 'vi')}, trước thời gian của khoản chi này`,
        en: `the norm "${norm.name}"${source} ended on ${formatDay(ended, 'en')}, before the time of this item`,
        help: UPDATE,
        data: { norm: norm.name, ended },
        related: [
          related({ in: norm, at: 'name' }, 'định mức', 'the norm'),
          ...others.map(({ item }) =>
            related({ in: item, at: 'amount' }, 'khoản này cũng vậy', 'this item too'),
          ),
        ],
      });
    }
    const { period } = plan.plan;
    for (const threshold of norms.thresholds) {
      const { name, per } = threshold;
      const ended = lastDayOf(threshold, documents);
      const hasEnded = ended !== null && ended < period.start;
      // One of the same kind that is in force took its place.
      const isReplaced = norms.thresholds.some(
        (other) => other.per === per && isInForce(other, period, documents),
      );
      if (!hasEnded || isReplaced || linesOf(plan).length === 0) continue;
      report({
        in: plan.plan,
        at: 'period',
        vi: `ngưỡng "${name}"${sourceOfNorm(threshold)} chỉ áp dụng đến ${formatDay(ended, 'vi')}, trước thời gian của kế hoạch`,
        en: `the threshold "${name}"${sourceOfNorm(threshold)} ended on ${formatDay(ended, 'en')}, before the period of the plan`,
        help: UPDATE,
        data: { threshold: name, ended },
        related: [related({ in: threshold, at: 'name' }, 'ngưỡng', 'the threshold')],
      });
    }
  },
});

const UPDATE = {
  vi: 'ghi định mức đang áp dụng vào norms.yaml',
  en: 'write what is in force now into norms.yaml',
};
