import { addDays, contains, type Day, type Window } from '../../calendar.ts';
import {
  conflict,
  type DatedStretch,
  isDated,
  only,
  type Point,
  pointsOf,
  type Term,
  type TermOf,
} from '../grammar/terms.ts';
import type { Every, Timing, TimingKind } from '../types.ts';
import { rateOf, rejectDisagreeing, rejectUnjoined, rejectWeekdays } from './agreement.ts';
import { withoutPlainYear, withoutWholePeriod, withPeriod, yearlyScope } from './scope.ts';
import { oneYear, shareYears, windowOf, yearsWithin } from './years.ts';

/** A day of each month or quarter, which is no one day of the calendar. */
function isRepeatedDay(term: Term, every: Every | null): boolean {
  const points = pointsOf(term);
  return (
    points.length > 0 &&
    points.every(
      (point) => point.unit === 'day' && point.month === null && (point.every ?? every) === every,
    ) &&
    points.every((point) => every === 'month' || (point.unit === 'day' && point.every !== null))
  );
}

/** A deadline or a remark that names a day alone means the one month before it: `Tháng 3 (trước ngày 15)`. */
function shareWindowMonth(terms: readonly Term[]): readonly Term[] {
  const [span, second] = only(terms, 'stretch').filter(({ aside }) => !aside);
  if (!span || second || span.from !== span.to || span.from.unit !== 'month') return terms;
  const { first: month, year } = span.from;
  const inMonth = <P extends Point>(point: P): P =>
    point.unit === 'day' && point.month === null ? { ...point, month, year } : point;
  return terms.map((term) => {
    if (term.is === 'until') return { ...term, point: inMonth(term.point) };
    if (term.is !== 'stretch' || !term.aside) return term;
    const from = inMonth(term.from);
    return { ...term, from, to: term.from === term.to ? from : inMonth(term.to) };
  });
}

function spansOf(terms: readonly Term[], yearly: Window | null): readonly DatedStretch[] {
  return only(terms, 'stretch').flatMap(({ from, to, toBefore, aside, place }) => {
    const inYear = (year: number | null): Window => {
      const { start } = windowOf(from, from.year ?? year);
      const last = windowOf(to, to.year ?? year);
      return { start, end: toBefore ? addDays(last.start, -1) : last.end };
    };
    const years = yearly && from.year === null && to.year === null ? yearsWithin(yearly, inYear) : [null];
    return years.map((year) => ({ ...inYear(year), aside, place }));
  });
}

/** A window in brackets narrows the one before it, or repeats it more broadly: `Quý I (tháng 3)`, `Tháng 3 (quý I)`. */
function refined(spans: readonly DatedStretch[]): readonly DatedStretch[] {
  const outer = spans.filter((span) => !span.aside);
  const remarks = spans.filter((span) => span.aside);
  if (outer.length === 0 || remarks.length === 0) return spans;
  if (remarks.every((remark) => outer.some((span) => contains(span, remark)))) return remarks;
  if (outer.every((span) => remarks.some((remark) => contains(remark, span)))) return outer;
  return conflict(remarks[0] ?? outer[0] ?? { place: { start: 0, end: 0 } });
}

/** The one day that terms of a kind name; several different days are more than a timing can hold. */
function oneDay<T extends Term>(terms: readonly T[], dayOf: (term: T) => Day): Day | null {
  const days = terms.map(dayOf);
  const other = terms.find((_, i) => days[i] !== days[0]);
  if (other) conflict(other);
  return days[0] ?? null;
}

function deadlineOf({ point, before }: TermOf<'until'>, yearly: Window | null): Day {
  const inYear = (year: number | null): Window => {
    const window = windowOf(point, year);
    const last = before ? addDays(window.start, -1) : window.end;
    return { start: last, end: last };
  };
  const year = yearly && point.year === null ? yearsWithin(yearly, inYear).at(-1) : point.year;
  return inYear(year ?? null).end;
}

function startOf({ point, after }: TermOf<'since'>): Day {
  const window = windowOf(point);
  return after ? addDays(window.end, 1) : window.start;
}

/** An end written before a start it precedes is that of another piece of work, not a span typed backwards. */
function rejectEarlierEnd(terms: readonly Term[]): void {
  const first = terms.find(({ is }) => is === 'since' || is === 'until');
  const [since] = only(terms, 'since');
  if (first?.is === 'until' && since) conflict(since);
}

function kindOf(terms: readonly Term[], recurs: boolean): TimingKind {
  if (recurs) return 'recurring';
  if (terms.some(({ is }) => is === 'ongoing')) return 'ongoing';
  const fixed = terms.some((term) => isDated(term) || term.is === 'event');
  return terms.some(({ is }) => is === 'on-demand') && !fixed ? 'on-demand' : 'fixed';
}

/** What is done in one point of time ends there where a start is stated: `Triển khai từ quý I, hoàn thành quý IV`. */
function withEnd(terms: readonly Term[]): readonly Term[] {
  const [span, second] = only(terms, 'stretch');
  const ends = span?.done && span.from === span.to && !second && only(terms, 'until').length === 0;
  if (!ends || !terms.some(({ is }) => is === 'since')) return terms;
  const { place, aside, joined, to: point } = span;
  const until: Term = { is: 'until', point, before: false, place, aside, joined };
  return terms.map((term) => (term === span ? until : term));
}

/** Makes one timing of a phrase's statements; throws `Unreadable` where they do not make one. */
export function toTiming(phrase: readonly Term[], period: Window | null): Timing {
  const written = withPeriod(phrase, period);
  rejectUnjoined(written);
  const { recurs, every } = rateOf(written);
  rejectWeekdays(written, every);
  const stated = withoutPlainYear(written).filter((term) => !isRepeatedDay(term, every));
  const scope = yearlyScope(withEnd(stated), every, period);
  const dated = shareYears(shareWindowMonth(scope.terms), oneYear(period));
  const terms = withoutWholePeriod(dated, period);

  const spans = spansOf(terms, scope.years);
  const closed = refined(spans.filter(({ start, end }) => start <= end));
  const until = oneDay(only(terms, 'until'), (term) => deadlineOf(term, scope.years));
  const since = oneDay(only(terms, 'since'), startOf);
  rejectDisagreeing(terms, spans, until);

  const both = since !== null && until !== null;
  if (both && since > until) rejectEarlierEnd(terms);
  const windows =
    both && since <= until
      ? [{ start: since, end: until }]
      : closed.map(({ start, end }) => ({ start, end }));
  const reversed = spans
    .filter(({ start, end }) => start > end)
    .map(({ start, end }) => ({ from: start, until: end }));
  if (both && since > until) reversed.push({ from: since, until });
  const broken = reversed.length > 0 && windows.length === 0;
  return {
    kind: kindOf(terms, recurs),
    windows,
    start: broken ? null : (windows.map(({ start }) => start).sort()[0] ?? since),
    deadline: broken
      ? null
      : (until ??
        windows
          .map(({ end }) => end)
          .sort()
          .at(-1) ??
        null),
    every,
    event: only(terms, 'event')[0]?.text ?? null,
    reversed,
  };
}
