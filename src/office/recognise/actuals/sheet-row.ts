import { type Day, type Window, yearOf } from '../../../values/calendar/calendar.ts';
import type { Dong } from '../../../values/money/money.ts';
import { type Cell, cellText } from '../../read/office-document.ts';
import { looksLikeMoney } from '../annex/money-cell.ts';
import type { ActualsTable } from './columns.ts';
import type { Role } from './headings.ts';
import { type Cells, cellAt, dateIn, lastDay, moneyIn, numberIn, type Sides, textAt } from './sheet-cells.ts';

/** What a row says of a payment or a contract, which the rows below it may continue. */
export interface RowFacts {
  /** The table and row, as a person counts them. */
  readonly table: number;
  readonly row: number;
  /** The day of payment, or of signing. */
  readonly date: Day | null;
  readonly voucher: string | null;
  readonly content: string;
  readonly contract: string | null;
  readonly payee: string | null;
  readonly source: string | null;
  /** The names of the tasks of a contract as they are written. */
  readonly tasks: string | null;
  /** The words on how long a contract runs, and the last day where they give it. */
  readonly term: string | null;
  readonly until: Day | null;
  /** Below 0đ where the money comes back. */
  readonly money: Dong | null;
}

/** One row of a table of payments or contracts. */
export interface SheetRow {
  readonly cells: Cells;
  /** Its texts, those of merged cells once. */
  readonly words: readonly string[];
  readonly facts: RowFacts;
  /** Whether it begins a contract: it has a number of its own. */
  readonly isNewContract: boolean;
  /** Whether its number is in a cell merged with that of the row above. */
  readonly isSameContract: boolean;
  /** Where its amount is not read, all that is written in the columns of amounts. */
  readonly unread: string | null;
}

/** What the rows of a table have in common. */
export interface SheetUse {
  readonly sides: Sides;
  readonly period: Window;
}

/** Reads the row at an index of the table; `above` are the cells of the row before it. */
export function readRow(
  sheet: ActualsTable,
  at: number,
  above: Cells,
  { sides, period }: SheetUse,
): SheetRow {
  const { kind, table } = sheet;
  const cells = table.rows[at] ?? [];
  const cell = (role: Role) => cellAt(sheet, cells, role);
  const text = (role: Role) => textAt(sheet, cells, role);
  // A cell over several columns, as `Tổng cộng`, is the number of nothing.
  const own = (role: Role) => (isOverOthers(sheet, cell(role), role) ? null : text(role));
  const isMerged = (role: Role) => cell(role) !== null && cell(role) === cellAt(sheet, above, role);
  const year = yearOf(period.start) === yearOf(period.end) ? yearOf(period.start) : null;

  const { number, signed } = numberIn(kind === 'contracts' ? own('contract') : null);
  const isSameContract = number !== null && isMerged('contract');
  // A value merged over the rows of one contract counts once.
  const money = isSameContract && isMerged('amount') ? null : moneyIn(sheet, cells, sides);
  const amounts = MONEY.flatMap((role) => sheet.columns.get(role) ?? []).map((column) =>
    cellText(cells[column] ?? null),
  );
  const facts: RowFacts = {
    table: table.number,
    row: at + 1,
    date: dateIn(cell('date'), year) ?? signed,
    voucher: own('voucher'),
    content: [sheet.label, text('content'), text('note')].filter((part) => part !== null).join('; '),
    contract: kind === 'contracts' ? number : own('contract'),
    payee: own('payee'),
    source: sheet.source ?? text('source'),
    tasks: cell('tasks')?.number?.value ?? text('tasks'),
    term: text('until'),
    until: dateIn(cell('until'), year) ?? lastDay(text('until'), period),
    money: money === 'unread' ? null : money,
  };
  return {
    cells,
    words: [...new Set(cells)].map((each) => cellText(each)).filter((part) => part !== ''),
    facts,
    isNewContract: number !== null && !isSameContract,
    isSameContract,
    unread: money === 'unread' ? amounts.filter((part) => part !== '').join(' ') : null,
  };
}

const MONEY = ['final', 'amount', 'debit', 'credit'] as const;

function isOverOthers({ columns }: ActualsTable, cell: Cell | null, role: Role): boolean {
  if (cell === null || cell.columnSpan === 1) return false;
  const own = columns.get(role) ?? [];
  const covers = (column: number) => cell.column - 1 <= column && column < cell.column - 1 + cell.columnSpan;
  return [...columns.values()].flat().some((column) => !own.includes(column) && covers(column));
}

/** Whether a row numbers the columns below their headings: `(1)`, `2`, `B`. */
export function isNumbering({ words }: SheetRow): boolean {
  return words.length > 2 && words.every((word) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(word.trim()));
}

/** What is alone in a row, without its number: the heading of those below, unless it is in the column of sources alone. */
export function headingIn(sheet: ActualsTable, row: SheetRow): string | null {
  const [only, ...others] = row.words;
  const isSourceOfRow = row.facts.source !== null && !isBanner(sheet, row);
  return only === undefined || others.length > 0 || isSourceOfRow
    ? null
    : only.replace(/^[\dIVX]+[.)]\s*/, '');
}

/** Whether one cell is merged over several of the columns and has all that a row says, which is then of no payment. */
export function isBanner({ columns }: ActualsTable, { cells, words }: SheetRow): boolean {
  const filled = [...new Set([...columns.values()].flat())].filter(
    (column) => cellText(cells[column] ?? null) !== '',
  );
  return words.length === 1 && filled.length > 1;
}

/** Whether what is not read in a row is an amount, not the words of a heading or the day of a signature. */
export function hasUnreadAmount(sheet: ActualsTable, row: SheetRow): boolean {
  const { unread, isNewContract, isSameContract } = row;
  if (unread === null) return false;
  return isNewContract || isSameContract || (looksLikeMoney(unread) && !isBanner(sheet, row));
}
