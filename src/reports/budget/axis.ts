import type { TaskEntry } from '../../plan/facts/tasks.ts';
import type { Item, Plan } from '../../plan/format/schema.ts';
import type { Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { PlanRef } from '../plan-ref.ts';

/** What the money of a budget report is added up by. */
export const DIMENSIONS = ['plan', 'outlet', 'section', 'task', 'quarter', 'month', 'source'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The dimensions that are stretches of time. */
export type Unit = Extract<Dimension, 'quarter' | 'month'>;

export function isUnit(dimension: Dimension | undefined): dimension is Unit {
  return dimension === 'quarter' || dimension === 'month';
}

/** One row or column of a report. */
export interface Heading {
  /** What JSON calls it; null for money that names nothing of the kind, or has no time. */
  readonly key: string | null;
  /** In the words of the plan, where it has any. */
  readonly name: string | null;
  /** What is declared for a source, in đồng. */
  readonly declared?: Dong;
  /** The number of a task as printed, with those of the tasks above. */
  readonly number?: string;
  /** The plan of a task, where there are several. */
  readonly plan?: string;
}

/** One item of a plan, or the part of a percentage that goes to one outlet from one source. */
export interface Entry {
  readonly item: Item;
  readonly outlet: string | undefined;
  readonly source: string | undefined;
  /** The task it belongs to, in the tree of the plan. */
  readonly entry: TaskEntry;
}

/** An amount in đồng and the days between which it is due, null where the plan does not say. */
export interface Portion {
  readonly due: Window | null;
  readonly amount: Dong;
}

/** One dimension of a report: finds the slot that an amount belongs to, and orders the slots in the end. */
export interface Axis {
  /** The amounts that follow are of this plan. */
  begin(plan: Plan, ref: PlanRef): void;
  /** The slot of a portion of an item's money: 0, 1, 2 … */
  slotOf(entry: Entry, portion: Portion): number;
  /** Heading and slot of each row or column, in the order they are shown. */
  finish(): readonly { readonly slot: number; readonly heading: Heading }[];
}
