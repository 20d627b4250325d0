/** A quantity as a whole number of `10 ** -decimals`, exact. */
export interface Quantity {
  readonly text: string;
  readonly digits: bigint;
  readonly decimals: number;
}

const WRITTEN = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,3}))?$/;

/** Reads `12`, `1.000` (a thousand) or `2,5`; null for anything else, such as `2.5` or a unit. */
export function readQuantity(text: string): Quantity | null {
  const match = WRITTEN.exec(text.trim());
  if (!match?.[1]) return null;
  const decimals = match[2] ?? '';
  return { text, digits: BigInt(match[1].replaceAll('.', '') + decimals), decimals: decimals.length };
}
