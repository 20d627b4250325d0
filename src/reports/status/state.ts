import type { Progress } from '../../actual/schema.ts';
import { addDays, type Day, daysBetween, type Window } from '../../values/calendar/calendar.ts';
import type { Timing } from '../../values/timing/timing.ts';

/**
 * Where a task stands on a day. Without reports of what was done nothing is called late: a deadline that has gone by
 * is then `past-deadline`. Null where the plan gives the task no time.
 */
export type State =
  | 'not-started'
  | 'in-period'
  | 'due-soon'
  | 'overdue'
  | 'past-deadline'
  | 'done'
  | 'done-late'
  | 'stopped'
  | 'waiting';

/** What is known of a task on the day of the status. */
export interface Known {
  readonly timing: Timing | null;
  readonly period: Window;
  /** Its last report by that day. */
  readonly report: Progress | null;
  /** Whether there are reports at all, so that a missing one means "not done". */
  readonly isReported: boolean;
  /** Whether something it comes after is not done yet, as far as reports tell. */
  readonly isHeldUp: boolean;
}

/** A deadline is near from so many days before it. */
const SOON = 14;

/** The state on `asOf`, and the whole days by which the task is late: null where it is not, or none can say. */
export function stateOn(asOf: Day, known: Known): { state: State | null; daysLate: number | null } {
  const { timing, report, isReported } = known;
  const deadline = timing?.deadline ?? null;
  if (report?.state === 'stopped') return { state: 'stopped', daysLate: null };
  if (report?.state === 'done') {
    const daysLate = deadline === null ? 0 : daysBetween(deadline, report.date);
    return daysLate > 0 ? { state: 'done-late', daysLate } : { state: 'done', daysLate: null };
  }
  if (deadline !== null && deadline < asOf) {
    return isReported
      ? { state: 'overdue', daysLate: daysBetween(deadline, asOf) }
      : { state: 'past-deadline', daysLate: null };
  }
  return { state: openState(asOf, known), daysLate: null };
}

function openState(asOf: Day, { timing, period, report, isHeldUp }: Known): State | null {
  if (!timing || period.end < asOf) return null;
  const { kind, start, deadline, event } = timing;
  const hasBegun = report?.state === 'started';
  if (deadline !== null && deadline <= addDays(asOf, SOON)) return 'due-soon';
  if (hasBegun) return 'in-period';
  if (isHeldUp || kind === 'on-demand' || (event !== null && start === null)) return 'waiting';
  const first = start ?? (kind === 'fixed' ? null : period.start);
  return first !== null && asOf < first ? 'not-started' : 'in-period';
}
