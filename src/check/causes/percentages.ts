import { linesOf } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { type PercentLine, percentLines } from '../../plan/facts/percentages.ts';
import type { Item, Plan } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { type Percent, percentOf } from '../../values/money/quantity.ts';
import { addTo, groupBy } from '../../values/text/group-by.ts';

/** A share with the sign of the amount: a percentage that is taken off is written below 0đ. */
export function signed(share: Dong, amount: Dong): Dong {
  return amount < 0n ? -share : share;
}

/** A percentage of other amounts, in đồng; `isWhole` says whether it comes to whole đồng without rounding. */
export interface Share {
  readonly base: Dong;
  readonly dong: Dong;
  readonly isWhole: boolean;
}

/** The items that are percentages, with what these come to; null if what they are taken of cannot be read. */
export const sharesIn = once((plan: Plan): readonly (PercentLine & { readonly share: Share | null })[] => {
  const before: Dong[] = [0n];
  const unread: number[] = [0];
  linesOf(plan).forEach(({ item: { amount } }, i) => {
    before.push((before[i] ?? 0n) + (amount.dong ?? 0n));
    unread.push((unread[i] ?? 0) + (amount.dong === null ? 1 : 0));
  });
  return percentLines(plan).map((percentLine) => {
    const { base: runs, percent } = percentLine;
    const isRead = runs.every(([from, until]) => unread[from] === unread[until]);
    const base = runs.reduce((sum, [from, until]) => sum + (before[until] ?? 0n) - (before[from] ?? 0n), 0n);
    return { ...percentLine, share: isRead ? { base, ...percentOf(base, percent) } : null };
  });
});

const sharesByItem = once(
  (plan: Plan): ReadonlyMap<Item, Share | null> =>
    new Map(sharesIn(plan).map(({ line, share }) => [line.item, share])),
);

/** What the percentage of an item comes to; null if it has none, or what it is taken of cannot be read. */
export function shareOf(item: Item, plan: Plan): Share | null {
  return sharesByItem(plan).get(item) ?? null;
}

/** What is paid from each source; null for one with an amount that cannot be read. A percentage is paid as its base is. */
interface Paid {
  readonly sums: ReadonlyMap<string, Dong | null>;
  /** How many percentages are shared out, each rounded to the đồng. */
  readonly rounded: number;
}

/** What the percentages of a line count of it, as far as they name no source: 1 + 8 % for one line of tax. */
export type Factor = readonly [numerator: bigint, denominator: bigint];

export function paidFrom(plan: Plan): Paid {
  const inherited = inheritedBy(plan);
  const named = linesOf(plan).flatMap(({ item: { source, amount } }, at) =>
    source === undefined ? [] : [{ source, dong: amount.dong, factor: inherited.get(at) ?? WHOLE }],
  );
  const bySource = groupBy(named, ({ source }) => source);
  const sums = new Map<string, Dong | null>();
  for (const [source, lines] of bySource) {
    const alike = [...groupBy(lines, ({ factor }) => factor.join()).values()];
    const paid = alike.map((some) => {
      const [n, d] = some[0]?.factor ?? WHOLE;
      return roundedDivision(some.reduce((sum, { dong }) => sum + (dong ?? 0n), 0n) * n, d);
    });
    sums.set(
      source,
      lines.some(({ dong }) => dong === null) ? null : paid.reduce((sum, dong) => sum + dong, 0n),
    );
  }
  const rounded = percentLines(plan).filter(({ line }) => line.item.source === undefined).length;
  return { sums, rounded };
}

const WHOLE: Factor = [1n, 1n];

/** More percentages of one line than these are not followed. */
const MOST_PERCENTAGES = 8;

/** The percentages that count a line, in the order in which they are taken; no more than a few of each line. */
export const percentagesOn = once((plan: Plan): ReadonlyMap<number, readonly PercentLine[]> => {
  const on = new Map<number, PercentLine[]>();
  let steps = linesOf(plan).length * MOST_PERCENTAGES;
  for (const percentLine of percentLines(plan)) {
    for (const [from, until] of percentLine.base) {
      for (let at = from; at < until && steps > 0; at += 1) {
        steps -= 1;
        addTo(on, at, percentLine);
      }
    }
  }
  return on;
});

/** What each line counts for its source with the percentages of it that name none. */
export const inheritedBy = once((plan: Plan): ReadonlyMap<number, Factor> => {
  const factors = new Map<number, Factor>();
  for (const [at, percentages] of percentagesOn(plan)) {
    let [n, d] = [1n, 1n];
    for (const { line, percent } of percentages) {
      if (line.item.source !== undefined) continue;
      const [p, scale] = ratioOf(percent, line.item);
      [n, d] = [n * (scale + p), d * scale];
    }
    if (d !== 1n) factors.set(at, [n, d]);
  }
  return factors;
});

/** A percentage as a fraction, below zero where it is taken off. */
export function ratioOf({ digits, decimals }: Percent, { amount }: Item): Factor {
  return [signed(digits, amount.dong ?? 0n), 100n * 10n ** BigInt(decimals)];
}

/** A quotient to the nearest whole number, halves away from zero. */
export function roundedDivision(n: bigint, d: bigint): bigint {
  return n < 0n ? -roundedDivision(-n, d) : (2n * n + d) / (2n * d);
}

/** How a percentage that names no source is shared out: what each source pays of its base, in đồng. */
export const basesBySource = once((plan: Plan): ReadonlyMap<Item, ReadonlyMap<string, Dong>> => {
  const bases = new Map<Item, Map<string, Dong>>();
  linesOf(plan).forEach(({ item: { source, amount } }, at) => {
    if (source === undefined) return;
    for (const { line } of percentagesOn(plan).get(at) ?? []) {
      if (line.item.source !== undefined) continue;
      const base = bases.get(line.item) ?? new Map<string, Dong>();
      base.set(source, (base.get(source) ?? 0n) + (amount.dong ?? 0n));
      bases.set(line.item, base);
    }
  });
  return bases;
});
