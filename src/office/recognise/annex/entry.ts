import { type Cell, cellText } from '../../read/office-document.ts';
import type { AnnexTable } from './find-annex.ts';
import type { Column } from './header.ts';

/** A cell in a row of the body, under its column. */
export interface Entry {
  readonly cell: Cell;
  readonly column: Column;
  /** Row and column of the grid, from 1; a merged cell has an entry in each row it covers. */
  readonly row: number;
  readonly at: number;
  readonly table: number;
  /** The cell began in a row above. */
  readonly isContinued: boolean;
  /** What it says; `written` is its text as it is. */
  readonly text: string;
  readonly written: string;
}

/** The cells of a row, each under the column it covers most. */
export function rowEntries({ header, table }: AnnexTable, row: number): Entry[] {
  const end = header.columns.at(-1)?.to ?? 0;
  const cells = (table.rows[row] ?? []).slice(0, end + 1);
  return [...new Set(cells)]
    .filter((cell): cell is Cell => cell !== null)
    .map((cell): Entry => {
      const text = cellText(cell);
      const at = cells.indexOf(cell);
      const last = cells.lastIndexOf(cell);
      const column = columnUnder(header.columns, table.widths, at, last, FIGURE.test(text));
      return {
        cell,
        column,
        row: row + 1,
        at: at + 1,
        table: table.number,
        isContinued: cell.row < row + 1,
        text,
        written: text,
      };
    });
}

const FIGURE = /^\d{1,3}(?:[.,\s]\d{3})+\s*(?:đ|đồng)?$/u;

/**
 * The column that shares most of the places from `at` to `last`, the first of several; that of the tasks, else of who
 * carries them out, where a cell is merged over all of it. A figure in such a cell is money.
 */
function columnUnder(
  columns: readonly Column[],
  widths: readonly number[],
  at: number,
  last: number,
  isFigure: boolean,
): Column {
  const money = columns.find(({ role, from, to }) => role === 'amount' && at <= from && to <= last);
  if (isFigure && money) return money;
  const title = columns.find(({ role, from, to }) => role === 'title' && at <= from && to <= last);
  if (title) return title;
  // Who leads does what lead and partners do together.
  const lead = columns.find(({ role, from, to }) => role === 'implementedBy' && at <= from && to <= last);
  if (lead) return lead;
  const shared = ({ from, to }: Column) =>
    widths.slice(Math.max(from, at), Math.min(to, last) + 1).reduce((sum, width) => sum + width, 0);
  const most = Math.max(
    ...columns.map((column) => (column.from <= last && column.to >= at ? shared(column) : 0)),
  );
  return (
    columns.find((column) => column.from <= last && column.to >= at && shared(column) === most) ?? NO_COLUMN
  );
}

/** Beyond the last heading. */
const NO_COLUMN: Column = { role: 'other', heading: '', moneyUnit: null, from: -1, to: -1 };
