import { productOfFactors, type Quantity } from '../../../values/money/quantity.ts';
import type { Cell } from '../../read/office-document.ts';
import type { Entry } from '../annex/entry.ts';
import { cellWorth } from '../annex/money-cell.ts';
import { DONG_PER, type MoneyUnit } from '../annex/money-unit.ts';
import { factorsIn } from '../annex/row-facts.ts';

/**
 * Whether the amount of a row is its quantity × price rounded on purpose, so that no equation binds them: by the formula of
 * its cell, as `=ROUND(D7*E7,-3)`, or to the đồng where the price has a fraction of one.
 */
export function isRoundedProduct(row: readonly Entry[], unit: string | null): boolean {
  const own = row.filter(({ text, isContinued }) => text !== '' && !isContinued);
  const amount = own.find(({ column }) => column.role === 'amount');
  const price = own.find(({ column }) => column.role === 'unitPrice');
  const factors = factorsIn(own).flatMap((each) => each.factors);
  if (!amount || !price || factors.length === 0) return false;
  const paid = cellWorth(amount.cell.lines, amount.column.moneyUnit ?? unit)?.dong;
  const exact = exactPrice(price, unit);
  if (paid == null || exact === null) return false;
  const { digits, decimals } = productOfFactors([...factors, exact]);
  const scale = 10n ** BigInt(decimals);
  const off = digits - paid * scale;
  const gap = off < 0n ? -off : off;
  const isOfFractions = exact.digits % 10n ** BigInt(exact.decimals) !== 0n;
  const step = stepOf(amount.cell) * dongPer(amount.column.moneyUnit ?? unit);
  return (isOfFractions && gap < scale) || (gap > 0n && gap < step * scale);
}

/** A price in đồng with all its decimals; null if it is no number. */
function exactPrice({ cell, column }: Entry, unit: string | null): Quantity | null {
  const per = dongPer(column.moneyUnit ?? unit);
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d{1,12}))?$/.exec(cell.number?.value ?? '') ?? [];
  if (cell.number?.scale === 1 && whole !== undefined)
    return { text: '', digits: BigInt(whole + decimals) * per, decimals: decimals.length };
  const dong = cellWorth(cell.lines, column.moneyUnit ?? unit)?.dong ?? null;
  return dong === null ? null : { text: '', digits: dong, decimals: 0 };
}

function dongPer(unit: string | null): bigint {
  return unit !== null && Object.hasOwn(DONG_PER, unit) ? DONG_PER[unit as MoneyUnit] : 1n;
}

/** What the formula of a cell rounds to: 1000 for `ROUND(…,-3)` and `MROUND(…,1000)`; 0 where it rounds nothing. */
function stepOf({ formula }: Cell): bigint {
  const [, name = '', last = ''] =
    /^(ROUND|ROUNDUP|ROUNDDOWN|MROUND|CEILING|FLOOR)\(.*[,;]\s*(-?\d{1,9})\s*\)$/i.exec(
      formula?.text.trim() ?? '',
    ) ?? [];
  if (name === '') return 0n;
  const number = Number(last);
  if (!/^ROUND/i.test(name)) return BigInt(Math.max(number, 0));
  return number > 0 || number < -9 ? 0n : 10n ** BigInt(-number);
}
