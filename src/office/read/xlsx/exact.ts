/** An exact number: numerator and denominator, reduced, the denominator above 0. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

/** Longer than any figure; a longer number was made to take up time. */
const MOST_DIGITS = 120;

/** The exact number of a text such as `-1.5E+08` or `12`; null if it is not a number, or longer than any figure. */
export function exactOf(text: string): Exact | null {
  if (/^-?\d{1,15}$/.test(text)) return { over: BigInt(text), under: 1n };
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/.exec(text.trim()) ?? [];
  const digits = whole + fraction;
  const power = Number(exponent) - fraction.length;
  if (sign === undefined || digits === '' || digits.length + Math.abs(power) > MOST_DIGITS) return null;
  const number = BigInt(digits) * (sign === '-' ? -1n : 1n);
  return power >= 0 ? reduced(number * 10n ** BigInt(power), 1n) : reduced(number, 10n ** BigInt(-power));
}

/** Null where the denominator is 0 or the number longer than any figure. */
export function reduced(over: bigint, under: bigint): Exact | null {
  if (under === 0n) return null;
  if (under === 1n) return isLong(over) ? null : { over, under };
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = under < 0n ? -a : a;
  const result = { over: over / divisor, under: under / divisor };
  return isLong(result.over) || isLong(result.under) ? null : result;
}

const LONG = 10n ** BigInt(MOST_DIGITS);

function isLong(number: bigint): boolean {
  return number > LONG || number < -LONG;
}

export const ZERO: Exact = { over: 0n, under: 1n };
export const ONE: Exact = { over: 1n, under: 1n };

export function plus(a: Exact, b: Exact): Exact | null {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function negated({ over, under }: Exact): Exact {
  return { over: -over, under };
}

export function times(a: Exact, b: Exact): Exact | null {
  return reduced(a.over * b.over, a.under * b.under);
}

export function dividedBy(a: Exact, b: Exact): Exact | null {
  return reduced(a.over * b.under, a.under * b.over);
}

/** Below 0, 0 or above it, as `a` is less than, equal to or more than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded to a number of decimals, which may be negative: halves away from 0, `up` away from it, `down` towards it. */
export function rounded(number: Exact, decimals: number, way: 'half' | 'up' | 'down'): Exact | null {
  if (Math.abs(decimals) > 30) return null;
  const power = 10n ** BigInt(Math.abs(decimals));
  const over = decimals >= 0 ? number.over * power : number.over;
  const under = decimals >= 0 ? number.under : number.under * power;
  const size = over < 0n ? -over : over;
  const added = way === 'half' ? under : way === 'up' ? 2n * (under - 1n) : 0n;
  const whole = ((2n * size + added) / (2n * under)) * (over < 0n ? -1n : 1n);
  return decimals >= 0 ? reduced(whole, power) : reduced(whole * power, 1n);
}

/** Digits after the point that a figure can have. */
const DECIMALS = 15;
/** Digits that a spreadsheet keeps of a fraction without end. */
const KEPT_DIGITS = 15;

/** As a decimal with a point, `-0.08`; one without end is rounded to fifteen digits. */
export function decimalText(number: Exact): string {
  if (number.under === 1n) return number.over.toString();
  let finite = rounded(number, DECIMALS, 'half') ?? number;
  if (compare(finite, number) !== 0) {
    const whole = (number.over / number.under).toString().replace('-', '');
    finite = rounded(number, Math.max(KEPT_DIGITS - whole.length, 0), 'half') ?? finite;
  }
  const size = finite.over < 0n ? -finite.over : finite.over;
  const whole = (size / finite.under).toString();
  const rest = (((size % finite.under) * 10n ** BigInt(DECIMALS)) / finite.under).toString();
  const fraction = rest.padStart(DECIMALS, '0').replace(/0+$/, '');
  return `${finite.over < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
