import { addDays, type Day, readDate, type Window } from '../../../values/calendar/calendar.ts';
import { type Dong, readMoney } from '../../../values/money/money.ts';
import { readTiming } from '../../../values/timing/timing.ts';
import { type Cell, cellText } from '../../read/office-document.ts';
import { shownWhole } from '../annex/whole-dong.ts';
import type { ActualsTable } from './columns.ts';
import type { Role } from './headings.ts';
import { beginsSum } from './sums.ts';

/** The cells of a row; one that is merged over several columns is in each. */
export type Cells = readonly (Cell | null)[];

/** The cell of a role in a row: where it has several columns, the first that is filled. */
export function cellAt({ columns }: ActualsTable, cells: Cells, role: Role): Cell | null {
  const own = (columns.get(role) ?? []).map((column) => cells[column] ?? null);
  return own.find((cell) => cellText(cell) !== '') ?? own[0] ?? null;
}

/** The text of a cell in one line; null without text. */
export function textAt(sheet: ActualsTable, cells: Cells, role: Role): string | null {
  const text = textOf(cellAt(sheet, cells, role));
  return text === '' ? null : text;
}

function textOf(cell: Cell | null): string {
  return cellText(cell)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** The number of a contract without the words before it, and the day of signing where it is written with it. */
export function numberIn(written: string | null): { number: string | null; signed: Day | null } {
  const [, before = '', day = ''] = /^(.*?)[\s,;(]*(?:ký )?ngày\s+(.+?)\)?$/iu.exec(written ?? '') ?? [];
  const signed = readDate(day);
  const number = (signed === null ? written : before)?.replace(
    /^(?:hợp đồng|hđ)\s*(?:số)?\s*[:.]?\s*(?=\d)/iu,
    '',
  );
  return { number: number && /\d/.test(number) ? number : null, signed };
}

/** The last day of a contract; null where the words do not give one, as `12 tháng`. */
export function lastDay(written: string | null, period: Window): Day | null {
  const reading = readTiming(written ?? '', period);
  return reading.ok && reading.timing.within === null ? reading.timing.deadline : null;
}

/** The first and the last day that a number of a date column can be, as spreadsheets count days. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050];

/** The day in a cell; a date without a year is of `year`. */
export function dateIn(cell: Cell | null, year: number | null): Day | null {
  const text = cellText(cell).trim();
  if (text === '') return null;
  const serial = cell?.number ? Number(cell.number.value) : Number.NaN;
  // Days count from 30/12/1899, which makes up for a 29/02/1900 that spreadsheets believe in.
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return addDays('1899-12-30', Math.floor(serial));
  const written = text.replace(/\s+\d{1,2}:\d{2}.*$/, '').replace(SHORT_YEAR, '$120$2');
  return readDate(written) ?? (year === null ? null : readDate(`${written}/${year}`));
}

/** `15/6/26`: no sheet is of another century. */
const SHORT_YEAR = /^(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(\d{2})$/;

/** Which of debit and credit has the payments, and whether the other one has what comes back. */
export interface Sides {
  readonly paysIn: 'debit' | 'credit';
  readonly hasReturns: boolean;
}

/**
 * Of debit and credit, the column with more figures has the payments, the other what comes back; but a journal has each
 * amount on both sides, voucher by voucher.
 */
export function sidesOf(sheet: ActualsTable): Sides {
  const counts = { debit: 0, credit: 0 };
  const balances = new Map<string, Dong>();
  let voucher = '';
  for (const cells of sheet.table.rows.slice(sheet.first)) {
    if (cells.some((cell) => beginsSum(cellText(cell)))) continue;
    voucher = textAt(sheet, cells, 'voucher') ?? voucher;
    for (const side of ['debit', 'credit'] as const) {
      const figure = figureIn(sheet, cells, side);
      if (typeof figure !== 'bigint') continue;
      counts[side] += 1;
      balances.set(voucher, (balances.get(voucher) ?? 0n) + (side === 'debit' ? figure : -figure));
    }
  }
  const isJournal = [...balances.values()].every((balance) => balance === 0n);
  // Beside a column of amounts only what comes back has one of its own.
  const isCredit = counts.credit > counts.debit && (sheet.columns.get('amount') ?? []).length === 0;
  return { paysIn: isCredit ? 'credit' : 'debit', hasReturns: !isJournal };
}

/** What a row pays, below 0đ where the money comes back, or what its contract is worth; null for a row without an amount. */
export function moneyIn(
  sheet: ActualsTable,
  cells: Cells,
  { paysIn, hasReturns }: Sides,
): Dong | null | 'unread' {
  const returnsIn = paysIn === 'debit' ? 'credit' : 'debit';
  const roles: readonly Role[] = ['final', 'amount', paysIn, ...(hasReturns ? ([returnsIn] as const) : [])];
  for (const role of roles) {
    const figure = figureIn(sheet, cells, role);
    if (figure === 'unread') return figure;
    if (figure === null) continue;
    return role === returnsIn ? -figure : figure;
  }
  return null;
}

/** The sum of the figures in the columns of a role; null where that is nothing. */
function figureIn({ columns, power }: ActualsTable, cells: Cells, role: Role): Dong | null | 'unread' {
  // One cell may be merged over several of the columns.
  const own = [...new Set((columns.get(role) ?? []).map((column) => cells[column] ?? null))];
  let sum = 0n;
  for (const cell of own) {
    const figure = readFigure(cell, power);
    if (figure === 'unread') return figure;
    sum += figure ?? 0n;
  }
  return sum === 0n ? null : sum;
}

/** The amount in a cell, below 0đ with a sign or in brackets; null for an empty one. */
export function readFigure(cell: Cell | null, power: number): Dong | null | 'unread' {
  // A unit above the table may make a fraction whole.
  const text = textOf(cell && power === 0 ? shownWhole(cell) : cell);
  if (text === '' || /^[-–—]+$/.test(text)) return null;
  const [, inBrackets] = /^\((.*)\)$/.exec(text) ?? [];
  const isNegative = inBrackets !== undefined || /^[-–]/.test(text);
  const reading = readMoney((inBrackets ?? text).replace(/^[-–]\s*/, ''), { power });
  if (!reading.ok) return 'unread';
  return isNegative ? -reading.dong : reading.dong;
}
