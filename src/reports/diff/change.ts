import type { Contract, Payment, Progress } from '../../actual/schema.ts';
import type { Day, Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import type { Cycle, Timing } from '../../values/timing/timing.ts';

/** What a change is about; other programs read these names in the JSON. */
export type ChangeKind =
  | 'plan-added'
  | 'plan-removed'
  | 'plan-number'
  | 'plan-title'
  | 'issuer'
  | 'issued'
  | 'period'
  /** `budget.total`, the total that the plan declares. */
  | 'declared-total'
  | 'in-words'
  | 'budget-source'
  /** What amounts without a unit count in. */
  | 'budget-unit'
  | 'rounding'
  | 'outlet-limit'
  | 'source-added'
  | 'source-removed'
  /** The name of a source. */
  | 'source-renamed'
  /** The id of a source, everywhere it is used. */
  | 'source-id'
  | 'source-amount'
  | 'citation-added'
  | 'citation-removed'
  | 'citation-date'
  | 'citation-where'
  | 'outlet-added'
  | 'outlet-removed'
  /** The name of an outlet. */
  | 'outlet-renamed'
  /** The id of an outlet, everywhere it is used. */
  | 'outlet-id'
  | 'outlet-aliases'
  /** Whether the outlet gets no money. */
  | 'outlet-unpaid'
  | 'task-added'
  | 'task-removed'
  /** The id of a task that is otherwise the same. */
  | 'task-renamed'
  | 'task-title'
  /** The number that the task is printed with. */
  | 'task-number'
  /** The task above it. */
  | 'task-section'
  /** The order of the tasks of one list, by the numbers they had. */
  | 'task-order'
  | 'decided-by'
  | 'implemented-by'
  | 'coordinated-by'
  | 'result'
  /** A further column of the annex. */
  | 'other'
  | 'note'
  | 'schedule-text'
  | 'schedule-dates'
  /** How a duty recurs. */
  | 'schedule-cycles'
  | 'after'
  | 'subtotal'
  | 'item-added'
  | 'item-removed'
  | 'item-amount'
  /** One amount that is now at another outlet, label or task; the total is the same. */
  | 'money-moved'
  /** Two of the other changes that take and give exactly as much. */
  | 'money-shifted'
  /** One item lost what several others gained together, or several lost what one gained. */
  | 'money-split'
  | 'money-merged'
  | 'item-label'
  | 'item-period'
  | 'item-quantity'
  | 'item-unit-price'
  | 'item-unit'
  /** What share of other items it is. */
  | 'item-percent'
  /** The items it is about. */
  | 'item-of'
  | 'item-source'
  | 'item-note'
  /** The plan that the actuals name. */
  | 'actuals-plan'
  /** The day up to which the actuals are complete. */
  | 'actuals-as-of'
  | 'contract-added'
  | 'contract-removed'
  | 'contract-changed'
  | 'payment-added'
  | 'payment-removed'
  | 'payment-changed'
  | 'progress-added'
  | 'progress-removed'
  | 'progress-changed'
  /** A finding that a comment sets aside, or a comment that sets nothing aside. */
  | 'ignore-added'
  | 'ignore-removed';

/** An id, and what it is called. */
interface Name {
  readonly id: string;
  readonly name: string;
}

/** A task by what people call it: its number in the plan and its title. */
export interface TaskName extends Name {
  readonly number: string;
}

/** What distinguishes an item from the others of its task. */
export interface ItemName {
  readonly outlet: Name | null;
  readonly label: string | null;
  readonly period: string | null;
}

/** Where an amount is. */
export interface Place extends ItemName {
  readonly task: TaskName;
  readonly dong: Dong;
}

export type Value =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'amount'; readonly dong: Dong }
  /** An amount in words; `dong` is null where it cannot be read. */
  | { readonly type: 'words'; readonly text: string; readonly dong: Dong | null }
  | { readonly type: 'day'; readonly day: Day }
  | { readonly type: 'window'; readonly window: Window }
  | { readonly type: 'dates'; readonly timing: Timing }
  /** How a duty recurs; empty where the plan says only that it does. */
  | { readonly type: 'cycles'; readonly cycles: readonly Cycle[] }
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'places'; readonly places: readonly Place[] };

/** A contract by its number, a payment or a report of progress by what it belongs to and its day. */
export interface EntryName {
  readonly name: string;
  readonly day: Day | null;
}

/** A key of a contract, a payment or a report of progress. */
export type ActualsField = keyof Contract | keyof Payment | keyof Progress;

/** One difference between two versions of a plan. */
export interface Change {
  readonly kind: ChangeKind;
  readonly task?: TaskName;
  readonly item?: ItemName;
  readonly outlet?: Name;
  /** The number of the cited document. */
  readonly citation?: string;
  /** A funding source. */
  readonly source?: Name;
  /** A contract, payment or report of progress in the actuals. */
  readonly entry?: EntryName;
  /** The key of it that changed. */
  readonly field?: ActualsField;
  /** The rule that a comment is about, and the message it sets aside. */
  readonly ignored?: { readonly rule: string; readonly finding: string | null };
  /** Null where there was nothing. */
  readonly before: Value | null;
  readonly after: Value | null;
  /** How much more, in đồng; of `schedule-dates`, how much later the deadline is, in whole days. */
  readonly delta?: Dong | number;
  /** A schedule with other words for the same dates. */
  readonly sameDates?: boolean;
}

/** An amount in both versions, in đồng; null where it does not exist. */
export interface Figures {
  readonly before: Dong | null;
  readonly after: Dong | null;
  /** How much more; nothing counts as 0đ. */
  readonly delta: Dong;
}

/** What a funding source gives; with null, what items without a source cost. */
export interface SourceFigures {
  readonly source: Name | null;
  /** Declared or spent by items, whichever is more. */
  readonly figures: Figures;
}

/** What differs between two versions of one plan. */
export interface PlanDiff {
  readonly changes: readonly Change[];
  /** The sum of the items. */
  readonly total: Figures;
  /** `budget.total` */
  readonly declared: Figures;
  readonly inWords: Figures;
  /** Empty where no version has sources. */
  readonly sources: readonly SourceFigures[];
}

export function figuresOf(before: Dong | null, after: Dong | null): Figures {
  return { before, after, delta: (after ?? 0n) - (before ?? 0n) };
}

/** The figures of several plans together; null where no plan has the figure. */
export function addFigures(all: readonly Figures[]): Figures {
  const sum = (amounts: readonly (Dong | null)[]) =>
    amounts.every((dong) => dong === null) ? null : sumDong(amounts);
  return figuresOf(sum(all.map(({ before }) => before)), sum(all.map(({ after }) => after)));
}
