import type { Dong } from '../../values/money/money.ts';
import { type OfficeCell, type OfficeTable, summandsOf } from './office-form.ts';

/**
 * How the amount at a place is calculated from others of the table, as Excel writes it; null where it is not, and where
 * the figures do not come to it: what the plan states is never corrected. `nameOf` names a cell, such as `F9`.
 */
export function formulaOf(
  table: OfficeTable,
  row: number,
  column: number,
  nameOf: (row: number, column: number) => string,
): string | null {
  const amount = table.rows[row]?.cells[column];
  if (table.columns[column]?.kind !== 'amount' || amount?.type !== 'amount') return null;
  const runs = summandsOf(table, row);
  if (runs.length > 0) {
    const parts = runs.map(([first, last]) =>
      first === last ? nameOf(first, column) : `${nameOf(first, column)}:${nameOf(last, column)}`,
    );
    return sumOf(table, runs, column) === amount.dong ? `SUM(${parts.join(',')})` : null;
  }
  const factors = table.columns.flatMap(({ kind }, i) =>
    kind === 'quantity' || kind === 'price' ? [i] : [],
  );
  const cells = factors.map((i) => table.rows[row]?.cells[i]);
  const isComplete = cells.length > 1 && cells.at(-1)?.type === 'amount';
  if (!isComplete || !isProduct(cells, amount.dong)) return null;
  return factors
    .filter((_, i) => cells[i]?.type !== 'empty')
    .map((i) => nameOf(row, i))
    .join('*');
}

function sumOf({ rows }: OfficeTable, runs: readonly (readonly [number, number])[], column: number): Dong {
  return runs
    .flatMap(([first, last]) => rows.slice(first, last + 1))
    .reduce((sum, { cells }) => {
      const cell = cells[column];
      return cell?.type === 'amount' ? sum + cell.dong : sum;
    }, 0n);
}

/** Whether quantities and a price, at least one of each, come to an amount. */
function isProduct(factors: readonly (OfficeCell | undefined)[], dong: Dong): boolean {
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
