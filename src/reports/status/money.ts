import type { Commitment } from '../../actual/commitments.ts';
import { linesOf } from '../../plan/facts/lines.ts';
import type { Item, Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { roundedShare } from '../budget/shares.ts';

/** Planned, signed and paid, in đồng. */
export interface Money {
  readonly planned: Dong;
  readonly contracted: Dong;
  readonly paid: Dong;
  /** What is still free to commit; negative where more was signed than planned. */
  readonly remaining: Dong;
}

/** What goes to one outlet of the plan. */
export interface OutletMoney extends Money {
  /** The id; null for the money that names no outlet, and the contracts with suppliers. */
  readonly outlet: string | null;
  readonly name: string | null;
}

/** The money of a contractor that is not an outlet; the plan has no amount for it. */
export interface SupplierMoney {
  readonly supplier: string;
  readonly contracted: Dong;
  readonly paid: Dong;
}

/** What some items are planned to cost, and what was signed and paid for them. */
export function moneyOf(items: readonly Item[], commitments: readonly Commitment[]): Money {
  const planned = sum(items.map(({ amount }) => amount.dong ?? 0n));
  const contracted = sum(commitments.map(({ amount }) => amount));
  const paid = sum(commitments.map((commitment) => commitment.paid));
  return { planned, contracted, paid, remaining: planned - contracted };
}

/** Each outlet that has money in the plan or a contract, in the order of the plan; last what names no outlet. */
export function outletsOf(plan: Plan, commitments: readonly Commitment[]): OutletMoney[] {
  const items = linesOf(plan).map(({ item }) => item);
  const ids = [...Object.keys(plan.outlets), null];
  return ids.flatMap((outlet) => {
    const itsItems = items.filter((item) => (item.outlet ?? null) === outlet);
    const itsContracts = commitments.filter(({ contract }) => (contract.outlet ?? null) === outlet);
    if (itsItems.length === 0 && itsContracts.length === 0) return [];
    const name = outlet === null ? null : (plan.outlets[outlet]?.name ?? null);
    return [{ outlet, name, ...moneyOf(itsItems, itsContracts) }];
  });
}

/** Each supplier that has a contract, in the order of the file. */
export function suppliersOf(commitments: readonly Commitment[]): SupplierMoney[] {
  const suppliers = new Set(commitments.flatMap(({ contract }) => contract.supplier ?? []));
  return [...suppliers].map((supplier) => {
    const itsContracts = commitments.filter(({ contract }) => contract.supplier === supplier);
    const { contracted, paid } = moneyOf([], itsContracts);
    return { supplier, contracted, paid };
  });
}

function sum(amounts: readonly Dong[]): Dong {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** A part of a whole in hundredths of a percent, rounded half up; null of nothing. */
export function rateOf(part: Dong, whole: Dong): bigint | null {
  return whole === 0n ? null : roundedShare(part, whole);
}

/** The money of several plans together. */
export function sumOfMoney(all: readonly Money[]): Money {
  const total = (key: keyof Money) => sum(all.map((money) => money[key]));
  return {
    planned: total('planned'),
    contracted: total('contracted'),
    paid: total('paid'),
    remaining: total('remaining'),
  };
}
