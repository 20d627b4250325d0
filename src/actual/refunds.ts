import type { Line } from '../plan/facts/lines.ts';
import { sumDong } from '../values/money/sum.ts';
import { addTo, groupBy } from '../values/text/group-by.ts';
import type { Commitment } from './commitments.ts';
import type { Execution } from './execution.ts';
import { netOf, type Payment } from './schema.ts';

/** The refund at which more had come back than was paid by the end of its day; null where that never was. */
export function firstBelowNothing(payments: readonly Payment[]): Payment | null {
  const inOrder = payments.toSorted(
    (a, b) => a.date.localeCompare(b.date) || Number(a.kind === 'refund') - Number(b.kind === 'refund'),
  );
  let sum = 0n;
  for (const payment of inOrder) {
    sum += netOf(payment);
    if (sum < 0n) return payment;
  }
  return null;
}

/** Payments among which more comes back than was paid. */
export interface Overdrawn {
  readonly payments: readonly Payment[];
  readonly refund: Payment;
}

/**
 * Where more comes back than was paid: of a contract, or without one of the same items of the plan, for which contracts may have
 * been paid as well.
 */
export function overdrawn(execution: Execution): Overdrawn[] {
  const { commitments } = execution;
  if (!knowsPayments(execution)) return [];
  const signed = commitments.filter(({ contract }) => contract !== null);
  const found = signed.flatMap(({ payments, paid }) => (paid < 0n ? overdrawnIn(payments) : []));
  const bySet = groupBy(commitments, ({ lines }) => lines);
  const sets = new Map<Line, ReadonlySet<Line>[]>();
  for (const lines of bySet.keys()) for (const line of lines) addTo(sets, line, lines);
  // What is overdrawn under a contract is so of its items, too.
  const reported = new Set(found.flatMap(({ payments }) => payments));
  for (const [lines, own] of bySet) {
    if (!own.some(({ contract, paid }) => contract === null && paid < 0n)) continue;
    const around = new Set([lines, ...[...lines].flatMap((line) => sets.get(line) ?? [])]);
    const payments = [...around].flatMap((set) => bySet.get(set) ?? []).flatMap((one) => one.payments);
    if (payments.some((payment) => reported.has(payment))) continue;
    const more = overdrawnIn(payments);
    if (more.length > 0) for (const payment of payments) reported.add(payment);
    found.push(...more);
  }
  return found;
}

function overdrawnIn(payments: readonly Payment[]): Overdrawn[] {
  const refund = sumDong(payments.map(netOf)) < 0n ? firstBelowNothing(payments) : null;
  return refund ? [{ payments, refund }] : [];
}

/** Whether each payment can be read and is for something that exists: what another rule reports makes a refund look too large. */
export function knowsPayments({ actuals, commitments }: Execution): boolean {
  const placed = commitments.reduce((count, { payments }) => count + payments.length, 0);
  const isKnown = ({ contract, tasks, lines, payments }: Commitment) =>
    contract !== null ||
    (tasks.length > 0 && (lines.size > 0 || payments.every(({ item }) => item === undefined)));
  return (
    placed === actuals.payments.length &&
    commitments.every(isKnown) &&
    actuals.payments.every(({ amount }) => amount.dong !== null)
  );
}
