import { LocalizedError } from '../../../i18n.ts';
import { readMoneyUnit } from '../../../values/money/unit.ts';
import { fold } from '../../../values/text/fold.ts';
import { type Cell, cellText, type OfficeDocument, type Table } from '../../read/office-document.ts';
import { unitInHeading } from '../annex/money-unit.ts';

/** What a column of an accountant's sheet holds. */
export type Role =
  | 'date'
  | 'voucher'
  | 'contract'
  | 'payee'
  | 'source'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'content'
  | 'note';

/** Words of a heading, folded, the surest first. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['contract', /\b(?:so )?(?:hop dong|hd)\b/],
  ['date', /\bngay\b/],
  ['voucher', /\bchung tu\b|\bso ct\b|\bunc\b|\bso phieu\b|\bso hieu\b/],
  ['payee', /thu huong|nguoi nhan|don vi nhan|nha cung cap|doi tuong|nha thau|ben b\b/],
  ['source', /\bnguon\b/],
  ['debit', /(?:^|\b)no$|\bphat sinh no\b|\btien chi\b|(?:^|\b)chi$|\btien ra\b/],
  ['credit', /(?:^|\b)co$|\bphat sinh co\b|\btien thu\b|(?:^|\b)thu$|\btien vao\b/],
  ['amount', /so tien|thanh tien|gia tri|thanh toan|da chi|da tra/],
  ['content', /noi dung|dien giai|trich yeu|ly do/],
  ['note', /ghi chu/],
];

/** A table of payments: which column holds what, and in what its amounts are counted. */
export interface PaymentTable {
  readonly table: Table;
  /** The index of the first row after the headings. */
  readonly first: number;
  readonly columns: ReadonlyMap<Role, number>;
  /** The power of ten that a number without a unit counts in. */
  readonly power: number;
}

/** More rows above the headings than these no sheet has. */
const MOST_ABOVE = 40;

/**
 * The tables of payments of a document: each with a column of amounts, and of dates or vouchers. Throws a LocalizedError
 * that says which columns are needed where there is none.
 */
export function paymentTables({ blocks }: OfficeDocument): PaymentTable[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  const above = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  const found = tables.flatMap((table) => paymentTable(table, above) ?? []);
  if (found.length > 0) return found;
  throw new LocalizedError(
    'không có bảng thanh toán: cần một dòng tiêu đề có cột Số tiền (hoặc Nợ, Có) và cột Ngày hoặc Số chứng từ; các cột khác: Nội dung, Số hợp đồng, Đơn vị thụ hưởng, Nguồn',
    'there is no table of payments: it needs a row of headings with an amount (Số tiền, or Nợ and Có) and a date or voucher (Ngày, Số chứng từ); further: Nội dung, Số hợp đồng, Đơn vị thụ hưởng, Nguồn',
  );
}

function paymentTable(table: Table, above: readonly string[]): PaymentTable | null {
  let best: { at: number; depth: number; columns: ReadonlyMap<Role, number> } | null = null;
  for (let at = 0; at < Math.min(table.rows.length, MOST_ABOVE); at += 1) {
    for (const depth of [1, 2]) {
      const columns = columnsOf(table.rows.slice(at, at + depth));
      const isTable = hasMoney(columns) && (columns.has('date') || columns.has('voucher'));
      if (isTable && columns.size > (best?.columns.size ?? 0)) best = { at, depth, columns };
    }
  }
  if (!best) return null;
  const first = best.at + best.depth;
  const texts = [
    ...above,
    ...table.rows.slice(0, first).flatMap((row) => row.flatMap((cell) => cell?.lines ?? [])),
  ];
  const units = texts.flatMap((text) => unitInHeading(text) ?? []);
  return { table, first, columns: best.columns, power: readMoneyUnit(units.at(-1) ?? 'đồng') ?? 0 };
}

function hasMoney(columns: ReadonlyMap<Role, number>): boolean {
  return columns.has('amount') || columns.has('debit') || columns.has('credit');
}

/** The first column of each role under one or two rows of headings. */
function columnsOf(rows: readonly (readonly (Cell | null)[])[]): ReadonlyMap<Role, number> {
  const columns = new Map<Role, number>();
  const width = rows[0]?.length ?? 0;
  // A title over all columns is no heading.
  const isTitle = ({ columnSpan }: Cell) => columnSpan > width / 2;
  for (let column = 0; column < width; column += 1) {
    const cells = new Set(rows.map((row) => row[column] ?? null));
    const texts = [...cells].flatMap((cell) => (cell && !isTitle(cell) ? [fold(cellText(cell))] : []));
    // Where it is heading over a heading, the lower one says what the column is.
    const role = [texts.join(' '), ...texts.toReversed()].flatMap((text) => roleOf(text) ?? [])[0];
    if (role && !columns.has(role)) columns.set(role, column);
  }
  return columns;
}

function roleOf(heading: string): Role | null {
  // Cells of text are longer than headings.
  if (heading === '' || heading.length > 60) return null;
  const text = heading.replace(/\([^)]*\)/g, ' ').trim();
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
