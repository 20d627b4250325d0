import type { Day, Window } from '../calendar/calendar.ts';

export type TimingKind = 'fixed' | 'recurring' | 'ongoing' | 'on-demand';

export type Every = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** Which month of a quarter or half-year; `next` is the month after the one, or after the quarter, that has ended. */
export type MonthOfCycle = 'first' | 'middle' | 'last' | 'next';

/** How a duty recurs. Null is what the text leaves out. */
export interface Cycle {
  readonly every: Every;
  /** Every how many weeks, months …; null for each one. */
  readonly interval: number | null;
  /** How many times in one week, month …, at least; null for once, or where it is not written. */
  readonly times: number | null;
  /** The last day it can be done, as a day of its month; -1 is the month's last. A month that is shorter ends before. */
  readonly day: number | null;
  /** The month of `day`: 1 to 12 of a yearly duty, a place within a quarter or half-year, or the month after. */
  readonly month: number | MonthOfCycle | null;
  /** The weekdays of a weekly duty, Monday 1 to Sunday 7. */
  readonly weekdays: readonly number[];
}

/** A length of time, as written. */
export interface Length {
  readonly count: number;
  readonly unit: 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'year';
}

/** A part of a text, as typed. */
export interface Part {
  readonly part: string;
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
  /** Which text: the index in a list, the key of a mapping; absent for a plain phrase. */
  readonly at?: number | keyof ScheduleMapping;
}

/** When a task is worked on, as far as its schedule says. All days are whole and inclusive. */
export interface Timing {
  readonly kind: TimingKind;
  /** Closed windows only, in the order written. */
  readonly windows: readonly Window[];
  /** The first day the task can be worked on, null if unknown. */
  readonly start: Day | null;
  /** The last day, null if unknown. */
  readonly deadline: Day | null;
  /** Every last day that is stated as one, in the order of the calendar: `trước 20/6 và 20/12` has two. */
  readonly deadlines: readonly Day[];
  /** How a recurring task recurs; empty where the text says only that it does (`định kỳ`). */
  readonly cycles: readonly Cycle[];
  /** The one unit in which all of them recur; null if they differ. */
  readonly every: Every | null;
  /** What the start waits for, as typed: `ký hợp đồng`. */
  readonly event: string | null;
  /** How long after the event it is due: `trong vòng 07 ngày kể từ ngày ban hành`. */
  readonly within: Length | null;
  /** The first phrase that names less than the whole unit it is counted as: `cuối tháng 6`. */
  readonly vague: Part | null;
  /** Spans written with their end before their start; they are not among the windows. */
  readonly reversed: readonly { readonly from: Day; readonly until: Day }[];
}

export interface ScheduleMapping {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly every?: string | undefined;
  readonly event?: string | undefined;
  readonly condition?: string | undefined;
}

/** A task's `schedule` as typed. */
export type Schedule = string | readonly string[] | ScheduleMapping;

/** Why a schedule cannot be read. */
export type TimingProblemKind =
  /** Nothing is written. */
  | 'empty'
  /** Longer than any timing phrase. */
  | 'too-long'
  /** Words that are understood but name no time: `dự kiến`. */
  | 'no-timing'
  /** Words that are not understood. */
  | 'unknown-words'
  /** No year is written, and the period does not settle it. */
  | 'no-year'
  /** A day without its month: `ngày 15`. */
  | 'no-month'
  /** `tháng 3/20` */
  | 'two-digit-year'
  /** `31/02`, `tháng 13`, `Quý V` */
  | 'impossible-date'
  /** A weekday that is not that of its date. */
  | 'weekday'
  /** A date of the lunar calendar. */
  | 'lunar'
  /** `năm học`, `học kỳ` */
  | 'school-year'
  /** Nothing that has whole days: `năm nay`, `trong tuần`, `hè 2026`. */
  | 'vague'
  /** A length of time that says nothing about when: `trong 30 ngày`. */
  | 'duration'
  /** More than one reading, or two statements that do not make one timing. */
  | 'two-readings'
  /** A rate that cannot be counted in weeks, months, quarters, half-years or years. */
  | 'bad-every';

export interface TimingProblem extends Part {
  readonly kind: TimingProblemKind;
  /** What could be written instead of `part`. */
  readonly suggestion?: string;
  /** The day whose weekday is another. */
  readonly day?: Day;
}

export type TimingReading =
  | { readonly ok: true; readonly timing: Timing }
  | { readonly ok: false; readonly problem: TimingProblem };
