import { addDays, type Day, type Window } from '../calendar/calendar.ts';
import { namesRounds, roundsOf, roundsWithin } from './rounds.ts';
import type { Cycle, Timing } from './types.ts';

/** One thing to be done by a day: a window, a deadline, or a round of a cycle. All days are whole and inclusive. */
export interface Duty {
  /** The first day of its time; null if the plan does not say. */
  readonly from: Day | null;
  /** The last day to do it. */
  readonly until: Day;
  /** The days that belong to it and to no other duty of its kind: a report dated on one of them is about it. */
  readonly days: Window;
  /** How many times it is to be done in its time; 1 unless the plan says more. */
  readonly times: number;
  /** Whether it is a week of continuous work: no weekday is written, so its end is not a deadline. */
  readonly isLoose: boolean;
}

/**
 * What a timing asks for, in the order of the last days: each of its windows, of its deadlines, or of the rounds that
 * fall due within its own time and the period of the plan. Empty where no last day is written: for what lasts, what is
 * done on demand, what waits for an event, and what recurs without saying how often (`định kỳ`).
 */
export function dutiesOf(timing: Timing, period: Window): readonly Duty[] {
  const cached = known.get(timing);
  if (cached?.period.start === period.start && cached.period.end === period.end) return cached.duties;
  const duties = compute(timing, period).sort(inOrder);
  known.set(timing, { period, duties });
  return duties;
}

const known = new WeakMap<Timing, { readonly period: Window; readonly duties: readonly Duty[] }>();

/** The first duty that is due on a day or later; null if all are due before. */
export function nextDuty(timing: Timing, day: Day, period: Window): Duty | null {
  return dutiesOf(timing, period).find(({ until }) => until >= day) ?? null;
}

function inOrder(a: Duty, b: Duty): number {
  if (a.until !== b.until) return a.until < b.until ? -1 : 1;
  // Of two that are due on one day, the shorter one comes first.
  return a.days.start === b.days.start ? 0 : a.days.start > b.days.start ? -1 : 1;
}

function compute(timing: Timing, period: Window): Duty[] {
  const { kind, cycles, windows, deadlines, deadline, start } = timing;
  if (kind === 'recurring' && !namesRounds(timing)) {
    const rounds = cycles.flatMap((cycle) => roundDuties(timing, cycle, period));
    if (rounds.length > 0 || cycles.some(({ interval }) => interval === null)) return rounds;
  }
  const stated = deadlines.length > 0 ? deadlines : deadline === null || windows.length > 1 ? [] : [deadline];
  if (stated.length > 0) return deadlineDuties(stated, start, period);
  return windows.map((window) => duty(window.start, window.end, window));
}

function roundDuties(timing: Timing, cycle: Cycle, period: Window): Duty[] {
  const first = timing.start !== null && timing.start > period.start ? timing.start : period.start;
  const isLoose = cycle.every === 'week' && cycle.weekdays.length === 0;
  return roundsWithin(cycle, roundsOf(timing, cycle, period)).map(({ days, due }) => {
    const from = days.start < first ? first : days.start;
    return { from, until: due, days, times: cycle.times ?? 1, isLoose };
  });
}

/** Each deadline has the days after the one before. */
function deadlineDuties(deadlines: readonly Day[], start: Day | null, period: Window): Duty[] {
  return deadlines.map((until, i) => {
    const before = deadlines[i - 1];
    const from = before === undefined ? start : addDays(before, 1);
    const first = from ?? (period.start < until ? period.start : until);
    return duty(from, until, { start: first < until ? first : until, end: until });
  });
}

function duty(from: Day | null, until: Day, days: Window): Duty {
  return { from, until, days, times: 1, isLoose: false };
}
