import type { Entry } from './entry.ts';
import { cellWorth } from './money-cell.ts';
import { isOfMoney, type Role } from './roles.ts';
import { rowLabel } from './row-label.ts';

/** Marks that repeat the words above them: `nt`, `- nt -`, `như trên`, `″`. */
const DITTO = /^[-–\s(]*(?:nt|n\.t|như trên)[-–.\s)]*$|^(?:["″〃]|'')$/iu;
/** The columns in which the words above may be meant. */
const OF_WORDS: ReadonlySet<Role> = new Set<Role>([
  'decidedBy',
  'implementedBy',
  'coordinatedBy',
  'result',
  'outlet',
  'unit',
  'fund',
  'schedule',
  'other',
]);

/** The rows in which each cell that only points to the words above it has these. */
export function withDittos(rows: readonly (readonly Entry[])[]): Entry[][] {
  const above = new Map<number, Entry>();
  return rows.map((row) =>
    row.map((entry) => {
      const before = above.get(entry.column.from);
      const meant =
        before && DITTO.test(entry.text) && OF_WORDS.has(entry.column.role)
          ? { ...entry, text: before.text, cell: { ...entry.cell, lines: before.cell.lines } }
          : entry;
      if (meant.text !== '') above.set(entry.column.from, meant);
      return meant;
    }),
  );
}

/** The row of a sum whose only figure is in the column of prices, with that figure as its money. */
export function withSumAsMoney(row: readonly Entry[], label: string): readonly Entry[] {
  if (rowLabel(label).sum !== 'sure') return row;
  const figures = row.filter(({ cell, text }) => /\d/.test(text) && cellWorth(cell.lines, null)?.dong);
  if (figures.some(({ column }) => isOfMoney(column.role))) return row;
  const prices = figures.filter(({ column }) => column.role === 'unitPrice');
  const [only] = prices;
  if (!only || prices.length > 1) return row;
  return row.map((entry) =>
    entry === only ? { ...entry, column: { ...entry.column, role: 'amount' as const } } : entry,
  );
}
