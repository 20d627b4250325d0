import { TIMES } from '../lexicon/recurring.ts';
import { KEY, YEAR_LEAD, YEAR_LINK } from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { misspeltYear, startsIso } from './number-forms.ts';
import { type Listed, type Point, type Stretch, Unreadable } from './terms.ts';

/** Fails on a year typed with letters for digits. */
export function rejectMisspeltYear(cursor: Cursor, ahead: number): void {
  const misspelt = misspeltYear(cursor, ahead);
  if (!misspelt) return;
  const begin = cursor.position + ahead;
  cursor.position = begin + misspelt.length;
  cursor.fail('unknown-words', begin, misspelt.meant);
}

/** Steps over the year of the point just read: `/2020`, `-2020`, ` năm 2020`, `, năm 2020`, ` 2020`. */
export function takeYear(cursor: Cursor): number | null {
  const lead = cursor.look(YEAR_LEAD);
  const at = lead?.length ?? 0;
  rejectMisspeltYear(cursor, at);
  const short = cursor.isShort(at) && !cursor.look(TIMES, at + 1);
  if (lead && lead.meaning !== 'loose' && short) {
    const begin = cursor.position;
    cursor.position += at + 1;
    cursor.fail(cursor.key() === '/' ? 'two-readings' : 'two-digit-year', begin);
  }
  if (!cursor.isYear(at) || (lead?.meaning !== 'slash' && startsIso(cursor, at))) return null;
  const year = cursor.number(at);
  cursor.position += at + 1;
  return year;
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
export function takeMoreYears(cursor: Cursor, point: Point): readonly number[] {
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
export function inEachYear(
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
