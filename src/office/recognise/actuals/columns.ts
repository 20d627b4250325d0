import { LocalizedError } from '../../../i18n.ts';
import { readMoneyUnit } from '../../../values/money/unit.ts';
import { type Cell, cellText, type OfficeDocument, type Table } from '../../read/office-document.ts';
import { unitInHeading, unitInLine } from '../annex/money-unit.ts';
import { type Columns, columnsOf, isInOneEach, paymentGroups, readGroup } from './column-groups.ts';
import { type Heading, headingsIn, type Role } from './headings.ts';
import { hasMoney, unusedIn } from './unused-money.ts';

/** Payments or contracts in the rows of a table: which columns hold what, and in what its amounts are counted. */
export interface ActualsTable {
  readonly kind: 'contracts' | 'payments';
  readonly table: Table;
  /** The index of the first row after the headings. */
  readonly first: number;
  /** Of a contract, `date` is the day it was signed, and `amount` its value. */
  readonly columns: Columns;
  /** The power of ten that a number without a unit counts in. */
  readonly power: number;
  /** Where the table has several payments in a row, the heading of these: `Tạm ứng`, or their source; else null. */
  readonly label: string | null;
  readonly source: string | null;
}

/** What is read of the tables of a document, and what of their money is not. */
export interface ActualsTables {
  readonly tables: readonly ActualsTable[];
  /** Columns of money that are neither payments nor contracts; without a heading for a whole table. */
  readonly unused: readonly UnusedMoney[];
}

export interface UnusedMoney {
  readonly table: Table;
  readonly heading: string | null;
}

/** More rows above the headings than these no sheet has. */
const MOST_ABOVE = 40;
const DEEPEST = 3;

/**
 * The tables of contracts and payments of a document. Payments have amounts, and dates or vouchers; contracts have a value
 * or a day of signing instead. Throws a LocalizedError that says which columns are needed where there is neither.
 */
export function actualsTables(
  { blocks }: OfficeDocument,
  isSource: (text: string) => boolean,
): ActualsTables {
  const found = blocks.flatMap((block, i) => {
    if (block.kind !== 'table') return [];
    const above = blocks.slice(0, i).flatMap((each) => (each.kind === 'paragraph' ? each.lines : []));
    return [readTable(block, above, isSource)];
  });
  const tables = found.flatMap((each) => each.tables);
  if (tables.length > 0) return { tables, unused: found.flatMap(({ unused }) => unused) };
  throw new LocalizedError(
    'không có bảng thanh toán hoặc hợp đồng. Bảng thanh toán cần một dòng tiêu đề có cột Số tiền (hoặc Nợ, Có) và cột Ngày hoặc Số chứng từ; các cột khác: Nội dung, Số hợp đồng, Đơn vị thụ hưởng, Nguồn. Bảng hợp đồng cần cột Số hợp đồng, Ngày ký, Giá trị hợp đồng; các cột khác: Đơn vị, Nội dung, Nhiệm vụ, Thời hạn, Nguồn',
    'there is no table of payments or contracts. Payments need a row of headings with an amount (Số tiền, or Nợ and Có) and a date or voucher (Ngày, Số chứng từ); further: Nội dung, Số hợp đồng, Đơn vị thụ hưởng, Nguồn. Contracts need Số hợp đồng, Ngày ký, Giá trị hợp đồng; further: Đơn vị, Nội dung, Nhiệm vụ, Thời hạn, Nguồn',
  );
}

function readTable(
  table: Table,
  above: readonly string[],
  isSource: (text: string) => boolean,
): ActualsTables {
  const head = headOf(table);
  if (!head) return { tables: [], unused: hasMoney(table) ? [{ table, heading: null }] : [] };
  const { headings, at, first } = head;
  const linesOf = (rows: Table['rows']) => rows.flat().flatMap((cell) => cell?.lines ?? []);
  // A sum in a text above, as `đã chi 470 triệu đồng`, names no unit; in a heading the words are enough.
  const units = [
    ...[...above, ...linesOf(table.rows.slice(0, at))].map(unitInLine),
    ...linesOf(table.rows.slice(at, first)).map(unitInHeading),
  ];
  const power = readMoneyUnit(units.findLast((found) => found !== null) ?? 'đồng') ?? 0;
  const body: Body = { table, headings, first, power };
  const parts = partsOf(headings).map((part) => readMoneyOf(part, body, isSource));
  const tables = parts.flatMap(({ read }) => read.map((part) => ({ ...part, table, first, power })));
  const used = new Set([
    ...parts.flatMap(({ proven }) => proven),
    ...tables.flatMap(({ columns }) => [...columns.values()].flat()),
  ]);
  return { tables, unused: unusedIn(body, used).map((heading) => ({ table, heading })) };
}

/** What is below the headings of a table. */
export interface Body {
  readonly table: Table;
  readonly headings: readonly Heading[];
  readonly first: number;
  readonly power: number;
}

type Part = Pick<ActualsTable, 'kind' | 'columns' | 'label' | 'source'>;

/** The rows in which the headings give the most columns; null where they are of neither payments nor contracts. */
function headOf(table: Table): { headings: readonly Heading[]; at: number; first: number } | null {
  let best: { headings: readonly Heading[]; at: number; first: number; size: number } | null = null;
  for (let at = 0; at < Math.min(table.rows.length, MOST_ABOVE); at += 1) {
    for (let depth = 1; depth <= DEEPEST; depth += 1) {
      if (depth > 1 && hasFigures(table.rows[at + depth - 1] ?? [])) break;
      const headings = headingsIn(table.rows.slice(at, at + depth));
      const size = partsOf(headings).reduce((sum, { columns }) => sum + sizeOf(columns), 0);
      if (size > (best?.size ?? 0)) best = { headings, at, first: at + depth, size };
    }
  }
  return best;
}

/** More roles count first, then more columns: the second row of headings may only part what the first one names. */
function sizeOf(columns: Columns): number {
  return columns.size * 100 + [...columns.values()].flat().length;
}

/** What a table with these headings is: contracts and the payments beside them, payments beside one another, or one of both. */
function partsOf(headings: readonly Heading[]): Part[] {
  const all = headings.map((_, column) => column);
  const groups = paymentGroups(headings);
  const common = all.filter((column) => !groups.some((group) => group.includes(column)));
  const shared = columnsOf(headings, common);
  const contracts = purposeOf(shared);
  const hasContracts = contracts?.kind === 'contracts' && shared.has('signed');
  if (groups.length === 0 || (groups.length === 1 && !hasContracts))
    return one(purposeOf(columnsOf(headings, all)));
  return [
    ...(contracts?.kind === 'contracts' ? [contracts] : []),
    ...groups.map((group): Part => {
      const own = columnsOf(headings, group);
      const columns = new Map([...shared, ...own]);
      columns.set('amount', own.get('amount') ?? own.get('paid') ?? own.get('advance') ?? []);
      return { kind: 'payments', columns, label: headings[group[0] ?? 0]?.written[0] ?? null, source: null };
    }),
  ];
}

function one<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

/** What a table with these columns is; null for neither contracts nor payments. */
function purposeOf(columns: Columns): Part | null {
  const whole = { label: null, source: null };
  const amount =
    columns.get('amount') ?? columns.get('paid') ?? columns.get('advance') ?? columns.get('asked');
  const isMoved = amount !== undefined || columns.has('debit') || columns.has('credit');
  const isPaid = columns.has('date') || columns.has('voucher');
  if (isMoved && isPaid)
    return { kind: 'payments', columns: new Map([...columns, ['amount', amount ?? []]]), ...whole };
  const value = columns.get('value') ?? columns.get('amount') ?? columns.get('final');
  const date = columns.get('signed') ?? columns.get('date') ?? [];
  const isSigned = columns.has('contract') || columns.has('signed');
  if (value === undefined || columns.has('voucher') || !isSigned) return null;
  if (!columns.has('value') && !columns.has('signed')) return null;
  return { kind: 'contracts', columns: new Map([...columns, ['amount', value], ['date', date]]), ...whole };
}

/** A part with the columns that its money is in; a table for each source that has a column of its own. */
function readMoneyOf(part: Part, body: Body, isSource: (text: string) => boolean) {
  const amounts = part.columns.get('amount') ?? [];
  const { summed, proven } = readGroup(amounts, body);
  const withAmount = (columns: readonly number[], source: string | null): Part => ({
    ...part,
    columns: new Map([...usedOf(part), ['amount', columns]]),
    source,
  });
  const nameOf = (column: number) => body.headings[column]?.written.at(-1) ?? '';
  const parts = proven.length > 0 ? proven : amounts;
  if (part.kind === 'payments' && parts.length > 1 && parts.every((column) => isSource(nameOf(column))))
    return { read: parts.map((column) => withAmount([column], nameOf(column))), proven: amounts };
  // What is paid in advance may have a column of its own.
  const [advance] = part.label === null ? (part.columns.get('advance') ?? []) : [];
  const isApart = advance !== undefined && !amounts.includes(advance);
  if (part.kind === 'payments' && isApart && isInOneEach([...summed, advance], body)) {
    const ahead = { ...withAmount([advance], part.source), label: nameOf(advance) };
    return { read: [withAmount(summed, part.source), ahead], proven };
  }
  const added = part.kind === 'contracts' ? (part.columns.get('added') ?? []) : [];
  return { read: [withAmount([...summed, ...added], part.source)], proven };
}

/** The columns of a part without those of money that it does not use. */
function usedOf({ kind, columns }: Part): readonly (readonly [Role, readonly number[]])[] {
  const unused: readonly Role[] =
    kind === 'payments'
      ? ['paid', 'advance', 'asked', 'value', 'added', 'final']
      : ['paid', 'advance', 'asked', 'value', 'added', 'debit', 'credit'];
  return [...columns].filter(([role]) => !unused.includes(role));
}

/** Whether a row has amounts or dates, which headings do not. */
function hasFigures(cells: readonly (Cell | null)[]): boolean {
  return cells.some((cell) => /^[\d.,/-]{5,}(?:\s*đ(?:ồng)?)?$/.test(cellText(cell).trim()));
}
