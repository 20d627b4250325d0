import { oneLine } from '../output/sheet/cells.ts';
import type { Cell, RowKind, Unit } from '../output/sheet/sheet.ts';

/**
 * A paper as an office files it, in Vietnamese: a heading, a table, and what stands below it. In Word and in Excel it
 * says the same.
 */
export interface OfficeForm {
  /** What kind of paper it is; the name of the sheet in Excel. */
  readonly name: string;
  /** Who wrote it, above the heading; null where the heading is all. */
  readonly letterhead: string | null;
  readonly heading: string;
  readonly title: string;
  /** `(Kèm theo Kế hoạch số …)` */
  readonly caption: string;
  readonly table: OfficeTable;
  /** The lines below the table. */
  readonly closing: readonly string[];
  readonly signatures: readonly Signature[];
}

/** Who signs, and how. */
export interface Signature {
  readonly post: string;
  readonly manner: string;
}

/**
 * Each row has a cell for each column. The amounts of the `entry` rows make up the sums: that of a `group` row those
 * below it, down to the next row that is no deeper, that of the `total` row all of them.
 */
export interface OfficeTable {
  /** What its amounts are counted in. */
  readonly unit: Unit;
  readonly columns: readonly OfficeColumn[];
  readonly rows: readonly OfficeRow[];
}

export interface OfficeColumn {
  readonly heading: string;
  readonly kind: 'number' | 'text' | 'unit' | 'quantity' | 'price' | 'amount';
  /** Whether its cells may be broken into lines. */
  readonly isText: boolean;
}

export interface OfficeRow {
  readonly kind: RowKind;
  /** How deep it is in the tree of tasks and items, 0 at the top. */
  readonly level: number;
  readonly cells: readonly OfficeCell[];
}

/** A cell of a report, or one of several lines. */
export type OfficeCell = Cell | Lines;

interface Lines {
  readonly type: 'lines';
  readonly lines: readonly string[];
  readonly merged?: 'up' | 'left';
}

/** Text of a plan, each of several with a dash before it. */
export function listCell(texts: readonly string[]): OfficeCell {
  const lines = texts.flatMap((text) => text.split('\n')).map(oneLine);
  const [only] = lines;
  if (only === undefined) return { type: 'empty' };
  if (lines.length === 1) return { type: 'text', text: only };
  return { type: 'lines', lines: texts.length > 1 ? lines.map((line) => `- ${line}`) : lines };
}

/** Whether a cell is printed bold: the sums, and the names of what they sum up. */
export function isStrong({ columns, rows }: OfficeTable, row: number, column: number): boolean {
  const kind = rows[row]?.kind;
  if (kind !== 'group') return kind === 'total';
  const title = columns.findIndex((other) => other.kind === 'text');
  return column <= title || columns[column]?.kind === 'amount';
}

/**
 * The rows that add up to a sum, in runs of neighbours, first and last included: those one step below a group, or
 * those at the top for the total. None for a row that is no sum.
 */
export function summandsOf({ rows }: OfficeTable, row: number): (readonly [first: number, last: number])[] {
  const sum = rows[row];
  if (sum?.kind !== 'group' && sum?.kind !== 'total') return [];
  const first = sum.kind === 'total' ? 0 : row + 1;
  const isBeyond = ({ kind, level }: OfficeRow) =>
    kind === 'total' || (sum.kind === 'group' && level <= sum.level);
  const end = rows.findIndex((other, at) => at >= first && isBeyond(other));
  const below = rows.slice(first, end);
  const level = below.reduce((least, other) => Math.min(least, other.level), Number.POSITIVE_INFINITY);
  const runs: [number, number][] = [];
  for (const at of below.flatMap((other, i) => (other.level === level ? [first + i] : []))) {
    const run = runs.at(-1);
    if (run?.[1] === at - 1) run[1] = at;
    else runs.push([at, at]);
  }
  return runs;
}
