import { ownDate, selfCitations } from '../../../plan/facts/citations.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { wronglyDated } from '../../causes/known-citations.ts';
import { oddYear } from '../../causes/plan-years.ts';
import { defineRule, related } from '../../engine/rule.ts';

export const citationAfterIssue = defineRule({
  id: 'citation/after-issue',
  severity: 'error',
  summary: {
    vi: 'Không văn bản viện dẫn nào ban hành sau kế hoạch',
    en: 'No cited document is dated after the plan',
  },
  why: {
    vi: 'Kế hoạch không thể căn cứ vào văn bản chưa ban hành.',
    en: 'A plan cannot rest on a document that did not exist yet.',
  },
  reads: ['plan', 'citations'],
  example: { bad: 'date: 20/12/2026', good: 'date: 20/01/2026' },
  check(data, report, { skip, documents }) {
    const { plan, citations } = data;
    const { issued } = plan;
    if (issued === undefined) return;
    if (citations.some(({ date }) => date === null)) skip();
    const self = selfCitations(data);
    const wrong = wronglyDated(data, documents);
    const others = citations.filter((citation) => !self.has(citation));
    const later = others.flatMap((citation) => {
      // A date that contradicts the number or the text is wrong by itself; other rules report it.
      const date = ownDate(citation);
      return date !== null && date > issued && !wrong.has(citation) ? [{ citation, date }] : [];
    });
    if (later.length === 0) return;
    const isAll = later.length === others.length;
    // Where the date of issue does not agree with the period either, it is the one that is wrong.
    if (later.length > 1 && (isAll || oddYear(data) === 'issued')) {
      report({
        in: plan,
        at: 'issued',
        vi: `${isAll ? 'cả ' : ''}${later.length} lần viện dẫn ${isAll ? 'đều ' : ''}ghi ngày sau ngày ban hành kế hoạch (${formatDay(issued, 'vi')})`,
        en: `${isAll ? 'all ' : ''}${later.length} citations are dated after the plan was issued on ${formatDay(issued, 'en')}`,
        help: {
          vi: 'kiểm tra lại năm của ngày ban hành kế hoạch',
          en: 'check the year of the date of issue',
        },
        about: [plan],
        data: { issued, citations: later.length },
        related: later.map(({ citation }) =>
          related({ in: citation, at: 'date' }, citation.number, citation.number),
        ),
      });
      return;
    }
    const here = related({ in: plan, at: 'issued' }, 'ngày ban hành kế hoạch', 'the date of the plan');
    for (const { citation, date } of later) {
      const { number } = citation;
      const subject = /^\d/.test(number) ? `văn bản ${number}` : number;
      report({
        in: citation,
        at: 'date',
        vi: `${subject} ngày ${formatDay(date, 'vi')} ban hành sau kế hoạch (${formatDay(issued, 'vi')})`,
        en: `${number} of ${formatDay(date, 'en')} is dated after the plan (${formatDay(issued, 'en')})`,
        help: {
          vi: 'kiểm tra lại ngày ban hành của văn bản và của kế hoạch',
          en: 'check the date of the document and of the plan',
        },
        about: [plan],
        data: { number, date, issued },
        related: [here],
      });
    }
  },
});
