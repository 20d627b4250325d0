import { type Activity, type Money, sumOfMoney } from './money.ts';
import type { Status } from './status.ts';

/** Statuses as JSON has them; each task and outlet names its plan where there are several. */
export function statusRecords(statuses: readonly Status[], keyOf: (status: Status) => string) {
  const several = statuses.length > 1;
  const named = <T extends object>(status: Status, rows: readonly T[]) =>
    rows.map((row) => ({ ...(several && { plan: keyOf(status) }), ...row }));
  const totals = sumOfMoney(statuses.map((status) => status.totals));
  const [first] = statuses;
  return {
    schemaVersion: 1,
    asOf: first?.asOf ?? null,
    ...(first?.from != null && { from: first.from }),
    totals: moneyRecord(totals),
    ...(totals.inPeriod && { inPeriod: activityRecord(totals.inPeriod) }),
    tasks: statuses.flatMap((status) => named(status, status.tasks.map(taskRecord))),
    shared: statuses.flatMap((status) =>
      named(
        status,
        status.shared.map((shared) => ({ tasks: shared.tasks, ...moneyRecord(shared) })),
      ),
    ),
    outlets: statuses.flatMap((status) =>
      named(
        status,
        status.outlets.map((own) => ({ outlet: own.outlet, ...moneyRecord(own), ...periodRecord(own) })),
      ),
    ),
    sources: statuses.flatMap((status) =>
      named(
        status,
        status.sources.map((own) => ({ source: own.source, ...moneyRecord(own), ...periodRecord(own) })),
      ),
    ),
    suppliers: statuses.flatMap((status) =>
      named(
        status,
        status.suppliers.map(({ supplier, contracted, paid }) => ({ supplier, contracted, paid })),
      ),
    ),
  };
}

// The keys are written out one by one: other programs depend on these names, and on no others.
function moneyRecord({ planned, contracted, paid, remaining }: Money) {
  return { planned, contracted, paid, remaining };
}

function activityRecord({ contracted, paid }: Activity) {
  return { contracted, paid };
}

function periodRecord({ inPeriod }: Money) {
  return inPeriod ? { inPeriod: activityRecord(inPeriod) } : {};
}

function taskRecord(task: Status['tasks'][number]) {
  const { id, number, title, deadline, state, daysLate, planned, contracted, paid, evidence, next } = task;
  return {
    id,
    number,
    title,
    deadline,
    state,
    daysLate,
    planned,
    contracted,
    paid,
    evidence,
    next,
    started: task.started,
    duties: task.duties.map((duty) => ({
      from: duty.from,
      until: duty.until,
      state: duty.state,
      date: duty.date,
      daysLate: duty.daysLate,
      quantity: duty.quantity,
      evidence: duty.evidence,
    })),
  };
}
