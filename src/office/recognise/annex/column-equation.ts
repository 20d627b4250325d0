import type { Dong } from '../../../values/money/money.ts';
import { fold } from '../../../values/text/fold.ts';
import type { ColumnCells } from './column-cells.ts';
import type { Entry } from './entry.ts';
import { type Column, headingsAbove, lastHeading } from './header.ts';
import { cellWorth } from './money-cell.ts';
import type { TaskNode } from './task-tree.ts';

/** What a column of money is in each row: others added up, or taken away. */
export interface ColumnEquation {
  readonly sum: Column;
  readonly terms: readonly Term<Column>[];
}

interface Term<T> {
  readonly of: T;
  readonly isNegative: boolean;
}

/** More columns of money than this are not tried in all ways. */
const MOST = 6;

/**
 * How a column follows from others, as most rows have it that fill in two of them; else as the headings have it: given,
 * changes, after the change. Null where neither says so.
 */
export function equationOf(sum: ColumnCells, others: readonly ColumnCells[]): ColumnEquation | null {
  const tried = (others.length > MOST ? [] : waysToAdd(others))
    .map((terms) => ({ terms, ...heldRows(sum, terms) }))
    .filter(({ telling, holds, rows }) => telling > 0 && holds * 2 > rows);
  const best = tried.toSorted((a, b) => b.holds - a.holds || a.terms.length - b.terms.length)[0];
  const terms = best?.terms ?? termsByWords(sum, others);
  return terms && { sum: sum.column, terms: terms.map((term) => ({ ...term, of: term.of.column })) };
}

/** Two to four of the columns, the first of them with its sign. */
function waysToAdd(columns: readonly ColumnCells[]): Term<ColumnCells>[][] {
  let ways: Term<ColumnCells>[][] = [[]];
  for (const of of columns)
    ways = ways.flatMap((terms) => [
      terms,
      [...terms, { of, isNegative: false }],
      ...(terms.length > 0 ? [[...terms, { of, isNegative: true }]] : []),
    ]);
  return ways.filter(({ length }) => length >= 2 && length <= 4);
}

/** In how many of the rows with a sum it holds, and in how many of these two of the others or more count. */
function heldRows({ worths }: ColumnCells, terms: readonly Term<ColumnCells>[]) {
  let rows = 0;
  let holds = 0;
  let telling = 0;
  worths.forEach((worth, row) => {
    if (worth === null) return;
    rows += 1;
    const parts = terms.map(({ of, isNegative }) => signed(of.worths[row] ?? 0n, isNegative));
    if (parts.reduce((all, part) => all + part, 0n) !== worth) return;
    holds += 1;
    if (parts.filter((part) => part !== 0n).length > 1) telling += 1;
  });
  return { rows, holds, telling };
}

/** The heading of what comes of changes, and of a change; of a sum with a tax, and of the tax. */
const CHANGED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /sau (?:khi )?(?:dieu chinh|bo sung)|dieu chinh (?:con|la|thanh)/,
    /^(?:(?:kinh phi|du toan|so|phan) )?(?:dieu chinh|tang|giam|bo sung|chenh lech)/,
  ],
  [/^tong|^cong|thanh toan|(?:sau|gom|co) (?:thue|vat)/, /^(?:tien )?(?:thue|vat|gtgt)\b/],
];

/** What is given and the changes before what it comes to after them; null for other headings. */
function termsByWords(sum: ColumnCells, others: readonly ColumnCells[]): Term<ColumnCells>[] | null {
  const heading = ({ column }: ColumnCells) => fold(column.heading);
  if (others.length > 1 && /^(?:tong|cong)\b/.test(fold(lastHeading(sum.column))) && areUnderOne(others))
    return others.map((of) => ({ of, isNegative: false }));
  const [after, change] = CHANGED.find(([words]) => words.test(heading(sum))) ?? [];
  if (!after || !change) return null;
  const before = others.filter(({ column }) => column.from < sum.column.from);
  const isChange = (each: ColumnCells) =>
    change.test(fold(lastHeading(each.column))) && !after.test(heading(each));
  const [given, ...more] = before.filter((each) => !isChange(each));
  const changes = before.filter(isChange);
  if (!given || more.length > 0 || changes.length === 0) return null;
  const isCut = (each: ColumnCells) =>
    /giam/.test(heading(each)) &&
    !/tang/.test(heading(each)) &&
    each.worths.every((worth) => worth === null || worth >= 0n);
  return [
    { of: given, isNegative: false },
    ...changes.map((each) => ({ of: each, isNegative: isCut(each) })),
  ];
}

/** Whether columns are the parts of one heading over them: `Phân bổ cho các đơn vị`. */
function areUnderOne(columns: readonly ColumnCells[]): boolean {
  const groups = new Set(columns.map(({ column }) => headingsAbove(column)));
  return groups.size === 1 && !groups.has('');
}

/** A figure that does not follow from those beside it, and what they come to in đồng. */
export interface ColumnGap {
  readonly entry: Entry;
  readonly of: Dong;
}

/** The rows of tasks in which an equation does not hold; those that only add up others are checked column by column. */
export function columnGaps(
  tasks: readonly TaskNode[],
  { sum, terms }: ColumnEquation,
  unit: string | null,
): ColumnGap[] {
  const gapIn = (row: readonly Entry[]): ColumnGap[] => {
    const own = row.filter(({ isContinued }) => !isContinued);
    const entryOf = (column: Column) => own.find((entry) => entry.column.from === column.from);
    const worthOf = (column: Column): Dong | null => {
      const entry = entryOf(column);
      const worth = entry && cellWorth(entry.cell.lines, entry.column.moneyUnit ?? unit);
      return worth ? worth.dong : 0n;
    };
    const entry = entryOf(sum);
    const printed = worthOf(sum);
    const worths = terms.map((term) => worthOf(term.of));
    if (!entry || printed === null || worths.includes(null)) return [];
    const of = worths.reduce<Dong>(
      (all, worth, index) => all + signed(worth ?? 0n, terms[index]?.isNegative === true),
      0n,
    );
    return of === printed ? [] : [{ entry, of }];
  };
  return tasks.flatMap(({ rows, children, own }) => [
    ...(children.length === 0 || own === 'beside' || own === 'whole' ? rows.flatMap(gapIn) : []),
    ...columnGaps(own === 'whole' ? [] : children, { sum, terms }, unit),
  ]);
}

function signed(worth: Dong, isNegative: boolean): Dong {
  return isNegative ? -worth : worth;
}
