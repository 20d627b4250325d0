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
  const found: Overdrawn[] = [];
  const reported = new Set<Payment>();
  for (const commitment of commitments) {
    if (commitment.paid >= 0n || commitment.payments.some((payment) => reported.has(payment))) continue;
    const around = commitment.contract
      ? [commitment]
      : commitments.filter((other) => sharesItems(other, commitment));
    const payments = around.flatMap((one) => one.payments);
    const refund =
      payments.map(netOf).reduce((sum, net) => sum + net, 0n) < 0n ? firstBelowNothing(payments) : null;
    if (!refund) continue;
    for (const payment of payments) reported.add(payment);
    found.push({ payments, refund });
  }
  return found;
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

function sharesItems(one: Commitment, other: Commitment): boolean {
  return one === other || one.lines === other.lines || [...other.lines].some((line) => one.lines.has(line));
}
