import { ownersOf } from '../../plan/facts/carried.ts';
import { linesOf } from '../../plan/facts/lines.ts';
import { topOf } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import { type Figures, figuresOf, sumFigures } from '../figures.ts';
import { type PlanRef, planRef } from '../plan-ref.ts';
import { type Axis, type Dimension, type Entry, type Heading, isUnit } from './axis.ts';
import { dueWindows, hullOf, type Spread, spreadPortions, wholePortion } from './due.ts';
import { NamedAxis } from './named-axis.ts';
import { PlanAxis, TaskAxis } from './plan-axes.ts';
import { TimeAxis } from './time-axis.ts';

/** The money of one or more plans by one or two dimensions; amounts in đồng. */
export interface Budget extends Figures {
  readonly by: readonly Dimension[];
  /** The headings of each dimension in `by`. */
  readonly axes: readonly (readonly Heading[])[];
  /** Sums that are not zero, in the order of the headings: `at[0]` is an index of `axes[0]`. */
  readonly cells: readonly { readonly at: readonly number[]; readonly amount: Dong }[];
  readonly spread: Spread | null;
  /** Labels of items without an outlet, where there are few. */
  readonly labels: readonly string[];
  /** For each outlet or source of one plan the numbers of its tasks; null in other reports. */
  readonly tasks: readonly (readonly string[])[] | null;
  /** The plans that were added up, in their order. */
  readonly plans: readonly PlanRef[];
  readonly period: Window;
}

/** More labels than this are not named. */
const FEW = 3;

/** Adds plans up one at a time, and keeps nothing of each but its name. */
export class BudgetSums {
  readonly #by: readonly Dimension[];
  readonly #axes: readonly Axis[];
  readonly #spread: Spread | null;
  readonly #sums = new Map<string, { readonly slots: readonly number[]; amount: Dong }>();
  readonly #labels = new Set<string>();
  readonly #plans: PlanRef[] = [];
  /** The tasks of each slot of the one axis. */
  readonly #tasks: Map<number, Set<string>> | null;
  #figures: Figures | null = null;
  #period: Window | null = null;

  constructor(by: readonly Dimension[], spread: Spread | null, several: boolean) {
    this.#by = by;
    this.#spread = spread;
    this.#axes = by.map((dimension) => axisFor(dimension, several, by.length === 1));
    const isNamed = by.length === 1 && (by[0] === 'outlet' || by[0] === 'source');
    this.#tasks = isNamed && !several ? new Map() : null;
  }

  /** Adds a plan whose items all have amounts that can be read. */
  add(plan: Plan, file: string): void {
    const { period } = plan.plan;
    const ref = planRef(plan, file);
    for (const axis of this.#axes) axis.begin(plan, ref);
    for (const line of linesOf(plan)) {
      const { entry, item } = line;
      for (const { outlet, source, dong } of ownersOf(line, plan))
        this.#addPart({ entry, item, outlet, source }, dong, period);
    }
    const figures = figuresOf(plan);
    this.#figures = this.#figures ? sumFigures(this.#figures, figures) : figures;
    this.#period = this.#period ? hullOf([this.#period, period]) : period;
    this.#plans.push(ref);
  }

  #addPart(entry: Entry, dong: Dong, period: Window): void {
    const { task, number } = entry.entry;
    const { outlet, item } = entry;
    if (outlet === undefined && item.label && this.#labels.size <= FEW) this.#labels.add(item.label);
    for (const portion of this.#portions(dong, dueWindows(item, task, period))) {
      const slots = this.#axes.map((axis) => axis.slotOf(entry, portion));
      this.#put(slots, portion.amount);
      this.#note(slots[0] ?? 0, number);
    }
  }

  /** What was added so far; null where nothing was. */
  finish(): Budget | null {
    if (!this.#figures || !this.#period) return null;
    const finished = this.#axes.map((axis) => axis.finish());
    const positions = finished.map((axis) => new Map(axis.map(({ slot }, i) => [slot, i])));
    const cells = [...this.#sums.values()]
      .filter(({ amount }) => amount !== 0n)
      .map(({ slots, amount }) => ({ at: slots.map((slot, i) => positions[i]?.get(slot) ?? 0), amount }))
      .sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || (a.at[1] ?? 0) - (b.at[1] ?? 0));
    return {
      ...this.#figures,
      by: this.#by,
      axes: finished.map((axis) => axis.map(({ heading }) => heading)),
      cells,
      spread: this.#spread,
      labels: this.#labels.size <= FEW ? [...this.#labels] : [],
      tasks: this.#tasks && (finished[0] ?? []).map(({ slot }) => [...(this.#tasks?.get(slot) ?? [])]),
      plans: this.#plans,
      period: this.#period,
    };
  }

  #portions(amount: Dong, windows: readonly Window[] | null) {
    const unit = this.#by.includes('month') ? 'month' : this.#by.find(isUnit);
    return unit && this.#spread
      ? spreadPortions(amount, windows, unit, this.#spread)
      : [wholePortion(amount, windows)];
  }

  #note(slot: number, task: string): void {
    if (this.#tasks) this.#tasks.set(slot, (this.#tasks.get(slot) ?? new Set()).add(task));
  }

  #put(slots: readonly number[], amount: Dong): void {
    const cell = slots.join();
    const sum = this.#sums.get(cell);
    if (sum) sum.amount += amount;
    else this.#sums.set(cell, { slots, amount });
  }
}

function axisFor(dimension: Dimension, several: boolean, isOnly: boolean): Axis {
  switch (dimension) {
    case 'plan':
      return new PlanAxis();
    case 'task':
      return new TaskAxis(several, (entry) => entry);
    case 'section':
      return new TaskAxis(several, topOf);
    case 'outlet':
      return new NamedAxis(
        (plan) => plan.outlets,
        ({ outlet }) => outlet,
        { several, isWhole: false },
      );
    case 'source':
      return new NamedAxis(
        (plan) => plan.budget.sources ?? {},
        ({ source }) => source,
        { several, isWhole: isOnly },
      );
    case 'quarter':
    case 'month':
      return new TimeAxis(dimension);
  }
}

/** A report as JSON has it: `records` holds each sum that is not zero, `difference` is `total` less `declared`. */
export function budgetRecords({ by, axes, cells, sum, ...figures }: Budget) {
  const declared = typeof figures.declared === 'bigint' ? figures.declared : null;
  return {
    schemaVersion: 1,
    by,
    records: cells.map(({ at, amount }) => ({
      ...Object.fromEntries(by.map((dimension, i) => [dimension, axes[i]?.[at[i] ?? 0]?.key ?? null])),
      amount,
    })),
    total: sum,
    declared,
    difference: declared === null ? null : sum - declared,
  };
}

/** What all cells in each position of an axis amount to. */
export function totalsOf({ axes, cells }: Budget, axis: number): Dong[] {
  const totals = (axes[axis] ?? []).map(() => 0n);
  for (const { at, amount } of cells) {
    const i = at[axis] ?? 0;
    totals[i] = (totals[i] ?? 0n) + amount;
  }
  return totals;
}
