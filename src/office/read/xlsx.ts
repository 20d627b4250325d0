import { zipSync } from 'fflate';
import { type Cell as BookCell, type CellValue, readXlsx as readWorkbook, type Sheet } from 'hucre/xlsx';
import type { Archive } from './archive.ts';
import {
  type Cell,
  type OfficeDocument,
  plainCell,
  type Remark,
  type Table,
  visibleLines,
} from './office-document.ts';
import { refuseOldText } from './old-encodings.ts';
import { showNumber } from './spreadsheet-number.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';

/** More rows or columns than any annex has. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;

/**
 * Reads an Excel workbook: each sheet that is shown is a table, formulas are their stored results, and numbers and
 * dates stand as an office writes them. Throws an UnreadableFile. Nothing is calculated.
 */
export async function readXlsx(archive: Archive): Promise<OfficeDocument> {
  const sheets = await openSheets(archive);
  const blocks: Table[] = [];
  const remarks: Remark[] = [];
  for (const sheet of sheets) {
    if (sheet.hidden || sheet.veryHidden) {
      remarks.push({ kind: 'hidden-sheet', table: null, row: null, column: null, text: sheet.name });
      continue;
    }
    const number = blocks.length + 1;
    blocks.push(tableOf(sheet, number, remarks));
    remarks.push(...hiddenParts(sheet, number));
  }
  const document = { blocks, remarks };
  refuseOldText(document);
  return document;
}

/** Hands the library only what was unpacked within bounds, so that it can meet no other archive than we did. */
async function openSheets(archive: Archive): Promise<readonly Sheet[]> {
  const parts = archive.names
    .filter((name) => /\.(?:xml|rels)$/i.test(name))
    .map((name) => [name, archive.read(name) ?? new Uint8Array()] as const);
  const safe = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    return (await readWorkbook(safe, { readStyles: true })).sheets;
  } catch {
    throw damaged();
  }
}

function tableOf({ name, rows, cells, merges = [] }: Sheet, number: number, remarks: Remark[]): Table {
  const known = [...(cells?.keys() ?? [])].map((key) => key.split(',').map(Number));
  const height = known.reduce((most, [row = 0]) => Math.max(most, row + 1), rows.length);
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const width = known.reduce((most, [, column = 0]) => Math.max(most, column + 1), widest);
  if (height > MOST_ROWS || width > MOST_COLUMNS) throw new UnreadableFile('too-large');

  const grid = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): Cell => {
      const place = { table: number, row: row + 1, column: column + 1 };
      const text = textOf(cells?.get(`${row},${column}`), rows[row]?.[column] ?? null, (kind, text) =>
        remarks.push({ kind, ...place, text }),
      );
      return plainCell(place.row, place.column, visibleLines(text));
    }),
  );
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const origin = grid[startRow]?.[startCol];
    if (!origin) continue;
    const lastRow = Math.min(endRow, height - 1);
    const lastColumn = Math.min(endCol, width - 1);
    const whole = { ...origin, rowSpan: lastRow - startRow + 1, columnSpan: lastColumn - startCol + 1 };
    for (let row = startRow; row <= lastRow; row += 1) {
      for (let column = startCol; column <= lastColumn; column += 1) {
        const covered = grid[row]?.[column];
        if (covered && covered !== origin && covered.lines.length > 0)
          remarks.push({
            kind: 'covered-cell',
            table: number,
            row: row + 1,
            column: column + 1,
            text: covered.lines.join('\n'),
          });
        (grid[row] as Cell[])[column] = whole;
      }
    }
  }
  return { kind: 'table', number, name: name.normalize('NFC'), rows: grid, widths: Array(width).fill(1) };
}

function textOf(
  cell: BookCell | undefined,
  value: CellValue,
  remark: (kind: 'formula-without-result' | 'error-value', text: string) => void,
): string {
  if (cell?.formula !== undefined && cell.value === null) {
    remark('formula-without-result', `=${cell.formula}`);
    return '';
  }
  const shown = cell?.value ?? value;
  if (cell?.type === 'error') remark('error-value', String(shown));
  if (shown === null) return '';
  if (typeof shown === 'boolean') return shown ? 'TRUE' : 'FALSE';
  return typeof shown === 'string' ? shown : showNumber(shown, cell?.style?.numFmt ?? 'General');
}

function hiddenParts({ name, rowDefs, columns = [] }: Sheet, table: number): Remark[] {
  const rows = [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row + 1);
  const hiddenColumns = columns.flatMap(({ hidden }, index) => (hidden ? [index + 1] : []));
  const remark = (kind: Remark['kind'], numbers: number[]): Remark[] =>
    numbers.length === 0
      ? []
      : [{ kind, table, row: null, column: null, text: `${name}: ${ranges(numbers)}` }];
  return [...remark('hidden-rows', rows), ...remark('hidden-columns', hiddenColumns)];
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
