import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { visible } from '../text/visible.ts';
import type { Column, Table } from './sheet.ts';

/** Spaces between columns. */
export const GAP = 2;

/** Text that may be broken gets at least so much room, where it has that much to say. */
const NARROWEST_HEAD = 20;
const NARROWEST = 14;

/** The columns that are printed side by side, and the width of each. */
export interface Part {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
  /** Whether the rows have been named in full in a part before. */
  readonly isLater: boolean;
}

interface Extent {
  /** What the column cannot do without. */
  readonly least: number;
  /** What its cells take without breaking a line. */
  readonly cells: number;
  /** What cells and heading take without breaking a line. */
  readonly full: number;
}

/**
 * Divides a table into parts that fit `width` where they can: each has the head columns and as many others as there
 * is room for. A column that fits beside the heads alone by no means is printed all the same, and not cut.
 */
export function partsOf(table: Table, width: number): Part[] {
  const extents = table.columns.map((column, i) => extentOf(table, column, i));
  const all = table.columns.map((_, i) => i);
  const heads = all.filter((i) => table.columns[i]?.isHead);
  const least = (columns: readonly number[]) => widthOf(columns.map((i) => extents[i]?.least ?? 0));

  const parts: number[][] = [];
  for (const i of all.filter((own) => !heads.includes(own))) {
    const part = parts.at(-1);
    if (part && least([...part, i]) <= width) part.push(i);
    else parts.push([...heads, i]);
  }
  if (parts.length === 0) parts.push(heads);
  return parts.map((columns, i) => ({
    columns,
    isLater: i > 0,
    widths: fill(
      columns.map((own) => extents[own] ?? NONE),
      width,
    ),
  }));
}

const NONE: Extent = { least: 0, cells: 0, full: 0 };

function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, own) => sum + own, 0) + GAP * Math.max(0, widths.length - 1);
}

function extentOf({ rows }: Table, { heading, isHead, wraps }: Column, column: number): Extent {
  let cells = 0;
  for (const row of rows) {
    const cell = row.cells[column];
    if (!cell || cell.isRepeated) continue;
    cells = Math.max(cells, stringWidth(cell.text));
  }
  const full = Math.max(cells, stringWidth(heading));
  if (wraps) return { least: Math.min(isHead ? NARROWEST_HEAD : NARROWEST, full), cells, full };
  return { least: Math.max(cells, Math.min(NARROWEST_HEAD, longestWord(heading))), cells, full };
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map((word) => stringWidth(word)));
}

/** Gives each column its least width, and of what is left to the cells first and then to the headings. */
function fill(extents: readonly Extent[], width: number): number[] {
  const widths = extents.map(({ least }) => least);
  for (const wanted of ['cells', 'full'] as const) {
    for (let left = width - widthOf(widths); left > 0; left -= 1) {
      const wanting = extents.flatMap((extent, i) => ((widths[i] ?? 0) < extent[wanted] ? [i] : []));
      const narrowest = Math.min(...wanting.map((i) => widths[i] ?? 0));
      const next = wanting.find((i) => widths[i] === narrowest);
      if (next === undefined) break;
      widths[next] = narrowest + 1;
    }
  }
  return widths;
}

/** The lines of a text, each at most `width` wide. A line that would be a command to a CI runner is made harmless. */
export function wrap(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text];
  return wrapAnsi(text, Math.max(1, width), { hard: true })
    .split('\n')
    .map((line) => visible(line));
}
