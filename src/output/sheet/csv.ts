import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './sheet.ts';

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180, with CRLF), amounts as plain integers. Rows that only sum up the ones below them are left
 * out. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function tableCsv({ columns, rows }: Table, bom: boolean): string {
  const records = [
    columns.map(({ heading, name }) => defused(name ?? heading)),
    ...rows.filter(({ kind }) => kind !== 'group').map(({ cells }) => cells.map(csvText)),
  ];
  return stringify(records, { bom, record_delimiter: 'windows' });
}

/** A value that is not the text is a number or nothing, and of our making. */
function csvText({ text, value }: Cell): string {
  return value ?? defused(text);
}

function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
