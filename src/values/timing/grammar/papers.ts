import { PARTS, WORDS } from '../lexicon/roles.ts';
import { LATEST, REPORT, SEPARATOR, UNIT, WHOLE_YEAR } from '../lexicon/vocabulary.ts';
import type { Term } from '../terms.ts';
import type { Cursor } from './cursor.ts';
import { CLOSING } from './cursor.ts';
import { freeText, takeLength } from './free-text.ts';
import { readPoint, startsPoint } from './points.ts';
import { readSpans } from './spans.ts';

/** Steps over a paper; the month of `Kế hoạch tháng 3` may be when it is made as well as what it is for. */
export function takePaper(cursor: Cursor, aside: boolean): null {
  const paper = cursor.position - 1;
  freeText(cursor, 'action');
  if (takeReportedTime(cursor, paper, aside)) return null;
  const begin = cursor.position;
  if (!startsPoint(cursor) || cursor.look(WHOLE_YEAR)) return null;
  readSpans(cursor, 'nothing');
  return cursor.fail('two-readings', begin);
}

/** `Báo cáo năm` with no deadline after it may be every year's, or this one's. */
export function rejectBareReport(cursor: Cursor, begin: number, aside: boolean): void {
  const unit = cursor.position - 1;
  const isBare = unit > begin && UNIT.match(cursor.tokens, unit) !== null;
  const ends = cursor.atEnd || (cursor.key() !== ':' && cursor.look(SEPARATOR) !== null);
  if (isBare && ends && !aside && namesReport(cursor, begin)) cursor.fail('two-readings', begin);
}

function namesReport(cursor: Cursor, begin: number): boolean {
  const words = cursor.tokens.slice(begin, cursor.position);
  return words.some((_, i) => REPORT.match(cursor.tokens, begin + i) !== null);
}

/**
 * Steps over the time that a report or a plan is about, where its deadline follows: `Báo cáo năm 2026 trước ngày 15/12`.
 * In brackets it is all there is: `(báo cáo 6 tháng đầu năm)`.
 */
export function takeReportedTime(cursor: Cursor, begin: number, aside: boolean): boolean {
  if (!namesReport(cursor, begin)) return false;
  return cursor.attempt(() => {
    if (startsPoint(cursor)) {
      if (readPoint(cursor).unit === 'day') return false;
    } else if (!takeLength(cursor) && !cursor.take(UNIT)) return false;
    const role = cursor.look(WORDS)?.meaning;
    const limited = role === 'before' || role === 'due' || cursor.look(LATEST) !== null;
    return limited || (aside && CLOSING.test(cursor.key()));
  });
}

/** The part of the work that the words from a token position up to here are about, if they are. */
export function partOfWork(cursor: Cursor, begin: number): Pick<Term, 'part'> {
  for (let ahead = begin - cursor.position; ahead < 0; ahead += 1) {
    const found = cursor.look(PARTS, ahead);
    if (found) return { part: found.meaning };
  }
  return {};
}
