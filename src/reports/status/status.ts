import { type Commitment, commitmentsOf } from '../../actual/commitments.ts';
import { latestReports } from '../../actual/progress.ts';
import type { Actuals, Progress } from '../../actual/schema.ts';
import { linesOf } from '../../plan/facts/lines.ts';
import { allTasks, itemsWithin, type TaskEntry } from '../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../plan/format/schema.ts';
import type { Day, Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import { nextDue } from '../../values/timing/next-due.ts';
import { type PlanRef, planRef } from '../plan-ref.ts';
import {
  type Money,
  moneyOf,
  type OutletMoney,
  outletsOf,
  type SupplierMoney,
  suppliersOf,
} from './money.ts';
import { type State, stateOn } from './state.ts';

/** What was done, signed and paid under a plan by the end of a day. Amounts in đồng. */
export interface Status {
  readonly plan: PlanRef;
  readonly period: Window;
  readonly asOf: Day;
  /** Whether there is a file of contracts, payments and progress. */
  readonly isReported: boolean;
  readonly totals: Money;
  readonly tasks: readonly TaskStatus[];
  /** Contracts that pay for several tasks together. */
  readonly shared: readonly SharedMoney[];
  readonly outlets: readonly OutletMoney[];
  readonly suppliers: readonly SupplierMoney[];
}

/** Where one task stands. */
export interface TaskStatus {
  readonly id: string | null;
  /** As printed: `1`, `I.2`. */
  readonly number: string;
  /** The number of the task above; null at the top. */
  readonly parent: string | null;
  readonly title: string;
  readonly agencies: readonly string[];
  readonly result: string | null;
  readonly deadline: Day | null;
  readonly state: State | null;
  /** Whether work was reported to have begun. */
  readonly isStarted: boolean;
  /** Whole days; null where it is not late, or nothing is reported. */
  readonly daysLate: number | null;
  readonly planned: Dong;
  /** Null where a contract pays for this task and others together. */
  readonly contracted: Dong | null;
  readonly paid: Dong | null;
  readonly evidence: string | null;
  readonly note: string | null;
  /** The next day on which a recurring duty falls due. */
  readonly next: Day | null;
}

/** Tasks that contracts pay for together, so that their money can be compared only as a whole. */
interface SharedMoney extends Money {
  /** Numbers of the tasks. */
  readonly tasks: readonly string[];
}

/** Where a plan stands at the end of `asOf`; what is dated later is left out. `actuals` null: nothing is reported. */
export function statusOf(plan: Plan, file: string, actuals: Actuals | null, asOf: Day): Status {
  const commitments = actuals ? commitmentsOf(actualsBy(actuals, asOf), plan) : [];
  const reports = actuals && latestReports(actuals, asOf);
  return {
    plan: planRef(plan, file),
    period: plan.plan.period,
    asOf,
    isReported: actuals !== null,
    totals: moneyOf(
      linesOf(plan).map(({ item }) => item),
      commitments,
    ),
    tasks: allTasks(plan).map((entry) => taskStatus(entry, { plan, asOf, commitments, reports })),
    shared: sharedOf(plan, commitments),
    outlets: outletsOf(plan, commitments),
    suppliers: suppliersOf(commitments),
  };
}

/** What had been signed and paid by the end of a day. */
function actualsBy(actuals: Actuals, day: Day): Actuals {
  return {
    ...actuals,
    contracts: actuals.contracts.filter(({ signed }) => signed <= day),
    payments: actuals.payments.filter(({ date }) => date <= day),
  };
}

interface Surroundings {
  readonly plan: Plan;
  readonly asOf: Day;
  readonly commitments: readonly Commitment[];
  readonly reports: ReadonlyMap<string, Progress> | null;
}

function taskStatus(entry: TaskEntry, { plan, asOf, commitments, reports }: Surroundings): TaskStatus {
  const { task, number, parent } = entry;
  const timing = task.timing?.ok ? task.timing.timing : null;
  const report = (task.id !== undefined && reports?.get(task.id)) || null;
  const isHeldUp = reports !== null && (task.after ?? []).some((id) => reports.get(id)?.state !== 'done');
  const { state, daysLate } = stateOn(asOf, {
    timing,
    period: plan.plan.period,
    report,
    isReported: reports !== null,
    isHeldUp,
  });
  const items = new Set(itemsWithin(task));
  const concerned = commitments.filter(({ lines }) => [...lines].some(({ item }) => items.has(item)));
  const isShared = concerned.some(({ lines }) => [...lines].some(({ item }) => !items.has(item)));
  const { planned, contracted, paid } = moneyOf([...items], concerned);
  return {
    id: task.id ?? null,
    number,
    parent: parent?.number ?? null,
    title: task.title,
    agencies: task.implementedBy ?? [],
    result: task.result ?? null,
    deadline: timing?.deadline ?? null,
    state,
    isStarted: report?.state === 'started',
    daysLate,
    planned,
    contracted: isShared ? null : contracted,
    paid: isShared ? null : paid,
    evidence: report?.evidence ?? null,
    note: report?.note ?? null,
    next:
      timing?.kind === 'recurring' && state !== 'stopped' && state !== 'done'
        ? nextDue(timing, asOf, plan.plan.period)
        : null,
  };
}

/** The tasks whose items a contract pays for. */
function tasksOf({ lines }: Commitment): readonly Task[] {
  return [...new Set([...lines].map(({ task }) => task))];
}

/** Groups of tasks that contracts tie together, with the money of all their items and contracts. */
function sharedOf(plan: Plan, commitments: readonly Commitment[]): SharedMoney[] {
  let groups: { tasks: ReadonlySet<Task>; contracts: readonly Commitment[] }[] = [];
  for (const commitment of commitments) {
    const tasks = tasksOf(commitment);
    const isTied = (group: (typeof groups)[number]) => tasks.some((task) => group.tasks.has(task));
    const tied = groups.filter(isTied);
    const merged = {
      tasks: new Set([...tied.flatMap((group) => [...group.tasks]), ...tasks]),
      contracts: [...tied.flatMap((group) => group.contracts), commitment],
    };
    groups = [...groups.filter((group) => !isTied(group)), merged];
  }
  return groups
    .filter(({ tasks }) => tasks.size > 1)
    .map(({ tasks, contracts }) => ({
      tasks: allTasks(plan).flatMap(({ task, number }) => (tasks.has(task) ? [number] : [])),
      ...moneyOf(
        [...tasks].flatMap(({ items }) => items),
        contracts,
      ),
    }));
}
