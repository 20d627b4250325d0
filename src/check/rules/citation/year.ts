import { type Day, formatDay } from '../../../values/calendar.ts';
import { documentOf } from '../../../values/document-number.ts';
import { defineRule, message } from '../../catalogue-rule.ts';

export const citationYear = defineRule({
  id: 'citation/year',
  severity: 'error',
  summary: {
    vi: 'Năm trong số, ký hiệu văn bản là năm ban hành',
    en: 'The year inside a document number is the year of its date',
  },
  why: {
    vi: 'Số 63/2010/NĐ-CP do cơ quan ban hành cấp trong năm 2010; ngày ở năm khác chắc chắn sai.',
    en: 'The number 63/2010/NĐ-CP was given out in 2010: a date in another year is surely wrong.',
  },
  reads: ['citations'],
  messages: {
    differs: message<{ number: string; year: number; date: Day }>({
      vi: ({ number, year, date }) => ({
        message: `văn bản ${number} là của năm ${year}, nhưng ngày ghi ${formatDay(date, 'vi')}`,
        help: 'sửa năm của ngày, hoặc số của văn bản',
      }),
      en: ({ number, year, date }) => ({
        message: `${number} is of ${year}, but its date is ${formatDay(date, 'en')}`,
        help: 'correct the year of the date, or the number',
      }),
    }),
  },
  example: {
    bad: 'citations:\n  - { number: 63/2010/NĐ-CP, date: 08/6/2011 }\n',
    good: 'citations:\n  - { number: 63/2010/NĐ-CP, date: 08/6/2010 }\n',
  },
  check({ citations }, report) {
    for (const citation of citations) {
      const { number, date } = citation;
      const { year } = documentOf(number);
      if (year === null || date.startsWith(String(year))) continue;
      report({ in: citation, at: 'date', message: 'differs', args: { number, year, date } });
    }
  },
});
