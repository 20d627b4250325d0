import { fold } from '../fold.ts';
import { CURRENCY, type Dong, tidy } from './figures.ts';
import { type MoneyOptions, readMoney } from './money.ts';
import type { MoneyProblem } from './problem.ts';
import { splitRemarks } from './remark.ts';

export type UnitPriceReading =
  | {
      readonly ok: true;
      readonly dong: Dong;
      /** What it is the price of: `kỳ`, `người/ngày`; null where the text does not say. */
      readonly per: string | null;
    }
  | { readonly ok: false; readonly problem: MoneyProblem };

const RATE = new RegExp(
  `^([^/(]*?\\d[^/(]*?) *(?:\\/|(?:cho )?mỗi +|\\( *(?:${CURRENCY})? *(?:\\/|(?:cho )?mỗi +)) *(?:0?1 +)?(\\p{L}[^()]*?) *\\)?[ .]*$`,
  'iu',
);

/** Reads a unit price: an amount, and what it is for: `5.000.000đ/kỳ`, `200.000 đ/người`, `100.000 đồng mỗi bài`. */
export function readUnitPrice(text: string, options?: MoneyOptions): UnitPriceReading {
  const written = tidy(text);
  const whole = RATE.exec(written);
  const price = whole ?? RATE.exec(splitRemarks(written)?.amount ?? '');
  if (price === null) {
    const reading = readMoney(text, options);
    return reading.ok ? { ...reading, per: null } : reading;
  }
  const [, amount = '', per = ''] = price;
  const reading = readMoney(amount, options);
  return reading.ok ? { ...reading, per } : reading;
}

/** Whether what a price is for and the unit of its quantity can be one: `kỳ phát sóng` and `kỳ` can, `bài` and `kỳ` not. */
export function isSameUnit(per: string, unit: string): boolean {
  const [one, other] = [` ${fold(per)} `, ` ${fold(unit)} `];
  return one.includes(other) || other.includes(one);
}
