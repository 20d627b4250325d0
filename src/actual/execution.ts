import { allTasks, type TaskEntry } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import { type Day, type Window, yearOf } from '../values/calendar/calendar.ts';
import { dutiesOf } from '../values/timing/duties.ts';
import { type Commitment, commitmentsOf } from './commitments.ts';
import { carriedOut, plannedQuantity, reportsOf, type TaskReport, timingOf } from './reports.ts';
import type { Actuals } from './schema.ts';
import { type Standing, standingsOn } from './standing.ts';

/** A plan and what was done under it. */
export interface Execution {
  readonly plan: Plan;
  /** The name of the plan file. */
  readonly file: string;
  readonly actuals: Actuals;
  readonly commitments: readonly Commitment[];
  readonly reports: ReadonlyMap<TaskEntry, readonly TaskReport[]>;
}

/** What a file of actuals says of its plan. */
export function executionOf(actuals: Actuals, plan: Plan, file: string): Execution {
  return {
    plan,
    file,
    actuals,
    commitments: commitmentsOf(actuals, plan),
    reports: reportsOf(actuals, plan),
  };
}

/** The last day on which what was done in the period of a plan may be paid. */
export function settlementDay(period: Window): Day {
  return `${yearOf(period.end) + 1}-01-31`;
}

/** Where the tasks of a plan are on a day, in its order; without an execution as far as the plan alone shows. */
export function standingsOf(plan: Plan, execution: Execution | null, day: Day): Standing[] {
  const { period } = plan.plan;
  const byId = new Map(allTasks(plan).map((entry) => [entry.task.id, entry]));
  // What comes after a section comes after every task in it. Paths serve as ids: not every task has an id.
  const before = (id: string) => {
    const entry = byId.get(id);
    return entry ? (carriedOut(plan).get(entry) ?? []).map(({ path }) => path) : [];
  };
  const tasks = allTasks(plan).map((entry) => {
    const timing = timingOf(entry);
    const duties = timing ? dutiesOf(timing, period).length : 0;
    const count = plannedQuantity(entry)?.count ?? null;
    return {
      id: entry.path,
      timing,
      after: (entry.task.after ?? []).flatMap(before),
      reports: execution?.reports.get(entry) ?? [],
      perDuty: count !== null && duties > 0 && count % duties === 0 ? count / duties : null,
    };
  });
  return standingsOn(tasks, { day, period, dataEnd: execution?.actuals.asOf ?? null });
}
