import { documentOf, selfCitations } from '../../../plan/citations.ts';
import type { Citation, Plan } from '../../../plan/schema.ts';
import { type Day, formatDay, yearOf } from '../../../values/calendar.ts';
import { identityOf } from '../../../values/document/document.ts';
import { defineRule, type Finding, related } from '../../rule.ts';
import type { SeenDate } from '../../seen-plans.ts';

export const citationConflictingDate = defineRule({
  id: 'citation/conflicting-date',
  severity: 'warning',
  summary: {
    vi: 'Mỗi văn bản viện dẫn chỉ có một ngày ban hành',
    en: 'Each cited document has one date',
  },
  why: {
    vi: 'Văn bản viện dẫn sai ngày thì căn cứ pháp lý của kế hoạch không còn chắc chắn.',
    en: 'A citation with the wrong date puts the legal basis of the plan in doubt.',
  },
  reads: ['citations'],
  example: { bad: 'date: 08/7/2017, where: II.1', good: 'date: 07/8/2017, where: II.1' },
  check(plan, report, { skip, earlier }) {
    if (plan.citations.some(({ date }) => date === null)) skip();
    for (const cited of byDocument(plan)) {
      const dates = [...new Set(cited.map(({ date }) => date))];
      const odd = cited.find(({ date }) => date !== dates[0]);
      const [first] = cited;
      if (odd === undefined) {
        const seen = first && earlier.dateOf(first.identity);
        if (seen && seen.date !== first.date) {
          report({ in: first.citation, at: 'date', ...conflictWith(seen, first) });
        }
        continue;
      }
      const { number } = odd.citation;
      const subject = /^\d/.test(number) ? `văn bản ${number}` : number;
      const list = (lang: 'vi' | 'en') => dates.map((date) => formatDay(date, lang)).join(', ');
      report({
        in: odd.citation,
        at: 'date',
        vi: `${subject} ghi ${dates.length} ngày ban hành: ${list('vi')}`,
        en: `${number} is cited with ${dates.length} dates: ${list('en')}`,
        help: LOOK_UP,
        data: { number, dates },
        related: cited
          .filter((other) => other !== odd)
          .map(({ citation, date }) => {
            const where = citation.where ? ` (${citation.where})` : '';
            return related(
              { in: citation, at: 'date' },
              `ở đây ghi ${formatDay(date, 'vi')}${where}`,
              `here it is ${formatDay(date, 'en')}${where}`,
            );
          }),
      });
    }
  },
});

/** Another plan gives the document another date. */
function conflictWith({ date, file }: SeenDate, { citation, date: here }: Dated): Omit<Finding, 'in' | 'at'> {
  const { number } = citation;
  const subject = /^\d/.test(number) ? `văn bản ${number}` : number;
  return {
    vi: `${subject} ghi ngày ${formatDay(here, 'vi')}, nhưng ${file} ghi ngày ${formatDay(date, 'vi')}`,
    en: `${number} has the date ${formatDay(here, 'en')} here, but ${formatDay(date, 'en')} in ${file}`,
    help: LOOK_UP,
    data: { number, dates: [date, here], file },
  };
}

const LOOK_UP = {
  vi: 'đối chiếu với bản gốc và sửa ngày sai',
  en: 'look up the document and correct the wrong date',
};

interface Dated {
  readonly identity: string;
  readonly citation: Citation;
  readonly date: Day;
}

/** The citations of each document, without those whose date another rule calls wrong. */
function byDocument(plan: Plan): Iterable<readonly Dated[]> {
  const self = selfCitations(plan);
  const groups = new Map<string, Dated[]>();
  for (const citation of plan.citations) {
    const { date } = citation;
    const document = documentOf(citation);
    if (date === null || self.has(citation)) continue;
    if (document.year !== null && document.year !== yearOf(date)) continue;
    const identity = identityOf(document, date);
    if (identity === null) continue;
    const group = groups.get(identity);
    if (group) group.push({ identity, citation, date });
    else groups.set(identity, [{ identity, citation, date }]);
  }
  return groups.values();
}
