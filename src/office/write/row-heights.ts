import { spanOf } from '../../output/sheet/sheet.ts';
import { cellLines, isStrong, type PaperTable } from '../../papers/paper.ts';
import { type Fit, lengthOf } from './column-widths.ts';
import { linesIn } from './text-width.ts';

/** How many lines of text each row of a table takes; a cell over several rows has all of theirs. */
export function rowHeights(table: PaperTable, { size, widths }: Fit): number[] {
  const heights = table.rows.map(() => 1);
  for (const isOfSeveral of [false, true]) {
    table.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        const goesOn = table.rows[row + 1]?.cells[column]?.merged === 'up';
        if (cell.merged || cell.type === 'empty' || goesOn !== isOfSeveral) return;
        const span = spanOf(table, row, column);
        const width = lengthOf(widths, column, span.columns);
        const room = lengthOf(heights, row, span.rows);
        const lines = linesIn(cellLines(cell, table.unit), roomIn(width, size), isStrong(table, row, column));
        const last = row + span.rows - 1;
        heights[last] = (heights[last] ?? 1) + Math.max(0, lines - room);
      });
    });
  }
  return heights;
}

/** The room for text in a cell of so many points, as a multiple of the size of its letters. */
export function roomIn(width: number, size: number): number {
  return (width - EDGES) / size;
}

/** Points on both sides of the text of a cell. */
const EDGES = 6;
