import { readDocumentNumber } from '../../../values/document-number.ts';
import { defineRule, message } from '../../catalogue-rule.ts';

export const citationMalformed = defineRule({
  id: 'citation/malformed',
  severity: 'warning',
  summary: {
    vi: 'Số, ký hiệu văn bản viết đúng thể thức',
    en: 'A cited number has the form of a document symbol',
  },
  why: {
    vi: 'Số, ký hiệu sai thể thức (Nghị định 30/2020/NĐ-CP) thì không tra cứu được văn bản.',
    en: 'A number that is not in the form of Decree 30/2020/NĐ-CP cannot be looked up.',
  },
  reads: ['citations'],
  messages: {
    malformed: message<{ number: string }>({
      vi: ({ number }) => ({
        message: `"${number}" không có dạng số, ký hiệu văn bản`,
        help: 'viết như 63/2010/NĐ-CP, 02/KH-UBND, 63/2014/QH13 hoặc 17-NQ/TW',
      }),
      en: ({ number }) => ({
        message: `"${number}" has not the form of a document number`,
        help: 'write it like 63/2010/NĐ-CP, 02/KH-UBND, 63/2014/QH13 or 17-NQ/TW',
      }),
    }),
  },
  example: {
    bad: 'citations:\n  - { number: Nghị định 63, date: 08/6/2010 }\n',
    good: 'citations:\n  - { number: 63/2010/NĐ-CP, date: 08/6/2010 }\n',
  },
  check({ citations }, report) {
    for (const citation of citations) {
      if (readDocumentNumber(citation.number)) continue;
      report({ in: citation, at: 'number', message: 'malformed', args: { number: citation.number } });
    }
  },
});
