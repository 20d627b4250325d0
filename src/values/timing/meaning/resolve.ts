import { addDays, type Day, type Window } from '../../calendar/calendar.ts';
import type { Span } from '../lexicon/tokens.ts';
import {
  conflict,
  type DatedStretch,
  isDated,
  only,
  type Point,
  pointsOf,
  type Term,
  type TermOf,
} from '../terms.ts';
import type { Timing, TimingKind } from '../types.ts';
import { rejectDisagreeing, rejectMistakableMonths, rejectUnjoined } from './agreement.ts';
import {
  cyclesOf,
  type Due,
  everyOf,
  isYearly,
  ratesOf,
  recurs,
  takeRepeatedDays,
  yearlyDay,
} from './cycles.ts';
import { refined, withoutParts, withoutPeaks, withoutRemarks } from './remarks.ts';
import { withOtherYears, withoutPlainYear, withoutWholePeriod, withPeriod, yearlyScope } from './scope.ts';
import { rejectWrongEnds, rejectWrongWeekday, withWeekdays } from './weekdays.ts';
import { oneYear, shareYears, windowOf, yearsWithin } from './years.ts';

/** A timing whose vague part is still a place in the text. */
export type Resolved = Omit<Timing, 'vague'> & { readonly vague: Span | null };

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
  return only(terms, 'stretch').flatMap(({ from, to, toBefore, aside, part, place }) => {
    const isPart = part !== undefined;
    const inYear = (year: number | null): Window => {
      const { start } = windowOf(from, from.year ?? year);
      const last = windowOf(to, to.year ?? year);
      return { start, end: toBefore ? addDays(last.start, -1) : last.end };
    };
    const shared = from.year === null && to.year === null;
    const years = yearly && shared ? yearsWithin(yearly, inYear) : [null];
    return years.map((year) => {
      const window = inYear(year);
      rejectWrongEnds(from, to, toBefore ? { ...window, end: addDays(window.end, 1) } : window);
      return { ...window, aside, isPart, place, vague: from.vague ?? to.vague ?? null };
    });
  });
}

/** The last days of a statement: one, or in a yearly duty that of each year. */
function lastDaysOf({ point, before }: TermOf<'until'>, yearly: Window | null): readonly Day[] {
  const inYear = (year: number | null): Window => {
    const window = windowOf(point, year);
    rejectWrongWeekday(point, window.end);
    const last = before ? addDays(window.start, -1) : window.end;
    return { start: last, end: last };
  };
  const years = yearly && point.year === null ? yearsWithin(yearly, inYear) : [point.year];
  return years.map((year) => inYear(year).end);
}

/** The day that all starts name; several different days are more than a timing can hold. */
function startOf(terms: readonly TermOf<'since'>[]): Day | null {
  const days = terms.map(({ point, after }) => {
    const window = windowOf(point);
    rejectWrongWeekday(point, window.start);
    return after ? addDays(window.end, 1) : window.start;
  });
  const other = terms.find((_, i) => days[i] !== days[0]);
  if (other) conflict(other);
  return days[0] ?? null;
}

/** An end written before a start it precedes is that of another piece of work, not a span typed backwards. */
function rejectEarlierEnd(terms: readonly Term[]): void {
  const first = terms.find(({ is }) => is === 'since' || is === 'until');
  const [since] = only(terms, 'since');
  if (first?.is === 'until' && since) conflict(since);
}

function kindOf(terms: readonly Term[], recurring: boolean): TimingKind {
  if (recurring) return 'recurring';
  if (terms.some(({ is }) => is === 'ongoing')) return 'ongoing';
  const fixed = terms.some((term) => isDated(term) || term.is === 'event');
  return terms.some(({ is }) => is === 'on-demand') && !fixed ? 'on-demand' : 'fixed';
}

/** What is done in one point of time ends there where a start is stated: `Triển khai từ quý I, hoàn thành quý IV`. */
function withEnd(terms: readonly Term[]): readonly Term[] {
  const [span, second] = only(terms, 'stretch');
  const ends = span?.done && span.from === span.to && !second && only(terms, 'until').length === 0;
  if (!ends || !terms.some(({ is }) => is === 'since')) return terms;
  const { place, aside, joined, done, to: point } = span;
  const until: Term = { is: 'until', point, before: false, place, aside, joined, done };
  return terms.map((term) => (term === span ? until : term));
}

/** Work that begins in one time and is done in another lasts from the one to the other. */
function withDoneSpan(terms: readonly Term[]): readonly Term[] {
  const [begun, finished, third] = only(terms, 'stretch');
  const single = finished && finished.from === finished.to;
  if (!begun || !single || third || begun.done || !finished.done || begun.aside || finished.aside)
    return terms;
  const place = { start: begun.place.start, end: finished.place.end };
  const whole: Term = { ...begun, to: finished.to, toBefore: false, done: true, place };
  return terms.flatMap((term) => (term === begun ? [whole] : term === finished ? [] : [term]));
}

/** `liên tục (24/7)` is no day in July. */
function withoutAroundTheClock(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ is }) => is === 'ongoing')) return terms;
  const isClock = (term: Term) =>
    term.is === 'stretch' &&
    term.from === term.to &&
    term.from.unit === 'day' &&
    term.from.date === 24 &&
    term.from.month === 7 &&
    term.from.year === null;
  return terms.filter((term) => !isClock(term));
}

interface Days {
  readonly windows: readonly DatedStretch[];
  readonly since: Day | null;
  readonly deadlines: readonly Day[];
  readonly reversed: Timing['reversed'];
}

/** The days of the calendar that the statements of a phrase name. */
function daysOf(terms: readonly Term[], years: Window | null): Days {
  const spans = spansOf(terms, years);
  const closed = refined(withoutParts(withoutRemarks(spans.filter(({ start, end }) => start <= end))));
  const untils = only(terms, 'until').flatMap((term) =>
    lastDaysOf(term, years).map((day) => [term, day] as const),
  );
  const deadlines = [...new Set(untils.map(([, day]) => day))].sort();
  const since = startOf(only(terms, 'since'));
  const last = deadlines.at(-1);
  const reversed = spans
    .filter(({ start, end }) => start > end)
    .map(({ start, end }) => ({ from: start, until: end }));

  const [window, second] = closed;
  const [until] = only(terms, 'until');
  const finishes = until?.done && last !== undefined && window !== undefined && !second && last > window.end;
  if (finishes && spans.length === 1)
    return { windows: [{ ...window, end: last }], since, deadlines, reversed };

  rejectDisagreeing(terms, spans, untils);
  if (since === null || last === undefined) return { windows: closed, since, deadlines, reversed };
  if (since <= last) {
    const whole = { start: since, end: last, aside: false, vague: null, place: { start: 0, end: 0 } };
    return { windows: [whole], since, deadlines, reversed };
  }
  rejectEarlierEnd(terms);
  return { windows: closed, since, deadlines, reversed: [...reversed, { from: since, until: last }] };
}

/** The first phrase that names less than a whole unit, of those that count. */
function vagueOf(terms: readonly Term[], windows: readonly DatedStretch[]): Span | null {
  const points = terms.flatMap((term) => (term.is === 'stretch' ? [] : pointsOf(term)));
  const parts = only(terms, 'vague').map(({ place }) => place);
  const places = [...windows, ...points].flatMap(({ vague }) => vague?.place ?? []);
  return [...places, ...parts].sort((a, b) => a.start - b.start)[0] ?? null;
}

/** The days of each year that a yearly duty falls due on; a window of one month is its month. */
function yearlyDays(terms: readonly Term[], yearly: readonly Term[]): readonly Due[] {
  const dates = yearly.flatMap((term): Due[] => {
    const point = pointsOf(term).at(-1);
    if (point?.unit !== 'day' || point.month === null || term.is === 'since') return [];
    // Another day each year.
    if (point.onWeekday !== undefined) conflict(term);
    const before = term.is === 'until' ? term.before : term.is === 'stretch' && term.toBefore;
    return [yearlyDay(point.month, point.date, before)];
  });
  const windows = only(terms, 'stretch');
  const [window] = windows;
  if (dates.length > 0 || windows.length !== 1 || window?.from !== window?.to) return dates;
  const month = window?.to.unit === 'month' && yearly.includes(window) ? window.to.first : null;
  return month === null ? [] : [{ every: 'year', due: { day: null, month } }];
}

/**
 * Makes one timing of a phrase's statements; throws `Unreadable` if they do not make one. The order of the passes matters:
 * words that name no time of their own go first (weekdays, `24/7`), since they would join or contradict others; then what
 * recurs, since its days belong to each round; then ends, since a last day may close the window before it; and only then
 * years and months that the points share, which all of those may give or take.
 */
export function toTiming(phrase: readonly Term[], period: Window | null): Resolved {
  const { terms: withoutWeekdays, weekly } = withWeekdays(withOtherYears(withPeriod(phrase, period), period));
  const written = withoutPeaks(withoutAroundTheClock(withoutWeekdays));
  rejectUnjoined(written);
  const rates = ratesOf(written);
  const every = everyOf(rates);
  const isWeekly = rates.some((rate) => rate.every === 'week');
  rejectMistakableMonths(written, isWeekly);
  const { rest: once, days: repeated } = takeRepeatedDays(withoutPlainYear(written));
  const yearly = once.filter((term) => isYearly(once, term));
  const scope = yearlyScope(withEnd(withDoneSpan(once)), yearly.length > 0 || every === 'year', period);
  const dated = shareYears(shareWindowMonth(scope.terms), oneYear(period));
  const terms = withoutWholePeriod(dated, period);

  const { windows, since, deadlines, reversed } = daysOf(terms, scope.years);
  const broken = reversed.length > 0 && windows.length === 0;
  const starts = windows.map(({ start }) => start).sort();
  const ends = windows.map(({ end }) => end).sort();
  const event = only(terms, 'event')[0];
  return {
    kind: kindOf(terms, recurs(written)),
    windows: windows.map(({ start, end }) => ({ start, end })),
    start: broken ? null : (starts[0] ?? since),
    deadline: broken ? null : (deadlines.at(-1) ?? ends.at(-1) ?? null),
    deadlines: broken ? [] : deadlines,
    cycles: cyclesOf(rates, [...repeated, ...yearlyDays(once, yearly)], weekly),
    every,
    event: event?.text ?? null,
    within: event?.within ?? null,
    vague: vagueOf(terms, windows),
    reversed,
  };
}
