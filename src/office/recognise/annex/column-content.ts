import { readQuantity } from '../../../values/money/quantity.ts';
import { sumDong } from '../../../values/money/sum.ts';
import { fold } from '../../../values/text/fold.ts';
import { isOutletName } from '../../../values/text/outlet-name.ts';
import { cellText } from '../../read/office-document.ts';
import { type ColumnCells, isDash } from './column-cells.ts';
import { lastHeading } from './header.ts';
import { isSpent, type Role } from './roles.ts';

/** A column whose cells are not what its heading is for most often. */
export function byContent(each: ColumnCells, all: readonly ColumnCells[]): ColumnCells {
  const { column, figures, ticks, texts } = each;
  const as = (role: Role) => withRole(each, role);
  if (column.role === 'source' && texts > figures) return as('fund');
  if (column.role === 'amount' && isOfWords(each) && all.some(hasFigures))
    return as(/(?<![a-z])nguon(?![a-z])/.test(fold(column.heading)) ? 'fund' : 'other');
  if (column.role === 'period' && (ticks > figures || isUnticked(each, all))) return as('ticked');
  if (column.role === 'period' && (texts > figures || isGoal(each, all))) return as('other');
  if (column.role === 'schedule' && isShares(each)) return as('other');
  if (column.role === 'other' && isOfParts(each, all)) return as('amount');
  if (OF_WORDS.includes(column.role) && hasMoney(each)) return as('other');
  const isOfOutlets = column.role === 'outlet' || column.role === 'other';
  if (isOfOutlets && isOutletName(lastHeading(column)) && hasMoney(each)) return as('payee');
  const isFactor = fold(column.heading) === 'ngay' && isCounts(each) && all.some(isOfFactors);
  return isFactor ? as('quantity') : each;
}

function withRole(each: ColumnCells, role: Role): ColumnCells {
  return { ...each, column: { ...each.column, role } };
}

/** Whether a column of money adds up those of months or quarters beside it, by its words or in a row: `Cộng 3 tháng`. */
function isOfParts(each: ColumnCells, all: readonly ColumnCells[]): boolean {
  const parts = all.filter(({ column, figures }) => column.role === 'period' && figures > 0);
  if (parts.length < 2 || !hasMoney(each) || !parts.every(isAsMoney)) return false;
  const addsUp = each.worths.some((worth, row) => {
    const worths = parts.map((part) => part.worths[row] ?? 0n).filter((part) => part !== 0n);
    return worths.length > 1 && sumDong(worths) === worth;
  });
  return addsUp || /^(?:tong|cong)\b/.test(fold(lastHeading(each.column)));
}

/** Whether a part of the time in which nothing is done is beside others with ticks. */
function isUnticked({ cells }: ColumnCells, all: readonly ColumnCells[]): boolean {
  const isTicked = (other: ColumnCells) => other.column.role === 'period' && other.ticks > other.figures;
  // The words of a total go over several columns.
  const isEmpty = cells.every((cell) => cell === null || cell.columnSpan > 1 || isDash(cellText(cell)));
  return isEmpty && all.some(isTicked);
}

/** Whether a column says something about money in words alone: `Kinh phí từ nguồn`, `Căn cứ lập dự toán`. */
function isOfWords({ figures, texts }: ColumnCells): boolean {
  return figures === 0 && texts > 0;
}

function hasFigures({ column, figures }: ColumnCells): boolean {
  return column.role === 'amount' && figures > 0;
}

/** Whether figures too small for money, beside a column of what they count, are goals: `Kế hoạch năm 2026`. */
function isGoal(each: ColumnCells, all: readonly ColumnCells[]): boolean {
  const { column, figures } = each;
  const has = (role: Role) => all.some((other) => other.column.role === role);
  const isMoney =
    column.moneyUnit !== null || MONEY.test(fold(column.heading)) || has('amount') || has('unitPrice');
  return figures > 0 && has('unit') && !isMoney && !isAsMoney(each);
}

const MONEY = /kinh phi|thanh tien|so tien|du toan|nguon|chi phi/;

/** Words of a stage that head a column of its money: `Đề nghị`, `Phê duyệt`, `Bố trí`. */
const STAGE_OF_MONEY =
  /de nghi|de xuat|tham dinh|thong nhat|duyet|quyet dinh|giao|nhu cau|bo tri|du kien|cap|chenh lech/;
const OF_WORDS: readonly Role[] = ['decidedBy', 'implementedBy', 'coordinatedBy', 'result'];

function hasMoney(each: ColumnCells): boolean {
  return each.figures > each.texts && each.worths.some((worth) => worth !== null) && isAsMoney(each);
}

/**
 * In a table without another column of money, those of its stages or with its unit are: `Số đơn vị đề nghị` counts no units
 * where its figures are as large as money is. Where there are none, in a table that says what its money counts,
 * the other columns of such figures are.
 */
export function withMoney(cells: readonly ColumnCells[], unit: string | null): readonly ColumnCells[] {
  if (cells.some(({ column: { role }, figures }) => figures > 0 && (isSpent(role) || role === 'unitPrice')))
    return cells;
  const byWords = (each: ColumnCells) =>
    /^(?:other|quantity)$/.test(each.column.role) &&
    (each.column.moneyUnit !== null || STAGE_OF_MONEY.test(fold(each.column.heading)));
  const byUnit = ({ column }: ColumnCells) =>
    unit !== null && column.role === 'other' && !/%|ty le/.test(fold(column.heading));
  const isMoney = cells.some((each) => byWords(each) && hasMoney(each)) ? byWords : byUnit;
  return cells.map((each) => (isMoney(each) && hasMoney(each) ? withRole(each, 'amount') : each));
}

/** A column called a total that is multiplied by the prices beside it counts things: `Tổng số` of what is done in four quarters. */
export function withFactors(cells: readonly ColumnCells[]): readonly ColumnCells[] {
  const price = cells.find(({ column }) => column.role === 'unitPrice');
  const amounts = cells.filter(({ column }) => column.role === 'amount');
  if (!price || amounts.length < 2) return cells;
  const isFactor = (each: ColumnCells) =>
    amounts.some((amount) => {
      const rows = each.cells.flatMap((cell, row) => {
        const quantity = cell ? readQuantity(cellText(cell)) : null;
        const worth = price.worths[row];
        const paid = amount.worths[row];
        if (amount === each || !quantity || worth == null || paid == null) return [];
        return [quantity.digits * worth === paid * 10n ** BigInt(quantity.decimals)];
      });
      const held = rows.filter((holds) => holds).length;
      return held > 0 && held * 2 >= rows.length;
    });
  const factors = amounts.filter(isFactor);
  return cells.map((each) => (factors.includes(each) ? withRole(each, 'quantity') : each));
}

/** Whether percentages, as of work done, are all that a column has. */
export function isShares({ cells }: ColumnCells): boolean {
  const texts = cells.flatMap((cell) => cell?.lines.join(' ') ?? []);
  return texts.length > 0 && texts.every((text) => /^\d{1,3}(?:,\d+)?\s*%$/.test(text));
}

/** Whether numbers as small as counts are all that a column has. */
function isCounts({ cells }: ColumnCells): boolean {
  const texts = cells.flatMap((cell) => cell?.lines.join(' ') ?? []).filter((text) => !/^[-–]?$/.test(text));
  return texts.length > 0 && texts.every((text) => /^\d{1,3}(?:,\d{1,2})?$/.test(text));
}

function isOfFactors({ column }: ColumnCells): boolean {
  return column.role === 'quantity' || column.role === 'unitPrice';
}

/** No money is less, and few counts are more. */
const LEAST = 10_000n;

/** Whether all the figures of a column are as large as money is. */
export function isAsMoney({ worths }: Pick<ColumnCells, 'worths'>): boolean {
  return worths.every((worth) => worth === null || worth === 0n || worth >= LEAST || worth <= -LEAST);
}
