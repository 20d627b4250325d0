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

/** Quantities with what they count. */
export interface Counted {
  readonly factors: readonly Quantity[];
  /** What the only one of them counts; null where that is not one thing. */
  readonly unit: string | null;
}

const TIMES = /\s+[x×*]\s+|(?<=\d)[x×*](?=\d)/iu;
const COUNTED = /^(\d[\d.,]*)\s*(\p{L}[^\d%]*)?$/u;
/** What makes a number more, or so many each time. */
const NOT_COUNTED =
  /^(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|đồng|đ)(?!\p{L})|\/|(?<!\p{L})(?:mỗi|hàng|hằng|từng)(?!\p{L})/iu;

/** What a product is written of, the factors with what they count: `8 buổi`, `150 người`. */
export function productFactors(text: string): string[] {
  return text
    .trim()
    .split(TIMES)
    .map((part) => part.trim());
}

/**
 * Reads `10.000 tờ`, or `12 tháng x 2 bài/tháng` as two factors; a bare number too. Null for a rate (`6 bài/quý`), where
 * the number goes on in words (`5 nghìn tờ`), and for anything else.
 */
export function readCounted(text: string): Counted | null {
  const parts = productFactors(text);
  const read = parts.map((part) => {
    const [, figures = '', unit = ''] = COUNTED.exec(part) ?? [];
    const isMore = NOT_COUNTED.test(parts.length > 1 ? unit.replace('/', '') : unit);
    const quantity = isMore ? null : readQuantity(figures);
    return quantity && { quantity, unit: unit.trim() };
  });
  const known = read.filter((each) => each !== null);
  const [first] = known;
  if (!first || known.length < read.length) return null;
  return {
    factors: known.map(({ quantity }) => quantity),
    unit: known.length === 1 && first.unit !== '' ? first.unit : null,
  };
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
