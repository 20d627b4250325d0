import type { Dong } from '../../../values/money/money.ts';
import { readQuantity } from '../../../values/money/quantity.ts';
import { sumDong } from '../../../values/money/sum.ts';
import type { Entry } from './entry.ts';
import { cellWorth } from './money-cell.ts';
import { isOfMoney, type Role } from './roles.ts';
import type { UnprovenSum } from './sums.ts';
import type { TaskNode } from './task-tree.ts';
import { worthOfTasks } from './task-worth.ts';

interface ColumnSums {
  /** Cells that are the sums of their columns, or as wrong as what their row spends, and those that are not. */
  readonly proven: readonly Entry[];
  readonly unproven: readonly UnprovenSum[];
}

/** What a task comes to in each column, by where the column begins; null if a figure cannot be read. */
type Worths = ReadonlyMap<number, Dong | null>;

/**
 * Checks the printed sums of the columns that are not what is spent: in the rows of tasks with tasks below them, in the rows
 * that sum these up, and in the row of the total.
 */
export function columnSums(
  tasks: readonly TaskNode[],
  total: readonly Entry[] | null,
  unit: string | null,
): ColumnSums {
  const proven: Entry[] = [];
  const unproven: UnprovenSum[] = [];
  const known = new Map<number, ReadonlySet<Dong | null>>();
  const gapsOf = ({ from }: Entry['column']) => {
    const gaps = known.get(from) ?? gapsIn(tasks, from, unit);
    known.set(from, gaps);
    return gaps;
  };
  const compare = (rows: readonly (readonly Entry[])[], sums: Worths, spent: Dong): void => {
    for (const row of rows)
      for (const entry of row.filter(isBeside)) {
        const sum = sums.get(entry.column.from);
        const worth = worthOf(entry, unit);
        if (worth === undefined) continue;
        const gap = worth === null ? null : worth - (sum ?? 0n);
        if (gap === 0n || isSaid(entry, gap, row, spent)) proven.push(entry);
        else if (sum !== null) unproven.push({ entries: [entry], of: sum ?? 0n });
      }
  };
  /** Whether what is spent in the row is off by as much: then that says what is wrong with both. */
  const isSaid = ({ column }: Entry, gap: Dong | null, row: readonly Entry[], spent: Dong): boolean => {
    const amount = row.find((entry) => entry.column.role === 'amount' && !entry.isContinued);
    const worth = amount && worthOf(amount, unit);
    const isOff = typeof worth === 'bigint' && worth - spent === gap;
    return column.role !== 'otherMoney' && (isOff || gapsOf(column).has(gap));
  };
  const worthsOf = (node: TaskNode): Worths => {
    const own = sumOf(
      node.rows
        .flat()
        .filter(isBeside)
        .flatMap((entry) => {
          const worth = worthOf(entry, unit);
          return worth === undefined ? [] : [new Map([[entry.column.from, worth]])];
        }),
    );
    if (node.children.length === 0) return own;
    const below = sumOf(node.children.map(worthsOf));
    if (node.own === 'beside' || below.size === 0) return sumOf([own, below]);
    if (node.own === 'whole') return own;
    compare([...node.rows, ...node.sums], below, worthOfTasks(node.children, unit));
    return below;
  };
  const all = sumOf(tasks.map(worthsOf));
  // Sources are declared with what the row of the total has.
  if (total)
    compare([total.filter(({ column }) => column.role !== 'source')], all, worthOfTasks(tasks, unit));
  proven.push(
    ...(total ?? []).filter((entry) => COUNTS.includes(entry.column.role) && isCountOf(tasks, entry)),
  );
  return { proven, unproven };
}

/** By how much the amounts of rows with a figure in a column are more than their columns come to: each is said of its row. */
function gapsIn(tasks: readonly TaskNode[], from: number, unit: string | null): ReadonlySet<Dong | null> {
  const gaps = new Set<Dong | null>();
  for (const row of tasks.flatMap(({ rows }) => rows)) {
    const parts = row.filter((entry) => isBeside(entry) && entry.column.role !== 'otherMoney');
    const amount = row.find(({ column, isContinued }) => column.role === 'amount' && !isContinued);
    const worth = amount && worthOf(amount, unit);
    if (typeof worth !== 'bigint' || !parts.some(({ column }) => column.from === from)) continue;
    const gap = worth - sumDong(parts.map((part) => worthOf(part, unit)));
    if (gap !== 0n) gaps.add(gap);
  }
  return gaps;
}

/** Columns of things and shares, which a row of a total may add up too. */
const COUNTS: readonly Role[] = ['quantity', 'other'];

/** Whether a figure is the sum of its column, in the rows of all tasks or in those of the outermost. */
function isCountOf(tasks: readonly TaskNode[], { text, column }: Entry): boolean {
  const count = countIn(text);
  if (count === null) return false;
  const countOf = ({ rows }: TaskNode): bigint =>
    rows
      .flat()
      .filter((entry) => entry.column.from === column.from && !entry.isContinued)
      .reduce((sum, entry) => sum + (countIn(entry.text) ?? 0n), 0n);
  const sum = (nodes: readonly TaskNode[]) => nodes.reduce((all, node) => all + countOf(node), 0n);
  const leavesOf = (node: TaskNode): TaskNode[] =>
    node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
  return count === sum(tasks) || count === sum(tasks.flatMap(leavesOf));
}

/** A number with up to three decimals or a percentage, in thousandths. */
function countIn(text: string): bigint | null {
  const read = readQuantity(text.replace(/\s*%$/, ''));
  return read && read.digits * 10n ** BigInt(3 - read.decimals);
}

/** Whether a cell is in a column of money beside that of what is spent. */
function isBeside({ column, text, isContinued }: Entry): boolean {
  return isOfMoney(column.role) && column.role !== 'amount' && text !== '' && !isContinued;
}

/** Undefined for a cell without a figure. */
function worthOf({ cell, column }: Entry, unit: string | null): Dong | null | undefined {
  const worth = cellWorth(cell.lines, column.moneyUnit ?? unit);
  return worth === null ? undefined : worth.dong;
}

function sumOf(all: readonly Worths[]): Worths {
  const sums = new Map<number, Dong | null>();
  for (const worths of all)
    for (const [column, worth] of worths) {
      const sum = sums.get(column) ?? (sums.has(column) ? null : 0n);
      sums.set(column, sum === null || worth === null ? null : sum + worth);
    }
  return sums;
}
