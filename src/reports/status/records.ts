import { sumOfMoney } from './money.ts';
import type { Status } from './status.ts';

/** Statuses as JSON has them; each task and outlet names its plan where there are several. */
export function statusRecords(statuses: readonly Status[], keyOf: (status: Status) => string) {
  const several = statuses.length > 1;
  const named = <T extends object>(status: Status, rows: readonly T[]) =>
    rows.map((row) => ({ ...(several && { plan: keyOf(status) }), ...row }));
  return {
    schemaVersion: 1,
    asOf: statuses[0]?.asOf ?? null,
    totals: sumOfMoney(statuses.map(({ totals }) => totals)),
    tasks: statuses.flatMap((status) => named(status, status.tasks.map(taskRecord))),
    shared: statuses.flatMap((status) => named(status, status.shared)),
    outlets: statuses.flatMap((status) => named(status, status.outlets.map(outletRecord))),
    suppliers: statuses.flatMap((status) => named(status, status.suppliers)),
  };
}

// The keys are written out one by one: other programs depend on these names, and on no others.
function taskRecord(task: Status['tasks'][number]) {
  const { id, number, title, deadline, state, daysLate, planned, contracted, paid, evidence, next } = task;
  return { id, number, title, deadline, state, daysLate, planned, contracted, paid, evidence, next };
}

function outletRecord({ outlet, planned, contracted, paid, remaining }: Status['outlets'][number]) {
  return { outlet, planned, contracted, paid, remaining };
}
