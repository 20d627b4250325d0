import type { Line } from '../plan/facts/lines.ts';
import type { TaskEntry } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import type { Day } from '../values/calendar/calendar.ts';
import type { Dong } from '../values/money/money.ts';
import { sumDong } from '../values/money/sum.ts';
import { groupBy } from '../values/text/group-by.ts';
import { LineSets } from './line-sets.ts';
import { contractsIn, outletsIn, sourcesIn, tasksIn } from './references.ts';
import { type Actuals, type Contract, netOf, type Payment } from './schema.ts';

/** Money that was signed for, or paid without a contract, and what of the plan it draws on. Amounts in đồng. */
export interface Commitment {
  /** Null for a payment without a contract. */
  readonly contract: Contract | null;
  /** The day of signing, or of the payment. */
  readonly day: Day;
  /** The items that it may be paid from, one set for all commitments with the same items; empty without such items. */
  readonly lines: ReadonlySet<Line>;
  /** The tasks that it names; empty for the whole plan. */
  readonly tasks: readonly TaskEntry[];
  /** The outlet of the contract, else the one that all its items name; null for any other. */
  readonly outlet: string | null;
  /** The source that it names, else the one that all its items name; null for any other. */
  readonly source: string | null;
  /** The source of one of its payments: that which it names, else that of the commitment. */
  readonly sourceOf: (payment: Payment) => string | null;
  /** What is committed: the amount of the contract, or what was paid; 0đ where it cannot be read. */
  readonly amount: Dong;
  readonly payments: readonly Payment[];
  /** Payments less refunds. */
  readonly paid: Dong;
}

/** The contracts with their payments, then the payments without a contract, in the order of the file. */
export function commitmentsOf(actuals: Actuals, plan: Plan): Commitment[] {
  const finder = contractsIn(actuals);
  const placed = actuals.payments.map((payment) => ({
    payment,
    contract: payment.contract === undefined ? null : finder.find(payment.contract),
  }));
  const byContract = groupBy(placed, ({ contract }) => contract);
  const sets = new LineSets(plan);
  const sourceIn = (own: string | null) => (payment: Payment) =>
    payment.source === undefined ? own : (sourcesIn(plan).find(payment.source) ?? payment.source);
  const signed = actuals.contracts.map((contract): Commitment => {
    const { outlet: named, source, signed: day, tasks: written = [] } = contract;
    const tasks = written.flatMap((name) => tasksIn(plan).find(name) ?? []);
    const outlet = named === undefined ? null : (outletsIn(plan).find(named) ?? named);
    const isForAll = written.length === 0;
    const isSupplier = named === undefined;
    const found = sets.find({ tasks, isForAll, outlet, isSupplier, source, item: undefined });
    const payments = (byContract.get(contract) ?? []).map(({ payment }) => payment);
    const amount = contract.amount.dong ?? 0n;
    const sourceOf = sourceIn(found.source);
    return { contract, day, tasks, ...found, outlet, sourceOf, amount, payments, paid: sumOfNet(payments) };
  });
  const direct = actuals.payments
    .filter(({ contract }) => contract === undefined)
    .map((payment): Commitment => {
      const { task, item, source, date: day } = payment;
      const named = tasksIn(plan).find(task ?? '');
      const tasks = named ? [named] : [];
      const found = sets.find({ tasks, isForAll: false, outlet: null, isSupplier: false, source, item });
      const paid = netOf(payment);
      const sourceOf = sourceIn(found.source);
      return { contract: null, day, tasks, ...found, sourceOf, amount: paid, payments: [payment], paid };
    });
  return [...signed, ...direct];
}

function sumOfNet(payments: readonly Payment[]): Dong {
  return sumDong(payments.map(netOf));
}
