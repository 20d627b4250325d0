import { LocalizedError } from '../../../i18n.ts';
import { readMoneyUnit } from '../../../values/money/unit.ts';
import { fold } from '../../../values/text/fold.ts';
import { type Cell, cellText, type OfficeDocument, type Table } from '../../read/office-document.ts';
import { unitInHeading, unitInLine } from '../annex/money-unit.ts';

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
  | 'tasks'
  | 'until'
  | 'note'
  /** The day a contract was signed, and its value. */
  | 'signed'
  | 'value'
  /** What was paid of something. */
  | 'paid'
  /** What looks like one of these and is not: amounts before tax, what is left, days of decisions. */
  | 'other';

/** Words of a heading, folded, the surest first. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['other', /\btruoc thue\b|\bchua (?:co |gom |bao gom )?(?:thue|vat)\b|^(?:tien )?(?:thue|vat)\b/],
  [
    'other',
    /\bcon (?:lai|no|phai)\b|\bquyet dinh\b|\bngay (?:nghiem thu|thanh ly|bat dau)\b|^(?:loai|hinh thuc)\b/,
  ],
  ['value', /\b(?:gia|gia tri|tri gia|so tien) (?:hop dong|hd)\b|^(?:hop dong|hd) (?:gia tri|so tien)/],
  ['content', /\b(?:ten|noi dung) (?:goi thau|hop dong|hd|cong viec)\b/],
  ['contract', /^so (?:va )?(?:ngay (?:ky )?)?(?:hop dong|hd)\b|^(?:hop dong|hd) so\b/],
  [
    'signed',
    /\bngay (?:thang )?(?:nam )?(?:ky|hop dong|hd)\b|^(?:hop dong|hd) ngay\b|\bthoi (?:gian|diem) ky\b/,
  ],
  [
    'until',
    /\bthoi (?:han|gian)\b(?! (?:thanh toan|chi|tra)\b)|\bngay (?:ket thuc|hoan thanh|het)\b|\bhieu luc\b/,
  ],
  ['contract', /\b(?:so )?(?:hop dong|hd)\b/],
  ['date', /\bngay\b/],
  ['voucher', /\bchung tu\b|\bso ct\b|\bunc\b|\bso phieu\b|\bso hieu\b/],
  ['payee', /thu huong|nguoi nhan|don vi nhan|nha cung cap|doi tuong|doi tac|nha thau|ben b\b/],
  ['payee', /^don vi(?: ky| thuc hien| cung cap)?$|\bco quan (?:bao chi|truyen thong|thong tan)/],
  ['source', /\bnguon\b/],
  ['content', /noi dung|dien giai|trich yeu|ly do/],
  ['tasks', /nhiem vu|dau viec/],
  ['debit', /(?:^|\b)no$|\bphat sinh no\b|\btien chi\b|(?:^|\b)chi$|\btien ra\b/],
  ['credit', /(?:^|\b)co$|\bphat sinh co\b|\btien thu\b|(?:^|\b)thu$|\btien vao\b/],
  ['paid', /thanh toan|da chi|da tra|tam ung|gia tri (?:nghiem thu|thanh ly|quyet toan|thuc hien)/],
  ['amount', /so tien|thanh tien|gia tri/],
  ['note', /ghi chu/],
];

/** A table of payments or of contracts: which column holds what, and in what its amounts are counted. */
export interface ActualsTable {
  readonly kind: 'contracts' | 'payments';
  readonly table: Table;
  /** The index of the first row after the headings. */
  readonly first: number;
  /** Of a contract, `date` is the day it was signed, and `amount` its value. */
  readonly columns: ReadonlyMap<Role, number>;
  /** The power of ten that a number without a unit counts in. */
  readonly power: number;
}

/** More rows above the headings than these no sheet has. */
const MOST_ABOVE = 40;

/**
 * The tables of contracts and payments of a document. Payments have amounts, and dates or vouchers; contracts have a value
 * or a day of signing instead. Throws a LocalizedError that says which columns are needed where there is neither.
 */
export function actualsTables({ blocks }: OfficeDocument): ActualsTable[] {
  const found = blocks.flatMap((block, i) => {
    if (block.kind !== 'table') return [];
    const above = blocks.slice(0, i).flatMap((each) => (each.kind === 'paragraph' ? each.lines : []));
    return actualsTable(block, above) ?? [];
  });
  if (found.length > 0) return found;
  throw new LocalizedError(
    'không có bảng thanh toán hoặc hợp đồng. Bảng thanh toán cần một dòng tiêu đề có cột Số tiền (hoặc Nợ, Có) và cột Ngày hoặc Số chứng từ; các cột khác: Nội dung, Số hợp đồng, Đơn vị thụ hưởng, Nguồn. Bảng hợp đồng cần cột Số hợp đồng, Ngày ký, Giá trị hợp đồng; các cột khác: Đơn vị, Nội dung, Nhiệm vụ, Thời hạn, Nguồn',
    'there is no table of payments or contracts. Payments need a row of headings with an amount (Số tiền, or Nợ and Có) and a date or voucher (Ngày, Số chứng từ); further: Nội dung, Số hợp đồng, Đơn vị thụ hưởng, Nguồn. Contracts need Số hợp đồng, Ngày ký, Giá trị hợp đồng; further: Đơn vị, Nội dung, Nhiệm vụ, Thời hạn, Nguồn',
  );
}

function actualsTable(table: Table, above: readonly string[]): ActualsTable | null {
  let best: (Purpose & { at: number; depth: number }) | null = null;
  for (let at = 0; at < Math.min(table.rows.length, MOST_ABOVE); at += 1) {
    for (const depth of [1, 2]) {
      if (depth === 2 && hasFigures(table.rows[at + 1] ?? [])) continue;
      const purpose = purposeOf(columnsOf(table.rows.slice(at, at + depth)));
      if (purpose && purpose.columns.size > (best?.columns.size ?? 0)) best = { at, depth, ...purpose };
    }
  }
  if (!best) return null;
  const { at, depth, kind, columns } = best;
  const first = at + depth;
  const linesOf = (rows: Table['rows']) => rows.flat().flatMap((cell) => cell?.lines ?? []);
  // A sum in a text above, as `đã chi 470 triệu đồng`, names no unit; in a heading the words are enough.
  const units = [
    ...[...above, ...linesOf(table.rows.slice(0, at))].map(unitInLine),
    ...linesOf(table.rows.slice(at, first)).map(unitInHeading),
  ];
  const unit = units.findLast((found) => found !== null) ?? 'đồng';
  return { kind, table, first, columns, power: readMoneyUnit(unit) ?? 0 };
}

type Purpose = Pick<ActualsTable, 'kind' | 'columns'>;

/** What a table with these columns is; null for neither contracts nor payments. */
function purposeOf(columns: ReadonlyMap<Role, number>): Purpose | null {
  const amount = columns.get('amount') ?? columns.get('paid');
  const isMoved = amount !== undefined || columns.has('debit') || columns.has('credit');
  const isPaid = columns.has('date') || columns.has('voucher');
  if (isMoved && isPaid) return { kind: 'payments', columns: withRoles(columns, { amount }) };
  const value = columns.get('value') ?? columns.get('amount');
  const date = columns.get('signed') ?? columns.get('date');
  const isSigned = columns.has('contract') || columns.has('signed');
  if (value === undefined || columns.has('voucher') || !isSigned) return null;
  return columns.has('value') || columns.has('signed')
    ? { kind: 'contracts', columns: withRoles(columns, { amount: value, date }) }
    : null;
}

function withRoles(
  columns: ReadonlyMap<Role, number>,
  roles: Readonly<Partial<Record<Role, number | undefined>>>,
): ReadonlyMap<Role, number> {
  const given = Object.entries(roles).flatMap(([role, at]) =>
    at === undefined ? [] : [[role as Role, at] as const],
  );
  return new Map([...columns, ...given]);
}

/** Whether a row has amounts or dates, which headings do not. */
function hasFigures(cells: readonly (Cell | null)[]): boolean {
  return cells.some((cell) => /^[\d.,/-]{5,}(?:\s*đ(?:ồng)?)?$/.test(cellText(cell).trim()));
}

/** The first column of each role under one or two rows of headings. */
function columnsOf(rows: readonly (readonly (Cell | null)[])[]): ReadonlyMap<Role, number> {
  const columns = new Map<Role, number>();
  const width = rows[0]?.length ?? 0;
  // A title over all columns is no heading, nor is one alone in its row.
  const alone = new Set(
    rows.flatMap((row) => {
      const [only, ...others] = new Set(row.filter((cell) => cellText(cell) !== ''));
      return only && others.length === 0 ? [only] : [];
    }),
  );
  const isTitle = (cell: Cell) => cell.columnSpan > width / 2 || alone.has(cell);
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
