import { OF_EACH, TIMES } from '../lexicon/recurring.ts';
import { AND, COUNTING_WORD, DAY_OF, KEY, NAMED_DAY_OF, RANGE, WHOLE_YEAR } from '../lexicon/vocabulary.ts';
import type { DayPoint, MonthsPoint, Point } from '../terms.ts';
import type { Cursor } from './cursor.ts';
import {
  countsThings,
  ordinal,
  rejectMisspeltYear,
  rejectShortYear,
  roman,
  startsDashedDay,
  startsDottedDay,
  startsIso,
  startsMarkedDate,
  startsMarkedMonth,
  takeOtherYear,
  takeYear,
  unitOfNumbers,
} from './numbers.ts';
import { findPart } from './year-parts.ts';

/** What a number without a unit word counts: in a list it takes the unit of the point before it. */
export type Context = Point['unit'] | null;

type Counting = 'month' | 'quarter';

function monthsPoint(
  cursor: Cursor,
  begin: number,
  unit: MonthsPoint['unit'],
  first: number,
  last: number,
): MonthsPoint {
  const year = unit === 'year' ? null : takeYear(cursor);
  if (first < 1 || last > 12 || first > last) cursor.fail('impossible-date', begin);
  return { unit, first, last, year, place: cursor.spanFrom(begin) };
}

function countedPoint(cursor: Cursor, begin: number, unit: Counting, n: number): MonthsPoint {
  return unit === 'month'
    ? monthsPoint(cursor, begin, unit, n, n)
    : monthsPoint(cursor, begin, unit, 3 * n - 2, 3 * n);
}

function yearPoint(cursor: Cursor, begin: number): MonthsPoint {
  const year = cursor.isYear() ? cursor.number() : null;
  if (year !== null) cursor.position += 1;
  return { ...monthsPoint(cursor, begin, 'year', 1, 12), year };
}

export function dayPoint(cursor: Cursor, begin: number, date: number, month: number | null): DayPoint {
  const impossible = date < 1 || date > 31 || (month !== null && (month < 1 || month > 12));
  const year = month === null ? null : takeYear(cursor);
  if (impossible) cursor.fail('impossible-date', begin);
  const of = month === null ? cursor.take(OF_EACH) : null;
  const other = month === null || year !== null ? {} : takeOtherYear(cursor);
  return { unit: 'day', date, month, year, of, ...other, place: cursor.spanFrom(begin) };
}

/** `2020-03-15`, `2020-03`, `2020-Q2`, `2020`. */
function readYearFirst(cursor: Cursor, begin: number): Point {
  if (!startsIso(cursor)) return yearPoint(cursor, begin);
  const year = cursor.number();
  const quarter = cursor.key(2) === 'q' && cursor.isShort(3);
  const n = cursor.number(quarter ? 3 : 2);
  const withDate =
    !quarter && cursor.key(3) === '-' && cursor.isGlued(3) && cursor.isShort(4) && cursor.isGlued(4);
  const date = cursor.number(4);
  cursor.position += withDate ? 5 : quarter ? 4 : 3;
  const place = cursor.spanFrom(begin);
  if (withDate) {
    if (n < 1 || n > 12) cursor.fail('impossible-date', begin);
    return { unit: 'day', date, month: n, year, of: null, place };
  }
  const [first, last] = quarter ? [3 * n - 2, 3 * n] : [n, n];
  if (first < 1 || last > 12) cursor.fail('impossible-date', begin);
  return { unit: quarter ? 'quarter' : 'month', first, last, year, place };
}

/** Reads the day of `15-8`, at its first number. */
export function readDashedDay(cursor: Cursor, begin: number): DayPoint {
  cursor.position += 3;
  return dayPoint(cursor, begin, cursor.number(-3), cursor.number(-1));
}

/** Tokens between a day and the number of its month, in `15 tháng 3`; 0 if they are not there. */
function monthLink(cursor: Cursor, context: Context): number {
  const link = cursor.look(context === 'day' ? NAMED_DAY_OF : DAY_OF, 1);
  return link && ordinal(cursor, 1 + link.length) ? link.length : 0;
}

function readNumber(cursor: Cursor, begin: number, context: Context): Point {
  if (cursor.isYear() && (context !== 'day' || startsIso(cursor))) return readYearFirst(cursor, begin);
  const n = cursor.number();
  const counting = context === 'quarter' ? 'quarter' : 'month';
  const slashed = cursor.key(1) === '/' && cursor.isShort(2);
  if (slashed || startsMarkedDate(cursor, context === 'day') || startsDottedDay(cursor)) {
    cursor.position += 3;
    return dayPoint(cursor, begin, n, cursor.number(-1));
  }
  if (cursor.key(1) === '/' && cursor.isYear(2)) {
    cursor.position += context === 'day' || context === 'year' ? 3 : 1;
    if (context === 'day' || context === 'year') cursor.fail('impossible-date', begin);
    return countedPoint(cursor, begin, counting, n);
  }
  const link = monthLink(cursor, context);
  if (link > 0) {
    cursor.position += 1 + link;
    return dayPoint(cursor, begin, n, takeOrdinal(cursor, 'month'));
  }
  if (context !== 'month' && context !== 'quarter' && startsDashedDay(cursor))
    return readDashedDay(cursor, begin);
  if (startsMarkedMonth(cursor) && context !== 'day' && context !== 'year') {
    cursor.position += 1;
    return countedPoint(cursor, begin, counting, n);
  }
  if (context === null || context === 'part' || context === 'year') return readSharedNumber(cursor, begin);
  cursor.position += 1;
  return context === 'day' ? dayPoint(cursor, begin, n, null) : countedPoint(cursor, begin, context, n);
}

/** The first number of `10, 11/3`. */
function readSharedNumber(cursor: Cursor, begin: number): Point {
  const n = cursor.number();
  const shared = unitOfNumbers(cursor);
  if (shared?.unit === 'unclear') {
    cursor.position += shared.length;
    const { start, end } = cursor.spanFrom(begin);
    cursor.fail('two-readings', begin, `tháng ${cursor.text.slice(start, end)}`);
  }
  cursor.position += 1;
  if (shared?.unit === 'day') return dayPoint(cursor, begin, n, null);
  return shared ? countedPoint(cursor, begin, 'month', n) : cursor.fail('unknown-words', begin);
}

/** Steps over a number, a Roman numeral or a number word. `tháng năm 2020` is May or a slip for `tháng … năm 2020`. */
export function takeOrdinal(cursor: Cursor, unit: Counting, begin = cursor.position - 1): number {
  const found = ordinal(cursor);
  if (!found) return cursor.fail('unknown-words', begin);
  const isMay = cursor.key() === KEY.year;
  cursor.position += found.length;
  if (unit === 'month' && isMay && cursor.isYear()) {
    cursor.position += 1;
    cursor.fail('two-readings', begin);
  }
  return found.value;
}

/** A word that counts months or quarters, where a number follows it: `tháng`, `Quý`, `T` in `T3` and `T.3/2020`. */
function countingWord(cursor: Cursor): { unit: Counting; length: number } | null {
  if (cursor.key() === 't' || cursor.key() === 'th') {
    const length = cursor.key(1) === '.' ? 2 : 1;
    const dated = cursor.key(length + 1) === '/' && cursor.isYear(length + 2);
    const glued = length === 1 && cursor.isGlued(1);
    return cursor.isShort(length) && (glued || dated) ? { unit: 'month', length } : null;
  }
  const word = cursor.look(COUNTING_WORD);
  const n = word && ordinal(cursor, word.length);
  if (!n || cursor.look(TIMES, word.length + n.length)) return null;
  return { unit: word.meaning, length: word.length };
}

function startsNumber(cursor: Cursor, context: Context): boolean {
  if (!cursor.isNumber()) {
    // The v of "v.v." (and so on) is no numeral.
    const abbreviates = cursor.key(1) === '.' && cursor.isGlued(2);
    return (context === 'month' || context === 'quarter') && roman(cursor) !== null && !abbreviates;
  }
  if (cursor.isYear()) {
    const next = cursor.token(1);
    return next?.kind !== 'word' || cursor.look(RANGE, 1) !== null || cursor.look(AND, 1) !== null;
  }
  if (!cursor.isShort()) return false;
  if (cursor.key(1) === '/' && cursor.isNumber(2)) return true;
  if (monthLink(cursor, context) > 0) return true;
  if (context !== 'month' && context !== 'quarter' && startsDashedDay(cursor)) return true;
  if (startsMarkedDate(cursor, context === 'day') || startsDottedDay(cursor) || startsMarkedMonth(cursor))
    return true;
  const counts = context === 'day' || context === 'month' || context === 'quarter';
  return counts ? !countsThings(cursor) : unitOfNumbers(cursor) !== null;
}

/** Reads the point in time that begins here; null if none does. Throws `Unreadable` for one that cannot be read. */
function takeExactPoint(cursor: Cursor, context: Context): Point | null {
  const begin = cursor.position;
  const part = findPart(cursor);
  if (part) {
    cursor.position += part.length;
    return monthsPoint(cursor, begin, 'part', part.first, part.last);
  }
  if (cursor.take(WHOLE_YEAR)) return yearPoint(cursor, begin);
  const word = countingWord(cursor);
  if (word) {
    const short = cursor.key() === 't';
    cursor.position += word.length;
    const n = takeOrdinal(cursor, word.unit, begin);
    const mayBeWeekday = short && n >= 2 && n <= 7;
    return { ...countedPoint(cursor, begin, word.unit, n), ...(mayBeWeekday && { mayBeWeekday }) };
  }
  const isNumbered = cursor.isNumber(1) && !cursor.look(TIMES, 2);
  if (isNumbered && cursor.takeKey(KEY.year)) {
    rejectMisspeltYear(cursor, 0);
    if (cursor.isYear()) return readYearFirst(cursor, begin);
    rejectShortYear(cursor, 0);
  }
  if (isNumbered && cursor.takeKey(KEY.day)) return readNumber(cursor, begin, 'day');
  if (!startsNumber(cursor, context)) return null;
  const numeral = roman(cursor);
  if (numeral === null) return readNumber(cursor, begin, context);
  cursor.position += numeral.length;
  return countedPoint(cursor, begin, context === 'quarter' ? 'quarter' : 'month', numeral.meaning);
}

/** Whether a point in time begins here, readable or not. */
export function startsExactPoint(cursor: Cursor, context: Context = null): boolean {
  return cursor.peek(() => takeExactPoint(cursor, context));
}

/** Reads the point in time that begins here; throws `Unreadable` if none does or it cannot be read. */
export function readExactPoint(cursor: Cursor, context: Context = null): Point {
  const begin = cursor.position;
  const point = takeExactPoint(cursor, context);
  if (point) return point;
  cursor.position += 1;
  return cursor.fail('unknown-words', begin);
}
