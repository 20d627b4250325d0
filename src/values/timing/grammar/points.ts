import { LAST_DAY, LAST_OF_EACH } from '../lexicon/recurring.ts';
import { WORDS } from '../lexicon/roles.ts';
import {
  DAY_OF_MONTHS,
  FIRST_OR_LAST,
  FURTHER_MONTH,
  KEY,
  MONTH_LINK,
  NOT_A_POINT,
  OCCASION,
  OF,
  SEPARATOR,
  UNIT,
  VAGUE,
  WEEKDAY,
} from '../lexicon/vocabulary.ts';
import type { DayPoint, Point, Vagueness } from '../terms.ts';
import { type Cursor, isBracket } from './cursor.ts';
import {
  type Context,
  dayPoint,
  readDashedDay,
  readExactPoint,
  startsExactPoint,
  takeOrdinal,
} from './exact-points.ts';
import { takeWeek, takeWeekOf } from './moments.ts';
import { isDayAndMonth, ordinal } from './numbers.ts';

/** Reads `15-8`, `ngày 5-6`, `ngày 30.4` where only one day fits; null if two numbers are not there. */
export function takeDayAlone(cursor: Cursor): DayPoint | null {
  const begin = cursor.position;
  return cursor.attempt(() => {
    cursor.takeKey(KEY.day);
    return isDayAndMonth(cursor) ? readDashedDay(cursor, begin) : null;
  });
}

/** Reads the days of `20 các tháng 3, 6 và 9`, and of three or more after `20 tháng 3, 6, 9`; null if they are not here. */
export function takeDaysOfMonths(cursor: Cursor): readonly DayPoint[] | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    cursor.takeKey(KEY.day);
    if (!cursor.isShort()) return null;
    const date = cursor.number();
    cursor.position += 1;
    const isListed = cursor.take(DAY_OF_MONTHS) !== null;
    if ((!isListed && !cursor.takeKey(KEY.month)) || !ordinal(cursor)) return null;
    const days = [dayPoint(cursor, begin, date, takeOrdinal(cursor, 'month'))];
    for (;;) {
      const next = cursor.position;
      const month = cursor.attempt(() =>
        cursor.take(isListed ? MONTH_LINK : FURTHER_MONTH) &&
        (isListed || isBareMonth(cursor)) &&
        ordinal(cursor)
          ? takeOrdinal(cursor, 'month')
          : null,
      );
      if (month === null) return isListed || days.length > 2 ? days : null;
      days.push(dayPoint(cursor, next, date, month));
    }
  });
}

/** Whether a number is no day or count of its own: not in `15 tháng 3, 20/6` or `15 tháng 3, 6 tháng đầu năm`. */
function isBareMonth(cursor: Cursor): boolean {
  const isDate = cursor.key(1) === '/' && !cursor.isYear(2);
  return cursor.isShort() && cursor.number() <= 12 && !isDate && !cursor.look(NOT_A_POINT, 1);
}

/** Reads the last day of a month, quarter or year: `ngày cuối cùng của tháng 6`, `ngày cuối quý`. */
function takeLastDay(cursor: Cursor): DayPoint | null {
  const begin = cursor.position;
  return cursor.attempt((): DayPoint | null => {
    if (!cursor.take(LAST_DAY)) return null;
    if (startsExactPoint(cursor)) {
      const point = readExactPoint(cursor);
      const { unit, year } = point;
      return unit === 'day'
        ? null
        : { unit: 'day', date: -1, month: point.last, year, of: null, place: cursor.spanFrom(begin) };
    }
    const of = cursor.take(LAST_OF_EACH);
    return of && { unit: 'day', date: -1, month: null, year: null, of, place: cursor.spanFrom(begin) };
  });
}

/** Reads the first or the last of a weekday in a month: `ngày thứ Hai đầu tiên của tháng 3/2026`. */
function takeNthWeekday(cursor: Cursor): DayPoint | null {
  const begin = cursor.position;
  return cursor.attempt(() => {
    const onWeekday = cursor.take(WEEKDAY);
    const which = onWeekday === null ? null : cursor.take(FIRST_OR_LAST);
    if (onWeekday === null || which === null) return null;
    cursor.take(OF);
    if (!startsExactPoint(cursor)) return null;
    const month = readExactPoint(cursor);
    if (month.unit !== 'month') return null;
    const date = which === 'first' ? 1 : -1;
    const { first, year } = month;
    return { unit: 'day', date, onWeekday, month: first, year, of: null, place: cursor.spanFrom(begin) };
  });
}

export type { Context } from './exact-points.ts';

/** The most words between `dịp` and its date. */
const LONGEST_NAME = 16;

/** `năm` alone: the year of the period. */
function takePlainYear(cursor: Cursor): Point | null {
  const begin = cursor.position;
  if (cursor.key() !== KEY.year || cursor.isNumber(1)) return null;
  // `năm nay`, `năm sau` are words of their own.
  const word = cursor.look(WORDS);
  if (word && word.length > 1) return null;
  cursor.position += 1;
  return { unit: 'year', first: 1, last: 12, year: null, place: cursor.spanFrom(begin) };
}

/** Steps over a word that leads from an occasion to its date, and the name between: `dịp Quốc khánh 2/9`. */
function takeOccasion(cursor: Cursor): boolean {
  return cursor.attempt(() => {
    if (!cursor.take(OCCASION)) return false;
    return takeName(cursor);
  });
}

/** Steps over a name, up to the date after it. */
function takeName(cursor: Cursor): boolean {
  for (let words = 0; words <= LONGEST_NAME; words += 1) {
    if (startsDate(cursor) || cursor.peek(() => cursor.takeKey('(') && startsDate(cursor))) return true;
    if (cursor.atEnd || isBracket(cursor) || cursor.look(SEPARATOR) || isLead(cursor)) return false;
    cursor.position += 1;
  }
  return false;
}

function isLead(cursor: Cursor): boolean {
  const role = cursor.look(WORDS)?.meaning;
  return role === 'until' || role === 'before' || role === 'since' || role === 'after';
}

/** Whether a day and its month are here, `2/9` or `ngày 2 tháng 9`. */
function startsDate(cursor: Cursor): boolean {
  const at = cursor.key() === KEY.day ? 1 : 0;
  const mark = cursor.key(at + 1);
  return cursor.isShort(at) && (mark === '/' || mark === KEY.month) && cursor.isShort(at + 2);
}

/** Steps over a day's name, `Ngày Chuyển đổi số quốc gia`, before its date. */
export function takeNamedDay(cursor: Cursor): boolean {
  if (cursor.key() !== KEY.day || cursor.token(1)?.kind !== 'word') return false;
  return cursor.attempt(() => {
    cursor.position += 1;
    return takeName(cursor);
  });
}

/** Steps over the date of an occasion, `(28/6)`; with a year it may be that of the event itself. */
function takeDateInBrackets(cursor: Cursor): Point | null {
  return cursor.attempt(() => {
    if (!cursor.takeKey('(') || !startsDate(cursor)) return null;
    const point = readExactPoint(cursor, 'day');
    return point.year === null && cursor.takeKey(')') ? point : null;
  });
}

type VagueKind = Vagueness['kind'];

/** Steps over words that name less than the unit after them; null if no such words are here. */
function takeVagueWords(cursor: Cursor): VagueKind | null {
  let kind: VagueKind | null = null;
  for (;;) {
    const word = cursor.take(VAGUE) ?? (takeWeekOf(cursor) ? 'middle' : null);
    if (!word) return kind;
    kind = kind === null ? word : 'about';
    cursor.take(OF);
  }
}

function takeVaguePoint(cursor: Cursor, context: Context): Point | null {
  const begin = cursor.position;
  return cursor.attempt(() => {
    const words = takeVagueWords(cursor);
    const kind = takeOccasion(cursor) ? 'occasion' : words;
    if (kind === null) return null;
    const dated = kind === 'occasion' ? takeDateInBrackets(cursor) : null;
    const isExact = dated === null && startsExactPoint(cursor, context);
    const point = dated ?? (isExact ? readExactPoint(cursor, context) : takePlainYear(cursor));
    const place = cursor.spanFrom(begin);
    return point && { ...point, place, vague: { kind, place } };
  });
}

/** Steps over a part of a unit that is before it: `tuần 2`, `đầu tháng`, `giữa quý`. */
export function takePartOfUnit(cursor: Cursor): boolean {
  return cursor.attempt(() => {
    if (takeWeek(cursor)) return true;
    return takeVagueWords(cursor) !== null && cursor.take(UNIT) !== null;
  });
}

/** Steps over `tháng` alone, which adds nothing to `thường xuyên trong tháng`. */
export function takeUnitAlone(cursor: Cursor): boolean {
  if (!cursor.take(UNIT)) return false;
  return cursor.atEnd || isBracket(cursor) || cursor.look(SEPARATOR) !== null;
}

function takeOtherPoint(cursor: Cursor, context: Context): Point | null {
  return takeLastDay(cursor) ?? takeNthWeekday(cursor) ?? takeVaguePoint(cursor, context);
}

/** Whether a point in time begins here. */
export function startsPoint(cursor: Cursor, context: Context = null): boolean {
  return startsExactPoint(cursor, context) || cursor.peek(() => takeOtherPoint(cursor, context));
}

/** Reads the point in time that begins here; throws `Unreadable` where none does or it cannot be. */
export function readPoint(cursor: Cursor, context: Context = null): Point {
  if (startsExactPoint(cursor, context)) return readExactPoint(cursor, context);
  return takeOtherPoint(cursor, context) ?? readExactPoint(cursor, context);
}
