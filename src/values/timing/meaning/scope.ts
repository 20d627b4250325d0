import type { Day, Window } from '../../calendar/calendar.ts';
import type { Span } from '../lexicon/tokens.ts';
import {
  conflict,
  type DayPoint,
  only,
  type Point,
  pointsOf,
  type Rate,
  type Term,
  type TermOf,
  Unreadable,
} from '../terms.ts';
import { isPlainYearSpan, oneYear, windowOf } from './years.ts';

function dayPoint(day: Day, place: Span): DayPoint {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { unit: 'day', date, month, year, of: null, place };
}

/** Puts the days of the plan's period for `cả giai đoạn`. */
export function withPeriod(terms: readonly Term[], period: Window | null): readonly Term[] {
  return terms.map((term) => {
    if (term.is !== 'period') return term;
    if (period === null) throw new Unreadable('no-year', term.place);
    const from = dayPoint(period.start, term.place);
    const to = dayPoint(period.end, term.place);
    return { ...term, is: 'stretch', from, to, toBefore: false };
  });
}

/**
 * Puts the year of `năm sau` and `năm trước`: after the last year written before it, else that of a plan for one year. In a
 * plan for several years such a day is one of each year.
 */
export function withOtherYears(terms: readonly Term[], period: Window | null): readonly Term[] {
  if (!terms.some(namesOtherYear)) return terms;
  let base = oneYear(period);
  let isYearly = terms.some((term) => term.is === 'every');
  const recurs = isYearly;
  const dated = <P extends Point>(point: P): P => {
    base = point.year ?? base;
    if (base === null) return point;
    const other = point.unit === 'day' ? point.otherYear : undefined;
    if (other !== undefined) return { ...point, year: base + other };
    // What has no year lies in the plan's own, not in the year after: `trước 15/7 và trước 10/01 năm sau`.
    const isOwn =
      point.year === null && point.unit !== 'year' && (point.unit !== 'day' || point.month !== null);
    return isOwn && !recurs ? { ...point, year: base } : point;
  };
  return terms.flatMap((term): Term[] => {
    const isOther = namesOtherYear(term);
    if (isOther && term.is === 'stretch' && term.from !== term.to) {
      if (base === null) throw new Unreadable('no-year', term.place);
      // `từ ngày 15/11 đến ngày 15/01 năm sau`: the start is in the plan's own year.
      return [inYears({ ...term, from: { ...term.from, year: term.from.year ?? base } }, dated)];
    }
    const found = inYears(term, dated);
    if (!isOther || base !== null || isYearly) return [found];
    isYearly = true;
    const { place, aside } = term;
    const yearly: Term = { is: 'every', rates: [YEARLY], place, aside, joined: 'nothing', done: false };
    return [found, yearly];
  });
}

function namesOtherYear(term: Term): boolean {
  return pointsOf(term).some((point) => point.unit === 'day' && point.otherYear !== undefined);
}

const YEARLY: Rate = { every: 'year', interval: null, times: null };

function inYears(term: Term, dated: <P extends Point>(point: P) => P): Term {
  if (term.is === 'until' || term.is === 'since') return { ...term, point: dated(term.point) };
  if (term.is !== 'stretch') return term;
  const from = dated(term.from);
  return { ...term, from, to: term.from === term.to ? from : dated(term.to) };
}

/** The window of a span whose years are written. */
function writtenWindow({ from, to, toBefore }: TermOf<'stretch'>): Window | null {
  if (from.year === null || to.year === null || toBefore || from.vague) return null;
  return { start: windowOf(from).start, end: windowOf(to).end };
}

function isWhole(term: Term, period: Window | null): boolean {
  const window = term.is === 'stretch' ? writtenWindow(term) : null;
  return window !== null && window.start === period?.start && window.end === period.end;
}

/**
 * The years a yearly duty falls in, and its terms without the words for them: `Quý I hằng năm, giai đoạn 2026-2030`.
 * Null for the period's only year, which every point without a year has anyway.
 */
export function yearlyScope(
  terms: readonly Term[],
  yearly: boolean,
  period: Window | null,
): { years: Window | null; terms: readonly Term[] } {
  if (!yearly) return { years: null, terms };
  const [scope, second] = only(terms, 'stretch').filter(
    (term) =>
      isWhole(term, period) ||
      (term.from.unit === 'year' && term.to.unit === 'year' && term.to.year !== null),
  );
  const shares = terms.some((term) =>
    pointsOf(term).some(({ unit, year }) => unit !== 'year' && year === null),
  );
  // `Tháng 4 hằng năm (2026, 2028)`: which years it recurs in is more than one run of years.
  if (second && shares) conflict(second);
  const window = scope && shares ? writtenWindow(scope) : null;
  if (window) return { years: window, terms: terms.filter((term) => term !== scope) };
  return { years: oneYear(period) === null ? period : null, terms };
}

/** Drops a span that says no more than "in this plan's time" beside words such as `thường xuyên`. */
function withoutSpan(terms: readonly Term[], says: (term: TermOf<'stretch'>) => boolean): readonly Term[] {
  const lasting = terms.some(({ is }) => is === 'every' || is === 'ongoing');
  const onDemand = terms.some(({ is }) => is === 'on-demand');
  const idle = only(terms, 'stretch').find((term) => says(term) && (lasting || (onDemand && !term.done)));
  if (!idle) return terms;
  const rest = terms.filter((term) => term !== idle);
  // Beside other windows the two disagree.
  if (lasting && !idle.aside && only(rest, 'stretch').length > 0) conflict(idle);
  return rest;
}

/** `trong năm` adds nothing to `Thường xuyên`. */
export function withoutPlainYear(terms: readonly Term[]): readonly Term[] {
  return withoutSpan(terms, isPlainYearSpan);
}

/** Neither does the whole of the plan's period. */
export function withoutWholePeriod(terms: readonly Term[], period: Window | null): readonly Term[] {
  return withoutSpan(terms, (term) => isWhole(term, period));
}
