import type { Day, Window } from '../calendar.ts';

export type TimingKind = 'fixed' | 'recurring' | 'ongoing' | 'on-demand';

export type Every = 'week' | 'month' | 'quarter' | 'year';

/** When a task is worked on, as far as its schedule says. All days are whole and inclusive. */
export interface Timing {
  readonly kind: TimingKind;
  /** Closed windows only, in the order written. */
  readonly windows: readonly Window[];
  /** The first day the task can be worked on, null where unknown. */
  readonly start: Day | null;
  /** The last day, null where unknown. */
  readonly deadline: Day | null;
  /** How often a recurring task falls due; null where the text says only that it does (`định kỳ`). */
  readonly every: Every | null;
  /** What the start waits for, as typed: `ký hợp đồng`. */
  readonly event: string | null;
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
  /** Words that are understood, none of which is a time: `dự kiến`. */
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
  /** A date of the lunar calendar. */
  | 'lunar'
  /** `năm học`, `học kỳ` */
  | 'school-year'
  /** No exact days: `cuối năm`, `khoảng tháng 3`, `tuần 2 tháng 3`, `năm nay`. */
  | 'vague'
  /** A length of time that says nothing about when: `trong 30 ngày`. */
  | 'duration'
  /** More than one reading, or two statements that do not make one timing. */
  | 'two-readings'
  /** A rate other than weekly, monthly, quarterly, yearly: `6 tháng một lần`. */
  | 'bad-every';

export interface TimingProblem {
  readonly kind: TimingProblemKind;
  /** The part that could not be read, exactly as typed. */
  readonly part: string;
  /** Where `part` begins in the text it comes from, in UTF-16 units. */
  readonly offset: number;
  /** Which text: the index in a list, the key of a mapping; absent for a plain phrase. */
  readonly at?: number | keyof ScheduleMapping;
  /** What could be written instead of `part`. */
  readonly suggestion?: string;
}

export type TimingReading =
  | { readonly ok: true; readonly timing: Timing }
  | { readonly ok: false; readonly problem: TimingProblem };
