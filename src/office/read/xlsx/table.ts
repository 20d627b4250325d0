import type { Bounds } from '../bounds.ts';
import { type Cell, plainCell, type Remark, type Table, visibleLines } from '../office-document.ts';
import type { CellReader } from './cells.ts';
import { placeOf } from './formula/parse.ts';
import type { Sheet } from './sheet.ts';

/** A sheet as a table up to its last row and column that hold something, with the remarks about it. */
export function tableOf(
  sheet: Sheet,
  number: number,
  reader: CellReader,
  comments: ReadonlyMap<string, string>,
  bounds: Bounds,
): { table: Table; remarks: Remark[] } {
  const { name, height, width } = sheet;
  bounds.check('columns', width);
  bounds.check('rows', height);
  bounds.count('cells', height * width);
  const remarks: Remark[] = [];
  // Rows of nothing share one list, so that a table far down a sheet costs little.
  const nothing: (Cell | null)[] = Array(width).fill(null);
  const rows = Array.from({ length: height }, (_, index) => {
    const row = index + 1;
    if (!sheet.rows.has(row)) return nothing;
    return Array.from({ length: width }, (_, at): Cell | null => {
      const { cell, remarks: more } = reader.read(sheet, row, at + 1);
      for (const { kind, text } of more) remarks.push({ kind, table: number, row, column: at + 1, text });
      return cell;
    });
  });
  for (const [reference, text] of comments) {
    const { row, column } = placeOf(reference.split(':')[0] ?? '');
    const lines = visibleLines(text);
    const cell = rows[row - 1]?.[column - 1];
    if (lines.length === 0 || row === 0) continue;
    if (cell) replace(rows, cell, { ...cell, notes: [...cell.notes, lines.join('\n')] });
    remarks.push({ kind: 'comment', table: number, row, column, text: lines.join('\n') });
  }
  mergeCells(sheet, number, rows, remarks, bounds);
  const widths = Array.from({ length: width }, () => 1);
  return {
    table: { kind: 'table', number, name, rows, widths },
    remarks: [...remarks, ...hiddenParts(sheet, number)],
  };
}

function replace(rows: (Cell | null)[][], { row, column }: Cell, cell: Cell): void {
  const line = rows[row - 1];
  if (line) line[column - 1] = cell;
}

function mergeCells(
  { merges, height, width }: Sheet,
  table: number,
  rows: (Cell | null)[][],
  remarks: Remark[],
  bounds: Bounds,
): void {
  for (const { top, left, bottom, right } of merges) {
    const lastRow = Math.min(bottom, height);
    const lastColumn = Math.min(right, width);
    if (top > lastRow || left > lastColumn) continue;
    bounds.count('cells', (lastRow - top + 1) * (lastColumn - left + 1));
    const origin = rows[top - 1]?.[left - 1] ?? plainCell(top, left, []);
    const whole = { ...origin, rowSpan: lastRow - top + 1, columnSpan: lastColumn - left + 1 };
    for (let row = top; row <= lastRow; row += 1) {
      const line = [...(rows[row - 1] ?? [])];
      for (let column = left; column <= lastColumn; column += 1) {
        const covered = line[column - 1];
        if (covered && covered !== origin && covered.lines.length > 0)
          remarks.push({ kind: 'covered-cell', table, row, column, text: covered.lines.join('\n') });
        line[column - 1] = whole;
      }
      rows[row - 1] = line;
    }
  }
}

function hiddenParts({ name, rows, hiddenRows, hiddenColumns, width }: Sheet, table: number): Remark[] {
  const columns = [...hiddenColumns].filter((column) => column <= width);
  const remark = (kind: Remark['kind'], numbers: number[]): Remark[] =>
    numbers.length === 0
      ? []
      : [{ kind, table, row: null, column: null, text: `${name}: ${ranges(numbers)}` }];
  return [
    ...remark(
      'hidden-rows',
      [...hiddenRows].filter((row) => rows.has(row)),
    ),
    ...remark('hidden-columns', columns),
  ];
}

/** `3–5, 9` */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
