import { stringify } from 'csv-stringify/browser/esm/sync';
import { cellValue, emptyCell } from './cells.ts';
import type { Block, Cell, Sheet, Table } from './sheet.ts';

/** What a spreadsheet takes for the beginning of a formula, in full width too. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * The tables of a sheet as CSV (RFC 4180, with CRLF), amounts as plain integers. Rows that only sum up the ones below
 * them are left out, and so are drawings. Text is quoted; one that a spreadsheet would run as a formula gets an
 * apostrophe before it (OWASP, CSV injection).
 */
export function sheetCsv({ blocks }: Sheet, bom: boolean): string {
  return blocks
    .flatMap(tablesIn)
    .map((table) => tableCsv(table, bom))
    .join('');
}

function tablesIn(block: Block): Table[] {
  if (block.type === 'section') return block.blocks.flatMap(tablesIn);
  return block.type === 'table' ? [block] : [];
}

function tableCsv({ columns, rows }: Table, bom: boolean): string {
  const kept = columns.flatMap((column, i) => (column.isBar ? [] : [{ column, i }]));
  const records = [
    kept.map(({ column }) => defused(column.name ?? column.heading)),
    ...rows.filter(({ kind }) => kind !== 'group').map(({ cells }) => kept.map(({ i }) => field(cells[i]))),
  ];
  return stringify(records, {
    bom,
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { object: (figure) => ({ value: String(figure.value), quoted_string: false }) },
  });
}

/** Text as such; anything else, which is of our making, stays without quotation marks. */
function field(cell: Cell = emptyCell): string | { readonly value: string } {
  return cell.type === 'text' ? defused(cell.text) : { value: cellValue(cell) };
}

/** A text with an apostrophe before it where a spreadsheet would run it as a formula. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
