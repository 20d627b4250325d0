import { addDays, type Day, monthsWindow, type Window, weekdayOf, yearOf } from '../calendar/calendar.ts';
import type { Cycle, Timing } from './types.ts';

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** Years looked ahead for a day that most of them lack, such as 29 February. */
const YEARS_AHEAD = 8;

/** The day of a month, or its last day where the month is shorter or the day is -1. */
function dayOfMonth(year: number, month: number, day: number): Day {
  // A month after December is one of the next year.
  const over = Math.floor((month - 1) / 12);
  const inYear = month - 12 * over;
  const { start, end } = monthsWindow(year + over, inYear, inYear);
  const wanted = addDays(start, day - 1);
  return day === -1 || wanted > end ? end : wanted;
}

/** The month in which one round of a cycle, of the months `first` to `last`, falls due. */
function dueMonth(cycle: Cycle, first: number, last: number): number {
  switch (cycle.month) {
    case 'first':
      return first;
    case 'middle':
      return Math.floor((first + last) / 2);
    case 'next':
      return last + 1;
    case 'last':
    case null:
      return last;
    default:
      return cycle.month;
  }
}

function weeklyDue({ weekdays }: Cycle, from: Day): Day {
  const today = weekdayOf(from);
  const wanted = weekdays.length > 0 ? weekdays : [7];
  const days = wanted.map((weekday) => addDays(from, (weekday - today + 7) % 7));
  return days.sort()[0] ?? from;
}

/**
 * The last day to do one round of a duty, on or after a day; without a day of its own that is the end of its unit. Null
 * for every second week, month or year: from which one they count is not written.
 */
export function dueOnOrAfter(cycle: Cycle, from: Day): Day | null {
  if (cycle.interval !== null) return null;
  if (cycle.every === 'week') return weeklyDue(cycle, from);
  const size = MONTHS[cycle.every];
  // What falls due in the month after may belong to the year before.
  for (let year = yearOf(from) - 1; year <= yearOf(from) + YEARS_AHEAD; year += 1) {
    for (let first = 1; first <= 12; first += size) {
      const last = first + size - 1;
      const due = dayOfMonth(year, dueMonth(cycle, first, last), cycle.day ?? -1);
      if (due >= from) return due;
    }
  }
  return null;
}

/** Whether the windows are the rounds themselves (`Quý IV hằng năm`), not the time in which the duty recurs. */
export function namesRounds({ cycles, windows, every }: Timing): boolean {
  return (
    cycles.length === 0 || (every === 'year' && windows.length > 0 && cycles.every(({ day }) => day === null))
  );
}

function monthAfter(day: Day): Window {
  const month = Number(day.slice(5, 7));
  return month === 12 ? monthsWindow(yearOf(day) + 1, 1, 1) : monthsWindow(yearOf(day), month + 1, month + 1);
}

/** The days between which the rounds of a duty fall due: its own time within the period of the plan. */
export function roundsOf(timing: Timing, cycle: Cycle, period: Window): Window {
  const { cycles, windows, start, deadline } = timing;
  // A yearly date is a round of the duty and ends nothing.
  const isDated = cycles.some(({ every, day }) => every === 'year' && day !== null);
  const last = isDated
    ? (windows
        .map(({ end }) => end)
        .sort()
        .at(-1) ?? null)
    : deadline;
  const first = start !== null && start > period.start ? start : period.start;
  const end = last !== null && last < period.end ? last : period.end;
  // What is due in the month after belongs to the month before.
  return cycle.month === 'next'
    ? { start: monthAfter(first).start, end: monthAfter(end).end }
    : { start: first, end };
}

/** One round of a cycle: the days of its week, month, quarter … and the last day to do it. */
export interface Round {
  readonly days: Window;
  readonly due: Day;
}

/** The rounds of a cycle that fall due within `bounds`, in order; empty where that is not written (`dueOnOrAfter`). */
export function roundsWithin(cycle: Cycle, bounds: Window): Round[] {
  if (cycle.interval !== null) return [];
  return cycle.every === 'week'
    ? weeksWithin(cycle, bounds)
    : monthsWithin(cycle, MONTHS[cycle.every], bounds);
}

/** A week with several weekdays has a round for each: its days are those after the weekday before. */
function weeksWithin({ weekdays }: Cycle, { start, end }: Window): Round[] {
  const wanted = weekdays.length > 0 ? weekdays.toSorted((a, b) => a - b) : [7];
  const rounds: Round[] = [];
  for (let monday = addDays(start, 1 - weekdayOf(start)); monday <= end; monday = addDays(monday, 7)) {
    wanted.forEach((weekday, i) => {
      const due = addDays(monday, weekday - 1);
      const first = addDays(monday, i === 0 ? 0 : (wanted[i - 1] ?? 0));
      const last = i === wanted.length - 1 ? addDays(monday, 6) : due;
      if (due >= start && due <= end) rounds.push({ days: { start: first, end: last }, due });
    });
  }
  return rounds;
}

function monthsWithin(cycle: Cycle, size: number, { start, end }: Window): Round[] {
  const rounds: Round[] = [];
  // What falls due in the month after may belong to the year before.
  for (let year = yearOf(start) - 1; year <= yearOf(end); year += 1) {
    for (let first = 1; first <= 12; first += size) {
      const last = first + size - 1;
      const due = dayOfMonth(year, dueMonth(cycle, first, last), cycle.day ?? -1);
      if (due >= start && due <= end) rounds.push({ days: monthsWindow(year, first, last), due });
    }
  }
  return rounds;
}
