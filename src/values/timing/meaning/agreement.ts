import type { Day } from '../../calendar/calendar.ts';
import {
  conflict,
  type DatedStretch,
  isDated,
  only,
  type Point,
  pointsOf,
  type Term,
  type TermOf,
  Unreadable,
} from '../terms.ts';
import { isPlainYearSpan } from './years.ts';

/**
 * Times side by side need a comma between them, and a time joined by "and" to a recurrence is a duty of its own
 * or a request (`Tháng 3 và thường xuyên`).
 */
export function rejectUnjoined(terms: readonly Term[]): void {
  const outer = terms.filter((term) => !term.aside);
  outer.forEach((term, i) => {
    const before = outer[i - 1];
    if (!before) return;
    if (isDated(term) && isDated(before) && term.joined === 'nothing' && !isSpan(before, term))
      conflict(term);
    const lasting = [term, before].some(({ is }) => is === 'every' || is === 'ongoing');
    const window = [term, before].some((one) => one.is === 'stretch' && !isPlainYearSpan(one));
    const timed = [term, before].some(({ is }) => is === 'since') || window;
    const onDemand = [term, before].some(({ is }) => is === 'on-demand');
    if (term.joined === 'and' && ((lasting && timed) || (onDemand && window))) conflict(term);
    // `trước ngày 20 hằng tháng và trước ngày 10/12/2026` are two duties.
    if (term.joined === 'and' && repeats(before) && term.is === 'until' && isOfCalendar(term.point))
      conflict(term);
  });
}

/** Whether a term says that a duty recurs more often than every year. */
function repeats(term: Term): boolean {
  if (term.is === 'every') return term.rates.some(({ every }) => every !== 'year');
  return pointsOf(term).some((point) => point.unit === 'day' && point.of !== null);
}

/** Whether a point is one of the calendar, not a day of each month or quarter. */
function isOfCalendar(point: Point): boolean {
  return point.unit !== 'day' || point.month !== null;
}

/** `Sau ngày 15/3 đến hết tháng 4` */
function isSpan(before: Term, term: Term): boolean {
  return before.is === 'since' && before.after && term.is === 'until' && !term.before;
}

export function rejectMistakableMonths(terms: readonly Term[], weekly: boolean): void {
  const points = terms.flatMap(pointsOf);
  const months = points.find((point) => point.unit !== 'day' && point.mayBeWeekday);
  if (months && (weekly || points.some(({ unit }) => unit === 'day'))) conflict(months);
}

/** Fails where a start, an end, an event or a length of time does not agree with the spans and the last days. */
export function rejectDisagreeing(
  terms: readonly Term[],
  spans: readonly DatedStretch[],
  deadlines: readonly (readonly [TermOf<'until'>, Day])[],
): void {
  const [since] = only(terms, 'since');
  if (since && spans.length > 0) conflict(since);
  const [openEnd] = only(terms, 'open-end');
  const begins = terms.some(({ is }) => is === 'event' || is === 'ongoing' || is === 'every');
  if (openEnd && !since && !begins) throw new Unreadable('unknown-words', openEnd.place);
  if (openEnd && (deadlines.length > 0 || spans.length > 0)) conflict(openEnd);
  const [, secondEvent] = only(terms, 'event');
  if (secondEvent) conflict(secondEvent);
  const [length] = only(terms, 'length');
  if (length && spans.length === 0) throw new Unreadable('duration', length.place);
  for (const [deadline, day] of deadlines) {
    const inside = spans.some(({ start }) => start <= day) && spans.some(({ end }) => day <= end);
    if (spans.length > 0 && !inside) conflict(deadline);
    // A remark that says another day than the text before it.
    const other = deadlines.find(([{ aside }, outer]) => !aside && deadline.aside && outer !== day);
    if (other) conflict(deadline);
  }
}
