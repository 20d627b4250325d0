import type { Plan } from '../../../plan/format/schema.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { fold } from '../../../values/text/fold.ts';
import { citedDocuments, tableOf } from '../../causes/known-citations.ts';
import { dayOfPlan, laterDayOf } from '../../causes/plan-years.ts';
import { defineRule, related } from '../../engine/rule.ts';

export const citationNotYet = defineRule({
  id: 'citation/not-yet',
  severity: 'warning',
  summary: {
    vi: 'Văn bản viện dẫn đã có hiệu lực khi kế hoạch ban hành hoặc bắt đầu, theo danh mục',
    en: 'Every cited document was in force when the plan was issued or begins, as far as the list knows',
  },
  why: {
    vi: 'Văn bản chưa có hiệu lực chưa làm căn cứ để giao việc, giao tiền.',
    en: 'A document that is not in force yet gives no ground to assign work or money.',
  },
  reads: ['plan', 'citations'],
  example: {
    bad: 'number: 109/2025/QH15, date: 10/12/2025',
    good: 'number: 61/2018/NĐ-CP, date: 23/4/2018',
  },
  check(plan, report, { documents }) {
    if (isToPrepare(plan)) return;
    const { issued, period } = plan.plan;
    const { day, isIssue } = dayOfPlan(plan);
    const last = laterDayOf(plan);
    for (const { citation, known, others } of citedDocuments(plan, documents)) {
      const { number, effective } = known;
      // What was issued after the plan is reported as such; and a draft is written after what it cites.
      const isLater = known.issued !== null && known.issued > (issued ?? period.start);
      if (effective === null || effective <= last || isLater) continue;
      const table = tableOf(known);
      report({
        in: citation,
        at: 'number',
        vi: `văn bản ${number} có hiệu lực từ ${formatDay(effective, 'vi')} (${table.vi}), sau ngày ${isIssue ? 'ban hành' : 'bắt đầu'} kế hoạch (${formatDay(day, 'vi')})`,
        en: `${number} is in force from ${formatDay(effective, 'en')} (${table.en}), after the plan ${isIssue ? 'was issued' : 'begins'} on ${formatDay(day, 'en')}`,
        help: {
          vi: 'căn cứ vào văn bản đang có hiệu lực, hoặc ghi rõ văn bản này sẽ có hiệu lực',
          en: 'cite the document in force, or say that this one will take effect',
        },
        data: { number, effective, day },
        related: others.map((own) => related({ in: own, at: 'number' }, 'ở đây cũng vậy', 'here too')),
      });
    }
  },
});

/** What a plan does to make a new document known, before it is in force. */
const PREPARING =
  /\b(?:thi hanh|trien khai|tuyen truyen|pho bien|quan triet|thuc hien)\b.*\b(?:luat|phap lenh|nghi dinh|nghi quyet|thong tu|quyet dinh)\b/;

/** Whether the plan is about a document, which is made known before it is in force: `triển khai thi hành Luật …`. */
function isToPrepare({ plan }: Plan): boolean {
  return PREPARING.test(fold(plan.title));
}
