import type { Dong } from '../../../values/money/money.ts';
import { sumDong } from '../../../values/money/sum.ts';
import { fold } from '../../../values/text/fold.ts';
import { addTo } from '../../../values/text/group-by.ts';
import { cellText } from '../../read/office-document.ts';
import type { Body } from './columns.ts';
import type { Heading, Role } from './headings.ts';
import { readFigure } from './sheet-cells.ts';
import { beginsSum } from './sums.ts';

/** Columns of a table by what they hold. */
export type Columns = ReadonlyMap<Role, readonly number[]>;

/** Roles that more than one column may have: the numbers of cash paid out and in. */
const OF_SEVERAL: ReadonlySet<Role> = new Set(['voucher']);
const OF_MONEY: ReadonlySet<Role> = new Set(['amount', 'paid', 'advance', 'asked', 'value', 'added']);

/** Words that each are one way of paying. */
const WAYS = /\b(?:tien mat|chuyen khoan)\b/;

/** The columns of each role among some: those with the surest words, the first of them, and those beside it in its group. */
export function columnsOf(headings: readonly Heading[], among: readonly number[]): Columns {
  const columns = new Map<Role, number[]>();
  const at = (column: number) => headings[column] as Heading;
  for (const column of among) {
    const { role, rank, group, written } = at(column);
    if (role === null) continue;
    const [best] = columns.get(role) ?? [];
    if (best === undefined || rank < at(best).rank) columns.set(role, [column]);
    else if (rank === at(best).rank) {
      const isGroup = group !== null || WAYS.test(fold(written.at(-1) ?? ''));
      const isBeside = OF_MONEY.has(role) && isGroup && group === at(best).group;
      if (isBeside || OF_SEVERAL.has(role)) columns.get(role)?.push(column);
    }
  }
  return columns;
}

/**
 * Columns that are a payment of their own in each row: `Tạm ứng (Ngày, Số tiền)`, `Thanh toán lần 1 (Ngày, Số tiền)`, each
 * group under one heading.
 */
export function paymentGroups(headings: readonly Heading[]): number[][] {
  const groups = new Map<object, number[]>();
  headings.forEach(({ group }, column) => {
    if (group) addTo(groups, group, column);
  });
  return [...groups.values()].filter((columns) => {
    const roles = new Set(columns.map((column) => headings[column]?.role));
    return roles.has('date') && (roles.has('amount') || roles.has('paid') || roles.has('advance'));
  });
}

/** How the columns of one group make the money of a row. */
export interface GroupReading {
  /** Their sum is what a row pays. */
  readonly summed: readonly number[];
  /** Those that the sum was proven by, or that are proven parts of it. */
  readonly proven: readonly number[];
}

/** Words of a column that has the sum of those beside it. */
const OF_TOTAL = /^(?:tong|cong)\b|\bsau thue\b|\b(?:co|gom) (?:thue|vat)\b/;

/**
 * Reads the money of columns that share a heading: one may be the sum of the others, which the figures or its words say; columns of
 * which each row fills only one, and ways of paying, are added up. Else only the first counts.
 */
export function readGroup(columns: readonly number[], body: Body): GroupReading {
  if (columns.length < 2) return { summed: columns, proven: [] };
  const entries = figuresIn(columns, body);
  const isSum = (at: number) => entries.every((row) => dongOf(row[at]) * 2n === sumDong(row.map(dongOf)));
  const isUsed = (at: number) => entries.some((row) => dongOf(row[at]) !== 0n);
  const others = (at: number) => columns.filter((_, i) => i !== at);
  const total = columns.findIndex((_, at) => isUsed(at) && isSum(at));
  if (total >= 0 && columns.some((_, at) => at !== total && isUsed(at)))
    return { summed: [columns[total] as number], proven: others(total) };
  const own = (column: number) => fold(body.headings[column]?.written.at(-1) ?? '');
  const named = columns.filter((column) => OF_TOTAL.test(own(column)));
  if (named.length > 0) return { summed: named.slice(0, 1), proven: [] };
  if (isOneEach(entries) || columns.every((column) => WAYS.test(own(column))))
    return { summed: columns, proven: [] };
  return { summed: columns.slice(0, 1), proven: [] };
}

/** Whether no row of a table has amounts in two of some columns. */
export function isInOneEach(columns: readonly number[], body: Body): boolean {
  return isOneEach(figuresIn(columns, body));
}

/** The figures in some columns of the rows that have any there, without sums. */
function figuresIn(columns: readonly number[], { table, first, power }: Body): readonly Figure[][] {
  return table.rows
    .slice(first)
    .filter((row) => !row.some((cell) => beginsSum(cellText(cell))))
    .map((row) => columns.map((column) => readFigure(row[column] ?? null, power)))
    .filter((row) => row.some((figure) => dongOf(figure) !== 0n));
}

function isOneEach(entries: readonly Figure[][]): boolean {
  return entries.every((row) => row.filter((figure) => dongOf(figure) !== 0n).length === 1);
}

type Figure = Dong | null | 'unread' | undefined;

function dongOf(figure: Figure): Dong {
  return typeof figure === 'bigint' ? figure : 0n;
}
