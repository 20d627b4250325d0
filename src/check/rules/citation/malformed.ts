import { documentOf } from '../../../plan/facts/citations.ts';
import { yearOf } from '../../../values/calendar/calendar.ts';
import { documentFault } from '../../causes/document-fault.ts';
import { defineRule } from '../../engine/rule.ts';

export const citationMalformed = defineRule({
  id: 'citation/malformed',
  severity: 'warning',
  summary: {
    vi: 'Số, ký hiệu văn bản viện dẫn viết đúng thể thức',
    en: 'The number of a cited document has the form of its kind',
  },
  why: {
    vi: 'Số, ký hiệu sai thể thức (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW) thì không tra cứu được văn bản.',
    en: 'A number without the form of its kind (Decree 30/2020/NĐ-CP) cannot be looked up.',
  },
  reads: ['citations'],
  example: { bad: 'number: 61/NĐ-CP', good: 'number: 61/2018/NĐ-CP' },
  check({ citations }, report) {
    for (const citation of citations) {
      const { number, date } = citation;
      const fault = documentFault(number, documentOf(citation), date === null ? null : yearOf(date));
      if (fault) report({ in: citation, at: 'number', ...fault });
    }
  },
});
