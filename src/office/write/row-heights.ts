import { spanOf } from '../../output/sheet/sheet.ts';
import type { OfficeTable } from '../../papers/office-form.ts';
import { cellLines } from './cell-lines.ts';

/**
 * How many lines of text each row of a table takes with columns of these widths, in characters; a cell over several
 * rows has all of theirs. An estimate: letters are not all of one width.
 */
export function rowHeights(table: OfficeTable, widths: readonly number[]): number[] {
  const heights = table.rows.map(() => 1);
  for (const spans of [1, Number.POSITIVE_INFINITY]) {
    table.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        const span = spanOf(table, row, column);
        if (cell.merged || span.rows > spans) return;
        const width = sum(widths.slice(column, column + span.columns));
        const room = sum(heights.slice(row, row + span.rows));
        const lines = linesIn(cellLines(cell, table.unit), width);
        const last = row + span.rows - 1;
        heights[last] = (heights[last] ?? 1) + Math.max(0, lines - room);
      });
    });
  }
  return heights;
}

/** How many lines text takes that is broken between words. */
export function linesIn(texts: readonly string[], width: number): number {
  return sum(texts.map((text) => wrapped(text, Math.max(1, width * ROOM - 1))));
}

/** Bold letters and capitals are wider than figures, in which the width of a column is counted. */
const ROOM = 0.9;

function wrapped(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = length;
    } else {
      used += length + (used > 0 ? 1 : 0);
    }
    for (; used > width; used -= width) lines += 1;
  }
  return lines;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
