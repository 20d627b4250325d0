import { executionOf, standingsOf } from '../../actual/execution.ts';
import { plannedQuantity, type TaskReport } from '../../actual/reports.ts';
import type { Actuals } from '../../actual/schema.ts';
import type { Standing } from '../../actual/standing.ts';
import { linesOf } from '../../plan/facts/lines.ts';
import { allTasks, isSection, type TaskEntry } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Day, Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Schedule } from '../../values/timing/timing.ts';
import { type PlanRef, planRef } from '../plan-ref.ts';
import {
  directOf,
  ledgerAt,
  type Money,
  moneyOf,
  type OutletMoney,
  outletsOf,
  plannedFor,
  type SourceMoney,
  type SupplierMoney,
  sourcesOf,
  suppliersOf,
} from './money.ts';
import { moneyOfTasks, type SharedMoney, type TaskMoney } from './task-money.ts';

/** What was done, signed and paid under a plan by the end of a day. Amounts in đồng. */
export interface Status {
  readonly plan: PlanRef;
  readonly period: Window;
  readonly asOf: Day;
  /** The first day of the period of the report; null where it has no period. */
  readonly from: Day | null;
  /** The day up to which data are complete, where the report is for a later one; else null. */
  readonly dataEnd: Day | null;
  /** Whether there is a file of contracts, payments and progress. */
  readonly isReported: boolean;
  readonly totals: Money;
  /** The part of `totals.paid` that has no contract. */
  readonly direct: Dong;
  readonly tasks: readonly TaskStatus[];
  /** Contracts that pay for several tasks together. */
  readonly shared: readonly SharedMoney[];
  readonly outlets: readonly OutletMoney[];
  readonly sources: readonly SourceMoney[];
  readonly suppliers: readonly SupplierMoney[];
}

/** Where one task is. */
export interface TaskStatus extends Standing, TaskMoney {
  readonly id: string | null;
  /** As printed: `1`, `I.2`. */
  readonly number: string;
  /** The number of the task above; null at the top. */
  readonly parent: string | null;
  readonly title: string;
  /** Whether it only groups others; its state is then null. */
  readonly isSection: boolean;
  readonly agencies: readonly string[];
  readonly result: string | null;
  readonly schedule: Schedule | null;
  readonly deadline: Day | null;
  /** How much was reported of what the plan counts; null where nothing is counted. */
  readonly quantity: { readonly done: number; readonly planned: number; readonly unit: string | null } | null;
  readonly evidence: string | null;
  readonly note: string | null;
}

/**
 * Where a plan is at the end of `asOf`; what is dated later is left out. `actuals` null: nothing is reported. `from` is the
 * first day of the period that a report is about.
 */
export function statusOf(
  plan: Plan,
  file: string,
  actuals: Actuals | null,
  asOf: Day,
  from: Day | null = null,
): Status {
  const execution = actuals && executionOf(actuals, plan, file);
  const ledger = ledgerAt(execution?.commitments ?? [], asOf, from);
  const standings = standingsOf(plan, execution, asOf);
  const { ofTask, shared } = moneyOfTasks(plan, ledger);
  return {
    plan: planRef(plan, file),
    period: plan.plan.period,
    asOf,
    from,
    dataEnd: actuals && actuals.asOf < asOf ? actuals.asOf : null,
    isReported: actuals !== null,
    totals: moneyOf(plannedFor(linesOf(plan)), ledger.commitments, ledger),
    direct: directOf(ledger.commitments),
    tasks: allTasks(plan).map((entry, i) => {
      const reports = (execution?.reports.get(entry) ?? []).filter(({ day }) => day <= asOf);
      const standing = isSection(entry.task) ? null : (standings[i] ?? null);
      return taskStatus(entry, standing, reports, ofTask(entry));
    }),
    shared,
    outlets: outletsOf(plan, ledger),
    sources: sourcesOf(plan, ledger),
    suppliers: suppliersOf(ledger),
  };
}

const NO_STANDING: Standing = {
  state: null,
  daysLate: null,
  started: false,
  duties: [],
  next: null,
  daysLeft: null,
  passed: 0,
};

function taskStatus(
  entry: TaskEntry,
  standing: Standing | null,
  reports: readonly TaskReport[],
  money: TaskMoney,
): TaskStatus {
  const { task, number, parent, schedule } = entry;
  const last = reports.at(-1)?.progress;
  return {
    ...(standing ?? NO_STANDING),
    ...money,
    id: task.id ?? null,
    number,
    parent: parent?.number ?? null,
    title: task.title,
    isSection: isSection(task),
    agencies: task.implementedBy ?? [],
    result: task.result ?? null,
    schedule,
    deadline: (task.timing?.ok && task.timing.timing.deadline) || null,
    quantity: quantityOf(entry, reports),
    evidence: last?.evidence ?? null,
    note: last?.note ?? null,
  };
}

function quantityOf(entry: TaskEntry, reports: readonly TaskReport[]): TaskStatus['quantity'] {
  const planned = plannedQuantity(entry);
  const counted = reports.flatMap(({ progress: { quantity } }) => quantity ?? []);
  if (!planned || counted.length === 0) return null;
  const done = counted.reduce((sum, { digits, decimals }) => sum + Number(digits) / 10 ** decimals, 0);
  return { done, planned: planned.count, unit: planned.unit };
}
