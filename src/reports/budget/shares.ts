import type { Dong } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';

/** Shares of a total in hundredths of a percent: 2766n is 27,66%. */
export interface Shares {
  readonly hundredths: readonly bigint[];
  /**
   * False where the shares could not sum to 100,00% with equal shares for equal amounts and no smaller one for a
   * larger amount; each share is rounded by itself then.
   */
  readonly exact: boolean;
}

const WHOLE = 10_000n;
/** Among so many groups a way to share out what is left is searched for; before them the largest remainders win. */
const SEARCHED = 1_000;

/** What `part` is of `whole`, above 0đ, in hundredths of a percent, rounded half away from zero. */
export function roundedShare(part: Dong, whole: Dong): bigint {
  if (part < 0n) return -roundedShare(-part, whole);
  return (part * WHOLE * 2n + whole) / (whole * 2n);
}

/**
 * The share of each amount in their sum, by largest remainder so that the shares sum to 100,00%; equal amounts get
 * equal shares. Where money is taken off each share is rounded by itself. Null where there is nothing to share.
 */
export function sharesOf(amounts: readonly Dong[]): Shares | null {
  const total = sumDong(amounts);
  if (total <= 0n) return null;
  if (amounts.some((amount) => amount < 0n))
    return { hundredths: roundedShares(amounts, total), exact: false };
  const floors = amounts.map((amount) => (amount * WHOLE) / total);
  const left = Number(WHOLE - floors.reduce((sum, share) => sum + share, 0n));
  const raised = choose(groupsOf(amounts, total), left);
  if (raised === null || !keepsOrder(raised, amounts, total)) {
    return { hundredths: roundedShares(amounts, total), exact: false };
  }
  return {
    hundredths: amounts.map((amount, i) => (floors[i] ?? 0n) + (raised.has(amount) ? 1n : 0n)),
    exact: true,
  };
}

function roundedShares(amounts: readonly Dong[], total: Dong): bigint[] {
  return amounts.map((amount) => roundedShare(amount, total));
}

/** All amounts that are the same, and what their share loses when it is cut to hundredths. */
interface Group {
  readonly amount: Dong;
  readonly remainder: bigint;
  size: number;
}

/** The groups that lose something, the largest loss first. */
function groupsOf(amounts: readonly Dong[], total: Dong): Group[] {
  const groups = new Map<Dong, Group>();
  for (const amount of amounts) {
    const group = groups.get(amount) ?? { amount, remainder: (amount * WHOLE) % total, size: 0 };
    group.size += 1;
    groups.set(amount, group);
  }
  return [...groups.values()]
    .filter(({ remainder }) => remainder > 0n)
    .sort((a, b) => compare(b.remainder, a.remainder) || compare(b.amount, a.amount));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The amounts whose shares get one hundredth more, `left` shares in all; null where whole groups cannot make that. */
function choose(groups: readonly Group[], left: number): ReadonlySet<Dong> | null {
  const searched = Math.max(0, groups.length - SEARCHED);
  const within = reachable(groups.slice(searched), left);
  const raised = new Set<Dong>();
  let rest = left;
  groups.forEach(({ amount, size }, i) => {
    if (size > rest) return;
    const after = within[i + 1 - searched];
    if (after !== undefined && (after >> BigInt(rest - size)) % 2n === 0n) return;
    raised.add(amount);
    rest -= size;
  });
  return rest === 0 ? raised : null;
}

/** Whether no amount is raised over a larger one that had the same share before. */
function keepsOrder(raised: ReadonlySet<Dong>, amounts: readonly Dong[], total: Dong): boolean {
  const lowest = new Map<bigint, Dong>();
  for (const amount of raised) {
    const floor = (amount * WHOLE) / total;
    const least = lowest.get(floor);
    if (least === undefined || amount < least) lowest.set(floor, amount);
  }
  return amounts.every((amount) => {
    const least = lowest.get((amount * WHOLE) / total);
    return least === undefined || amount < least || raised.has(amount);
  });
}

/** For each position, which sums the groups from there on can make: bit n is set where n can be made. */
function reachable(groups: readonly Group[], most: number): bigint[] {
  const mask = (1n << BigInt(most + 1)) - 1n;
  const sums = [1n];
  for (const { size } of groups.toReversed()) {
    const after = sums[0] ?? 1n;
    sums.unshift((after | (after << BigInt(size))) & mask);
  }
  return sums;
}
