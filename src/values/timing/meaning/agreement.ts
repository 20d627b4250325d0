import type { Day } from '../../calendar.ts';
import {
  conflict,
  type DatedStretch,
  isDated,
  only,
  pointsOf,
  type Term,
  Unreadable,
} from '../grammar/terms.ts';
import type { Every } from '../types.ts';
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
    if (isDated(term) && isDated(before) && term.joined === 'nothing') conflict(term);
    const lasting = [term, before].some(({ is }) => is === 'every' || is === 'ongoing');
    const window = [term, before].some((one) => one.is === 'stretch' && !isPlainYearSpan(one));
    const timed = [term, before].some(({ is }) => is === 'since') || window;
    const onDemand = [term, before].some(({ is }) => is === 'on-demand');
    if (term.joined === 'and' && ((lasting && timed) || (onDemand && window))) conflict(term);
  });
}

/** How often, from the words for it and from days such as `ngày 20 của tháng cuối quý`. */
export function rateOf(terms: readonly Term[]): { recurs: boolean; every: Every | null } {
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

export function rejectWeekdays(terms: readonly Term[], every: Every | null): void {
  const points = terms.flatMap(pointsOf);
  const months = points.find((point) => point.unit !== 'day' && point.mayBeWeekday);
  if (months && (every === 'week' || points.some(({ unit }) => unit === 'day'))) conflict(months);
}

/** Fails where a start, an end, an event or a length of time does not go with the spans and the last day. */
export function rejectDisagreeing(
  terms: readonly Term[],
  spans: readonly DatedStretch[],
  until: Day | null,
): void {
  const [since] = only(terms, 'since');
  if (since && spans.length > 0) conflict(since);
  const [openEnd] = only(terms, 'open-end');
  if (openEnd && !since && only(terms, 'event').length === 0)
    throw new Unreadable('unknown-words', openEnd.place);
  if (openEnd && (until !== null || spans.length > 0)) conflict(openEnd);
  const [, secondEvent] = only(terms, 'event');
  if (secondEvent) conflict(secondEvent);
  const [length] = only(terms, 'length');
  if (length && spans.length === 0) throw new Unreadable('duration', length.place);
  const [deadline] = only(terms, 'until');
  const inside =
    spans.some((span) => span.start <= (until ?? '')) && spans.some((span) => (until ?? '') <= span.end);
  if (deadline && until !== null && spans.length > 0 && !inside) conflict(deadline);
}
