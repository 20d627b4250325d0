import { type Day, formatDay } from '../plan/calendar.ts';
import { documentOf } from '../plan/document-number.ts';
import { defineRule, message, related } from './rule.ts';

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
    for (const citation of citations) {
      const { number, date } = citation;
      const { year } = documentOf(number);
      if (date <= issued || (year !== null && !date.startsWith(String(year)))) continue;
      report({
        in: citation,
        at: 'date',
        message: 'later',
        args: { number, date, issued },
        related: [related({ in: plan, at: 'issued' }, 'ngày ban hành kế hoạch', 'the date of the plan')],
      });
    }
  },
});
