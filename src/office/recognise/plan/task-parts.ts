import type { Entry } from '../annex/entry.ts';
import type { Role } from '../annex/roles.ts';
import { rowNumber } from '../annex/row-number.ts';
import type { TaskNode } from '../annex/task-tree.ts';

const OF_DUTIES: readonly Role[] = ['decidedBy', 'implementedBy', 'coordinatedBy', 'result', 'schedule'];

/**
 * A task whose number and title are merged over rows that each have a product, an agency or a time of their own, with
 * those rows as the tasks below it; any other task as it is.
 */
export function partsOf(node: TaskNode): TaskNode {
  const { rows, children } = node;
  const [first = [], ...more] = rows;
  if (more.length === 0 || children.length > 0 || node.caption !== null) return node;
  if (!rows.every((row) => own(row).length >= 2) || !rows.some((row) => has(row, 'result'))) return node;
  const isShared = ({ column, cell }: Entry) =>
    column.role === 'no' || column.role === 'title' || cell.rowSpan >= rows.length;
  return {
    ...node,
    rows: [first.filter(isShared)],
    children: rows.map((row) => ({
      ...node,
      number: rowNumber('', null),
      isSection: false,
      rows: [row.filter((entry) => !isShared(entry) && !entry.isContinued).map(asTitle)],
      children: [],
      sums: [],
    })),
  };
}

/** The cells that begin in a row and say who, what comes of it, when. */
function own(row: readonly Entry[]): Entry[] {
  return row.filter(
    ({ column, text, isContinued, cell }) =>
      OF_DUTIES.includes(column.role) && text !== '' && !isContinued && cell.rowSpan === 1,
  );
}

function has(row: readonly Entry[], role: Role): boolean {
  return row.some(({ column, text }) => column.role === role && text !== '');
}

/** What comes of a part is its title. */
function asTitle(entry: Entry): Entry {
  return entry.column.role === 'result' ? { ...entry, column: { ...entry.column, role: 'title' } } : entry;
}
