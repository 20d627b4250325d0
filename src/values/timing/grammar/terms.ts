import type { Day } from '../../calendar.ts';
import type { Span } from '../lexicon/tokens.ts';
import type { Every, TimingProblemKind } from '../types.ts';

/** A day as written; null is what the text leaves out. */
export interface DayPoint {
  readonly unit: 'day';
  readonly date: number;
  readonly month: number | null;
  readonly year: number | null;
  /** The duty this day of the month belongs to: `ngày 20 của tháng cuối quý`. */
  readonly every: Every | null;
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
  readonly place: Span;
}

export type Point = DayPoint | MonthsPoint;

/** One point to another, or a point alone. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  /** The last day is the one before `to`. */
  readonly toBefore: boolean;
  readonly joined: Term['joined'];
}

/** One statement of a phrase. */
export type Statement =
  | {
      readonly is: 'stretch';
      readonly from: Point;
      readonly to: Point;
      readonly toBefore: boolean;
      /** Stated as when the task is done: `hoàn thành trong năm 2026`. */
      readonly done: boolean;
    }
  /** The whole period of the plan. */
  | { readonly is: 'period' }
  | { readonly is: 'until'; readonly point: Point; readonly before: boolean }
  | { readonly is: 'since'; readonly point: Point; readonly after: boolean }
  | { readonly is: 'event'; readonly text: string }
  | { readonly is: 'open-end' }
  | { readonly is: 'every'; readonly every: Every | null }
  | { readonly is: 'ongoing' }
  | { readonly is: 'on-demand' }
  | { readonly is: 'length' };

export type Term = Statement & {
  readonly place: Span;
  /** Written in brackets. */
  readonly aside: boolean;
  /** What stands between this term and the one before. */
  readonly joined: 'nothing' | 'comma' | 'and';
};

/** Thrown inside the timing readers alone, which turn it into a `TimingProblem`. */
export class Unreadable extends Error {
  constructor(
    readonly kind: TimingProblemKind,
    readonly place: Span,
    readonly suggestion?: string,
  ) {
    super(kind);
  }
}

/** A span with its days. */
export interface DatedStretch {
  readonly start: Day;
  readonly end: Day;
  readonly aside: boolean;
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
