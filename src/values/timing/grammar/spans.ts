import { WORDS } from '../lexicon/roles.ts';
import { AND, KEY, LENGTH, RANGE, SEPARATOR, UNIT } from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { takeFrequency } from './frequency.ts';
import { startsItem } from './marks.ts';
import { type ClockTime, takeClock, takeWeekdays } from './moments.ts';
import { type Context, readPoint, startsPoint } from './points.ts';
import type { Point, Stretch, Term } from './terms.ts';
import { inEachYear, takeMoreYears } from './year-lists.ts';
import { ordinal } from './year-parts.ts';

/** Steps over commas and words for "and"; null where none stands here. Two full stops are an ellipsis. */
export function takeSeparator(cursor: Cursor): 'comma' | 'and' | null {
  let joined: 'comma' | 'and' | null = null;
  while (!(cursor.key() === '.' && cursor.key(1) === '.')) {
    if (cursor.take(AND)) joined = 'and';
    else if (cursor.take(SEPARATOR)) joined ??= 'comma';
    else break;
  }
  return joined;
}

function isConnective(cursor: Cursor): boolean {
  const role = cursor.look(WORDS)?.meaning;
  return role === 'filler' || role === 'preposition';
}

interface Moment {
  readonly hour: ClockTime | null;
  /** An hour or a weekday, which only a day has. */
  readonly ofDay: boolean;
}

/** Steps over what may stand between a word such as `từ` or `trước` and its point. */
function takeMoment(cursor: Cursor): Moment {
  let hour: ClockTime | null = null;
  let ofDay = false;
  for (;;) {
    const clock = takeClock(cursor);
    if (clock || takeWeekdays(cursor)) {
      hour = clock ?? hour;
      ofDay = true;
      cursor.takeKey(',');
    } else if (!startsPoint(cursor) && isConnective(cursor)) cursor.take(WORDS);
    else return { hour, ofDay };
  }
}

/** Steps over `hết`, `đầu` or `cuối` before a point, where it says no more than its first or last day. */
function takeEdge(cursor: Cursor, side: 'first' | 'last'): boolean {
  const edge = side === 'first' ? KEY.beginning : KEY.end;
  if (side === 'last' && cursor.takeKey(KEY.through)) return true;
  if (cursor.key() === edge && cursor.look(UNIT, 1) && cursor.takeKey(edge)) return true;
  return cursor.key(-1) === KEY.through;
}

/** `năm` alone, behind `hết`, `đầu` or `cuối`, is the year of the period. */
function startsPlainYear(cursor: Cursor): boolean {
  return (
    cursor.key() === KEY.year && !cursor.isNumber(1) && WORDS.match(cursor.tokens, cursor.position) === null
  );
}

/** Whether a point that begins or ends a span stands here, with what may stand before it. */
export function startsEndpoint(cursor: Cursor, side: 'first' | 'last', context: Context = null): boolean {
  return cursor.peek(() => {
    takeMoment(cursor);
    const edge = takeEdge(cursor, side);
    return startsPoint(cursor, context) || (edge && startsPlainYear(cursor));
  });
}

/** Reads a point that begins or ends a span. */
export function takeEndpoint(
  cursor: Cursor,
  side: 'first' | 'last',
  context: Context = null,
): { point: Point; hour: ClockTime | null } {
  const begin = cursor.position;
  const { hour, ofDay } = takeMoment(cursor);
  const edge = takeEdge(cursor, side);
  if (edge && startsPlainYear(cursor)) {
    cursor.position += 1;
    const place = cursor.spanFrom(cursor.position - 1);
    return { point: { unit: 'year', first: 1, last: 12, year: null, place }, hour };
  }
  const n = ordinal(cursor);
  if (n && cursor.look(LENGTH, n.length) && !startsPoint(cursor)) {
    cursor.position += n.length + 1;
    cursor.fail('duration', begin);
  }
  const point = readPoint(cursor, context);
  if (ofDay && point.unit !== 'day') cursor.fail('two-readings', begin);
  return { point, hour };
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

/** Reads the point behind `đến`, `trước` and the like, and tells whether the last day is the one before it. */
export function takeLimitPoint(
  cursor: Cursor,
  limit: 'until' | 'before' | null,
  context: Context = null,
): { point: Point; before: boolean } {
  const { point, hour } = takeEndpoint(cursor, limit === 'before' ? 'first' : 'last', context);
  // Before 17:00 on a day is still on that day; until midnight, at which it begins, is not.
  return { point, before: hour === null ? limit === 'before' : hour === 'midnight' };
}

interface RangeEnd {
  readonly to: Point;
  readonly toBefore: boolean;
}

/** Reads ` đến …` behind the first point of a span; null where the point stands alone. */
export function takeRangeEnd(cursor: Cursor, from: Point): RangeEnd | null {
  return cursor.attempt(() => {
    const dash = cursor.key() === '-' || cursor.key() === '~';
    const isoInterval =
      cursor.key() === '/' && cursor.isYear(1) && /^\d{4}/.test(cursor.text.slice(from.place.start));
    if (isoInterval) cursor.position += 1;
    else if (cursor.look(WORDS)?.meaning === 'open-end' || !cursor.take(RANGE)) return null;
    const limit = dash && cursor.look(WORDS)?.meaning !== 'before' ? null : takeLimit(cursor);
    if (!startsEndpoint(cursor, limit === 'before' ? 'first' : 'last', from.unit)) return null;
    const { point, before } = takeLimitPoint(cursor, limit, from.unit);
    return { to: point, toBefore: before };
  });
}

/** A day without a month takes the month of the day written after it: `từ ngày 10 đến 15/3`. */
function shareMonth(point: Point, next: Point | null): Point {
  if (point.unit !== 'day' || next?.unit !== 'day' || point.month !== null) return point;
  return { ...point, month: next.month, year: point.year ?? next.year, every: point.every ?? next.every };
}

/** Steps over what separates a point from the next one of a list; null where the list ends. */
function takeSeparatorBefore(cursor: Cursor, context: Context): 'comma' | 'and' | null {
  const separator = takeSeparator(cursor);
  const ends =
    startsItem(cursor) || !startsPoint(cursor, context) || cursor.peek(() => takeFrequency(cursor));
  return ends ? null : separator;
}

/** Reads a list of points and spans; a first point already read may be handed in. */
export function readSpans(cursor: Cursor, joined: Term['joined'], first?: Point): readonly Stretch[] {
  let read: readonly Stretch[] = [];
  let from = first ?? readPoint(cursor);
  let years = first ? [] : takeMoreYears(cursor, from);
  let link = joined;
  for (;;) {
    const end = years.length > 0 ? null : takeRangeEnd(cursor, from);
    if (end) years = takeMoreYears(cursor, end.to);
    const stretch = { from, to: end?.to ?? from, toBefore: end?.toBefore ?? false, joined: link };
    read = inEachYear([...read, stretch], years);
    const context = (end?.to ?? from).unit;
    const separator = cursor.attempt(() => takeSeparatorBefore(cursor, context));
    if (!separator) return shareMonths(read);
    from = readPoint(cursor, context);
    years = takeMoreYears(cursor, from);
    link = separator;
  }
}

/** The four windows of `4 quý năm 2020`, of which `4 quý` is already read. */
export function readAllQuarters(cursor: Cursor, begin: number, joined: Term['joined']): readonly Stretch[] {
  const place = cursor.spanFrom(begin);
  const year = startsEndpoint(cursor, 'first') ? takeEndpoint(cursor, 'first').point.year : null;
  return [1, 4, 7, 10].map((first, i) => {
    const point = { unit: 'quarter', first, last: first + 2, year, place } as const;
    return { from: point, to: point, toBefore: false, joined: i === 0 ? joined : 'comma' };
  });
}

function shareMonths(stretches: readonly Stretch[]): readonly Stretch[] {
  let next: Point | null = null;
  return stretches
    .toReversed()
    .map((stretch) => {
      const alone = stretch.to === stretch.from;
      const to = shareMonth(stretch.to, next);
      const from = alone ? to : shareMonth(stretch.from, to);
      next = from;
      return { ...stretch, from, to };
    })
    .reverse();
}
