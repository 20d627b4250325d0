import { fold } from '../../../values/text/fold.ts';
import type { Table } from '../../read/office-document.ts';
import { type ColumnCells, columnCells } from './column-cells.ts';
import { byContent, isAsMoney, isShares, withFactors, withMoney } from './column-content.ts';
import { type ColumnEquation, equationOf } from './column-equation.ts';
import { type Column, headingsAbove } from './header.ts';
import { isPart, type Role } from './roles.ts';

/** Which columns of an annex hold what is spent. */
export interface MoneyColumns {
  readonly columns: readonly Column[];
  /** The column of what is spent and those it was chosen from; null if no other could have been. */
  readonly choice: { readonly chosen: Column; readonly others: readonly Column[] } | null;
  /** How what is spent follows from those others; null if it does not. */
  readonly equation: ColumnEquation | null;
}

/** The first and the last year of a plan. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * Settles what the columns with figures are by what is in them: the column that the others add up to, or that the words
 * of its heading put last, holds what is spent; a column of names holds no money, and one of ticks says when.
 * `years` are those of the plan, as far as its text says.
 */
export function moneyColumns(
  table: Table,
  header: readonly Column[],
  start: number,
  unit: string | null,
  years: Years | null,
): MoneyColumns {
  const cells = withFactors(
    withMoney(
      columnCells(table, header, start, unit).map((each, _, all) => byContent(each, all)),
      unit,
    ),
  );
  const named = cells.map(({ column }) => column);
  const parts = cells.filter(({ column }) => isPart(column.role));
  const amounts = cells.filter(({ column, figures }) => column.role === 'amount' && figures > 0);
  const total = totalOf(parts, amounts) ?? totalByWords(parts, amounts);
  if (parts.length > 0 && (total !== null || amounts.length === 0))
    return withYear(named, parts, total, amounts, years);
  // Columns of quarters or outlets that do not add up to the money are counts of something else, or a part of it.
  const counts =
    total === null && amounts.length > 0 ? parts.filter(({ column }) => column.role !== 'source') : [];
  const settled = change(named, counts, 'otherMoney');
  const spent = [...amounts, ...counts.filter((each) => isWholeYear(each, years))];
  const money = [...spent, ...cells.filter((each) => isFurtherMoney(each, amounts))];
  if (money.length < 2 || amounts.length === 0) return { columns: settled, choice: null, equation: null };
  const chosen = resultOf(money) ?? mostTelling(spent, years);
  const others = money.filter((each) => each !== chosen);
  return {
    columns: change(settled, others, 'otherMoney').map((column) =>
      column.from === chosen.column.from ? { ...column, role: 'amount' } : column,
    ),
    choice: { chosen: chosen.column, others: others.map(({ column }) => column) },
    equation: equationOf(chosen, others),
  };
}

function change(columns: readonly Column[], those: readonly ColumnCells[], role: Role): Column[] {
  return columns.map((column) =>
    those.some((each) => each.column.from === column.from) ? { ...column, role } : column,
  );
}

/** Whether a column has the money of the one year that a plan is for: `Kinh phí năm 2026` beside `Kinh phí năm trước`. */
function isWholeYear(each: ColumnCells, years: Years | null): boolean {
  const { column, figures } = each;
  const isOfPlan = years !== null && years.from === years.to && yearIn(column.heading) === years.from;
  return isOfPlan && figures > 0 && isAsMoney(each);
}

/** A column beside those of money that has figures as large, such as a change or a tax. */
function isFurtherMoney(each: ColumnCells, amounts: readonly ColumnCells[]): boolean {
  const { column, figures, texts, worths } = each;
  if (column.role !== 'other' || figures <= texts || amounts.length === 0 || isShares(each)) return false;
  if (
    /dieu chinh|tang|giam|thue|\bvat\b|chenh lech|con lai|de nghi|duyet|nam truoc/.test(fold(column.heading))
  )
    return true;
  return worths.some((worth) => worth !== null) && isAsMoney({ worths });
}

/** The column that those of sources or quarters add up to in most rows, or null. */
function totalOf(parts: readonly ColumnCells[], amounts: readonly ColumnCells[]): ColumnCells | null {
  const held = amounts.map((total) => ({ total, ...heldRows(total, parts, (worths) => worths) }));
  const best = held.toSorted((a, b) => b.holds - a.holds || b.total.column.from - a.total.column.from)[0];
  return best && best.holds > 0 && best.holds * 2 >= best.tried ? best.total : null;
}

/**
 * The column of money beside columns that are parts of it by their headings alone: of sources, of all quarters or months, or
 * under a heading of money, or as large as money beside a column called their total. That they do not add up to it is then a slip.
 */
function totalByWords(parts: readonly ColumnCells[], amounts: readonly ColumnCells[]): ColumnCells | null {
  const isOfWhole = ({ column }: ColumnCells) =>
    column.role === 'source' || MONEY.test(fold(headingsAbove(column)));
  const periods = parts.filter(({ column }) => column.role === 'period');
  const isWhole = periods.length === 4 || periods.length === 12;
  const isSure = parts.every(isOfWhole) || (isWhole && periods.length === parts.length);
  if (parts.length < 2 || !(isSure || parts.every(isAsMoney))) return null;
  const whole = amounts.filter(({ column }) =>
    /^(?:.* )?(?:tong(?: so| cong| kinh phi)?|cong|ca nam)\b/.test(fold(column.heading)),
  );
  return whole.at(-1) ?? (isSure && amounts.length === 1 ? (amounts[0] ?? null) : null);
}

const MONEY = /kinh phi|thanh tien|so tien|du toan|nguon/;

/** In how many rows the others, as `signed` has them, come to the total; rows without any of them do not count. */
function heldRows(
  total: ColumnCells,
  others: readonly ColumnCells[],
  signed: (worths: readonly bigint[]) => readonly bigint[],
): { readonly tried: number; readonly holds: number } {
  let tried = 0;
  let holds = 0;
  total.worths.forEach((worth, row) => {
    const worths = others.map((other) => other.worths[row] ?? null);
    if (worth === null || worths.every((other) => other === null)) return;
    tried += 1;
    if (signed(worths.map((other) => other ?? 0n)).reduce((sum, other) => sum + other, 0n) === worth)
      holds += 1;
  });
  return { tried, holds };
}

/** The column of money that others before it add up to: `giao + điều chỉnh`, `tiền + thuế`; null if none is, or several may be. */
function resultOf(money: readonly ColumnCells[]): ColumnCells | null {
  const results = money.filter((total) => {
    const before = money.filter(({ column }) => column.from < total.column.from);
    if (before.length < 2) return false;
    const sums = [before, ...pairsOf(before)].map((others) => heldRows(total, others, (worths) => worths));
    return sums.some(({ tried, holds }) => holds > 0 && holds * 2 >= tried);
  });
  return results.at(-1) ?? null;
}

function pairsOf(columns: readonly ColumnCells[]): ColumnCells[][] {
  return columns.length > 8
    ? []
    : columns.flatMap((one, index) => columns.slice(index + 1).map((other) => [one, other]));
}

/** How far the heading of a column of money is on the way from what is asked for to what is spent. */
const STAGES: readonly (readonly [number, RegExp])[] = [
  [6, /sau (?:khi )?(?:dieu chinh|tham dinh|thue)|dieu chinh (?:con|la|thanh)|sau dieu chinh/],
  [5, /(?<!de nghi )(?:phe |duoc |da )?duyet|chap thuan|quyet dinh|duoc giao|giao chinh thuc/],
  [4, /tham dinh|thong nhat/],
  [3, /nam nay|nam ke hoach|^cong|^tong|da (?:bao gom|co) thue/],
  [1, /de nghi|de xuat|nhu cau|dang ky|da giao|dau nam|xin cap/],
  [
    0,
    /da chi|da (?:thanh toan|giai ngan|su dung)|giai ngan|con lai|tam ung|nam truoc|uoc thuc hien|thuc hien nam|quyet toan|chua (?:co )?thue|truoc thue|chenh lech|tang giam|^dieu chinh|^thue\b/,
  ],
];

/** The column whose heading says most surely that it is spent: approved, of this year; the last of several. */
function mostTelling(amounts: readonly ColumnCells[], years: Years | null): ColumnCells {
  const stage = ({ column }: ColumnCells) => {
    const heading = fold(column.heading);
    const year = yearIn(heading);
    const ofYear = year === null || years === null ? 0 : isOf(year, years) ? 10 : -10;
    return ofYear + (STAGES.find(([, words]) => words.test(heading))?.[0] ?? 2);
  };
  return amounts.reduce((best, each) => (stage(each) >= stage(best) ? each : best));
}

/** Columns of years, only one of them a year of the plan: the others are not spent. */
function withYear(
  columns: readonly Column[],
  parts: readonly ColumnCells[],
  total: ColumnCells | null,
  amounts: readonly ColumnCells[],
  years: Years | null,
): MoneyColumns {
  const beside = amounts.filter((amount) => amount !== total);
  const settled = change(columns, beside, 'otherMoney');
  const chosen = total ?? null;
  const choice =
    beside.length > 0 && chosen
      ? { chosen: chosen.column, others: beside.map(({ column }) => column) }
      : null;
  const ofYears = parts.filter(({ column }) => yearIn(column.heading) !== null);
  const own = ofYears.filter(({ column }) => years !== null && isOf(yearIn(column.heading) ?? 0, years));
  const [year] = own;
  if (total !== null || !year || own.length > 1 || ofYears.length < parts.length)
    return { columns: settled, choice, equation: null };
  const rest = ofYears.filter((each) => each !== year);
  // The only year of a plan for years is one of them.
  if (rest.length === 0 && years?.from !== years?.to) return { columns: settled, choice, equation: null };
  return {
    columns: change(settled, rest, 'otherMoney').map((column) =>
      column.from === year.column.from ? { ...column, role: 'amount' } : column,
    ),
    choice: rest.length === 0 ? choice : { chosen: year.column, others: rest.map(({ column }) => column) },
    equation: null,
  };
}

function yearIn(heading: string): number | null {
  const year = heading.match(/(?:19|20)\d\d/g)?.at(-1);
  return year === undefined ? null : Number(year);
}

function isOf(year: number, { from, to }: Years): boolean {
  return from <= year && year <= to;
}
