import type { Lang } from '../../i18n.ts';
import { stringWidth } from '../text/string-width.ts';
import { cellText } from './cells.ts';
import type { Column, Row, Table } from './sheet.ts';

/** Spaces between columns. */
export const GAP = 2;

/** A column that wraps gets at least so much room, where it has that much to say. */
const NARROWEST_HEAD = 20;
const NARROWEST = 14;

/** Columns that are printed side by side, and the width of each. */
export interface Slice {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
  /** Whether an earlier slice has named the rows in full. */
  readonly isLater: boolean;
}

/** The indent of a cell's text. */
export function indentOf({ level = 0 }: Row, column: Column | undefined): number {
  return column?.isTree ? 2 * level : 0;
}

/** How wide a column is. */
interface Extent {
  /** The least it can be printed in. */
  readonly least: number;
  /** With no cell broken into lines. */
  readonly cells: number;
  /** With neither a cell nor the heading broken. */
  readonly full: number;
}

/**
 * Divides a table into slices that fit `width` where they can: each has the head columns and as many others as there
 * is room for. A column too wide for any slice is printed whole all the same. Optional columns are there only where
 * all columns fit side by side without breaking a cell.
 */
export function slicesOf(table: Table, lang: Lang, width: number): Slice[] {
  const extents = table.columns.map((_, i) => extentOf(table, i, lang));
  const least = (columns: readonly number[]) => widthOf(columns.map((i) => extents[i]?.least ?? 0));
  const all = table.columns.map((_, i) => i);
  const hasRoom = widthOf(extents.map(({ least: narrowest, cells }) => Math.max(narrowest, cells))) <= width;
  const columns = hasRoom ? all : all.filter((i) => !table.columns[i]?.isOptional);
  const heads = columns.filter((i) => table.columns[i]?.isHead);

  const slices: number[][] = [];
  for (const i of columns) {
    if (table.columns[i]?.isHead) continue;
    const slice = slices.at(-1);
    if (slice && least([...slice, i]) <= width) slice.push(i);
    else slices.push([...heads, i]);
  }
  if (slices.length === 0) slices.push(heads);
  return slices.map((columns, i) => ({ columns, isLater: i > 0, widths: fill(columns, extents, width) }));
}

function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, widths.length - 1);
}

function extentOf({ columns, rows, unit }: Table, at: number, lang: Lang): Extent {
  const { heading = '', isHead = false, wraps = false } = columns[at] ?? {};
  let cells = 0;
  for (const row of rows) {
    const cell = row.cells[at];
    // What spans several columns has their room together.
    if (!cell || cell.merged || row.cells[at + 1]?.merged === 'left') continue;
    cells = Math.max(cells, indentOf(row, columns[at]) + stringWidth(cellText(cell, lang, unit)));
  }
  const full = Math.max(cells, stringWidth(heading));
  if (wraps) return { least: Math.min(isHead ? NARROWEST_HEAD : NARROWEST, full), cells, full };
  return { least: Math.max(cells, Math.min(NARROWEST_HEAD, longestWord(heading))), cells, full };
}

function longestWord(text: string): number {
  return text.split(' ').reduce((longest, word) => Math.max(longest, stringWidth(word)), 0);
}

/** Gives each column its least width, and of what is left to the cells first and then to the headings. */
function fill(columns: readonly number[], extents: readonly Extent[], width: number): number[] {
  const widths = columns.map((i) => extents[i]?.least ?? 0);
  for (const wanted of ['cells', 'full'] as const) {
    for (let left = width - widthOf(widths); left > 0; left -= 1) {
      let narrowest = -1;
      widths.forEach((given, i) => {
        const wants = given < (extents[columns[i] ?? 0]?.[wanted] ?? 0);
        if (wants && (narrowest < 0 || given < (widths[narrowest] ?? 0))) narrowest = i;
      });
      if (narrowest < 0) break;
      widths[narrowest] = (widths[narrowest] ?? 0) + 1;
    }
  }
  return widths;
}
