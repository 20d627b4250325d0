import type { Entry } from '../annex/entry.ts';
import type { Role } from '../annex/roles.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { type Draft, type Place, textDraft } from './draft.ts';

/** The place of a cell as a plan's data names it. */
export function placeOf({ table, row, at, written, column }: Entry): Place {
  return { table, row, column: at, text: written, heading: column.heading || null };
}

/** The lines of several cells, each without spaces around it. */
function linesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ cell }) => cell.lines);
}

/**
 * What the rows of a task say under a role: the cells of its first row, merged ones among them, and those that begin
 * in its further rows.
 */
export function entriesOf({ rows }: TaskNode, role: Role): Entry[] {
  return rows.flatMap((row, index) =>
    row.filter(
      ({ column, text, isContinued }) => column.role === role && text !== '' && (index === 0 || !isContinued),
    ),
  );
}

/** The columns of a role beyond the first, which a plan has one of. */
export function isFurtherColumn(entry: Entry, among: readonly Entry[]): boolean {
  const first = Math.min(
    ...among.filter(({ column }) => column.role === entry.column.role).map(({ column }) => column.from),
  );
  return entry.column.from !== first;
}

/** What the rows of a task say in the first column of a role. */
export function firstColumn(node: TaskNode, role: Role): Entry[] {
  const entries = entriesOf(node, role);
  return entries.filter((entry) => !isFurtherColumn(entry, entries));
}

/** The roles that name agencies, in the order of the plan file. */
export const AGENCIES = ['decidedBy', 'implementedBy', 'coordinatedBy'] as const;

/** The text of cells, line by line; null without cells. */
export function linesDraft(entries: readonly Entry[]): Draft | null {
  return entries.length === 0 ? null : textDraft(linesOf(entries).join('\n'), entries.map(placeOf));
}
