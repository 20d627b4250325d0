import { documentOf, identityIn, selfCitations } from '../../../plan/facts/citations.ts';
import type { Citation, Plan } from '../../../plan/format/schema.ts';
import { type Day, formatDay, yearOf } from '../../../values/calendar/calendar.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { datedByTable } from '../../causes/known-citations.ts';
import { defineRule, type Finding, related } from '../../engine/rule.ts';
import type { SeenDate } from '../../engine/seen-plans.ts';

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
  example: { bad: 'date: 08/7/2019, where: II.1', good: 'date: 07/8/2019, where: II.1' },
  check(plan, report, { skip, earlier, documents }) {
    if (plan.citations.some(({ date }) => date === null)) skip();
    const dated = datedByTable(plan, documents);
    for (const citation of plan.citations.filter((own) => isContradictory(own, plan) && !dated.has(own))) {
      report({ in: citation, at: 'date', ...contradiction(citation) });
    }
    for (const cited of byDocument(plan, dated)) {
      const [first] = cited;
      const odd = cited.find(({ date }) => date !== first?.date);
      if (odd === undefined) {
        const seen = first && earlier.otherDates.get(first.identity);
        if (seen && seen.date !== first.date) {
          report({ in: first.citation, at: 'date', ...conflictWith(seen, first) });
        }
        continue;
      }
      const { number } = odd.citation;
      const dates = [...new Set(cited.map(({ date }) => date))];
      const list = (lang: 'vi' | 'en') => dates.map((date) => formatDay(date, lang)).join(', ');
      report({
        in: odd.citation,
        at: 'date',
        vi: `${subjectOf(odd.citation)} ghi ${dates.length} ngày ban hành: ${list('vi')}`,
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
  return {
    vi: `${subjectOf(citation)} ghi ngày ${formatDay(here, 'vi')}, nhưng ${file} ghi ngày ${formatDay(date, 'vi')}`,
    en: `${number} has the date ${formatDay(here, 'en')} here, but ${formatDay(date, 'en')} in ${file}`,
    help: LOOK_UP,
    data: { number, dates: [date, here], file },
  };
}

/** A citation says in its text what its date does not say. */
function contradiction(citation: Citation): Omit<Finding, 'in' | 'at'> {
  const { number, date } = citation;
  const dates = [documentOf(citation).date, date].filter((one) => one !== null);
  const list = (lang: 'vi' | 'en') => dates.map((one) => formatDay(one, lang)).join(', ');
  return {
    vi: `${subjectOf(citation)} ghi 2 ngày ban hành: ${list('vi')}`,
    en: `${number} is cited with 2 dates: ${list('en')}`,
    help: LOOK_UP,
    data: { number, dates },
    related: [
      related({ in: citation, at: 'number' }, 'ngày trong nội dung viện dẫn', 'the date in its text'),
    ],
  };
}

function subjectOf({ number }: Citation): string {
  return /^\d/.test(number) ? `văn bản ${number}` : number;
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

/** Whether the text of a citation has another date, and no other rule calls its date wrong. */
function isContradictory(citation: Citation, plan: Plan): boolean {
  const { date: inText, year } = documentOf(citation);
  const { date } = citation;
  if (inText === null || date === null || inText === date) return false;
  const isOwn = selfCitations(plan).has(citation);
  return isOwn ? date === plan.plan.issued : year === null || year === yearOf(date);
}

/**
 * A law passed again has the same name, but hardly the same day a few years later. Later it may: the laws on the state
 * budget are of 25/6/2015 and 25/6/2025.
 */
const FEWEST_YEARS_OF_LAW = 5;

/** The citations of each document, without those whose date is wrong by itself or decided by a table. */
function byDocument(plan: Plan, dated: ReadonlySet<Citation>): Iterable<readonly Dated[]> {
  const self = selfCitations(plan);
  const sameDay = new Map<string, { identity: string; date: Day }>();
  const undecided = plan.citations.flatMap((citation): Dated[] => {
    const { date } = citation;
    const document = documentOf(citation);
    const own = identityIn(citation);
    if (date === null || own === null || self.has(citation) || dated.has(citation)) return [];
    const day = `${document.key} ${date.slice(4)}`;
    const twin = document.year === null && document.symbol === null ? sameDay.get(day) : undefined;
    const isSame = twin && Math.abs(yearOf(twin.date) - yearOf(date)) < FEWEST_YEARS_OF_LAW;
    const identity = isSame ? twin.identity : own;
    sameDay.set(day, { identity, date });
    return [{ identity, citation, date }];
  });
  return groupBy(undecided, ({ identity }) => identity).values();
}
