import { addDays, type Day, type Window, weekdayOf } from '../../calendar/calendar.ts';
import { conflict, only, type Point, type Term, Unreadable, type Weekdays } from '../terms.ts';

const NAMES = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

function isDay(term: Term | undefined): term is Term {
  const points = term?.is === 'stretch' ? [term.from, term.to] : term?.is === 'until' ? [term.point] : [];
  return points.length > 0 && points.every(({ unit }) => unit === 'day');
}

function at<P extends Point>(point: P, weekdays: Weekdays): P {
  return point.unit === 'day' ? { ...point, weekdays } : point;
}

/** Several weekdays are those of a span, from the first to the last; of a list it is not said which is whose. */
function beside(term: Term, weekdays: Weekdays): Term {
  const isOne = weekdays.days.length === 1;
  if (term.is === 'until') return isOne ? { ...term, point: at(term.point, weekdays) } : term;
  if (term.is !== 'stretch') return term;
  if (term.from !== term.to) {
    const to = { ...weekdays, days: weekdays.days.toReversed() };
    return isOne ? term : { ...term, from: at(term.from, weekdays), to: at(term.to, to) };
  }
  const point = isOne ? at(term.from, weekdays) : term.from;
  return { ...term, from: point, to: point };
}

/** Puts weekdays at the dates they are beside; those of a weekly duty are returned for themselves. */
export function withWeekdays(terms: readonly Term[]): { terms: readonly Term[]; weekly: readonly number[] } {
  const stated = only(terms, 'weekdays');
  const rest: Term[] = terms.filter(({ is }) => is !== 'weekdays');
  if (stated.length === 0) return { terms, weekly: [] };
  if (only(terms, 'every').some(({ rates }) => rates.some(({ every }) => every === 'week'))) {
    const days = stated.flatMap(({ weekdays }) => weekdays.days);
    return { terms: rest, weekly: [...new Set(days)].sort() };
  }
  for (const term of stated) {
    const next = rest.find(({ place }) => place.start >= term.place.end);
    const before = rest.findLast(({ place }) => place.end <= term.place.start);
    const date = isDay(next) ? next : isDay(before) ? before : conflict(term);
    rest[rest.indexOf(date)] = beside(date, term.weekdays);
  }
  return { terms: rest, weekly: [] };
}

/** Fails where the weekday written beside a day, the first of those at its point, is not its own. */
export function rejectWrongWeekday(point: Point, day: Day): void {
  const { days = [], place } = (point.unit === 'day' && point.weekdays) || {};
  if (!place || days[0] === undefined || days[0] === weekdayOf(day)) return;
  const right = days.length === 1 ? NAMES[weekdayOf(day) - 1] : undefined;
  throw new Unreadable('weekday', place, right, day);
}

/**
 * Fails where the weekdays beside a span are not those of its first and last day. Several beside one of more than a week
 * are days in it: `từ 15/6 đến 31/7 (các ngày thứ Ba, thứ Năm)`.
 */
export function rejectWrongEnds(from: Point, to: Point, { start, end }: Window): void {
  const isSeveral = from.unit === 'day' && (from.weekdays?.days.length ?? 0) > 1;
  if (isSeveral && addDays(start, 7) <= end) return;
  rejectWrongWeekday(from, start);
  rejectWrongWeekday(to, end);
}
