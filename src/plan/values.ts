import { type Dong, type MoneyProblem, readMoney } from '../values/money/money.ts';
import { type Quantity, readQuantity } from '../values/quantity.ts';
import { readWords, type WordsProblem } from '../values/words/words.ts';

/** An amount as typed, and what it is worth: null where it cannot be read. */
export interface Amount {
  readonly text: string;
  readonly dong: Dong | null;
  readonly problem: MoneyProblem | null;
}

/** The price of one unit, and what that unit is where the price says so: `kỳ` in `5.000.000đ/kỳ`. */
export interface UnitPrice extends Amount {
  readonly per: string | null;
}

/** An amount in words as typed, and what it is worth: null where it cannot be read. */
export interface AmountInWords {
  readonly text: string;
  readonly dong: Dong | null;
  readonly problem: WordsProblem | null;
}

/** A quantity as the product of its factors; the text has them as `12 × 2`. */
export interface Factors extends Quantity {
  readonly factors: readonly Quantity[];
}

/** What an amount without a unit counts, and how much that is in đồng. */
export interface MoneyUnit {
  readonly text: string;
  readonly dong: Dong;
}

export function readAmount(text: string): Amount {
  const reading = readMoney(text);
  return reading.ok
    ? { text, dong: reading.dong, problem: null }
    : { text, dong: null, problem: reading.problem };
}

/** Reads an amount with or without what it is for, as in `500.000 đ/người`. */
export function readUnitPrice(text: string): UnitPrice {
  const slash = text.indexOf('/');
  const price = text.slice(0, slash).trim();
  const per = text.slice(slash + 1).trim();
  const hasUnit = slash >= 0 && /\d/.test(price) && /^\p{L}/u.test(per);
  return hasUnit ? { ...readAmount(price), text, per } : { ...readAmount(text), per: null };
}

export function readInWords(text: string): AmountInWords {
  const reading = readWords(text);
  return reading.ok
    ? { text, dong: reading.dong, problem: null }
    : { text, dong: null, problem: reading.problem };
}

/** The product of quantities; null where there are none or one of them cannot be read. */
export function readFactors(texts: readonly string[]): Factors | null {
  const factors = texts.map(readQuantity);
  if (factors.length === 0 || !factors.every((factor) => factor !== null)) return null;
  return {
    text: texts.join(' × '),
    digits: factors.reduce((product, { digits }) => product * digits, 1n),
    decimals: factors.reduce((sum, { decimals }) => sum + decimals, 0),
    factors,
  };
}

/** Reads `8%` or `8,5 %`; null for anything else. */
export function readPercent(text: string): Quantity | null {
  const percent = readQuantity(text.trim().replace(/\s*%$/, ''));
  return percent && { ...percent, text };
}

const MONEY_UNITS: ReadonlyMap<string, Dong> = new Map([
  ['đồng', 1n],
  ['đ', 1n],
  ['vnđ', 1n],
  ['vnd', 1n],
  ['nghìn', 1_000n],
  ['ngàn', 1_000n],
  ['triệu', 1_000_000n],
  ['tỷ', 1_000_000_000n],
  ['tỉ', 1_000_000_000n],
]);

/** Reads what stands behind "Đơn vị tính:" over an annex, such as `triệu đồng` or `1.000đ`; null for anything else. */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const written = text.normalize('NFC').trim().toLowerCase();
  const word = MONEY_UNITS.get(written) ?? MONEY_UNITS.get(written.replace(/\s*(?:đồng|đ|vnđ|vnd)$/, ''));
  if (word !== undefined) return { text, dong: word };
  const { dong } = readAmount(text);
  return dong !== null && [1_000n, 1_000_000n, 1_000_000_000n].includes(dong) ? { text, dong } : null;
}

const UNIT_WORDS: ReadonlyMap<Dong, string> = new Map([
  [1_000n, 'nghìn đồng'],
  [1_000_000n, 'triệu đồng'],
  [1_000_000_000n, 'tỷ đồng'],
]);

/** A number without a unit counts in `unit`, where it may have a decimal comma; other amounts stay as they are. */
export function inUnit<A extends Amount>(amount: A, unit: MoneyUnit | undefined): A {
  const word = unit && UNIT_WORDS.get(unit.dong);
  const number = /^\s*(\d[\d.,\s]*)(?=$|\/)/.exec(amount.text)?.[1];
  if (!word || number === undefined) return amount;
  const { dong, problem } = readAmount(`${number.trim()} ${word}`);
  return { ...amount, dong, problem };
}

/** Reads `true` and `false`, `có` and `không`; null for anything else. */
export function readYesNo(text: string): boolean | null {
  const written = text.normalize('NFC').trim().toLowerCase();
  if (written === 'true' || written === 'có') return true;
  return written === 'false' || written === 'không' ? false : null;
}
