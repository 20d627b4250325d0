import { type Dong, type MoneyProblem, readMoney } from '../../values/money/money.ts';
import { productOfFactors, type Quantity, readQuantity } from '../../values/money/quantity.ts';
import { readMoneyUnit } from '../../values/money/unit.ts';
import { readUnitPrice } from '../../values/money/unit-price.ts';
import { readWords, type WordsProblem } from '../../values/words/words.ts';

/** An amount as typed, and what it is worth: null if it cannot be read. */
export interface Amount {
  readonly text: string;
  readonly dong: Dong | null;
  readonly problem: MoneyProblem | null;
}

/** The price of one unit, and what that unit is where the price says so: `kỳ` in `5.000.000đ/kỳ`. */
export interface UnitPrice extends Amount {
  readonly per: string | null;
}

/** An amount in words as typed, and what it is worth: null if it cannot be read. */
export interface AmountInWords {
  readonly text: string;
  readonly dong: Dong | null;
  readonly problem: WordsProblem | null;
}

/** A quantity as the product of its factors; the text has them as `12 × 2`. */
export interface Factors extends Quantity {
  readonly factors: readonly Quantity[];
}

/** What an amount without a unit counts in: 10 to the power of `power` đồng. */
export interface MoneyUnit {
  readonly text: string;
  readonly power: number;
}

/** Reads an amount; a number without a unit counts in `unit`, đồng unless said. */
export function readAmount(text: string, unit?: MoneyUnit): Amount {
  const reading = readMoney(text, unit);
  return reading.ok
    ? { text, dong: reading.dong, problem: null }
    : { text, dong: null, problem: reading.problem };
}

/** Reads an amount with or without what it is for, as in `500.000 đ/người`. */
export function readPrice(text: string, unit?: MoneyUnit): UnitPrice {
  const reading = readUnitPrice(text, unit);
  const { per } = reading;
  return reading.ok
    ? { text, dong: reading.dong, problem: null, per }
    : { text, dong: null, problem: reading.problem, per };
}

export function readInWords(text: string): AmountInWords {
  const reading = readWords(text);
  return reading.ok
    ? { text, dong: reading.dong, problem: null }
    : { text, dong: null, problem: reading.problem };
}

/** Days, people, places and the like: no real product has more factors. */
const MOST_FACTORS = 20;

/** The product of quantities; null for no or too many quantities, or where one cannot be read. */
export function readFactors(texts: readonly string[]): Factors | null {
  if (texts.length === 0 || texts.length > MOST_FACTORS) return null;
  const factors = texts.map(readQuantity);
  if (!factors.every((factor) => factor !== null)) return null;
  return { ...productOfFactors(factors), factors };
}

/** Reads what is after "Đơn vị tính:" over an annex, such as `triệu đồng` or `1.000đ`; null for anything else. */
export function readUnit(text: string): MoneyUnit | null {
  const power = readMoneyUnit(text);
  return power === null ? null : { text, power };
}

/** Reads `true` and `false`, `có` and `không`; null for anything else. */
export function readYesNo(text: string): boolean | null {
  const written = text.normalize('NFC').trim().toLowerCase();
  if (written === 'true' || written === 'có') return true;
  return written === 'false' || written === 'không' ? false : null;
}
