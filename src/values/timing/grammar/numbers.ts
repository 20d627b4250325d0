import { COUNTED, MEASURE, TIMES } from '../lexicon/recurring.ts';
import { WORDS } from '../lexicon/roles.ts';
import {
  KEY,
  LABEL,
  NOT_A_POINT,
  NUMBER_LINK,
  NUMBER_WORDS,
  OTHER_YEAR,
  RANGE,
  ROMAN,
  YEAR_LEAD,
} from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';

/** A Roman numeral. A small x is a blank: the number is still to come. */
export function roman(cursor: Cursor, ahead = 0): { meaning: number; length: number } | null {
  const token = cursor.token(ahead);
  return token && cursor.text.slice(token.start, token.end) === 'x' ? null : cursor.look(ROMAN, ahead);
}

/** A number of a month or quarter, `3`, `III` or `ba`, and the tokens it takes. */
export function ordinal(cursor: Cursor, ahead = 0): { value: number; length: number } | null {
  if (cursor.isShort(ahead)) return { value: cursor.number(ahead), length: 1 };
  const found = roman(cursor, ahead) ?? cursor.look(NUMBER_WORDS, ahead);
  return found && { value: found.meaning, length: found.length };
}

/** Steps over the number of a round: `Đợt 1:`. */
export function takeLabel(cursor: Cursor): boolean {
  const label = cursor.look(LABEL);
  const n = label && ordinal(cursor, label.length);
  if (!label || !n) return false;
  cursor.position += label.length + n.length;
  return true;
}

/** Whether a form such as `2020-03` or `2020-Q2` is there: its year is no year of the point before it. */
export function startsIso(cursor: Cursor, ahead = 0): boolean {
  const quarter =
    cursor.key(ahead + 2) === 'q' || (cursor.isNumber(ahead + 2) && cursor.key(ahead + 2).length === 2);
  return cursor.isYear(ahead) && cursor.key(ahead + 1) === '-' && cursor.isGlued(ahead + 1) && quarter;
}

/**
 * What a list or range of bare numbers counts, known from the point that ends it: days in `10, 11/3`, months in
 * `3 đến 5/2020`. With one dash or comma the latter could as well be a date, `3-5/2020`.
 */
export function unitOfNumbers(cursor: Cursor): { unit: 'day' | 'month' | 'unclear'; length: number } | null {
  let ahead = 0;
  let spelled = true;
  let dashed = false;
  let links = 0;
  for (;;) {
    const link = cursor.isShort(ahead) ? cursor.look(NUMBER_LINK, ahead + 1) : null;
    if (!link) break;
    spelled &&= link.meaning === 'word';
    dashed ||= link.meaning === 'dash';
    links += 1;
    ahead += 1 + link.length;
  }
  if (ahead === 0 || !cursor.isShort(ahead)) return null;
  const length = ahead + 3;
  if (cursor.key(ahead + 1) === KEY.month && ordinal(cursor, ahead + 2)) return { unit: 'day', length };
  if (cursor.key(ahead + 1) !== '/') return null;
  if (cursor.isShort(ahead + 2)) return { unit: 'day', length };
  const months = spelled || (links > 1 && !dashed);
  return cursor.isYear(ahead + 2) ? { unit: months ? 'month' : 'unclear', length } : null;
}

/**
 * Whether three numbers with the same mark between them and a year last are there: `15-3-2020`. Spaces may be
 * between them only where a word has said that this is a day.
 */
export function startsMarkedDate(cursor: Cursor, isDay = false, ahead = 0): boolean {
  const mark = cursor.key(ahead + 1);
  if (mark !== '-' && mark !== '.') return false;
  const glued = isDay || [1, 2, 3, 4].every((i) => cursor.isGlued(ahead + i));
  const numbers = cursor.isShort(ahead) && cursor.isShort(ahead + 2) && cursor.isYear(ahead + 4);
  return glued && numbers && cursor.key(ahead + 3) === mark;
}

/** Whether a day and its month are there with a full stop, before a date that has its year: `15.3 - 20.3.2020`. */
export function startsDottedDay(cursor: Cursor): boolean {
  const dotted = cursor.key(1) === '.' && cursor.isGlued(1) && cursor.isGlued(2);
  const link = dotted && cursor.isShort() && cursor.isShort(2) ? cursor.look(NUMBER_LINK, 3) : null;
  return (
    link !== null &&
    cursor.key(3 + link.length + 1) === '.' &&
    startsMarkedDate(cursor, false, 3 + link.length)
  );
}

/** Whether two numbers are there that can be a day and its month, `15-8` or `15.8`, with nothing more after. */
export function isDayAndMonth(cursor: Cursor): boolean {
  const mark = cursor.key(1);
  const marked = (mark === '-' || mark === '.') && cursor.isGlued(1) && cursor.isGlued(2);
  const goesOn = /^[-./]$/.test(cursor.key(3)) && cursor.isGlued(3) && cursor.token(4)?.glued === true;
  const named = cursor.key(3) === KEY.month || cursor.key(3) === KEY.year;
  return marked && cursor.isShort() && cursor.isShort(2) && cursor.number(2) <= 12 && !goesOn && !named;
}

/** Whether they can be nothing else: `15-8` is no run of days, and `1-6 đến 30-6` has two. */
export function startsDashedDay(cursor: Cursor): boolean {
  const ends = cursor.look(RANGE, 3)?.meaning;
  return (
    cursor.key(1) === '-' && isDayAndMonth(cursor) && (cursor.number() > cursor.number(2) || ends === 'word')
  );
}

/** Whether a month and its year are there with a dash or a full stop between them: `03-2020`. */
export function startsMarkedMonth(cursor: Cursor): boolean {
  const marked = cursor.key(1) === '-' || cursor.key(1) === '.';
  return marked && cursor.isShort() && cursor.isGlued(1) && cursor.isYear(2) && cursor.isGlued(2);
}

/** A year typed with letters for digits, `2O20`: its length in tokens and what was intended; or null. */
function misspeltYear(cursor: Cursor, ahead: number): { length: number; intended: string } | null {
  let length = 1;
  while (cursor.isGlued(ahead + length) && cursor.token(ahead + length)?.kind !== 'mark') length += 1;
  const typed = cursor.text.slice(cursor.token(ahead)?.start, cursor.token(ahead + length - 1)?.end);
  if (!/^[12][\dOoIl]{3}$/.test(typed) || !/\D/.test(typed)) return null;
  return { length, intended: typed.replace(/o/gi, '0').replace(/[Il]/g, '1') };
}

/** Whether the number there counts what is named after it: `Quý I, 02 lớp` names one quarter. */
export function countsThings(cursor: Cursor): boolean {
  const isNoun = cursor.look(WORDS, 1)?.meaning === 'activity';
  return isNoun || [NOT_A_POINT, COUNTED, MEASURE].some((things) => cursor.look(things, 1) !== null);
}

/** Fails on a year typed with letters for digits. */
export function rejectMisspeltYear(cursor: Cursor, ahead: number): void {
  const misspelt = misspeltYear(cursor, ahead);
  if (!misspelt) return;
  const begin = cursor.position + ahead;
  cursor.position = begin + misspelt.length;
  cursor.fail('unknown-words', begin, misspelt.intended);
}

/** Fails on a year of one or two digits, with the year of this century where it has two. */
export function rejectShortYear(cursor: Cursor, ahead: number): never {
  const begin = cursor.position + ahead;
  const year = cursor.key(ahead);
  cursor.position = begin + 1;
  return cursor.fail('two-digit-year', begin, year.length === 2 ? `20${year}` : undefined);
}

/** Steps over the year of the point just read: `/2020`, `-2020`, ` năm 2020`, `, năm 2020`, ` 2020`. */
export function takeYear(cursor: Cursor): number | null {
  const lead = cursor.look(YEAR_LEAD);
  const at = lead?.length ?? 0;
  rejectMisspeltYear(cursor, at);
  const short = cursor.isShort(at) && !cursor.look(TIMES, at + 1);
  if (lead && lead.meaning !== 'loose' && short) {
    if (cursor.key(at + 1) !== '/') rejectShortYear(cursor, at);
    const begin = cursor.position;
    cursor.position += at + 1;
    cursor.fail('two-readings', begin);
  }
  if (!cursor.isYear(at) || (lead?.meaning !== 'slash' && startsIso(cursor, at))) return null;
  const year = cursor.number(at);
  cursor.position += at + 1;
  return year;
}

/** Steps over `năm sau`, `năm trước liền kề` after a day without a year; nothing if it leads to another point. */
export function takeOtherYear(cursor: Cursor): { readonly otherYear?: 1 | -1 } {
  const found = cursor.look(OTHER_YEAR);
  if (!found || cursor.key(found.length) === KEY.day || cursor.isNumber(found.length)) return {};
  cursor.position += found.length;
  return { otherYear: found.meaning === 'after' ? 1 : -1 };
}
