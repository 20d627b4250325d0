import { explainMoney } from './explain.ts';
import { type Dong, readFigures, tidy } from './figures.ts';
import type { MoneyProblem } from './problem.ts';

export { type Dong, formatMoney, MAX_DONG } from './figures.ts';
export type { MoneyProblem, MoneyProblemKind } from './problem.ts';

export type MoneyReading =
  | { readonly ok: true; readonly dong: Dong }
  | { readonly ok: false; readonly problem: MoneyProblem };

/** Longer than any amount; what is longer is not looked into, so that hostile text costs nothing. */
const LONGEST = 100;

/**
 * Reads an amount written in figures, in whole đồng from 0 to `MAX_DONG`. Never throws.
 *
 * Read are plain digits or groups of exactly three split by one kind of `.`, `,` or space, then optionally
 * đ, ₫, đồng, VND or VNĐ; or, with one of the unit words nghìn/ngàn, triệu, tỷ/tỉ, nghìn tỷ, triệu tỷ, the same
 * with an optional decimal comma. A lone comma before a unit word is the decimal comma: `1,500 triệu` is 1.500.000đ.
 */
export function readMoney(text: string): MoneyReading {
  const amount = tidy(text);
  if (amount.length > LONGEST) {
    const kind = /^\d[\d., ]*$/.test(amount) ? 'too-large' : 'not-a-number';
    return { ok: false, problem: { kind } };
  }
  const reading = readFigures(amount);
  if (typeof reading === 'bigint') return { ok: true, dong: reading };
  return { ok: false, problem: reading === null ? explainMoney(amount) : { kind: reading } };
}
