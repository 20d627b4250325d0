import { addDays, type Day, day, monthWindow, type Window, yearOf } from '../../values/calendar.ts';
import type { Every } from '../../values/timing/timing.ts';

/** How often a duty is due, and on which day where that is known. */
export interface Rhythm {
  readonly every: Every;
  /** The month of a yearly duty, 1 to 12; null for the last of its year or quarter. */
  readonly month: number | null;
  /** The day of the month, its last where the month is shorter; null for the last of the week or month. */
  readonly day: number | null;
}

/** A duty that comes again: the first day it is due, and how it goes on (RFC 5545, section 3.3.10). */
export interface Recurrence {
  readonly first: Day;
  readonly rule: string;
}

/** Months from one due day to the next. */
const MONTHS: Readonly<Record<Exclude<Every, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** When a duty is due within `bounds`; null where it is not due in them once. */
export function recurrenceOf(rhythm: Rhythm, { start, end }: Window): Recurrence | null {
  const { first, rule } =
    rhythm.every === 'week' ? weekly(start) : monthly(rhythm, MONTHS[rhythm.every], start);
  return first > end ? null : { first, rule: `${rule};UNTIL=${end.replaceAll('-', '')}` };
}

/** On the Sunday on or after `start`: a week ends with it. */
function weekly(start: Day): Recurrence {
  const weekday = new Date(`${start}T00:00:00Z`).getUTCDay();
  return { first: addDays(start, (7 - weekday) % 7), rule: 'FREQ=WEEKLY;BYDAY=SU' };
}

function monthly(rhythm: Rhythm, months: number, start: Day): Recurrence {
  const month = Number(start.slice(5, 7));
  const nearest = rhythm.month ?? Math.ceil(month / months) * months;
  const due = dueIn(yearOf(start), nearest, rhythm.day);
  const first = due < start ? dueIn(yearOf(start), nearest + months, rhythm.day) : due;
  return { first, rule: `FREQ=MONTHLY;INTERVAL=${months};${monthDay(rhythm.day)}` };
}

/** The day due in a month, which may lie in the next year: 13 is its January. */
function dueIn(year: number, month: number, date: number | null): Day {
  const [inYear, inMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
  const last = monthWindow(inYear, inMonth).end;
  return date === null ? last : (day(inYear, inMonth, date) ?? last);
}

/** A rule passes over the months that have no such day, so the last of the days that they have is taken. */
function monthDay(date: number | null): string {
  if (date === null) return 'BYMONTHDAY=-1';
  if (date <= 28) return `BYMONTHDAY=${date}`;
  const days = [28, 29, 30, 31].filter((candidate) => candidate <= date);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}
