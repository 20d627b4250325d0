import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { visible } from '../reporters/visible.ts';
import type { Column, Table } from './table.ts';

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
  /** What it takes without breaking a line. */
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

const NONE: Extent = { least: 0, full: 0 };

function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, own) => sum + own, 0) + GAP * Math.max(0, widths.length - 1);
}

function extentOf({ rows }: Table, { heading, isHead, wraps }: Column, column: number): Extent {
  let unbroken = 0;
  for (const { cells } of rows) {
    const cell = cells[column];
    if (!cell || cell.isRepeated) continue;
    unbroken = Math.max(unbroken, stringWidth(cell.text));
  }
  const full = Math.max(unbroken, stringWidth(heading));
  if (wraps) return { least: Math.min(isHead ? NARROWEST_HEAD : NARROWEST, full), full };
  return { least: Math.max(unbroken, Math.min(NARROWEST_HEAD, longestWord(heading))), full };
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map((word) => stringWidth(word)));
}

/** Gives each column its least width, and what is left to those that lack most, as evenly as it goes. */
function fill(extents: readonly Extent[], width: number): number[] {
  const widths = extents.map(({ least }) => least);
  let left = width - widthOf(widths);
  while (left > 0) {
    const wanting = extents.flatMap(({ full }, i) => ((widths[i] ?? 0) < full ? [i] : []));
    if (wanting.length === 0) break;
    const narrowest = Math.min(...wanting.map((i) => widths[i] ?? 0));
    const next = wanting.find((i) => widths[i] === narrowest) ?? 0;
    widths[next] = narrowest + 1;
    left -= 1;
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
