import { type Day, formatDay } from '../../../values/calendar.ts';
import { documentOf } from '../../../values/document-number.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';

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
  messages: {
    all: message<{ issued: Day; citations: number }>({
      vi: ({ issued, citations }) => ({
        message: `cả ${citations} lần viện dẫn đều ghi ngày sau ngày ban hành kế hoạch ${formatDay(issued, 'vi')}`,
        help: 'kiểm tra lại năm của ngày ban hành kế hoạch',
      }),
      en: ({ issued, citations }) => ({
        message: `all ${citations} citations are dated after the plan was issued on ${formatDay(issued, 'en')}`,
        help: 'check the year of the date of issue',
      }),
    }),
    later: message<{ number: string; date: Day; issued: Day }>({
      vi: ({ number, date, issued }) => ({
        message: `văn bản ${number} ngày ${formatDay(date, 'vi')} ban hành sau kế hoạch (${formatDay(issued, 'vi')})`,
        help: 'kiểm tra lại ngày của văn bản và ngày ban hành kế hoạch',
      }),
      en: ({ number, date, issued }) => ({
        message: `${number} of ${formatDay(date, 'en')} is dated after the plan (${formatDay(issued, 'en')})`,
        help: 'check the date of the document and of the plan',
      }),
    }),
  },
  example: {
    bad: 'citations:\n  - { number: 15/KH-UBND, date: 20/12/2026 }\n',
    good: 'citations:\n  - { number: 15/KH-UBND, date: 20/01/2026 }\n',
  },
  check({ plan, citations }, report) {
    const { issued } = plan;
    if (issued === undefined) return;
    const later = citations.filter(({ number, date }) => {
      const { year } = documentOf(number);
      return date > issued && (year === null || date.startsWith(String(year)));
    });
    if (later.length > 1 && later.length === citations.length) {
      // Not every document is wrong: the date of the plan is.
      const places = later.map((citation) =>
        related({ in: citation, at: 'date' }, citation.number, citation.number),
      );
      report({
        in: plan,
        at: 'issued',
        message: 'all',
        args: { issued, citations: later.length },
        related: places,
      });
      return;
    }
    const here = related({ in: plan, at: 'issued' }, 'ngày ban hành kế hoạch', 'the date of the plan');
    for (const citation of later) {
      const { number, date } = citation;
      report({ in: citation, at: 'date', message: 'later', args: { number, date, issued }, related: [here] });
    }
  },
});
