import { spanOf } from '../../output/sheet/sheet.ts';
import type { OfficeTable } from '../../papers/office-form.ts';
import { cellLines } from './cell-lines.ts';

/**
 * How wide the columns of a table are, in characters, so that all are `width`. Figures take what they need and are
 * never broken; the rest goes to columns of text by the square root of their longest text, which keeps rows low.
 */
export function columnWidths(table: OfficeTable, width: number): number[] {
  const longest = table.columns.map((_, column) => longestIn(table, column));
  const needed = table.columns.map(({ heading, kind, isText }, column) => {
    if (isText) return 0;
    const word = Math.max(...heading.split(' ').map(({ length }) => length));
    return Math.max(word, longest[column] ?? 0, kind === 'number' ? 0 : NARROWEST_FIGURES) + PADDING;
  });
  const shares = table.columns.map(({ isText }, column) =>
    isText ? Math.sqrt(Math.max(longest[column] ?? 0, 20)) : 0,
  );
  const free = width - sum(needed);
  return needed.map(
    (need, column) => need || Math.max(NARROWEST_TEXT, (free * (shares[column] ?? 0)) / sum(shares)),
  );
}

const PADDING = 2;
const NARROWEST_FIGURES = 5;
const NARROWEST_TEXT = 8;

/** The length of the longest text in a column, of its longest line where it is one of figures. */
function longestIn(table: OfficeTable, column: number): number {
  const lengths = table.rows.map(({ cells }, row) => {
    const cell = cells[column];
    if (!cell || cell.merged || spanOf(table, row, column).columns > 1) return 0;
    return cellLines(cell, table.unit).join(' ').length;
  });
  return Math.max(0, ...lengths);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
