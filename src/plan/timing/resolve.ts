import { addDays, contains, type Day, type Window } from '../calendar.ts';
import { type Extent, type Point, type Term, Unreadable } from './terms.ts';
import type { Every, Timing, TimingKind } from './types.ts';
import { isPlainYear, oneYear, shareYears, windowOf, yearsWithin } from './years.ts';

type Is<K extends Term['is']> = Extract<Term, { is: K }>;

function only<K extends Term['is']>(terms: readonly Term[], is: K): readonly Is<K>[] {
  return terms.filter((term): term is Is<K> => term.is === is);
}

function isDated(term: Term): boolean {
  return term.is === 'span' || term.is === 'until' || term.is === 'since';
}

function conflict(term: { readonly extent: Extent }): never {
  throw new Unreadable('two-readings', term.extent);
}

function pointsOf(term: Term): readonly Point[] {
  if (term.is === 'span') return [term.from, term.to];
  return term.is === 'until' || term.is === 'since' ? [term.point] : [];
}

function isPlainYearSpan(term: Term): boolean {
  return term.is === 'span' && term.from === term.to && isPlainYear(term.from);
}

/**
 * Times side by side need a comma between them, and a time joined by "and" to a recurrence is a duty of its own
 * or a request (`Tháng 3 và thường xuyên`).
 */
function rejectUnjoined(terms: readonly Term[]): void {
  const outer = terms.filter((term) => !term.aside);
  outer.forEach((term, i) => {
    const before = outer[i - 1];
    if (!before) return;
    if (isDated(term) && isDated(before) && term.joined === 'nothing') conflict(term);
    const lasting = [term, before].some(({ is }) => is === 'every' || is === 'ongoing');
    const window = [term, before].some((one) => one.is === 'span' && !isPlainYearSpan(one));
    const timed = [term, before].some(({ is }) => is === 'since') || window;
    const onDemand = [term, before].some(({ is }) => is === 'on-demand');
    if (term.joined === 'and' && ((lasting && timed) || (onDemand && window))) conflict(term);
  });
}

/** How often, from the words for it and from days such as `ngày 20 của tháng cuối quý`. */
function rateOf(terms: readonly Term[]): { recurs: boolean; every: Every | null } {
  let every: Every | null = null;
  let recurs = false;
  for (const term of terms) {
    const days = pointsOf(term).map((point) => (point.unit === 'day' ? point.every : null));
    for (const rate of term.is === 'every' ? [term.every] : days.filter((rate) => rate !== null)) {
      if (rate !== null && every !== null && rate !== every) conflict(term);
      every = rate ?? every;
      recurs = true;
    }
  }
  return { recurs, every };
}

function rejectWeekdays(terms: readonly Term[], every: Every | null): void {
  const points = terms.flatMap(pointsOf);
  const months = points.find((point) => point.unit !== 'day' && point.mayBeWeekday);
  if (months && (every === 'week' || points.some(({ unit }) => unit === 'day'))) conflict(months);
}

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
  const [span, second] = only(terms, 'span').filter(({ aside }) => !aside);
  if (!span || second || span.from !== span.to || span.from.unit !== 'month') return terms;
  const { first: month, year } = span.from;
  const inMonth = <P extends Point>(point: P): P =>
    point.unit === 'day' && point.month === null ? { ...point, month, year } : point;
  return terms.map((term) => {
    if (term.is === 'until') return { ...term, point: inMonth(term.point) };
    if (term.is !== 'span' || !term.aside) return term;
    const from = inMonth(term.from);
    return { ...term, from, to: term.from === term.to ? from : inMonth(term.to) };
  });
}

/** `trong năm` adds nothing to `Thường xuyên`; beside other windows the two disagree. */
function withoutPlainYear(terms: readonly Term[], lasting: boolean): readonly Term[] {
  const plain = terms.find(isPlainYearSpan);
  if (!plain || !terms.some(({ is }) => is === 'every' || is === 'ongoing' || is === 'on-demand'))
    return terms;
  const rest = terms.filter((term) => !isPlainYearSpan(term));
  if (lasting && only(rest, 'span').length > 0) conflict(plain);
  return rest;
}

interface Span {
  readonly start: Day;
  readonly end: Day;
  readonly aside: boolean;
  readonly extent: Extent;
}

function spansOf(terms: readonly Term[], yearly: Window | null): readonly Span[] {
  return only(terms, 'span').flatMap(({ from, to, toBefore, aside, extent }) => {
    const inYear = (year: number | null): Window => {
      const { start } = windowOf(from, from.year ?? year);
      const last = windowOf(to, to.year ?? year);
      return { start, end: toBefore ? addDays(last.start, -1) : last.end };
    };
    const years = yearly && from.year === null && to.year === null ? yearsWithin(yearly, inYear) : [null];
    return years.map((year) => ({ ...inYear(year), aside, extent }));
  });
}

/** A window in brackets narrows the one before it, or repeats it more broadly: `Quý I (tháng 3)`, `Tháng 3 (quý I)`. */
function refined(spans: readonly Span[]): readonly Span[] {
  const outer = spans.filter((span) => !span.aside);
  const remarks = spans.filter((span) => span.aside);
  if (outer.length === 0 || remarks.length === 0) return spans;
  if (remarks.every((remark) => outer.some((span) => contains(span, remark)))) return remarks;
  if (outer.every((span) => remarks.some((remark) => contains(remark, span)))) return outer;
  return conflict(remarks[0] ?? outer[0] ?? { extent: { start: 0, end: 0 } });
}

/** The one day that terms of a kind name; several different days are more than a timing can hold. */
function oneDay<T extends Term>(terms: readonly T[], dayOf: (term: T) => Day): Day | null {
  const days = terms.map(dayOf);
  const other = terms.find((_, i) => days[i] !== days[0]);
  if (other) conflict(other);
  return days[0] ?? null;
}

function deadlineOf({ point, before }: Is<'until'>, yearly: Window | null): Day {
  const inYear = (year: number | null): Window => {
    const window = windowOf(point, year);
    const last = before ? addDays(window.start, -1) : window.end;
    return { start: last, end: last };
  };
  const year = yearly && point.year === null ? yearsWithin(yearly, inYear).at(-1) : point.year;
  return inYear(year ?? null).end;
}

function startOf({ point, after }: Is<'since'>): Day {
  const window = windowOf(point);
  return after ? addDays(window.end, 1) : window.start;
}

function kindOf(terms: readonly Term[], recurs: boolean): TimingKind {
  if (recurs) return 'recurring';
  if (terms.some(({ is }) => is === 'ongoing')) return 'ongoing';
  const fixed = terms.some((term) => isDated(term) || term.is === 'event');
  return terms.some(({ is }) => is === 'on-demand') && !fixed ? 'on-demand' : 'fixed';
}

function rejectDisagreeing(terms: readonly Term[], spans: readonly Span[], until: Day | null): void {
  const [since] = only(terms, 'since');
  if (since && spans.length > 0) conflict(since);
  const [openEnd] = only(terms, 'open-end');
  if (openEnd && !since && only(terms, 'event').length === 0)
    throw new Unreadable('unknown-words', openEnd.extent);
  if (openEnd && (until !== null || spans.length > 0)) conflict(openEnd);
  const [, secondEvent] = only(terms, 'event');
  if (secondEvent) conflict(secondEvent);
  const [length] = only(terms, 'length');
  if (length && spans.length === 0) throw new Unreadable('duration', length.extent);
  const [deadline] = only(terms, 'until');
  const inside =
    spans.some((span) => span.start <= (until ?? '')) && spans.some((span) => (until ?? '') <= span.end);
  if (deadline && until !== null && spans.length > 0 && !inside) conflict(deadline);
}

/** Makes one timing of a phrase's statements; throws `Unreadable` where they do not make one. */
export function toTiming(phrase: readonly Term[], period: Window | null): Timing {
  rejectUnjoined(phrase);
  const { recurs, every } = rateOf(phrase);
  rejectWeekdays(phrase, every);
  const lasting = recurs || phrase.some(({ is }) => is === 'ongoing');
  const stated = withoutPlainYear(phrase, lasting).filter((term) => !isRepeatedDay(term, every));
  const yearly = every === 'year' && oneYear(period) === null ? period : null;
  const terms = shareYears(shareWindowMonth(stated), oneYear(period));

  const spans = spansOf(terms, yearly);
  const closed = refined(spans.filter(({ start, end }) => start <= end));
  const until = oneDay(only(terms, 'until'), (term) => deadlineOf(term, yearly));
  const since = oneDay(only(terms, 'since'), startOf);
  rejectDisagreeing(terms, spans, until);

  const both = since !== null && until !== null;
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
