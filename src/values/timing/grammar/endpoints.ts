import { WORDS } from '../lexicon/roles.ts';
import { KEY, LENGTH, UNIT } from '../lexicon/vocabulary.ts';
import type { Point, Weekdays } from '../terms.ts';
import type { Cursor } from './cursor.ts';
import { type ClockTime, takeClock, takeWeekdays } from './moments.ts';
import { ordinal } from './numbers.ts';
import { type Context, readPoint, startsPoint, takeDayAlone, takeNamedDay } from './points.ts';

/** Whether a point begins a span or ends it. */
export type Side = 'first' | 'last';

function isConnective(cursor: Cursor): boolean {
  const role = cursor.look(WORDS)?.meaning;
  return role === 'filler' || role === 'preposition';
}

interface Moment {
  readonly hour: ClockTime | null;
  readonly weekdays: Weekdays | null;
}

/** Steps over what may be between a word such as `từ` or `trước` and its point. */
function takeMoment(cursor: Cursor): Moment {
  let hour: ClockTime | null = null;
  let weekdays: Weekdays | null = null;
  for (;;) {
    const clock = takeClock(cursor);
    const days = clock || startsPoint(cursor) ? null : takeWeekdays(cursor);
    if (clock || days) {
      hour = clock ?? hour;
      weekdays = days ?? weekdays;
      cursor.takeKey(',');
    } else if (!startsPoint(cursor) && isConnective(cursor)) cursor.take(WORDS);
    else if (startsPoint(cursor) || !takeNamedDay(cursor)) return { hour, weekdays };
  }
}

/** Steps over `hết`, `đầu` or `cuối` before a point, where it says no more than its first or last day. */
function takeEdge(cursor: Cursor, side: Side): boolean {
  const edge = side === 'first' ? KEY.beginning : KEY.end;
  if (side === 'last' && cursor.takeKey(KEY.through)) return true;
  if (cursor.key() === edge && cursor.look(UNIT, 1) && cursor.takeKey(edge)) return true;
  return cursor.key(-1) === KEY.through;
}

/** `năm` alone, after `hết`, `đầu` or `cuối`, is the year of the period. */
function startsPlainYear(cursor: Cursor): boolean {
  return (
    cursor.key() === KEY.year && !cursor.isNumber(1) && WORDS.match(cursor.tokens, cursor.position) === null
  );
}

/** Whether a point that begins or ends a span is here, with what may be before it. */
export function startsEndpoint(cursor: Cursor, side: Side, context: Context = null): boolean {
  return cursor.peek(() => {
    takeMoment(cursor);
    const edge = takeEdge(cursor, side);
    return startsPoint(cursor, context) || (edge && startsPlainYear(cursor)) || takeDayAlone(cursor) !== null;
  });
}

/** Reads the point itself, after its hour, its weekday and words such as `hết`. */
function readEndpoint(cursor: Cursor, side: Side, context: Context, alone: boolean): Point {
  const begin = cursor.position;
  const edge = takeEdge(cursor, side);
  if (edge && startsPlainYear(cursor)) {
    cursor.position += 1;
    const place = cursor.spanFrom(cursor.position - 1);
    return { unit: 'year', first: 1, last: 12, year: null, place };
  }
  const day = alone ? takeDayAlone(cursor) : null;
  if (day) return day;
  const n = ordinal(cursor);
  if (n && cursor.look(LENGTH, n.length) && !startsPoint(cursor, context)) {
    cursor.position += n.length + 1;
    cursor.fail('duration', begin);
  }
  return readPoint(cursor, context);
}

/** Reads a point that begins or ends a span; `alone` where no list or span of numbers can follow the word before it. */
export function takeEndpoint(
  cursor: Cursor,
  side: Side,
  context: Context = null,
  alone = false,
): { point: Point; hour: ClockTime | null } {
  const begin = cursor.position;
  const { hour, weekdays } = takeMoment(cursor);
  const point = readEndpoint(cursor, side, context, alone);
  if (point.unit === 'day') return { point: weekdays ? { ...point, weekdays } : point, hour };
  // Only a day has an hour or a weekday.
  return hour || weekdays ? cursor.fail('two-readings', begin) : { point, hour };
}

/** Steps over words that lead to a last day, which may follow each other: `chậm nhất là trước`. */
export function takeLimit(cursor: Cursor): 'until' | 'before' | null {
  let limit: 'until' | 'before' | null = null;
  let previous: readonly string[] = [];
  for (;;) {
    const word = cursor.look(WORDS);
    if (cursor.key() === KEY.through || (word?.meaning !== 'until' && word?.meaning !== 'before'))
      return limit;
    const begin = cursor.position;
    cursor.position += word.length;
    const words = cursor.tokens.slice(begin, cursor.position).map(({ key }) => key);
    if (words.join(' ') === previous.join(' ')) cursor.fail('unknown-words', begin);
    previous = words;
    limit = limit === 'before' ? limit : word.meaning;
    cursor.takeKey(':');
  }
}

/** Reads the point after `đến`, `trước` and the like, and tells whether the last day is the one before it. */
export function takeLimitPoint(
  cursor: Cursor,
  limit: 'until' | 'before' | null,
  context: Context = null,
): { point: Point; before: boolean } {
  const begin = cursor.position;
  const { point, hour } = takeEndpoint(cursor, limit === 'before' ? 'first' : 'last', context, true);
  // Before 17:00 on a day is still on that day; until midnight, at which it begins, is not.
  const before = hour === null ? limit === 'before' : hour === 'midnight';
  // Before a part of a month is not before the month.
  if (before && point.vague) cursor.fail('vague', begin);
  return { point, before };
}
