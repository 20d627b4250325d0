import { documentOf } from '../../../plan/facts/citations.ts';
import { formatDay, yearOf } from '../../../values/calendar/calendar.ts';
import { datedByTable, mayBeOfAnother } from '../../causes/known-citations.ts';
import { defineRule } from '../../engine/rule.ts';

export const citationYear = defineRule({
  id: 'citation/year',
  severity: 'error',
  summary: {
    vi: 'Năm trong số, ký hiệu văn bản là năm ban hành',
    en: 'The year inside a document number is the year of its date',
  },
  why: {
    vi: 'Số 63/2010/NĐ-CP được cấp trong năm 2010; ngày ban hành ở năm khác chắc chắn sai.',
    en: 'The number 63/2010/NĐ-CP was given out in 2010: a date in another year is surely wrong.',
  },
  reads: ['citations'],
  example: { bad: 'date: 07/8/2018, where: II.1', good: 'date: 07/8/2019, where: II.1' },
  check(plan, report, { skip, documents }) {
    const dated = datedByTable(plan, documents);
    for (const citation of plan.citations) {
      const { number, date } = citation;
      const { year } = documentOf(citation);
      if (year === null || dated.has(citation) || mayBeOfAnother(citation)) continue;
      if (date === null) skip();
      else if (yearOf(date) !== year)
        report({
          in: citation,
          at: 'date',
          vi: `${number} là văn bản của năm ${year}, nhưng ngày ban hành ghi ${formatDay(date, 'vi')}`,
          en: `${number} is of ${year}, but its date is ${formatDay(date, 'en')}`,
          help: {
            vi: 'sửa năm của ngày ban hành, hoặc số của văn bản',
            en: 'correct the year of the date, or the number',
          },
          data: { number, year, date },
        });
    }
  },
});
