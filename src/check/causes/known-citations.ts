import { centralUntil, type KnownDocument, type KnownDocuments } from '../../facts/documents.ts';
import { documentOf, selfCitations } from '../../plan/facts/citations.ts';
import type { Citation, Plan } from '../../plan/format/schema.ts';
import { type Day, formatDay } from '../../values/calendar/calendar.ts';
import { fold } from '../../values/text/fold.ts';
import { groupBy } from '../../values/text/group-by.ts';

/** A citation of a document that a table knows. */
export interface KnownCitation {
  readonly citation: Citation;
  readonly known: KnownDocument;
}

/** The citations of documents that the tables know, without those of the plan itself. */
export function knownCitations(plan: Plan, documents: KnownDocuments): KnownCitation[] {
  const self = selfCitations(plan);
  return plan.citations.flatMap((citation) => {
    const known = self.has(citation) ? null : documents.find(documentOf(citation), citation.date);
    return known === null ? [] : [{ citation, known }];
  });
}

/** The citations whose right date a table knows: `citation/wrong-date` decides on theirs. */
export function datedByTable(plan: Plan, documents: KnownDocuments): ReadonlySet<Citation> {
  const dated = knownCitations(plan, documents).filter(
    ({ citation, known }) => known.issued !== null && !mayBeOfAnother(citation),
  );
  return new Set(dated.map(({ citation }) => citation));
}

/** The citations that have another date than the table. */
export function wronglyDated(plan: Plan, documents: KnownDocuments): ReadonlySet<Citation> {
  const wrong = knownCitations(plan, documents).filter((cited) => wrongDate(cited) !== null);
  return new Set(wrong.map(({ citation }) => citation));
}

/** A date that is not the one of the table: that of a citation, or one in its text. */
interface WrongDate {
  readonly at: 'date' | 'number';
  readonly date: Day;
}

/** Where a citation has another date than the table; null if it has none. */
export function wrongDate({ citation, known: { issued } }: KnownCitation): WrongDate | null {
  if (issued === null || mayBeOfAnother(citation)) return null;
  const { date } = citation;
  if (date !== null && date !== issued) return { at: 'date', date };
  const { date: inText } = documentOf(citation);
  return inText !== null && inText !== issued ? { at: 'number', date: inText } : null;
}

/** Words that make a citation speak of a document that is changed or gone. */
const CHANGED = /\b(?:sua doi|thay the|bai bo|het hieu luc|dinh chi)\b/;
/** Places that look back on what was done under a document. */
const LOOKING_BACK = /\b(?:ket qua|so ket|tong ket|danh gia|truoc day|da thuc hien)\b/;
/** The same in the words before a number; after it are those of its title. */
const LOOKING_BACK_ON = /\b(?:so ket|tong ket|ket qua|\d+ nam (?:thuc hien|thi hanh))\b/;
const NUMBER = /\d+[a-z]?\s?[/-]\s?(?:\d{4}\s?\/\s?)?[a-zđ]{2}/giu;

/** Whether a citation says itself that its document changed, or looks back on the time when it was in force. */
function saysItself({ number, where = '' }: Citation): boolean {
  return (
    CHANGED.test(fold(number)) ||
    LOOKING_BACK.test(fold(where)) ||
    LOOKING_BACK_ON.test(fold(number.slice(0, number.search(NUMBER))))
  );
}

/** Whether the date of a citation may be that of another document its text names: `… thay thế Nghị định …`. */
export function mayBeOfAnother(citation: Citation): boolean {
  if (documentOf(citation).date !== null) return false;
  const [first, ...others] = citation.number.matchAll(NUMBER);
  return others.length > 0 || CHANGED.test(fold(citation.number.slice(0, first?.index ?? 0)));
}

/** The first citation of each document in the tables, and those after it; without those that say themselves what became of it. */
export function citedDocuments(
  plan: Plan,
  documents: KnownDocuments,
): (KnownCitation & { readonly others: readonly Citation[] })[] {
  const cited = knownCitations(plan, documents).filter(({ citation }) => !saysItself(citation));
  const groups = groupBy(cited, ({ known }) => `${known.number} ${known.issued} ${known.issuer}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, others: others.map(({ citation }) => citation) }] : [],
  );
}

/** Which table says so, for messages: the list of central documents and its last day, or the office's file. */
export function tableOf({ file }: KnownDocument): { readonly vi: string; readonly en: string } {
  return file === null
    ? {
        vi: `theo danh mục đến ${formatDay(centralUntil(), 'vi')}`,
        en: `list of central documents up to ${formatDay(centralUntil(), 'en')}`,
      }
    : { vi: `theo ${file}`, en: `from ${file}` };
}
