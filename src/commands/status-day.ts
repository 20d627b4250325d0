import { type Status, statusOf } from '../reports/status/status.ts';
import { UsageError } from '../usage-error.ts';
import { type Day, formatDay } from '../values/calendar/calendar.ts';
import type { LoadedPlan } from './load.ts';
import { type Asked, dayValue, readOption } from './option-values.ts';

/** The days that a status is about. */
export interface StatusDays {
  /** The day of the status; null for the day each file of actuals is complete up to. */
  readonly asOf: Day | 'today' | null;
  /** The first day of the period of the report; null for none. */
  readonly from: Day | 'today' | null;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readStatusDays(asked: Asked): StatusDays {
  return { asOf: readOption(asked, 'asOf', dayValue), from: readOption(asked, 'from', dayValue) };
}

/** Without a day it is the day the actuals are complete up to, else today. Throws a UsageError. */
export function statusFor(
  { plan, file, actuals }: LoadedPlan,
  options: StatusDays,
  today: () => Day,
): Status {
  const asOf = options.asOf === 'today' ? today() : (options.asOf ?? actuals?.asOf ?? today());
  const from = options.from === 'today' ? today() : options.from;
  if (from !== null && from > asOf) {
    throw new UsageError(
      `--from ${formatDay(from, 'vi')} ở sau ngày báo cáo ${formatDay(asOf, 'vi')}`,
      `--from ${formatDay(from, 'en')} is after the day of the report, ${formatDay(asOf, 'en')}`,
    );
  }
  return statusOf(plan, file, actuals, asOf, from);
}
