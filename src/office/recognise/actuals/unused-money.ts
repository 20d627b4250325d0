import { fold } from '../../../values/text/fold.ts';
import { type Cell, cellText, type Table } from '../../read/office-document.ts';
import type { Body } from './columns.ts';
import type { Role } from './headings.ts';
import { readFigure } from './sheet-cells.ts';

const OF_MONEY: ReadonlySet<Role> = new Set([
  'amount',
  'paid',
  'advance',
  'asked',
  'value',
  'added',
  'final',
  'debit',
  'credit',
]);
/** Headings of numbers that are no amounts: of accounts, of taxpayers, of budget items. */
const OF_NUMBERS = /^(?:stt|tt|so|ma|muc|tieu muc|chuong|tk|tai khoan|nam|dien thoai)\b/;
/** A number below this one may count anything. */
const SMALLEST = 10_000n;

/** The headings of columns with amounts that nothing was read of, without those known to be something else. */
export function unusedIn(
  { table, headings, first, power }: Body,
  used: ReadonlySet<number>,
): readonly string[] {
  return headings.flatMap(({ role, written }, column) => {
    const [own = ''] = written.slice(-1);
    const isMoney = role === null ? !OF_NUMBERS.test(fold(own)) : OF_MONEY.has(role);
    if (used.has(column) || own === '' || !isMoney) return [];
    const isAmount = (cells: readonly (Cell | null)[]) => isAmountIn(cells[column] ?? null, power);
    return table.rows.slice(first).some(isAmount) ? [[...new Set(written)].join(' – ')] : [];
  });
}

function isAmountIn(cell: Cell | null, power: number): boolean {
  const figure = readFigure(cell, power);
  return typeof figure === 'bigint' && (figure >= SMALLEST || -figure >= SMALLEST);
}

/** Whether a table that is not read has amounts in several rows. */
export function hasMoney({ rows }: Table): boolean {
  const withMoney = rows.filter((cells) =>
    cells.some(
      (cell) => isAmountIn(cell, 0) && (cell?.number != null || /\d[.,]\d{3}|đ/.test(cellText(cell))),
    ),
  );
  return withMoney.length > 1;
}
