import type { Day, Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Table } from '../sheet/sheet.ts';

/** A picture of figures: what it says in words, the figures as a table, and what is drawn. Amounts in đồng. */
export interface Figure {
  /** Names it in the page: letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  /** What a person who cannot see the picture should know of it. */
  readonly summary: string;
  readonly table: Table;
  readonly drawing: Drawing;
}

type Drawing = Bars | Band | Timeline;

/** A bar a row. Where a row has contracted and paid money, they are drawn inside what was planned. */
export interface Bars {
  readonly type: 'bars';
  readonly rows: readonly BarRow[];
  readonly legend: readonly LegendEntry[];
}

export interface BarRow {
  readonly name: string;
  /** What is written at the end of the row. */
  readonly text: string;
  readonly planned: Dong;
  readonly contracted?: Dong;
  readonly paid?: Dong;
}

/** Money due by the end of each month: between the least and the most; what was paid as a line. */
export interface Band {
  readonly type: 'band';
  /** What the amounts at the side count: million đồng. */
  readonly unit: string;
  readonly months: readonly BandMonth[];
  readonly legend: readonly LegendEntry[];
}

interface BandMonth {
  readonly name: string;
  readonly least: Dong;
  readonly most: Dong;
  /** By the end of the month; null if that is not known. */
  readonly paid: Dong | null;
}

/** A bar a task over the period of the plan. */
export interface Timeline {
  readonly type: 'timeline';
  readonly period: Window;
  /** The day of the report. */
  readonly today: Day | null;
  readonly tasks: readonly TimelineTask[];
  readonly legend: readonly LegendEntry[];
}

export interface TimelineTask {
  readonly name: string;
  /** What is written at the end of the row: its state or its deadline. */
  readonly text: string;
  readonly look: Look;
  /** Whether it is only the heading of the tasks below it. */
  readonly isHeading: boolean;
  /** The windows the schedule names, each with its own look. */
  readonly stated: readonly { readonly window: Window; readonly look: Look }[];
  /** Between these the schedule leaves the time open. */
  readonly possible: Window | null;
  /** The days by which something has to be done. */
  readonly deadlines: readonly { readonly day: Day; readonly look: Look }[];
}

/** How what was done, what is late and all else is drawn. */
export type Look = 'plain' | 'done' | 'late';

/** What a colour or mark means. */
export interface LegendEntry {
  /** The class of what it explains. */
  readonly mark:
    | 'planned'
    | 'contracted'
    | 'paid'
    | 'band'
    | 'paid-line'
    | 'stated'
    | 'possible'
    | 'deadline'
    | 'today'
    | 'done'
    | 'late';
  readonly text: string;
}
