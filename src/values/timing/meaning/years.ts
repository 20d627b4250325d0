import {
  addDays,
  contains,
  type Day,
  day,
  monthsWindow,
  type Window,
  weekdayOf,
  yearOf,
} from '../../calendar/calendar.ts';
import { type DayPoint, type Point, type Term, type TermOf, Unreadable } from '../terms.ts';

/** The year a plan's period lies in, null if it covers several. */
export function oneYear(period: Window | null): number | null {
  if (period === null || yearOf(period.start) !== yearOf(period.end)) return null;
  return yearOf(period.start);
}

/** The last day of a month, or the first or last of a weekday in it. */
function dayOfWeekday({ start, end }: Window, { date, onWeekday }: DayPoint): Day {
  if (onWeekday === undefined) return end;
  const ahead = (onWeekday - weekdayOf(start) + 7) % 7;
  return date === 1 ? addDays(start, ahead) : addDays(end, -((weekdayOf(end) - onWeekday + 7) % 7));
}

/** The days of a point in a year; throws `Unreadable` for days and years the calendar lacks. */
export function windowOf(point: Point, year = point.year): Window {
  if (year === null) throw new Unreadable('no-year', point.place);
  if (day(year, 1, 1) === null) throw new Unreadable('impossible-date', point.place);
  if (point.unit !== 'day') return monthsWindow(year, point.first, point.last);
  if (point.month === null) throw new Unreadable('no-month', point.place);
  if (point.onWeekday !== undefined || point.date === -1) {
    const last = dayOfWeekday(monthsWindow(year, point.month, point.month), point);
    return { start: last, end: last };
  }
  const only = day(year, point.month, point.date);
  if (only === null) throw new Unreadable('impossible-date', point.place);
  return { start: only, end: only };
}

function withYear<P extends Point>(point: P, year: number | null): P {
  return point.year === null && year !== null ? { ...point, year } : point;
}

/** `trong năm`, `cả năm`: the year of the plan, named by no number. */
function isPlainYear(point: Point): boolean {
  return point.unit === 'year' && point.year === null && !point.vague;
}

export function isPlainYearSpan(term: Term): boolean {
  return term.is === 'stretch' && term.from === term.to && isPlainYear(term.from);
}

/** A year alone that what follows it, up to the next such year, lies in: `Năm 2026: quý IV; năm 2027: quý I`. */
function underHeadings(terms: readonly Term[]): readonly Term[] {
  const under: Term[] = [];
  let heading: number | null = null;
  for (const [i, term] of terms.entries()) {
    const next = terms[i + 1];
    const isPeak = next?.part === 'peak';
    const heads = next?.is === 'stretch' && !isPeak && next.joined === 'comma' && lacksYear(next);
    if (term.is !== 'stretch' || term.aside) under.push(term);
    else if (isYearAlone(term) && heads) heading = term.from.year;
    else if (heading === null) return terms;
    else if (lacksYear(term)) under.push(inYear(term, heading));
    else if (isYearAlone(term) || term.to.year === heading) under.push(term);
    else throw new Unreadable('two-readings', term.place);
  }
  return under;
}

function isYearAlone({ from, to }: TermOf<'stretch'>): boolean {
  return from === to && from.unit === 'year' && from.year !== null;
}

function lacksYear({ from, to }: TermOf<'stretch'>): boolean {
  return from.year === null && to.year === null && from.unit !== 'year' && to.unit !== 'year';
}

function inYear(term: TermOf<'stretch'>, year: number): Term {
  const to = withYear(term.to, year);
  return { ...term, to, from: term.from === term.to ? to : withYear(term.from, year) };
}

/** The end of a span lies in the year of its start, unless that would be before it. */
function shareForwards(from: Point, to: Point): Point {
  if (from.year === null || to.year !== null || from.unit === 'year') return to;
  const end = withYear(to, from.year);
  return windowOf(end).end < windowOf(from).start ? to : end;
}

/**
 * The year written last is shared backwards: `Quý II; quý III và quý IV/2020`. A year after that of the plan is not shared
 * with what would then come after it: `Tháng 12 và tháng 01/2027`.
 */
function shareBackwards(terms: readonly Term[], periodYear: number | null): Term[] {
  let shared: number | null = null;
  let earliest = 0;
  const share = <P extends Point>(point: P): P => {
    const isOfNext = shared !== null && periodYear !== null && shared > periodYear;
    if (point.year === null && isOfNext && placeInYear(point) > earliest) shared = null;
    const shares = withYear(point, shared);
    shared = shares.year ?? shared;
    earliest = placeInYear(point);
    return shares;
  };
  return terms
    .toReversed()
    .map((term): Term => {
      if (term.is === 'until') return { ...term, point: share(term.point) };
      if (term.is !== 'stretch') return term;
      if (isPlainYear(term.from) && term.from === term.to) return term;
      const to = share(term.to);
      return { ...term, to, from: term.from === term.to ? to : share(term.from) };
    })
    .reverse();
}

/** A number that is greater for a point that begins later in its year; 0 for a day whose month is not written. */
function placeInYear(point: Point): number {
  return point.unit === 'day'
    ? point.month === null
      ? 0
      : 100 * point.month + point.date
    : 100 * point.first;
}

/**
 * Gives every point the year it shares with what is written after it, else that of the period. A deadline or a remark
 * after a window takes the window's year; any other point after one of another year is left without.
 */
export function shareYears(terms: readonly Term[], periodYear: number | null): readonly Term[] {
  let written: number | null = null;
  let afterSpan = false;
  const share = <P extends Point>(point: P, follows: boolean): P => {
    const agreed = written === null || written === periodYear ? periodYear : null;
    const year = point.year ?? (follows && written !== null ? written : agreed);
    if (point.year !== null) written = point.year;
    return withYear(point, year);
  };
  return shareBackwards(underHeadings(terms), periodYear).map((term) => {
    if (term.is === 'until' || term.is === 'since') {
      return { ...term, point: share(term.point, afterSpan && (term.aside || term.is === 'until')) };
    }
    if (term.is !== 'stretch') return term;
    afterSpan = true;
    const from = share(term.from, term.aside);
    return {
      ...term,
      from,
      to: term.from === term.to ? from : share(shareForwards(term.from, term.to), term.aside),
    };
  });
}

/** The years of a period in which a yearly duty falls inside it; the last year where it never does. */
export function yearsWithin(period: Window, inYear: (year: number) => Window): readonly number[] {
  const [first, last] = [yearOf(period.start), yearOf(period.end)];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const inside = years.filter((year) => {
    try {
      return contains(period, inYear(year));
    } catch (error) {
      if (error instanceof Unreadable && error.kind === 'impossible-date') return false;
      throw error;
    }
  });
  return inside.length > 0 ? inside : [last];
}
