import { type Day, formatDay, readDate } from '../../../values/calendar/calendar.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { knownCitations, tableOf, wrongDate } from '../../causes/known-citations.ts';
import { defineRule, related, toWrite } from '../../engine/rule.ts';

export const citationWrongDate = defineRule({
  id: 'citation/wrong-date',
  severity: 'error',
  summary: {
    vi: 'Văn bản có trong danh mục được viện dẫn đúng ngày ban hành',
    en: 'A cited document that is in the list of known documents has the date of the list',
  },
  why: {
    vi: 'Văn bản viện dẫn sai ngày thì căn cứ pháp lý của kế hoạch không còn chắc chắn.',
    en: 'A citation with the wrong date puts the legal basis of the plan in doubt.',
  },
  reads: ['citations'],
  example: {
    bad: 'number: 92/2017/NĐ-CP, date: 08/7/2017',
    good: 'number: 92/2017/NĐ-CP, date: 07/8/2017',
  },
  check(plan, report, { documents, skip }) {
    if (plan.citations.some(({ date }) => date === null)) skip();
    const cited = knownCitations(plan, documents);
    const wrong = cited.flatMap((each) => {
      const place = wrongDate(each);
      return place === null ? [] : [{ ...each, ...place }];
    });
    for (const same of groupBy(wrong, ({ known, date, at }) => `${known.number} ${date} ${at}`).values()) {
      const [first, ...others] = same;
      const { issued, number } = first?.known ?? {};
      if (!first || !issued || number === undefined) continue;
      const { citation, at, date, known } = first;
      const table = tableOf(known);
      const sound = cited.filter((each) => each.known.number === number && each.citation.date === issued);
      const right = formatDay(issued, 'vi');
      const inText = at === 'number' ? writtenDate(citation.number, date) : null;
      report({
        in: citation,
        at,
        vi: `văn bản ${number} ban hành ngày ${formatDay(issued, 'vi')} (${table.vi}), ở đây ghi ngày ${formatDay(date, 'vi')}`,
        en: `${number} was issued on ${formatDay(issued, 'en')} (${table.en}), but here it has the date ${formatDay(date, 'en')}`,
        help: toWrite(right),
        data: { number, date, issued },
        related: [
          ...others.map((own) => related({ in: own.citation, at: own.at }, 'ở đây cũng vậy', 'here too')),
          ...sound
            .filter((own) => own.citation !== citation)
            .map((own) => related({ in: own.citation, at: 'date' }, 'ở đây ghi đúng', 'here it is right')),
        ],
        ...(inText !== null && {
          excerpt: inText,
          fix: { write: citation.number.replace(inText, right), safe: false },
        }),
        ...(at === 'date' && {
          fix: { write: right, safe: false, places: same.map((own) => ({ in: own.citation, at })) },
        }),
      });
    }
  },
});

const WRITTEN_DATE = /\d{1,2}([-/.])\d{1,2}\1\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}/g;

/** How a text writes a day; null if it does not in one of the usual forms. */
function writtenDate(text: string, day: Day): string | null {
  return text.match(WRITTEN_DATE)?.find((written) => readDate(written) === day) ?? null;
}
