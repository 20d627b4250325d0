import { nameOf } from '../plan/facts/lines.ts';
import { allTasks, itemsWithin, type TaskEntry } from '../plan/facts/tasks.ts';
import type { Item, Plan } from '../plan/format/schema.ts';
import { type PlanRef, planRef } from '../reports/plan-ref.ts';
import type { Dong } from '../values/money/money.ts';
import type { Quantity } from '../values/money/quantity.ts';
import type { Schedule } from '../values/timing/timing.ts';

/** A plan row by row, as its annex lists it; amounts in đồng. */
export interface Annex {
  readonly plan: PlanRef;
  readonly tasks: readonly AnnexTask[];
  /** The total in words as the plan has it; null if it has none. */
  readonly inWords: string | null;
}

export interface AnnexTask {
  /** As printed: `I`, `1`, `1.2`. */
  readonly number: string;
  /** How many tasks are above it. */
  readonly depth: number;
  readonly title: string;
  /** Whether tasks are below it. */
  readonly isSection: boolean;
  readonly decidedBy: readonly string[];
  readonly implementedBy: readonly string[];
  readonly coordinatedBy: readonly string[];
  readonly result: string | null;
  readonly note: string | null;
  /** Further columns of the annex, by their headings. */
  readonly other: Readonly<Record<string, string>>;
  /** The schedule in effect, its own or that of a task above. */
  readonly schedule: Schedule | null;
  /** What all items in it and below it come to; null if there are none. */
  readonly sum: Dong | null;
  readonly items: readonly AnnexItem[];
}

export interface AnnexItem {
  /** The outlet by name, else the label. */
  readonly name: string;
  readonly hasOutlet: boolean;
  /** What an outlet's item is for, where it says. */
  readonly label: string | null;
  readonly unit: string | null;
  /** The factors of its quantity; none if it has no quantity. */
  readonly factors: readonly Quantity[];
  readonly unitPrice: Dong | null;
  /** What a norm of the office allows for one unit; null if none holds. */
  readonly norm: Dong | null;
  readonly amount: Dong;
  /** The item's own part of the schedule. */
  readonly period: Schedule | null;
  readonly source: string | null;
  readonly note: string | null;
}

/** What norms allow for one unit of an item, in đồng. */
type Limits = ReadonlyMap<Item, Dong>;

/** The annex of a plan whose items all have amounts that can be read, with what norms allow. */
export function annexOf(plan: Plan, file: string, limits: Limits = new Map()): Annex {
  return {
    plan: planRef(plan, file),
    tasks: allTasks(plan).map((entry) => annexTask(entry, plan, limits)),
    inWords: plan.budget.inWords?.text ?? null,
  };
}

function annexTask({ task, no, depth, schedule }: TaskEntry, plan: Plan, limits: Limits): AnnexTask {
  const items = itemsWithin(task);
  return {
    number: no,
    depth,
    title: task.title,
    isSection: task.tasks.length > 0,
    decidedBy: task.decidedBy ?? [],
    implementedBy: task.implementedBy ?? [],
    coordinatedBy: task.coordinatedBy ?? [],
    result: task.result ?? null,
    note: task.note ?? null,
    other: task.other ?? {},
    schedule,
    sum: items.length === 0 ? null : items.reduce((sum, { amount }) => sum + (amount.dong ?? 0n), 0n),
    items: task.items.map((item) => annexItem(item, plan, limits)),
  };
}

function annexItem(item: Item, plan: Plan, limits: Limits): AnnexItem {
  const { outlet, label, unit, quantity, unitPrice, amount, period, source, note } = item;
  const sources = plan.budget.sources ?? {};
  const known = source !== undefined && Object.hasOwn(sources, source) ? sources[source] : undefined;
  return {
    name: nameOf(item, plan),
    hasOutlet: outlet !== undefined,
    label: outlet === undefined ? null : (label ?? null),
    unit: unit ?? unitPrice?.per ?? null,
    factors: quantity?.factors ?? [],
    unitPrice: unitPrice?.dong ?? null,
    norm: limits.get(item) ?? null,
    amount: amount.dong ?? 0n,
    period: period ?? null,
    source: known?.name ?? source ?? null,
    note: note ?? null,
  };
}
