import { WORDS } from '../lexicon/roles.ts';
import { KEY, OF, SEPARATOR, WEEK_OF } from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { startsEndpoint } from './endpoints.ts';
import { takeFrequency } from './frequency.ts';
import { isBracket } from './marks.ts';
import { takeWeekdays } from './moments.ts';
import type { Joined, Listed, Statement } from './terms.ts';
import { takeWeek } from './weeks.ts';

/**
 * Reads the week in which each round of a duty falls, or which of its weekdays: `thứ Sáu tuần cuối hằng tháng`. The rate
 * follows, or `precedes`; null if there is none.
 */
export function readWeekOfEach(cursor: Cursor, joined: Joined, precedes: boolean): readonly Listed[] | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    const weekdays = takeWeekdays(cursor) !== null;
    if (takeWeek(cursor) === null && !(weekdays && cursor.take(WEEK_OF))) return null;
    const ends = cursor.atEnd || isBracket(cursor) || cursor.look(SEPARATOR) !== null;
    const rate = precedes && ends ? null : takeRate(cursor);
    if (rate === null && !(precedes && ends)) return null;
    const place = cursor.spanFrom(begin);
    const vague = { is: 'vague', joined, place } as const;
    return rate ? [vague, { ...rate, joined: 'nothing', place }] : [vague];
  });
}

/** Steps over how often a duty recurs, where that is not every week. */
function takeRate(cursor: Cursor): Statement | null {
  cursor.take(OF);
  const read = takeFrequency(cursor);
  const recurs = read?.is === 'every' && read.rates.length > 0;
  return recurs && read.rates.every(({ every }) => every !== 'week') ? read : null;
}

/** Whether a weekday with its date or its duty is here, not a `thứ hai` that counts. */
export function startsWeekday(cursor: Cursor): boolean {
  return cursor.peek(() => {
    if (readWeekOfEach(cursor, 'nothing', false)) return true;
    const begin = cursor.position;
    if (!takeWeekdays(cursor)) return false;
    if (isPartOfDay(cursor, begin) && namesWeekly(cursor, begin)) return true;
    cursor.takeKey(',');
    const dated = cursor.key() === KEY.day || cursor.key() === '(' || cursor.isNumber();
    return (dated && startsEndpoint(cursor, 'first')) || cursor.peek(() => takeFrequency(cursor));
  });
}

/** Whether `vào` or a part of the day leads to the weekday at a position, which then does not count. */
function isPartOfDay(cursor: Cursor, position: number): boolean {
  const leads = cursor.tokens[position]?.key === KEY.into;
  return leads || WORDS.match(cursor.tokens, position - 1)?.meaning === 'filler';
}

/** Whether the tokens before a position name a duty of every week: `Hằng tuần phát thanh vào thứ Năm`. */
function namesWeekly(cursor: Cursor, end: number): boolean {
  return cursor.peek(() => {
    for (cursor.position = 0; cursor.position < end; cursor.position += 1) {
      const read = takeFrequency(cursor);
      if (read?.is === 'every' && read.rates.some(({ every }) => every === 'week')) return true;
    }
    return false;
  });
}
