import { addDays, type Day, monthsWindow, type Window, weekdayOf, yearOf } from '../calendar.ts';
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

/** The last day to do one round of a duty, on or after a day; without a day of its own that is the end of its unit. */
function cycleDue(cycle: Cycle, from: Day): Day | null {
  // From which week, month or year every second one counts is not written.
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

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The next end of what a timing names by days: its last days, or else the ends of its windows. */
function nextStated({ deadlines, windows }: Timing, from: Day): Day | null {
  const ends = deadlines.length > 0 ? deadlines : windows.map(({ end }) => end);
  return earliest(ends.filter((day) => day >= from));
}

/** Whether the windows are the rounds themselves (`Quý IV hằng năm`), not the time in which the duty recurs. */
function namesRounds({ cycles, windows, every }: Timing): boolean {
  return (
    cycles.length === 0 || (every === 'year' && windows.length > 0 && cycles.every(({ day }) => day === null))
  );
}

/** The last day on which a duty can still recur; a yearly date is a round of it and ends nothing. */
function lastRound({ cycles, windows, deadline }: Timing, period: Window | null): Day | null {
  const end =
    windows
      .map((window) => window.end)
      .sort()
      .at(-1) ?? null;
  const dated = cycles.some(({ every, day }) => every === 'year' && day !== null);
  const stated = dated ? end : (end ?? deadline);
  // What is due in the month after the period's last still belongs to it.
  const afterwards = cycles.some(({ month }) => month === 'next');
  return earliest([stated, afterwards ? null : (period?.end ?? null)]);
}

/**
 * The next day, on or after `from`, by which something has to be done: the next deadline of a fixed timing, the end of
 * the running or next round of a recurring one within its own time and the plan's period. Null where there is none
 * left, or where it is not written: a duty that only says `định kỳ`, every second year, or waits for an event.
 */
export function nextDue(timing: Timing, from: Day, period: Window | null): Day | null {
  if (timing.kind !== 'recurring' || namesRounds(timing)) return nextStated(timing, from);
  const starts = [from, timing.start, period?.start].filter((day) => typeof day === 'string');
  const begin = starts.sort().at(-1) ?? from;
  const last = lastRound(timing, period);
  const due = earliest(timing.cycles.map((cycle) => cycleDue(cycle, begin)));
  return due !== null && (last === null || due <= last) ? due : null;
}
