import type { Lang } from '../../i18n.ts';
import type { Paint } from '../text/paint.ts';
import { stringWidth } from '../text/string-width.ts';
import { wrap } from '../text/wrap.ts';
import { cellText } from './cells.ts';
import { GAP, indentOf, type Slice } from './layout.ts';
import type { Cell, Column, Row, RowKind, Table, Tone } from './sheet.ts';

/** What is the same for all rows of a slice. */
interface Grid {
  readonly table: Table;
  readonly slice: Slice;
  readonly lang: Lang;
  readonly paint: Paint;
}

/** The columns of a slice: headings, a rule, the rows, and a rule before the total. */
export function sliceText(table: Table, slice: Slice, lang: Lang, paint: Paint): string {
  const grid = { table, slice, lang, paint };
  const heading: Row = {
    kind: 'entry',
    cells: table.columns.map(({ heading: text }) => ({ type: 'text', text, tone: 'muted' })),
  };
  const rule = paint.dim('─'.repeat(slice.widths.reduce((sum, width) => sum + width + GAP, -GAP)));
  const shown = table.rows.filter((row) => isTelling(row, grid));
  const total = shown.findIndex(({ kind }) => kind === 'total');
  const end = total < 0 ? shown.length : total;
  return [
    ...rowLines([heading], { ...grid, slice: { ...slice, isLater: false } }),
    rule,
    ...rowLines(shown.slice(0, end), grid),
    ...(total > 0 ? [rule] : []),
    ...rowLines(shown.slice(end), grid),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Rows that have nothing to say in this slice are left out of it; each entry is in the first slice. */
function isTelling({ kind, cells }: Row, { table: { columns }, slice }: Grid): boolean {
  if (!slice.isLater && (kind === 'entry' || kind === 'group')) return true;
  return slice.columns.some((column) => {
    const cell = cells[column];
    return cell && !columns[column]?.isHead && !cell.merged && (cell.type !== 'empty' || cell.shown);
  });
}

/**
 * Rows, each as many lines as its longest cell takes. Where the next row continues a merged cell, what does not
 * fit beside the one row continues beside the next.
 */
function rowLines(rows: readonly Row[], grid: Grid): string[] {
  const { table, slice, paint } = grid;
  const lines: string[] = [];
  let rest: readonly (readonly string[])[] = [];
  rows.forEach((row, i) => {
    const texts = slice.columns.map((_, k) => cellLines(row, k, rest[k] ?? [], grid));
    const continues = slice.columns.map((column) => rows[i + 1]?.cells[column]?.merged === 'up');
    const height = texts.reduce((most, lines, k) => Math.max(most, continues[k] ? 1 : lines.length), 1);
    rest = texts.map((lines) => lines.slice(height));
    for (let line = 0; line < height; line += 1) {
      const placed = slice.columns.flatMap((column, k) => {
        const cell = row.cells[column];
        // The cell to the left has its room.
        if (k > 0 && cell?.merged === 'left') return [];
        const dress = (text: string) => dressed(text, row.kind, cell, paint);
        return [place(texts[k]?.[line] ?? '', roomOf(row, k, slice), table.columns[column]?.align, dress)];
      });
      lines.push(placed.join(' '.repeat(GAP)));
    }
  });
  return lines;
}

/** The lines of a cell; `above` is what did not fit beside the rows before. */
function cellLines(row: Row, k: number, above: readonly string[], grid: Grid): readonly string[] {
  const { table, slice, lang } = grid;
  const column = slice.columns[k] ?? 0;
  const cell = row.cells[column];
  if (!cell) return [];
  const width = roomOf(row, k, slice);
  if (slice.isLater && cell.alone && !hasNames(grid)) return [`  ${beginning(cell.alone, width - 2)}`];
  if (cell.merged) return above;
  const text = cellText(cell, lang, table.unit);
  const isBrief =
    slice.isLater && table.columns[column]?.isTitle && (row.kind === 'entry' || row.kind === 'group');
  const indent = indentOf(row, table.columns[column]);
  const lines = isBrief ? [beginning(text, width - indent)] : wrap(text, width - indent);
  return lines.map((line) => `${' '.repeat(indent)}${line}`);
}

function hasNames({ table, slice }: Grid): boolean {
  return slice.columns.some((column) => table.columns[column]?.namesEntries);
}

/** How wide the cell at a place of the slice is, with those merged with it. */
function roomOf({ cells }: Row, k: number, { columns, widths }: Slice): number {
  let width = widths[k] ?? 0;
  for (let next = k + 1; cells[columns[next] ?? -1]?.merged === 'left'; next += 1) {
    width += GAP + (widths[next] ?? 0);
  }
  return width;
}

function beginning(text: string, width: number): string {
  const [line = '', ...more] = wrap(text, width);
  return more.length === 0 ? line : `${wrap(text, width - 1)[0] ?? ''}…`;
}

/** The spaces stay without colour, so that those at the end of a line can go. */
function place(
  text: string,
  width: number,
  align: Column['align'] | undefined,
  dress: (text: string) => string,
): string {
  const spaces = ' '.repeat(Math.max(0, width - stringWidth(text)));
  if (text === '') return spaces;
  return align === 'right' ? `${spaces}${dress(text)}` : `${dress(text)}${spaces}`;
}

function dressed(text: string, kind: RowKind, cell: Cell | undefined, paint: Paint): string {
  if (kind === 'total') return paint.bold(text);
  return cell?.tone ? dressOf(cell.tone, paint)(text) : text;
}

/** How text of a tone looks on a terminal. */
export function dressOf(tone: Tone, paint: Paint): (text: string) => string {
  return { strong: paint.bold, muted: paint.dim, warning: paint.yellow, error: paint.red }[tone];
}
