import { type Annex, type AnnexTable, isOfPast } from '../annex/find-annex.ts';
import { worthOfTasks } from '../annex/task-worth.ts';
import { readAnnex } from './annex-reading.ts';
import type { Line } from './lines.ts';
import { amountsIn, isTotal } from './named-amounts.ts';

/**
 * The annex with the tables left out of it that have money, where a total in the text is the sum of all of them and not that of
 * the annex: then they are parts of one plan, though their columns are others.
 */
export function withTablesOfTotal(annex: Annex, lines: readonly Line[]): Annex {
  const totals = lines.flatMap((line) => amountsIn(line).filter(isTotal)).flatMap(({ dong }) => dong ?? []);
  if (totals.length === 0 || annex.leftOut.length === 0) return annex;
  const own = moneyOf(annex.tables, lines);
  const others = annex.leftOut
    .filter((table) => !isOfPast(table))
    .map((table) => ({ table, ...moneyOf([table], lines) }))
    .filter(({ sum }) => sum > 0n);
  const all = others.reduce((sum, other) => sum + other.sum, own.sum);
  const isAlike = others.every(({ unit }) => unit === own.unit);
  if (others.length === 0 || !isAlike || totals.includes(own.sum) || !totals.includes(all)) return annex;
  const added = others.map(({ table }) => table);
  return {
    tables: [...annex.tables, ...added].sort((a, b) => a.table.number - b.table.number),
    leftOut: annex.leftOut.filter((table) => !added.includes(table)),
  };
}

/** What tables come to, in đồng, and what their money counts. */
function moneyOf(tables: readonly AnnexTable[], lines: readonly Line[]) {
  const { rows, unit } = readAnnex(tables, lines, null, []);
  return { sum: worthOfTasks(rows.tasks, unit.unit), unit: unit.unit ?? 'đồng' };
}
