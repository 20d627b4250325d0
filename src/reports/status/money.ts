import type { Commitment } from '../../actual/commitments.ts';
import { netOf } from '../../actual/schema.ts';
import { ownedBy } from '../../plan/facts/carried.ts';
import { type Line, linesOf } from '../../plan/facts/lines.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Day, Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { groupBy } from '../../values/text/group-by.ts';
import { roundedShare } from '../budget/shares.ts';

/** What was signed and paid in some days, in đồng. */
export interface Activity {
  readonly contracted: Dong;
  readonly paid: Dong;
}

/** Planned, signed and paid, in đồng. */
export interface Money extends Activity {
  readonly planned: Dong;
  /** What is still free to commit: neither signed for nor paid without a contract; negative where that is more. */
  readonly remaining: Dong;
  /** Between the first day of the report and its last one; only where a first day was asked for. */
  readonly inPeriod?: Activity;
}

/** What goes to one outlet of the plan. */
export interface OutletMoney extends Money {
  /** The id; null for the money that names no outlet, and the contracts with suppliers. */
  readonly outlet: string | null;
  readonly name: string | null;
}

/** What comes from one source of the plan. */
export interface SourceMoney extends Money {
  /** The id; null for what comes from several sources or names no source. `planned` is what is declared for it. */
  readonly source: string | null;
  readonly name: string | null;
}

/** The money of a contractor that is not an outlet; the plan has no amount for it. */
export interface SupplierMoney extends Activity {
  readonly supplier: string;
  readonly inPeriod?: Activity;
}

/** Commitments as they were at the end of a day, and the days that make the period of a report. */
export interface Ledger {
  readonly commitments: readonly Commitment[];
  readonly period: Window | null;
}

/** What had been signed and paid by the end of a day; the period of the report begins with `from`. */
export function ledgerAt(commitments: readonly Commitment[], day: Day, from: Day | null): Ledger {
  const known = commitments
    .filter((commitment) => commitment.day <= day)
    .map((commitment) => {
      const payments = commitment.payments.filter(({ date }) => date <= day);
      return { ...commitment, payments, paid: sumDong(payments.map(netOf)) };
    });
  return { commitments: known, period: from === null ? null : { start: from, end: day } };
}

/** The money of some commitments against what is planned for them. */
export function moneyOf(planned: Dong, commitments: readonly Commitment[], { period }: Ledger): Money {
  const { contracted, paid } = activityOf(commitments, () => true);
  const remaining = planned - contracted - directOf(commitments);
  const inPeriod = period && activityOf(commitments, (day) => period.start <= day && day <= period.end);
  return { planned, contracted, paid, remaining, ...(inPeriod && { inPeriod }) };
}

/** What was paid without a contract, in đồng. */
export function directOf(commitments: readonly Commitment[]): Dong {
  return sumDong(commitments.filter(({ contract }) => !contract).map(({ paid }) => paid));
}

function activityOf(commitments: readonly Commitment[], counts: (day: Day) => boolean): Activity {
  const signed = commitments.filter(({ contract, day }) => contract !== null && counts(day));
  const payments = commitments
    .flatMap((commitment) => commitment.payments)
    .filter(({ date }) => counts(date));
  return { contracted: sumDong(signed.map(({ amount }) => amount)), paid: sumDong(payments.map(netOf)) };
}

/** What items sum to, as far as they can be read. */
export function plannedFor(lines: Iterable<Line>): Dong {
  return sumDong([...lines].map(({ item }) => item.amount.dong ?? 0n));
}

/**
 * Each outlet that has money in the plan or a contract, in the order of the plan; last what names no outlet. Percent
 * lines such as VAT go to the outlets of the lines they are a percentage of.
 */
export function outletsOf(plan: Plan, ledger: Ledger): OutletMoney[] {
  const lines = groupBy(linesOf(plan), ({ item }) => item.outlet ?? null);
  const commitments = groupBy(ledger.commitments, ({ outlet }) => outlet);
  return [...Object.keys(plan.outlets), null].flatMap((outlet) => {
    const own = lines.get(outlet) ?? [];
    const drawn = commitments.get(outlet) ?? [];
    const planned = sumDong(own.map((line) => ownedBy(line, plan)));
    if (drawn.length === 0 && (own.length === 0 || (outlet === null && planned === 0n))) return [];
    const name = outlet === null ? null : (plan.outlets[outlet]?.name ?? null);
    return [{ outlet, name, ...moneyOf(planned, drawn, ledger) }];
  });
}

/** Each supplier that has a contract, in the order of the file. */
export function suppliersOf(ledger: Ledger): SupplierMoney[] {
  const bySupplier = groupBy(ledger.commitments, ({ contract }) =>
    contract && contract.outlet === undefined ? contract.supplier : undefined,
  );
  return [...bySupplier].flatMap(([supplier, own]) => {
    if (supplier === undefined) return [];
    const { contracted, paid, inPeriod } = moneyOf(0n, own, ledger);
    return [{ supplier, contracted, paid, ...(inPeriod && { inPeriod }) }];
  });
}

/** Each source of the plan with what is declared for it, then what comes from several or names no source. */
export function sourcesOf(plan: Plan, ledger: Ledger): SourceMoney[] {
  const { sources } = plan.budget;
  if (!sources) return [];
  const parts = groupBy(ledger.commitments.flatMap(bySource), ({ source }) => source);
  return [...Object.keys(sources), null].flatMap((source) => {
    const own = (parts.get(source) ?? []).map(({ part }) => part);
    if (source === null && own.length === 0) return [];
    const declared = source === null ? 0n : (sources[source]?.amount.dong ?? 0n);
    const name = source === null ? null : (sources[source]?.name ?? null);
    return [{ source, name, ...moneyOf(declared, own, ledger) }];
  });
}

/** A commitment by the sources of its payments, which may name others than its contract. */
function bySource(commitment: Commitment): { source: string | null; part: Commitment }[] {
  const groups = groupBy(commitment.payments, (payment) => commitment.sourceOf(payment));
  const own = groups.get(commitment.source) ?? [];
  const others = [...groups].filter(([source]) => source !== commitment.source);
  const partOf = (payments: Commitment['payments']) => ({
    ...commitment,
    payments,
    paid: sumDong(payments.map(netOf)),
  });
  return [
    { source: commitment.source, part: partOf(own) },
    ...others.map(([source, payments]) => ({ source, part: { ...partOf(payments), amount: 0n } })),
  ];
}

/** A part of a whole in hundredths of a percent, rounded half up; null where the whole is not more than 0đ. */
export function rateOf(part: Dong, whole: Dong): bigint | null {
  return whole <= 0n ? null : roundedShare(part, whole);
}

/** The money of several plans together. */
export function sumOfMoney(all: readonly Money[]): Money {
  const total = (key: 'planned' | 'contracted' | 'paid' | 'remaining') =>
    sumDong(all.map((money) => money[key]));
  const periods = all.flatMap(({ inPeriod }) => inPeriod ?? []);
  return {
    planned: total('planned'),
    contracted: total('contracted'),
    paid: total('paid'),
    remaining: total('remaining'),
    ...(periods.length > 0 && {
      inPeriod: {
        contracted: sumDong(periods.map((own) => own.contracted)),
        paid: sumDong(periods.map((own) => own.paid)),
      },
    }),
  };
}
