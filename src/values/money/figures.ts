/** A whole number of đồng, exact. */
export type Dong = bigint;

/** The largest amount that is read, in đồng: the largest integer every JSON reader holds exactly (2^53 - 1). */
export const MAX_DONG = 9_007_199_254_740_991n;

/** What an amount in figures comes to; null where it has not the form of one. */
type FiguresReading = Dong | 'too-large' | 'fraction-of-dong' | null;

const POWER_OF_TEN: ReadonlyMap<string, number> = new Map([
  ['nghìn', 3],
  ['ngàn', 3],
  ['triệu', 6],
  ['tỷ', 9],
  ['tỉ', 9],
]);

const NUMBER = '\\d+(?:[., ]+\\d+)*';
const UNIT = '(?:(?:nghìn|ngàn|triệu) +)?(?:tỷ|tỉ)|nghìn|ngàn|triệu';
const CURRENCY = 'đồng|đ|₫|vnđ|vnd';

/** The frame of an amount in tidy text, as the source of a regular expression: number, unit word, currency. */
export const AMOUNT = `(${NUMBER})(?: *(${UNIT})(?!\\p{L}))?(?: *(${CURRENCY})(?!\\p{L}))?`;

const FRAME = new RegExp(`^(${NUMBER}) *(${UNIT})? *(?:${CURRENCY})?$`, 'iu');

const WHOLE = /^(?:0|[1-9]\d*|[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*)$/;
const DECIMAL = /^(0|[1-9]\d*|[1-9]\d{0,2}([. ])\d{3}(?:\2\d{3})*),(\d+)$/;
/** Vietnamese offices write a zero before a number below ten: `05 triệu đồng`. */
const PADDED = /^0[1-9]$/;

/** `470.000.000đ`, `-10.000.000đ`: dots between groups of three, in every language. */
export function formatMoney(dong: Dong): string {
  return `${dong.toString().replace(/\B(?=(?:\d{3})+$)/g, '.')}đ`;
}

/**
 * The text with composed letters, one kind of space and no space at the ends.
 * The letter eth, which many keyboards and fonts print for Đ, becomes Đ.
 */
export function tidy(text: string): string {
  return text.trim().normalize('NFC').replace(/\s/g, ' ').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
}

/** Splits tidy text into the number and its unit word, or null where it has not that form. */
export function splitFigures(
  text: string,
): { readonly number: string; readonly unit: string | undefined } | null {
  const match = FRAME.exec(text);
  return match === null ? null : { number: match[1] ?? '', unit: match[2]?.toLowerCase() };
}

/** Reads tidy text that has exactly the form of an amount. */
export function readFigures(text: string): FiguresReading {
  const split = splitFigures(text);
  if (split === null) return null;
  const { number, unit } = split;
  if (unit === undefined) return WHOLE.test(number) ? dongOf(number, '', 0) : null;
  const power = powerOf(unit);
  // Before a unit word a lone comma is the decimal comma, whatever number of digits follows: `2,345 tỷ`.
  const decimal = DECIMAL.exec(number);
  if (decimal) return dongOf(decimal[1] ?? '', decimal[3] ?? '', power);
  return WHOLE.test(number) || PADDED.test(number) ? dongOf(number, '', power) : null;
}

/** The power of ten a unit word stands for: 12 for `nghìn tỷ`. */
function powerOf(unit: string): number {
  return unit.split(/ +/).reduce((sum, word) => sum + (POWER_OF_TEN.get(word) ?? 0), 0);
}

function dongOf(integer: string, fraction: string, power: number): FiguresReading {
  const digits = BigInt(integer.replace(/\D/g, '') + fraction);
  const divisor = 10n ** BigInt(fraction.length);
  const scaled = digits * 10n ** BigInt(power);
  if (scaled > MAX_DONG * divisor) return 'too-large';
  return scaled % divisor === 0n ? scaled / divisor : 'fraction-of-dong';
}
