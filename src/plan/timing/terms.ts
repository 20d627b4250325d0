import type { Every, TimingProblemKind } from './types.ts';

/** A stretch of the text, in UTF-16 units, `end` excluded. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A day as written; null is what the text leaves out. */
export interface DayPoint {
  readonly unit: 'day';
  readonly date: number;
  readonly month: number | null;
  readonly year: number | null;
  /** The duty this day of the month belongs to: `ngày 20 của tháng cuối quý`. */
  readonly every: Every | null;
  readonly extent: Extent;
}

/** A run of months of one year as written: a month, a quarter, a year, or `6 tháng đầu năm`. */
export interface MonthsPoint {
  readonly unit: 'month' | 'quarter' | 'year' | 'part';
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  /** `T3` is March, but Tuesday beside a date or in a weekly duty. */
  readonly mayBeWeekday?: boolean;
  readonly extent: Extent;
}

export type Point = DayPoint | MonthsPoint;

/** One statement of a phrase. */
export type Statement =
  | { readonly is: 'span'; readonly from: Point; readonly to: Point; readonly toBefore: boolean }
  | { readonly is: 'until'; readonly point: Point; readonly before: boolean }
  | { readonly is: 'since'; readonly point: Point; readonly after: boolean }
  | { readonly is: 'event'; readonly text: string }
  | { readonly is: 'open-end' }
  | { readonly is: 'every'; readonly every: Every | null }
  | { readonly is: 'ongoing' }
  | { readonly is: 'on-demand' }
  | { readonly is: 'length' };

export type Term = Statement & {
  readonly extent: Extent;
  /** Written in brackets. */
  readonly aside: boolean;
  /** What stands between this term and the one before. */
  readonly joined: 'nothing' | 'comma' | 'and';
};

/** Thrown inside the timing readers alone, which turn it into a `TimingProblem`. */
export class Unreadable extends Error {
  constructor(
    readonly kind: TimingProblemKind,
    readonly extent: Extent,
    readonly suggestion?: string,
  ) {
    super(kind);
  }
}
