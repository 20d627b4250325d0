import { PERIODIC } from '../lexicon/recurring.ts';
import { WORDS } from '../lexicon/roles.ts';
import { AND, KEY, RANGE, SEPARATOR, YEAR_LINK } from '../lexicon/vocabulary.ts';
import { type Joined, type Listed, type Point, type Stretch, type Term, Unreadable } from '../terms.ts';
import { type Cursor, startsItem } from './cursor.ts';
import { type Side, startsEndpoint, takeEndpoint, takeLimit, takeLimitPoint } from './endpoints.ts';
import { takeFrequency } from './frequency.ts';
import { startsIso } from './numbers.ts';
import { type Context, readPoint, startsPoint, takeDaysOfMonths } from './points.ts';

/** Steps over commas and words for "and"; null if neither is here. Two full stops are an ellipsis. */
export function takeSeparator(cursor: Cursor): 'comma' | 'and' | null {
  let joined: 'comma' | 'and' | null = null;
  while (!(cursor.key() === '.' && cursor.key(1) === '.')) {
    if (cursor.take(AND)) joined = 'and';
    else if (cursor.take(SEPARATOR)) joined ??= 'comma';
    else break;
  }
  return joined;
}

/** Steps over a slash that joins two ways to say how long something goes on: `Thường xuyên/đột xuất`. */
export function takeSlash(cursor: Cursor, before: Term['is'] | undefined): 'and' | null {
  const role = cursor.look(WORDS, 1)?.meaning;
  const isLoose = role === 'ongoing' || role === 'on-demand' || role === 'condition';
  const lasts = before === 'every' || before === 'ongoing' || before === 'on-demand';
  return lasts && (isLoose || cursor.look(PERIODIC, 1)) && cursor.takeKey('/') ? 'and' : null;
}

interface RangeEnd {
  readonly to: Point;
  readonly toBefore: boolean;
}

/** Reads ` đến …` after the first point of a span; null if the point is alone. */
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
    // `2026 - quý II` is that quarter of the year, or all up to it.
    const inside = from.unit === 'year' && from.year !== null && point.unit !== 'year' && point.year === null;
    if (inside) throw new Unreadable('two-readings', point.place);
    return { to: point, toBefore: before };
  });
}

/** A day without a month takes the month of the day written after it: `từ ngày 10 đến 15/3`. */
function shareMonth<P extends Point>(point: P, next: Point | null): P {
  if (point.unit !== 'day' || next?.unit !== 'day' || point.month !== null) return point;
  return { ...point, month: next.month, year: point.year ?? next.year, of: point.of ?? next.of };
}

/** Gives the days of a list, from its end, the months they share. */
export function shareMonths(points: readonly Point[]): readonly Point[] {
  const shared: Point[] = [];
  for (const point of points.toReversed()) shared.unshift(shareMonth(point, shared[0] ?? null));
  return shared;
}

/** `Đầu tháng 3 đến cuối tháng 5` begins and ends with whole months. */
function exactAt(point: Point, kind: Side): Point {
  if (point.vague?.kind !== kind) return point;
  const { vague: _, ...exact } = point;
  return exact;
}

/** Steps over what separates a point from the next one of a list; null if the list ends. */
export function takeSeparatorBefore(cursor: Cursor, context: Context): 'comma' | 'and' | null {
  const separator = takeSeparator(cursor);
  // The number of `Quý I: 02` is of what is done in it.
  const shared = cursor.key(-1) === ':' ? null : context;
  const ends = startsItem(cursor) || !startsPoint(cursor, shared) || cursor.peek(() => takeFrequency(cursor));
  return ends ? null : separator;
}

/** A point alone, or the span that it begins. */
function readStretch(cursor: Cursor, from: Point): Stretch {
  const end = takeRangeEnd(cursor, from);
  if (!end) return { is: 'stretch', from, to: from, toBefore: false };
  return { is: 'stretch', from: exactAt(from, 'first'), to: exactAt(end.to, 'last'), toBefore: end.toBefore };
}

function listed(stretch: Stretch, joined: Joined): Listed<Stretch> {
  const { from, to } = stretch;
  return { ...stretch, joined, place: { start: from.place.start, end: to.place.end } };
}

/** Reads a list of points and spans; a first point already read may be handed in. */
export function readSpans(cursor: Cursor, joined: Joined, first?: Point): readonly Listed<Stretch>[] {
  let read: readonly Listed<Stretch>[] = [];
  let link = joined;
  for (let given = first; ; given = undefined) {
    const days = given ? null : takeDaysOfMonths(cursor);
    const points = days ?? [given ?? readPoint(cursor, read.at(-1)?.to.unit ?? null)];
    for (const point of points) {
      const more = given ? [] : takeMoreYears(cursor, point);
      const stretch = days || more.length > 0 ? alone(point) : readStretch(cursor, point);
      const years = stretch.from === stretch.to ? more : takeMoreYears(cursor, stretch.to);
      read = inEachYear([...read, listed(stretch, link)], years);
      link = 'comma';
    }
    const begin = cursor.position;
    const last = read.at(-1)?.to;
    const separator = cursor.attempt(() => takeSeparatorBefore(cursor, last?.unit ?? null));
    if (!separator) return withSharedMonths(read);
    // `giữa tháng 3 và tháng 4` lies between the two.
    if (separator === 'and' && last?.vague?.kind === 'middle') cursor.fail('two-readings', begin);
    link = separator;
  }
}

function alone(point: Point): Stretch {
  return { is: 'stretch', from: point, to: point, toBefore: false };
}

function withSharedMonths(stretches: readonly Listed<Stretch>[]): readonly Listed<Stretch>[] {
  let next: Point | null = null;
  return stretches
    .toReversed()
    .map((stretch) => {
      const to = shareMonth(stretch.to, next);
      const from = stretch.to === stretch.from ? to : shareMonth(stretch.from, to);
      next = from;
      return { ...stretch, from, to };
    })
    .reverse();
}

/** The four windows of `4 quý năm 2020`, after `4 quý` has been read. */
export function readAllQuarters(cursor: Cursor, begin: number, joined: Joined): readonly Listed<Stretch>[] {
  const place = cursor.spanFrom(begin);
  const year = startsEndpoint(cursor, 'first') ? takeEndpoint(cursor, 'first').point.year : null;
  return [1, 4, 7, 10].map((first, i) => {
    const point = { unit: 'quarter', first, last: first + 2, year, place } as const;
    return listed(alone(point), i === 0 ? joined : 'comma');
  });
}

/** `các năm 2026` says that a list follows, `năm 2026` that a number alone is a year as well. */
function yearWord(cursor: Cursor): 'years' | 'year' | null {
  if (cursor.key(-2) !== KEY.year) return null;
  return cursor.key(-3) === KEY.each ? 'years' : 'year';
}

/**
 * Steps over the years that follow a point with its own: `Quý I các năm 2026, 2028 - 2030`, `Tháng 3/2026 và 2027`.
 * Returns them; none if the point is in one year.
 */
function takeMoreYears(cursor: Cursor, point: Point): readonly number[] {
  const years: number[] = [];
  if (point.year === null || point.unit === 'year' || !cursor.isYear(-1)) return years;
  const word = yearWord(cursor);
  for (let last = point.year; ; last = years.at(-1) ?? last) {
    const begin = cursor.position;
    const link = cursor.look(YEAR_LINK);
    if (!link || (link.meaning === 'words' && word !== 'years')) return years;
    if (link.meaning === 'range' && point.unit === 'day' && word === null) return years;
    const named = word !== null && cursor.key(link.length) === KEY.year;
    const at = link.length + (named ? 1 : 0);
    if (!cursor.isYear(at) || startsIso(cursor, at)) return years;
    if (named && word === 'year' && link.meaning === 'range') return years;
    const year = cursor.number(at);
    cursor.position += at + 1;
    // `Tháng 11 năm 2026 và năm 2027` may name a month and a year as well as one month of two years.
    if ((named && word === 'year') || year <= last) cursor.fail('two-readings', begin);
    for (let next = link.meaning === 'list' ? year : last + 1; next <= year; next += 1) years.push(next);
  }
}

function inYear({ from, to, ...rest }: Listed<Stretch>, year: number): Listed<Stretch> {
  const end = { ...to, year };
  return { ...rest, from: from === to ? end : { ...from, year }, to: end };
}

/** Repeats the last stretch, and those before it that share its year, in more years. */
function inEachYear(
  stretches: readonly Listed<Stretch>[],
  years: readonly number[],
): readonly Listed<Stretch>[] {
  const last = stretches.at(-1);
  if (years.length === 0 || !last || last.to.year === null) return stretches;
  if (last.from.year !== null && last.from.year !== last.to.year)
    throw new Unreadable('two-readings', last.to.place);
  const all = [last.to.year, ...years];
  const alone = stretches.findLastIndex(({ to }, i) => i < stretches.length - 1 && to.year !== null) + 1;
  return [
    ...stretches.slice(0, alone),
    ...stretches.slice(alone).flatMap((stretch) =>
      all.map((year, i) => ({
        ...inYear(stretch, year),
        joined: i === 0 ? stretch.joined : ('comma' as const),
      })),
    ),
  ];
}
