import type { ColumnEquation } from './column-equation.ts';
import type { Column } from './header.ts';
import { cellWorth } from './money-cell.ts';
import { productIn } from './row-facts.ts';
import type { TaskNode } from './task-tree.ts';

/** The columns that what is spent is the sum of: that of quantity × price, and what is added to it, such as a tax. */
export interface PricedPart {
  readonly priced: Column;
  readonly added: readonly Column[];
}

/** The part of an equation that is quantity × price in most rows; null if the sum itself is, or no part. */
export function pricedPart(
  tasks: readonly TaskNode[],
  { terms }: ColumnEquation,
  unit: string | null,
): PricedPart | null {
  const rows = rowsOf(tasks).flatMap((row) => {
    const product = productIn(row, unit);
    return product === null ? [] : [{ row, product }];
  });
  const priced = terms.find(({ of }) => {
    const held = rows.filter(({ row, product }) =>
      row.some(
        ({ column, cell }) =>
          column.from === of.from && cellWorth(cell.lines, column.moneyUnit ?? unit)?.dong === product,
      ),
    );
    return held.length * 2 > rows.length;
  });
  if (!priced || terms.some(({ isNegative }) => isNegative)) return null;
  return { priced: priced.of, added: terms.filter((term) => term !== priced).map(({ of }) => of) };
}

function rowsOf(tasks: readonly TaskNode[]): TaskNode['rows'] {
  return tasks.flatMap(({ rows, children }) => [...rows, ...rowsOf(children)]);
}
