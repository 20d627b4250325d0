import { conflict, type DayPoint, type Point, pointsOf, type Rate, type Term, Unreadable } from '../terms.ts';
import type { Cycle, Every, MonthOfCycle } from '../types.ts';

/** The month a day belongs to when it would be before the first of its month. */
const MONTH_BEFORE: Readonly<Record<MonthOfCycle, MonthOfCycle | null>> = {
  first: null,
  middle: 'first',
  last: 'middle',
  next: 'last',
};

/** The unit that a part of a phrase recurs in: of the words for it, those right before it, else those right after. */
function nearestRate(terms: readonly Term[], index: number): Rate | null {
  // `Định kỳ` alone names no unit.
  const names = (term: Term) => term.is === 'every' && term.rates.length > 0;
  const before = terms.slice(0, index).findLast(names);
  const found = before ?? terms.slice(index + 1).find(names);
  if (found?.is !== 'every') return null;
  return (found === before ? found.rates.at(-1) : found.rates[0]) ?? null;
}

/** Every rate that a phrase names, by words or by days such as `ngày 20 của tháng cuối quý`, each once. */
export function ratesOf(terms: readonly Term[]): readonly Rate[] {
  const rates: Rate[] = [];
  for (const term of terms) {
    const named = term.is === 'every' ? term.rates : [];
    const ofDays = pointsOf(term).flatMap((point) => (point.unit === 'day' && point.of?.every) || []);
    for (const rate of [...named, ...ofDays.map((every) => ({ every, interval: null, times: null }))]) {
      const known = rates.findIndex((other) => isSameRate(other, rate));
      if (known < 0) rates.push(rate);
      else rates[known] = { ...rates[known], ...rate, times: rates[known]?.times ?? rate.times };
    }
  }
  return rates;
}

/** `hằng quý` and `tháng cuối quý` are one, a report on nine months and one on the year are two. */
function isSameRate(one: Rate, other: Rate): boolean {
  const [month = other.month, otherMonth = one.month] = [one.month, other.month];
  const isSame = one.every === other.every && one.interval === other.interval;
  return isSame && (one.month === other.month || (month === otherMonth && typeof month === 'string'));
}

export function recurs(terms: readonly Term[]): boolean {
  return terms.some(
    (term) =>
      term.is === 'every' || pointsOf(term).some((point) => point.unit === 'day' && point.of !== null),
  );
}

/** The one unit in which a phrase recurs. */
export function everyOf(rates: readonly Rate[]): Every | null {
  const [first] = rates;
  const alike = rates.every(({ every, interval }) => every === first?.every && interval === null);
  return (alike && first?.every) || null;
}

/** A day of each month or quarter, which is no one day of the calendar. */
function repeatedDay(terms: readonly Term[], index: number): DayPoint | null {
  const term = terms[index];
  const points = term ? pointsOf(term) : [];
  const last = points.at(-1);
  const repeats = (point: Point) =>
    point.unit === 'day' &&
    point.month === null &&
    (point.of !== null || nearestRate(terms, index)?.every === 'month');
  return last?.unit === 'day' && points.every(repeats) ? last : null;
}

/** The last day that a day of a month counts until; `trước ngày 01` is the end of the month before. */
function dueDay(point: DayPoint, before: boolean): Pick<Cycle, 'day' | 'month'> {
  const month = point.of?.month ?? null;
  if (!before) return { day: point.date, month };
  if (point.date < 1) throw new Unreadable('two-readings', point.place);
  if (point.date > 1) return { day: point.date - 1, month };
  if (month === 'next' && point.of?.every === 'month') return { day: -1, month: null };
  return { day: -1, month: month && MONTH_BEFORE[month] };
}

function isBefore(term: Term): boolean {
  return term.is === 'until' ? term.before : term.is === 'stretch' && term.toBefore;
}

function cycle({ every, interval, times, month }: Rate, due: Partial<Cycle> = {}): Cycle {
  return { every, interval, times, day: null, month: month ?? null, weekdays: [], ...due };
}

export interface Due {
  /** Null for a day of every duty: `tháng cuối kỳ báo cáo`. */
  readonly every: Every | null;
  readonly due: Pick<Cycle, 'day' | 'month'>;
}

/** Takes the days that recur out of a phrase: what is left names days of the calendar. */
export function takeRepeatedDays(terms: readonly Term[]): { rest: readonly Term[]; days: readonly Due[] } {
  const days: Due[] = [];
  const recurring = terms.some(({ is }) => is === 'every');
  const rest = terms.filter((term, index) => {
    const point = repeatedDay(terms, index);
    // `Sau ngày 25 hằng tháng` says when a round begins, not when it is due.
    if (point && term.is === 'since') conflict(term);
    // `tháng cuối kỳ báo cáo`, of a length that is not written.
    if (point?.of?.every === null && !recurring) throw new Unreadable('bad-every', point.place);
    if (point) days.push({ every: point.of ? point.of.every : 'month', due: dueDay(point, isBefore(term)) });
    return point === null;
  });
  return { rest, days };
}

/** A day of each year; `trước ngày 01/3` is the last day of February. */
export function yearlyDay(month: number, date: number, before: boolean): Due {
  if (!before) return { every: 'year', due: { day: date, month } };
  if (date > 1) return { every: 'year', due: { day: date - 1, month } };
  return { every: 'year', due: { day: -1, month: month === 1 ? 12 : month - 1 } };
}

/** Whether the date of a term without a year is one of each year: `trước ngày 10/12 hằng năm`. */
export function isYearly(terms: readonly Term[], term: Term): boolean {
  const points = pointsOf(term);
  return (
    points.length > 0 &&
    points.every(({ year }) => year === null) &&
    nearestRate(terms, terms.indexOf(term))?.every === 'year'
  );
}

/** What a duty's day is where it is said of `kỳ báo cáo`, whatever its length. */
function inPeriod({ every, month }: Rate, due: Due['due']): Due['due'] {
  if (typeof month === 'number') return due.month === 'last' ? { ...due, month } : due;
  if (every === 'week' || every === 'month') return { ...due, month: null };
  return every === 'year' && due.month === 'last' ? { ...due, month: 12 } : due;
}

/** Whether a day of each year is one of this rate, where another has a month of its own. */
function isInMonth({ due }: Due, rate: Rate, rates: readonly Rate[]): boolean {
  if (typeof rate.month === 'number') return due.month === rate.month;
  return rates.every(({ month }) => typeof month !== 'number' || month !== due.month);
}

/** Makes the cycles of a phrase's rates and of the days on which they fall due. */
export function cyclesOf(
  rates: readonly Rate[],
  days: readonly Due[],
  weekly: readonly number[],
): readonly Cycle[] {
  return rates.flatMap((rate): Cycle[] => {
    if (rate.every === 'week' && weekly.length > 0) {
      const times = rate.times === weekly.length ? null : rate.times;
      return [cycle(rate, { weekdays: weekly, times })];
    }
    const due = days
      .filter((one) => one.every === null || (one.every === rate.every && isInMonth(one, rate, rates)))
      .map((one) => (one.every === null ? inPeriod(rate, one.due) : one.due));
    if (due.length === 0) return [cycle(rate)];
    const times = rate.times === due.length ? null : rate.times;
    return due.map((one) => cycle(rate, { ...one, times }));
  });
}
