import type { Day } from '../calendar/calendar.ts';
import type { Span } from './lexicon/tokens.ts';
import type { Every, Length, MonthOfCycle, TimingProblemKind } from './types.ts';

/*
 * What a timing phrase may say, and what it is read into. The grammar of phrases; words are those of the lexicon, any case,
 * with or without accents of either form:
 *
 *   phrase     = [bullet] {[separator] part}
 *   part       = "(" phrase ")" | label | clock | weekdays | [weekdays] week frequency | statement
 *   statement  = frequency | spans | until | since | event | length [event]
 *              | ongoing | on-demand | condition [words] | whole-period | action [words] | filler
 *   spans      = span {separator span}                     a later year counts for the points before it
 *   span       = point [("đến" | "-") [limit] point] {more years}
 *   until      = limit (point {separator point} | length event)
 *   limit      = ("trước" | "đến" | "chậm nhất" | "không quá" | …) [limit]
 *   since      = ("từ" | "sau") (point | event) [("đến" | "-") point]
 *   event      = ("khi" | "kể từ khi" | "sau khi" | …) words
 *   point      = exact | vague exact | last day of a unit | first or last weekday of a month
 *   exact      = part of a year | "năm" year | ("tháng" | "quý") number [year] | ["ngày"] day ["/" month ["/" year]] | ISO
 *   frequency  = rate {separator rate}
 *   rate       = ("hằng" | "mỗi" | "định kỳ" | …) unit [count] | count ("/" | "mỗi") unit | unit ("/" | "một") count
 *   length     = number ("ngày" | "ngày làm việc" | "tuần" | "tháng" | …)
 *
 * Words run on until a statement can begin; a date among them has two readings and is refused.
 */

/** Weekdays as written beside a date or a weekly duty, Monday 1 to Sunday 7. */
export interface Weekdays {
  readonly days: readonly number[];
  readonly place: Span;
}

/** A phrase that names less than the unit of its point: `cuối tháng 6`, `dịp 19/5`. */
export interface Vagueness {
  /** `first` and `last` (`đầu`, `cuối`) are exact at the beginning or end of a range; an occasion may be a remark. */
  readonly kind: 'first' | 'middle' | 'last' | 'about' | 'occasion';
  readonly place: Span;
}

/** The month of a day that recurs: `của tháng cuối quý`. Without `every`, that of each duty it is with. */
interface OfEach {
  readonly every: Every | null;
  readonly month: MonthOfCycle | null;
}

/** A day as written; null is what the text leaves out. */
export interface DayPoint {
  readonly unit: 'day';
  /** -1 is the last day of its month. */
  readonly date: number;
  /** The first (1) or the last (-1) such weekday of its month, Monday 1 to Sunday 7. */
  readonly onWeekday?: number;
  readonly month: number | null;
  readonly year: number | null;
  /** In the year after (1) or before (-1) that of the plan. */
  readonly otherYear?: 1 | -1;
  readonly of: OfEach | null;
  readonly weekdays?: Weekdays;
  readonly vague?: Vagueness;
  readonly place: Span;
}

/** A run of months of one year as written: a month, a quarter, a year, or `6 tháng đầu năm`. */
export interface MonthsPoint {
  readonly unit: 'month' | 'quarter' | 'year' | 'part';
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  /** `T3` is March, but Tuesday beside a date or in a weekly duty. */
  readonly mayBeWeekday?: boolean;
  readonly vague?: Vagueness;
  readonly place: Span;
}

export type Point = DayPoint | MonthsPoint;

/** How often a duty recurs. */
export interface Rate {
  readonly every: Every;
  readonly interval: number | null;
  readonly times: number | null;
  /** The month it falls in, where the words for it name one: `tháng cuối quý`, or September for `9 tháng`. */
  readonly month?: number | MonthOfCycle;
}

/** One point to another, or a point alone. */
export interface Stretch {
  readonly is: 'stretch';
  readonly from: Point;
  readonly to: Point;
  /** The last day is the one before `to`. */
  readonly toBefore: boolean;
}

/** One statement of a phrase. */
export type Statement =
  | Stretch
  /** The whole period of the plan. */
  | { readonly is: 'period' }
  | { readonly is: 'until'; readonly point: Point; readonly before: boolean }
  | { readonly is: 'since'; readonly point: Point; readonly after: boolean }
  | { readonly is: 'event'; readonly text: string; readonly within: Length | null }
  | { readonly is: 'open-end' }
  /** No rate where the text says only that the duty recurs. */
  | { readonly is: 'every'; readonly rates: readonly Rate[] }
  | { readonly is: 'weekdays'; readonly weekdays: Weekdays }
  /** A part of the unit before it: `Tháng 3 (tuần 2)`. */
  | { readonly is: 'vague' }
  | { readonly is: 'ongoing' }
  | { readonly is: 'on-demand' }
  | { readonly is: 'length' };

/** What is between a statement and the one before. */
export type Joined = 'nothing' | 'comma' | 'and';

/** A statement and what a list says of it: what joins it, and where it is if not at the words just read. */
export type Listed<S extends Statement = Statement> = S & { readonly joined: Joined; readonly place: Span };

/** What a reader returns: a statement, those of a list, or null for words that state nothing of their own. */
export type Read = Statement | readonly Listed[] | null;

export type Term = Listed & {
  /** Written in brackets. */
  readonly aside: boolean;
  /** When a part of the work is done: its peak (`cao điểm tháng 6`), or a step of it (`khai mạc ngày 10/10`). */
  readonly part?: PartOfWork;
  /** Stated as when the task ends: `hoàn thành trong năm 2026`. */
  readonly done: boolean;
};

export type PartOfWork = 'peak' | 'step';

/** Thrown inside the timing readers alone, which turn it into a `TimingProblem`. */
export class Unreadable extends Error {
  constructor(
    readonly kind: TimingProblemKind,
    readonly place: Span,
    readonly suggestion?: string,
    /** The day that is in doubt. */
    readonly day?: Day,
  ) {
    super(kind);
  }
}

/** A span with its days. */
export interface DatedStretch {
  readonly start: Day;
  readonly end: Day;
  readonly aside: boolean;
  readonly isPart?: boolean;
  readonly vague: Vagueness | null;
  readonly place: Span;
}

export type TermOf<K extends Term['is']> = Extract<Term, { is: K }>;

export function only<K extends Term['is']>(terms: readonly Term[], is: K): readonly TermOf<K>[] {
  return terms.filter((term): term is TermOf<K> => term.is === is);
}

export function isDated(term: Term): boolean {
  return term.is === 'stretch' || term.is === 'until' || term.is === 'since';
}

export function pointsOf(term: Term): readonly Point[] {
  if (term.is === 'stretch') return [term.from, term.to];
  return term.is === 'until' || term.is === 'since' ? [term.point] : [];
}

export function conflict(term: { readonly place: Span }): never {
  throw new Unreadable('two-readings', term.place);
}
