import { formatDay } from '../../../values/calendar/calendar.ts';
import { citedDocuments, tableOf } from '../../causes/known-citations.ts';
import { dayOfPlan } from '../../causes/plan-years.ts';
import { defineRule, related } from '../../engine/rule.ts';

export const citationExpired = defineRule({
  id: 'citation/expired',
  severity: 'warning',
  summary: {
    vi: 'Văn bản viện dẫn còn hiệu lực vào ngày ban hành kế hoạch, theo danh mục',
    en: 'No cited document had ended by the day of the plan, as far as the list knows',
  },
  why: {
    vi: 'Kế hoạch soạn từ bản năm trước thường còn căn cứ vào văn bản đã hết hiệu lực.',
    en: "A plan written over last year's often rests on documents that have ended since.",
  },
  reads: ['plan', 'citations'],
  example: {
    bad: 'number: 110/2004/NĐ-CP, date: 08/4/2004',
    good: 'number: 30/2020/NĐ-CP, date: 05/3/2020',
  },
  check(plan, report, { documents }) {
    const { day, isIssue } = dayOfPlan(plan);
    for (const { citation, known, others } of citedDocuments(plan, documents)) {
      const { number, ended, replacedBy } = known;
      if (ended === null || day < ended) continue;
      const table = tableOf(known);
      const issued = replacedBy === null ? null : documents.issuedOn(replacedBy);
      const on = (lang: 'vi' | 'en') => (issued === null ? '' : ` (${formatDay(issued, lang)})`);
      report({
        in: citation,
        at: 'number',
        vi: `văn bản ${number} hết hiệu lực từ ${formatDay(ended, 'vi')} (${table.vi}), ${isIssue ? 'kế hoạch ban hành' : 'kế hoạch bắt đầu từ'} ngày ${formatDay(day, 'vi')}`,
        en: `${number} ended on ${formatDay(ended, 'en')} (${table.en}), and the plan ${isIssue ? 'was issued' : 'begins'} on ${formatDay(day, 'en')}`,
        help:
          replacedBy === null
            ? { vi: 'tìm văn bản thay thế', en: 'look for the document that replaced it' }
            : {
                vi: `văn bản thay thế: ${replacedBy}${on('vi')}`,
                en: `replaced by ${replacedBy}${on('en')}`,
              },
        data: { number, ended, replacedBy, day },
        related: others.map((own) => related({ in: own, at: 'number' }, 'ở đây cũng vậy', 'here too')),
      });
    }
  },
});
