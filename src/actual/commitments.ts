import { type Line, linesOf } from '../plan/facts/lines.ts';
import { allTasks, itemsWithin } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import type { Dong } from '../values/money/money.ts';
import type { Actuals, Contract, Payment } from './schema.ts';

/** A contract, what of the plan it draws on, and what was paid under it. Amounts in đồng. */
export interface Commitment {
  readonly contract: Contract;
  /** The items that the contract may be paid from; empty where the plan has none for it. */
  readonly lines: ReadonlySet<Line>;
  /** 0đ where the amount cannot be read, which is a finding of its own. */
  readonly amount: Dong;
  readonly payments: readonly Payment[];
  readonly paid: Dong;
}

/** The contracts with their payments, in the order of the file. */
export function commitmentsOf({ contracts, payments }: Actuals, plan: Plan): Commitment[] {
  return contracts.map((contract) => {
    const itsPayments = payments.filter((payment) => payment.contract === contract.id);
    const paid = itsPayments.reduce((sum, { amount }) => sum + (amount.dong ?? 0n), 0n);
    const amount = contract.amount.dong ?? 0n;
    return { contract, lines: linesFor(contract, plan), amount, payments: itsPayments, paid };
  });
}

/**
 * The items of the contract's tasks and of those nested in them, or of all tasks where it names none: those of its
 * outlet; for a supplier, those that name no outlet, or all where every item names one.
 */
function linesFor({ outlet, tasks }: Contract, plan: Plan): ReadonlySet<Line> {
  const lines = tasks ? linesUnder(new Set(tasks), plan) : linesOf(plan);
  if (outlet !== undefined) return new Set(lines.filter(({ item }) => item.outlet === outlet));
  const unassigned = lines.filter(({ item }) => item.outlet === undefined);
  return new Set(unassigned.length > 0 ? unassigned : lines);
}

function linesUnder(ids: ReadonlySet<string>, plan: Plan): readonly Line[] {
  const named = allTasks(plan).filter(({ task: { id } }) => id !== undefined && ids.has(id));
  const items = new Set(named.flatMap(({ task }) => itemsWithin(task)));
  return linesOf(plan).filter(({ item }) => items.has(item));
}

/** Items that contracts draw on, and more than their sum is signed for. Amounts in đồng. */
export interface Excess {
  readonly lines: ReadonlySet<Line>;
  readonly contracts: readonly Commitment[];
  readonly planned: Dong;
  readonly signed: Dong;
}

/**
 * The smallest sets of items that are signed for more than they sum to: the items of one contract, of one outlet, of
 * one task. A larger set is left out where the smaller ones in it explain its excess.
 */
export function excesses(commitments: readonly Commitment[], lines: readonly Line[]): Excess[] {
  const found: Excess[] = [];
  for (const set of moneySets(commitments, lines)) {
    const contracts = commitments.filter((commitment) => isWithin(commitment.lines, set));
    const planned = [...set].reduce((sum, { item }) => sum + (item.amount.dong ?? 0n), 0n);
    const signed = contracts.reduce((sum, { amount }) => sum + amount, 0n);
    const explained = found
      .filter((smaller) => isWithin(smaller.lines, set))
      .reduce((sum, smaller) => sum + smaller.signed - smaller.planned, 0n);
    if (signed - explained > planned) found.push({ lines: set, contracts, planned, signed });
  }
  return found;
}

/** Smaller sets first; each once. */
function moneySets(commitments: readonly Commitment[], lines: readonly Line[]): ReadonlySet<Line>[] {
  // What no contract draws on cannot be exceeded.
  const groups = new Map<unknown, Set<Line>>();
  for (const commitment of commitments) {
    for (const line of commitment.lines) for (const key of keysOf(line)) groups.set(key, new Set());
  }
  for (const line of lines) for (const key of keysOf(line)) groups.get(key)?.add(line);
  const sets = [...commitments.map((commitment) => commitment.lines), ...groups.values()].sort(
    (a, b) => a.size - b.size,
  );
  return sets.filter(
    (set, i) => !sets.slice(0, i).some((other) => other.size === set.size && isWithin(other, set)),
  );
}

/** The outlet and the task that an item belongs to. */
function keysOf({ item, task }: Line): readonly unknown[] {
  return [item.outlet ?? '', task];
}

function isWithin(inner: ReadonlySet<Line>, outer: ReadonlySet<Line>): boolean {
  return [...inner].every((line) => outer.has(line));
}
