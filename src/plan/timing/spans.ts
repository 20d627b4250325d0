import type { Cursor } from './cursor.ts';
import { takeFrequency } from './frequency.ts';
import { takeClock, takeWeekdays } from './moments.ts';
import { ordinal } from './parts.ts';
import { type Context, readPoint, startsPoint } from './points.ts';
import { WORDS } from './roles.ts';
import type { Point, Term } from './terms.ts';
import { AND, KEY, LENGTH, RANGE, SEPARATOR, UNIT } from './vocabulary.ts';

/** One point to another, or a point alone. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  /** The last day is the one before `to`. */
  readonly toBefore: boolean;
  readonly joined: Term['joined'];
}

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

/** Steps over what may stand between a word such as `từ` or `trước` and its point; tells whether an hour did. */
function takeMoment(cursor: Cursor): boolean {
  let hour = false;
  for (;;) {
    if (takeClock(cursor)) {
      hour = true;
      if (cursor.key() === ',') cursor.position += 1;
    } else if (takeWeekdays(cursor)) {
      if (cursor.key() === ',') cursor.position += 1;
    } else if (!startsPoint(cursor) && isConnective(cursor)) cursor.take(WORDS);
    else return hour;
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
  const begin = cursor.position;
  takeMoment(cursor);
  const edge = takeEdge(cursor, side);
  const starts = startsPoint(cursor, context) || (edge && startsPlainYear(cursor));
  cursor.position = begin;
  return starts;
}

/** Reads a point that begins or ends a span. */
export function takeEndpoint(
  cursor: Cursor,
  side: 'first' | 'last',
  context: Context = null,
): { point: Point; hour: boolean } {
  const begin = cursor.position;
  const hour = takeMoment(cursor);
  const edge = takeEdge(cursor, side);
  if (edge && startsPlainYear(cursor)) {
    cursor.position += 1;
    const extent = cursor.extentFrom(cursor.position - 1);
    return { point: { unit: 'year', first: 1, last: 12, year: null, extent }, hour };
  }
  const n = ordinal(cursor);
  if (n && cursor.look(LENGTH, n.length) && !startsPoint(cursor)) {
    cursor.position += n.length + 1;
    cursor.fail('duration', begin);
  }
  return { point: readPoint(cursor, context), hour };
}

/** Reads ` đến …` behind the first point of a span; null where the point stands alone. */
export function takeRangeEnd(cursor: Cursor, from: Point): { to: Point; toBefore: boolean } | null {
  const begin = cursor.position;
  const isoInterval =
    cursor.key() === '/' && cursor.isYear(1) && /^\d{4}/.test(cursor.text.slice(from.extent.start));
  if (isoInterval) cursor.position += 1;
  else if (cursor.look(WORDS)?.meaning === 'open-end' || !cursor.take(RANGE)) return null;
  const before = cursor.look(WORDS);
  const toBefore = before?.meaning === 'before';
  if (toBefore) cursor.take(WORDS);
  const side = toBefore ? 'first' : 'last';
  if (!startsEndpoint(cursor, side, from.unit)) {
    cursor.position = begin;
    return null;
  }
  const { point, hour } = takeEndpoint(cursor, side, from.unit);
  return { to: point, toBefore: toBefore && !hour };
}

/** A day without a month takes the month of the day written after it: `từ ngày 10 đến 15/3`. */
function shareMonth(point: Point, next: Point | null): Point {
  if (point.unit !== 'day' || next?.unit !== 'day' || point.month !== null) return point;
  return { ...point, month: next.month, year: point.year ?? next.year, every: point.every ?? next.every };
}

/** Reads a list of points and spans; a first point already read may be handed in. */
export function readSpans(cursor: Cursor, joined: Term['joined'], first?: Point): readonly Stretch[] {
  const read: Stretch[] = [];
  let from = first ?? readPoint(cursor);
  let link = joined;
  for (;;) {
    const end = takeRangeEnd(cursor, from);
    read.push({ from, to: end?.to ?? from, toBefore: end?.toBefore ?? false, joined: link });
    const context = (end?.to ?? from).unit;
    const begin = cursor.position;
    const separator = takeSeparator(cursor);
    const here = cursor.position;
    const frequency = separator ? takeFrequency(cursor) : null;
    cursor.position = here;
    if (!separator || frequency || !startsPoint(cursor, context)) {
      cursor.position = begin;
      return shareMonths(read);
    }
    from = readPoint(cursor, context);
    link = separator;
  }
}

/** The four windows of `4 quý năm 2020`, of which `4 quý` is already read. */
export function readAllQuarters(cursor: Cursor, begin: number, joined: Term['joined']): readonly Stretch[] {
  const extent = cursor.extentFrom(begin);
  const year = startsEndpoint(cursor, 'first') ? takeEndpoint(cursor, 'first').point.year : null;
  return [1, 4, 7, 10].map((first, i) => {
    const point = { unit: 'quarter', first, last: first + 2, year, extent } as const;
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
