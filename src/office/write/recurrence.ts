import { addDays, type Day, type Window } from '../../values/calendar/calendar.ts';
import { dueOnOrAfter } from '../../values/timing/rounds.ts';
import type { Cycle } from '../../values/timing/timing.ts';

/** A duty that comes again: the first day it is due, and how it goes on (RFC 5545, section 3.3.10); null if it does not. */
export interface Recurrence {
  readonly first: Day;
  readonly rule: string | null;
}

/** Months from one due day to the next. */
const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** When a duty is due within `bounds`; none if it is not due in them once, or where that is not written. */
export function recurrencesOf(cycle: Cycle, { start, end }: Window): readonly Recurrence[] {
  const first = dueOnOrAfter(cycle, start);
  if (first === null || first > end) return [];
  if (!isCutShort(cycle)) return [{ first, rule: `${ruleOf(cycle)};UNTIL=${end.replaceAll('-', '')}` }];
  const rest = recurrencesOf(cycle, { start: addDays(first, 1), end });
  return [{ first, rule: null }, ...rest];
}

/**
 * Whether February lacks the day. A rule passes over the months that have no such day, and the way to say "or else the
 * last" (BYSETPOS) is not understood by every program.
 */
function isCutShort({ every, day, month }: Cycle): boolean {
  const inFebruary = every === 'month' || month === 'middle' || month === 2;
  return inFebruary && (day === 29 || day === 30);
}

/** The months of a duty follow from its first day; a week ends on Sunday. */
function ruleOf({ every, day, weekdays }: Cycle): string {
  if (every !== 'week') {
    const monthDay = day === null || day === 31 ? -1 : day;
    return `FREQ=MONTHLY;INTERVAL=${MONTHS[every]};BYMONTHDAY=${monthDay}`;
  }
  const days = weekdays.map((weekday) => WEEKDAYS[weekday - 1]);
  return `FREQ=WEEKLY;BYDAY=${days.join(',') || 'SU'}`;
}
