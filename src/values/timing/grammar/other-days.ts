import { LAST_DAY, LAST_OF_EACH } from '../lexicon/recurring.ts';
import { DAY_OF_MONTHS, KEY, MONTH_LINK } from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { dayPoint, readDashedDay, readExactPoint, startsExactPoint, takeOrdinal } from './exact-points.ts';
import { isDayAndMonth } from './number-forms.ts';
import type { DayPoint } from './terms.ts';
import { ordinal } from './year-parts.ts';

/** Reads `15-8`, `ngày 5-6`, `ngày 30.4` where only one day can stand; null where two numbers are not there. */
export function takeDayAlone(cursor: Cursor): DayPoint | null {
  const begin = cursor.position;
  return cursor.attempt(() => {
    cursor.takeKey(KEY.day);
    return isDayAndMonth(cursor) ? readDashedDay(cursor, begin) : null;
  });
}

/** Reads the days of `20 các tháng 3, 6 và 9`; null where they do not stand here. */
export function takeDaysOfMonths(cursor: Cursor): readonly DayPoint[] | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    cursor.takeKey(KEY.day);
    if (!cursor.isShort()) return null;
    const date = cursor.number();
    cursor.position += 1;
    if (!cursor.take(DAY_OF_MONTHS) || !ordinal(cursor)) return null;
    const days = [dayPoint(cursor, begin, date, takeOrdinal(cursor, 'month'))];
    for (;;) {
      const next = cursor.position;
      const month = cursor.attempt(() =>
        cursor.take(MONTH_LINK) && ordinal(cursor) ? takeOrdinal(cursor, 'month') : null,
      );
      if (month === null) return days;
      days.push(dayPoint(cursor, next, date, month));
    }
  });
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
