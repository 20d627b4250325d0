import { type Day, yearOf } from '../../values/calendar/calendar.ts';
import { type DocumentReference, identityOf, readDocument } from '../../values/document/document.ts';
import { fold, foldName } from '../../values/text/fold.ts';
import type { Citation, Plan } from '../format/schema.ts';
import { once } from './once.ts';

/** The document a citation names. */
export const documentOf = once(({ number }: Citation): DocumentReference => readDocument(number));

/**
 * The date of a citation; null where it is absent, or wrong by itself: in another year than the number's, or not
 * the date in the text.
 */
export function ownDate(citation: Citation): Day | null {
  const { date } = citation;
  const { year, date: inText } = documentOf(citation);
  if (date === null || (year !== null && year !== yearOf(date))) return null;
  return inText === null || inText === date ? date : null;
}

/** Identity of the cited document; null where it is not certain, or the citation has no sound date. */
export const identityIn = once((citation: Citation): string | null => {
  const date = ownDate(citation);
  return date === null ? null : identityOf(documentOf(citation), date);
});

/** Words of the caption of an annex: `Phụ lục (Kèm theo Kế hoạch số … ngày … của …)`. */
const CAPTION = /\b(?:phu luc|kem theo)\b/;
/** An office below the province cites plans of its superiors, which have the same symbol. */
const HAS_SUPERIOR = /\b(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa)\b/;

/**
 * The citations in which the plan names itself: its number, or in the caption of an annex its symbol or its
 * date.
 */
export const selfCitations = once(({ plan, citations }: Plan): ReadonlySet<Citation> => {
  if (plan.number === undefined) return new Set();
  const self = readDocument(plan.number);
  const { symbol } = self;
  if (symbol === null) return new Set();
  const issuer = foldName(plan.issuer ?? '');
  const isAlone = issuer !== '' && !HAS_SUPERIOR.test(issuer);
  return new Set(
    citations.filter((citation) => {
      const document = documentOf(citation);
      if (document.issuer !== null && issuer !== '' && foldName(document.issuer) !== issuer) return false;
      if (document.symbol?.key === symbol.key)
        return isInCaption(citation) || (isAlone && citation.date?.slice(0, 4) === plan.issued?.slice(0, 4));
      const isAlike = citation.date === plan.issued && codesOf(document.key) === codesOf(symbol.key);
      return isAlike && isInCaption(citation);
    }),
  );
});

function isInCaption({ number, where = '' }: Citation): boolean {
  return CAPTION.test(fold(`${number} ${where}`));
}

/** A symbol without its number: `/KH-UBND`. */
function codesOf(key: string): string {
  return key.replace(/^\d+/, '');
}
