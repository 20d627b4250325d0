import type { Dong } from './figures.ts';

/** A quantity as a whole number of `10 ** -decimals`, exact. */
export interface Quantity {
  readonly text: string;
  readonly digits: bigint;
  readonly decimals: number;
}

/** A percentage as a whole number of `10 ** -decimals` per cent, exact. */
export type Percent = Quantity;

const WRITTEN = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,3}))?$/;
const PERCENT = /^(\d{1,3})(?:,(\d{1,3}))? *%?$/;

/** Reads `12`, `1.000` (a thousand) or `2,5`; null for anything else, such as `2.5` or a unit. */
export function readQuantity(text: string): Quantity | null {
  return quantityOf(text, WRITTEN.exec(text.trim()));
}

/** Reads `8%`, `7,5 %` or `8`; null for anything else, such as `7.5%`. */
export function readPercent(text: string): Percent | null {
  return quantityOf(text, PERCENT.exec(text.trim()));
}

function quantityOf(text: string, match: RegExpExecArray | null): Quantity | null {
  if (!match?.[1]) return null;
  const decimals = match[2] ?? '';
  return { text, digits: BigInt(match[1].replaceAll('.', '') + decimals), decimals: decimals.length };
}

/** The product of factors such as 12 months and 2 issues each: `12 × 2`. */
export function productOfFactors(factors: readonly Quantity[]): Quantity {
  return {
    text: factors.map(({ text }) => text).join(' × '),
    digits: factors.reduce((product, { digits }) => product * digits, 1n),
    decimals: factors.reduce((sum, { decimals }) => sum + decimals, 0),
  };
}

/**
 * A share of an amount, in đồng and rounded half up; `isWhole` says whether it comes to whole đồng without
 * rounding.
 */
export function percentOf(dong: Dong, { digits, decimals }: Percent): { dong: Dong; isWhole: boolean } {
  const scale = 100n * 10n ** BigInt(decimals);
  const product = dong * digits;
  return { dong: (product + scale / 2n) / scale, isWhole: product % scale === 0n };
}
