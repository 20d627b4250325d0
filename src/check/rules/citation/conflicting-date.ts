import type { Citation } from '../../../plan/schema.ts';
import { type Day, formatDay } from '../../../values/calendar.ts';
import { documentOf } from '../../../values/document-number.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';

export const citationConflictingDate = defineRule({
  id: 'citation/conflicting-date',
  severity: 'warning',
  summary: { vi: 'Một số, ký hiệu văn bản chỉ có một ngày ban hành', en: 'One document number has one date' },
  why: {
    vi: 'Văn bản viện dẫn sai ngày thì căn cứ pháp lý của kế hoạch không còn chắc chắn.',
    en: 'A citation with the wrong date puts the legal basis of the plan in doubt.',
  },
  reads: ['citations'],
  messages: {
    conflict: message<{ number: string; dates: readonly Day[] }>({
      vi: ({ number, dates }) => ({
        message: `văn bản ${number} được ghi với ${dates.length} ngày khác nhau: ${dates.map((day) => formatDay(day, 'vi')).join(', ')}`,
        help: 'đối chiếu với bản gốc và sửa ngày sai',
      }),
      en: ({ number, dates }) => ({
        message: `${number} is cited with ${dates.length} dates: ${dates.map((day) => formatDay(day, 'en')).join(', ')}`,
        help: 'look up the document and correct the wrong date',
      }),
    }),
  },
  example: {
    bad: `citations:
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }
  - { number: 63/2010/NĐ-CP, date: 03/6/2010, where: V.2.a }
`,
    good: `citations:
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: V.2.a }
`,
  },
  check({ citations }, report) {
    const byNumber = new Map<string, Citation[]>();
    for (const citation of citations) {
      const { number, year } = documentOf(citation.number);
      // A date in another year than the number's is wrong by itself: `citation/year` tells of it.
      if (year !== null && !citation.date.startsWith(String(year))) continue;
      byNumber.set(number, [...(byNumber.get(number) ?? []), citation]);
    }
    for (const cited of byNumber.values()) {
      const dates = [...new Set(cited.map(({ date }) => date))];
      const odd = cited.find(({ date }) => date !== dates[0]);
      if (!odd) continue;
      report({
        in: odd,
        at: 'date',
        message: 'conflict',
        args: { number: odd.number, dates },
        related: cited
          .filter((citation) => citation !== odd)
          .map((citation) => {
            const { date, where = '' } = citation;
            const place = where && ` (${where})`;
            return related(
              { in: citation, at: 'date' },
              `ở đây ghi ${formatDay(date, 'vi')}${place}`,
              `here it is ${formatDay(date, 'en')}${place}`,
            );
          }),
      });
    }
  },
});
