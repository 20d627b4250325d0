import stringWidth from 'fast-string-width';
import type { Paint } from '../text/paint.ts';
import { GAP, type Part, partsOf, wrap } from './layout.ts';
import type { Cell, Column, Row, RowKind, Sheet, Table } from './sheet.ts';

/** Lines of prose are no wider than this, however wide the terminal. */
const PROSE = 100;

/** A sheet for a terminal of `width` columns. */
export function sheetText({ title, tables, notes, closing }: Sheet, width: number, paint: Paint): string {
  const prose = Math.min(width, PROSE);
  const blocks = [
    painted(title, prose, paint.bold),
    ...tables.flatMap((table) => tableBlocks(table, width, paint)),
  ];
  if (notes.length > 0) blocks.push(notes.flatMap((note) => bullet(note, prose)).join('\n'));
  if (closing) blocks.push(painted(closing.text, prose, closing.agrees ? paint.bold : paint.red));
  return `${blocks.join('\n\n')}\n`;
}

/** Each line by itself, so that no colour reaches over a line break. */
function painted(text: string, width: number, paint: (line: string) => string): string {
  return wrap(text, width)
    .map((line) => paint(line))
    .join('\n');
}

function bullet(note: string, width: number): string[] {
  return wrap(note, width - 2).map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
}

function tableBlocks(table: Table, width: number, paint: Paint): string[] {
  if (table.rows.length === 0) return [];
  const [first = '', ...rest] = partsOf(table, width).map((part) => partText(table, part, paint));
  const title = table.title === null ? '' : `${painted(table.title, width, paint.bold)}\n`;
  return [`${title}${first}`, ...rest];
}

function partText({ columns, rows }: Table, part: Part, paint: Paint): string {
  const heading: Row = { kind: 'entry', cells: columns.map(({ heading: text }) => ({ text, tone: 'dim' })) };
  const rule = paint.dim('─'.repeat(part.widths.reduce((sum, own) => sum + own + GAP, -GAP)));
  const shown = rows.filter((row) => tellsIn(row, columns, part));
  const lines = [...rowsLines([heading], columns, part, paint), rule];
  const total = shown.findIndex(({ kind }) => kind === 'total');
  const end = total < 0 ? shown.length : total;
  lines.push(...rowsLines(shown.slice(0, end), columns, part, paint));
  if (total > 0) lines.push(rule);
  lines.push(...rowsLines(shown.slice(end), columns, part, paint));
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Rows that have nothing to say in this part of the table are left out of it; each entry is in the first part. */
function tellsIn({ kind, cells }: Row, columns: Table['columns'], part: Part): boolean {
  if (!part.isLater && (kind === 'entry' || kind === 'group')) return true;
  return part.columns.some((column) => {
    const cell = cells[column];
    return !columns[column]?.isHead && cell?.text && !cell.isRepeated;
  });
}

/**
 * Rows, each as many lines as its longest cell takes. Where the next row repeats a cell, what does not fit beside the
 * one row goes on beside the next.
 */
function rowsLines(rows: readonly Row[], columns: Table['columns'], part: Part, paint: Paint): string[] {
  const lines: string[] = [];
  let rest: readonly (readonly string[])[] = [];
  rows.forEach(({ kind, cells }, i) => {
    const texts = part.columns.map((column, k) => {
      const cell = cells[column];
      const width = part.widths[k] ?? 0;
      if (part.isLater && cell?.alone) return [`  ${beginning(cell.alone, width - 2)}`];
      if (cell?.isRepeated) return rest[k] ?? [];
      const text = cell?.text ?? '';
      const isBrief = part.isLater && columns[column]?.isTitle && kind !== 'remark' && kind !== 'total';
      return isBrief ? [beginning(text, width)] : wrap(text, width);
    });
    const goesOn = part.columns.map((column) => rows[i + 1]?.cells[column]?.isRepeated);
    const height = Math.max(1, ...texts.map((own, k) => (goesOn[k] ? 1 : own.length)));
    rest = texts.map((own) => own.slice(height));
    for (let line = 0; line < height; line += 1) {
      const placed = part.columns.map((column, k) =>
        place(texts[k]?.[line] ?? '', part.widths[k] ?? 0, columns[column]?.align, (text) =>
          dressed(text, kind, cells[column], paint),
        ),
      );
      lines.push(placed.join(' '.repeat(GAP)));
    }
  });
  return lines;
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
  return cell?.tone ? paint[cell.tone](text) : text;
}
