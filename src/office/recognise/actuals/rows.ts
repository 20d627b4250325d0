import { addDays, type Day, readDate, type Window, yearOf } from '../../../values/calendar/calendar.ts';
import { type Dong, readMoney } from '../../../values/money/money.ts';
import { fold } from '../../../values/text/fold.ts';
import { readTiming } from '../../../values/timing/timing.ts';
import { type Cell, cellText } from '../../read/office-document.ts';
import type { ActualsTable, Role } from './columns.ts';

/** One payment or contract of an accountant's sheet, as far as its rows say. Amounts in đồng. */
export interface SheetEntry {
  /** The table and row it begins in, as a person counts them. */
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
  readonly amount: Dong;
  /** Whether the money comes back. */
  readonly isRefund: boolean;
}

/** A figure of the amount column that is not read; empty where a contract has none. */
export interface UnreadRow {
  readonly table: number;
  readonly row: number;
  readonly text: string;
}

export interface SheetRows {
  readonly entries: readonly SheetEntry[];
  readonly unread: readonly UnreadRow[];
}

/** Rows that add up or carry over what is in others; `Tổng công ty`, `Công ty` are no totals. */
const TOTAL =
  /^(?:tong(?: chi| thu| so|$)|tong cong(?! ty)|cong(?:$|:| thang| quy| nam| phat sinh| chuyen| mang| trang| so| luy)|luy ke|so du|mang sang|chuyen sang)/;

/** A row that is being read: it may continue in the next row. */
type Draft = { -readonly [K in Exclude<keyof SheetEntry, 'amount' | 'isRefund'>]: SheetEntry[K] } & {
  money: Money | null;
};

interface Money {
  readonly amount: Dong;
  readonly isRefund: boolean;
}

/**
 * The payments or contracts of a table. A row without an amount belongs to the one above it, or is the beginning of the one
 * below, but each number is a contract of its own; a row that names a source alone is the heading of those below it.
 * A year that dates do not have is that of `period`.
 */
export function entriesIn(
  sheet: ActualsTable,
  isSource: (text: string) => boolean,
  period: Window,
): SheetRows {
  const { kind, table, first } = sheet;
  const drafts: Draft[] = [];
  const unread: UnreadRow[] = [];
  const paysIn = payingColumn(sheet);
  const year = yearOf(period.start) === yearOf(period.end) ? yearOf(period.start) : null;
  let heading: string | null = null;
  let above: readonly (Cell | null)[] = [];
  table.rows.slice(first).forEach((cells, i) => {
    const row = first + i + 1;
    const text = (role: Role) => textIn(sheet, cells, role);
    const words = [...new Set(cells)].map((cell) => cellText(cell)).filter((part) => part !== '');
    const { number, signed } = numberIn(kind === 'contracts' ? text('contract') : null);
    const isNamed = text('voucher') !== null || number !== null;
    const isTotal = !isNamed && words.some((part) => TOTAL.test(fold(part)));
    if (words.length === 0 || isTotal || isNumbering(words)) return;
    const isMerged = (role: Role) => {
      const cell = cellAt(sheet, cells, role);
      return cell !== null && cell === cellAt(sheet, above, role);
    };
    const isSame = number !== null && isMerged('contract');
    const isCounted = isSame && isMerged('amount');
    above = cells;
    if (words.length === 1) {
      const [only = ''] = words;
      if (isSource(only.replace(/^[\dIVX]+[.)]\s*/, ''))) heading = only.replace(/^[\dIVX]+[.)]\s*/, '');
    }
    const date = dateIn(cellAt(sheet, cells, 'date'), year) ?? signed;
    const money = isCounted ? null : moneyIn(sheet, cells, paysIn);
    if (money === 'unread') {
      const columns = (['amount', 'debit', 'credit'] as const).map(text).filter((part) => part !== null);
      if (number !== null || (columns.some((part) => /\d/.test(part ?? '')) && date !== null))
        unread.push({ table: table.number, row, text: columns.join(' ') });
      return;
    }
    const draft: Draft = {
      table: table.number,
      row,
      date,
      voucher: text('voucher'),
      content: [text('content'), text('note')].filter((part) => part !== null).join('; '),
      contract: kind === 'contracts' ? number : text('contract'),
      payee: text('payee'),
      source: text('source') ?? heading,
      tasks: cellAt(sheet, cells, 'tasks')?.number?.value ?? text('tasks'),
      term: text('until'),
      until: dateIn(cellAt(sheet, cells, 'until'), year) ?? lastDay(text('until') ?? '', period),
      money,
    };
    const last = drafts.at(-1);
    const isOpen = last !== undefined && last.money === null;
    const isNew = number !== null && !isSame;
    const isMore = money === null && date === null;
    if (last && (isSame || (!isNew && (isMore || (isOpen && date === null))))) {
      if (words.length > 1 || isOpen || text('content') !== null) join(last, draft);
    } else if (isNew || date !== null || draft.voucher !== null) drafts.push(draft);
    else if (money !== null && kind === 'contracts') drafts.push(draft);
    else if (money !== null && last) {
      // Below a merged date and voucher.
      drafts.push({ ...draft, date: last.date, voucher: last.voucher });
    }
  });
  const entries = withoutSubtotals(kind, drafts).flatMap(({ money, ...draft }) =>
    money ? [{ ...draft, ...money }] : [],
  );
  const isWorthless = ({ money }: Draft) => kind === 'contracts' && money === null;
  const worthless = drafts.filter(isWorthless).map(({ table, row }) => ({ table, row, text: '' }));
  return { entries, unread: [...unread, ...worthless] };
}

/** Without the rows of groups of contracts: nothing but words, and the sum of those that come next. */
function withoutSubtotals(kind: ActualsTable['kind'], drafts: readonly Draft[]): readonly Draft[] {
  const isNamed = ({ contract, date, payee }: Draft) => contract !== null || date !== null || payee !== null;
  return drafts.filter((draft, i) => {
    if (kind === 'payments' || isNamed(draft)) return true;
    let left = draft.money?.amount ?? 0n;
    for (let at = i + 1; at < drafts.length && left > 0n; at += 1) {
      const next = drafts[at];
      if (next && isNamed(next)) left -= next.money?.amount ?? 0n;
    }
    return left !== 0n;
  });
}

/** The numbers of columns below headings: `(1)`, `2`, `B`. */
function isNumbering(words: readonly string[]): boolean {
  return words.length > 2 && words.every((word) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(word.trim()));
}

/** The number of a contract without the words before it, and the day of signing where it is written with it. */
function numberIn(written: string | null): { number: string | null; signed: Day | null } {
  const [, before = '', day = ''] = /^(.*?)[\s,;(]*(?:ký )?ngày\s+(.+?)\)?$/iu.exec(written ?? '') ?? [];
  const signed = readDate(day);
  const number = (signed === null ? written : before)?.replace(
    /^(?:hợp đồng|hđ)\s*(?:số)?\s*[:.]?\s*(?=\d)/iu,
    '',
  );
  return { number: number && /\d/.test(number) ? number : null, signed };
}

/** The last day of a contract; null where the words do not give one, as `12 tháng`. */
function lastDay(written: string, period: Window): Day | null {
  const reading = readTiming(written, period);
  return reading.ok && reading.timing.within === null ? reading.timing.deadline : null;
}

/** Puts what a second row says into the first. */
function join(into: Draft, more: Draft): void {
  into.voucher ??= more.voucher;
  into.contract ??= more.contract;
  into.payee ??= more.payee;
  into.source ??= more.source;
  into.tasks =
    into.tasks && more.tasks && into.tasks !== more.tasks
      ? `${into.tasks}; ${more.tasks}`
      : (into.tasks ?? more.tasks);
  into.term ??= more.term;
  into.until ??= more.until;
  into.money =
    into.money && more.money
      ? { amount: into.money.amount + more.money.amount, isRefund: into.money.isRefund }
      : (into.money ?? more.money);
  into.content = [into.content, more.content].filter((text) => text !== '').join(' ');
}

function cellAt({ columns }: ActualsTable, cells: readonly (Cell | null)[], role: Role): Cell | null {
  const column = columns.get(role);
  return column === undefined ? null : (cells[column] ?? null);
}

function textIn(sheet: ActualsTable, cells: readonly (Cell | null)[], role: Role): string | null {
  const text = cellText(cellAt(sheet, cells, role))
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return text === '' ? null : text;
}

/** The first and the last day that a number of a date column can be, as spreadsheets count days. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050];

function dateIn(cell: Cell | null, year: number | null): Day | null {
  const text = cellText(cell).trim();
  if (text === '') return null;
  const serial = cell?.number ? Number(cell.number.value) : Number.NaN;
  // Days count from 30/12/1899, which makes up for a 29/02/1900 that spreadsheets believe in.
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return addDays('1899-12-30', Math.floor(serial));
  const written = text.replace(/\s+\d{1,2}:\d{2}.*$/, '');
  return readDate(written) ?? (year === null ? null : readDate(`${written}/${year}`));
}

/** Of debit and credit the column with more figures has the payments, the other what comes back. */
function payingColumn(sheet: ActualsTable): 'debit' | 'credit' {
  const { table, first } = sheet;
  const count = (role: Role) =>
    table.rows.slice(first).filter((cells) => {
      const reading = figureIn(sheet, cells, role);
      return reading !== null && reading !== 'unread' && reading !== 0n;
    }).length;
  return count('credit') > count('debit') ? 'credit' : 'debit';
}

/** Null where a row has no amount. */
function moneyIn(
  sheet: ActualsTable,
  cells: readonly (Cell | null)[],
  paysIn: 'debit' | 'credit',
): Money | null | 'unread' {
  const returnsIn = paysIn === 'debit' ? 'credit' : 'debit';
  for (const [role, isRefund] of [
    ['amount', false],
    [paysIn, false],
    [returnsIn, true],
  ] as const) {
    const figure = figureIn(sheet, cells, role);
    if (figure === 'unread') return figure;
    if (figure === null || figure === 0n) continue;
    return figure < 0n ? { amount: -figure, isRefund: !isRefund } : { amount: figure, isRefund };
  }
  return null;
}

function figureIn(sheet: ActualsTable, cells: readonly (Cell | null)[], role: Role): Dong | null | 'unread' {
  const text = textIn(sheet, cells, role);
  if (text === null || /^[-–—]+$/.test(text)) return null;
  const [, inBrackets] = /^\((.*)\)$/.exec(text) ?? [];
  const isNegative = inBrackets !== undefined || /^[-–]/.test(text);
  const reading = readMoney((inBrackets ?? text).replace(/^[-–]\s*/, ''), { power: sheet.power });
  if (!reading.ok) return 'unread';
  return isNegative ? -reading.dong : reading.dong;
}
