import { LAST_DAY, LAST_OF_EACH } from '../lexicon/recurring.ts';
import {
  DAY_OF_MONTHS,
  FIRST_OR_LAST,
  FURTHER_MONTH,
  KEY,
  MONTH_LINK,
  NOT_A_POINT,
  OF,
  WEEKDAY,
} from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { dayPoint, readDashedDay, readExactPoint, startsExactPoint, takeOrdinal } from './exact-points.ts';
import { isDayAndMonth } from './number-forms.ts';
import type { DayPoint } from './terms.ts';
import { ordinal } from './year-parts.ts';

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
export function takeLastDay(cursor: Cursor): DayPoint | null {
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
export function takeNthWeekday(cursor: Cursor): DayPoint | null {
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
