import { documentOf, selfCitations } from '../../../plan/facts/citations.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { readDocument } from '../../../values/document/document.ts';
import { defineRule, related } from '../../engine/rule.ts';

export const citationOwnDate = defineRule({
  id: 'citation/own-date',
  severity: 'error',
  summary: {
    vi: 'Chỗ kế hoạch viện dẫn chính nó ghi đúng số và ngày ban hành',
    en: 'Where the plan cites itself, number and date are its own',
  },
  why: {
    vi: 'Phụ lục kèm theo một kế hoạch khác số, khác ngày thì không thuộc kế hoạch này.',
    en: 'An annex to a plan of another number or date does not belong to this plan.',
  },
  reads: ['plan', 'citations'],
  example: { bad: 'date: 16/02/2026, where: Phụ lục', good: 'date: 15/02/2026, where: Phụ lục' },
  check(data, report, { skip }) {
    const { plan } = data;
    const { issued } = plan;
    const own = readDocument(plan.number ?? '');
    for (const citation of selfCitations(data)) {
      const { date } = citation;
      const { key, symbol } = documentOf(citation);
      if (key !== own.key)
        report({
          in: citation,
          at: 'number',
          vi: `chỗ này viện dẫn chính kế hoạch nhưng ghi số ${symbol?.text}, số của kế hoạch là ${own.symbol?.text}`,
          en: `the plan cites itself here as ${symbol?.text}, but its number is ${own.symbol?.text}`,
          help: { vi: 'kiểm tra lại số của kế hoạch', en: 'check the number of the plan' },
          data: { number: symbol?.text, own: own.symbol?.text },
          related: [related({ in: plan, at: 'number' }, 'số của kế hoạch', 'the number of the plan')],
        });
      else if (date === null) skip();
      else if (issued !== undefined && date !== issued)
        report({
          in: citation,
          at: 'date',
          vi: `chỗ này viện dẫn chính kế hoạch nhưng ghi ngày ${formatDay(date, 'vi')}, kế hoạch ban hành ngày ${formatDay(issued, 'vi')}`,
          en: `the plan cites itself here with the date ${formatDay(date, 'en')}, but it was issued on ${formatDay(issued, 'en')}`,
          help: {
            vi: 'sửa ngày ở đây, hoặc ngày ban hành kế hoạch',
            en: 'correct the date here, or the date of the plan',
          },
          data: { number: plan.number, date, issued },
          related: [related({ in: plan, at: 'issued' }, 'ngày ban hành kế hoạch', 'the date of the plan')],
        });
    }
  },
});
