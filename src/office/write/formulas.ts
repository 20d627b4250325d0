import { type PaperCell, type PaperTable, summandsOf } from '../../papers/paper.ts';
import type { Dong } from '../../values/money/money.ts';
import { decimalsOf } from './xlsx-values.ts';

/**
 * How the amount at a place is calculated from others of the table, as Excel writes it; null if it is not, and where
 * the figures do not come to it: what the plan states is never corrected. `nameOf` names a cell, such as `F9`.
 */
export function formulaOf(table: PaperTable, row: number, column: number, nameOf: NameOf): string | null {
  const amount = table.rows[row]?.cells[column];
  if (table.columns[column]?.kind !== 'amount' || amount?.type !== 'amount') return null;
  const runs = summandsOf(table, row);
  if (runs.length > 0) {
    const parts = runs.map(([first, last]) =>
      first === last ? nameOf(first, column) : `${nameOf(first, column)}:${nameOf(last, column)}`,
    );
    return sumOf(table, runs, column) === amount.dong ? `SUM(${parts.join(',')})` : null;
  }
  return shareOf(table, row, column, nameOf) ?? productOf(table, row, column, nameOf);
}

type NameOf = (row: number, column: number) => string;

/** `ROUND(SUM(F8:F9)*E10,0)`: a share of the items above it in its task. */
function shareOf(table: PaperTable, row: number, column: number, nameOf: NameOf): string | null {
  const price = table.columns.findIndex(({ kind }) => kind === 'price');
  const share = table.rows[row]?.cells[price];
  const amount = table.rows[row]?.cells[column];
  if (share?.type !== 'percent' || amount?.type !== 'amount') return null;
  const group = table.rows.findLastIndex(({ kind }, at) => at < row && kind === 'group');
  if (group < 0 || group + 1 === row) return null;
  const whole = sumOf(table, [[group + 1, row - 1]], column);
  if ((whole * share.hundredths + 5_000n) / 10_000n !== amount.dong) return null;
  return `ROUND(SUM(${nameOf(group + 1, column)}:${nameOf(row - 1, column)})*${nameOf(row, price)},${decimalsOf(table.unit)})`;
}

function productOf(table: PaperTable, row: number, column: number, nameOf: NameOf): string | null {
  const amount = table.rows[row]?.cells[column];
  const factors = table.columns.flatMap(({ kind }, i) =>
    kind === 'quantity' || kind === 'price' ? [i] : [],
  );
  const cells = factors.map((i) => table.rows[row]?.cells[i]);
  if (amount?.type !== 'amount' || cells.at(-1)?.type !== 'amount' || !isProduct(cells, amount.dong))
    return null;
  return factors
    .filter((_, i) => cells[i]?.type !== 'empty')
    .map((i) => nameOf(row, i))
    .join('*');
}

function sumOf({ rows }: PaperTable, runs: readonly (readonly [number, number])[], column: number): Dong {
  return runs
    .flatMap(([first, last]) => rows.slice(first, last + 1))
    .reduce((sum, { cells }) => {
      const cell = cells[column];
      return cell?.type === 'amount' ? sum + cell.dong : sum;
    }, 0n);
}

/** Whether quantities and a price, at least one of each, come to an amount. */
function isProduct(factors: readonly (PaperCell | undefined)[], dong: Dong): boolean {
  let product = 1n;
  let scale = 1n;
  let quantities = 0;
  for (const factor of factors) {
    if (factor?.type === 'amount') product *= factor.dong;
    if (factor?.type !== 'number') continue;
    product *= factor.digits;
    scale *= 10n ** BigInt(factor.decimals);
    quantities += 1;
  }
  return quantities > 0 && product === dong * scale;
}
