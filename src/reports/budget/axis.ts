import type { Item, Plan, Task } from '../../plan/schema.ts';
import type { PlanRef } from '../plan-ref.ts';
import type { Portion } from './due.ts';

/** One row or column of a report. */
export interface Heading {
  /** What JSON calls it; null for money that names nothing of the kind, or has no time. */
  readonly key: string | null;
  /** In the words of the plan, where it has any. */
  readonly name: string | null;
  /** The position of a task in its plan, from 1. */
  readonly number?: number;
  /** The plan of a task, where there are several. */
  readonly plan?: string;
}

/** One item of a plan. */
export interface Entry {
  readonly item: Item;
  readonly task: Task;
  /** The position of the task in its plan, from 1. */
  readonly number: number;
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
