import type { Entry } from './entry.ts';
import { type Column, lastHeading } from './header.ts';
import { isSpent, roleOf } from './roles.ts';

/** The cells of a row; those of the name of a group make a row of their own, and so does a name said again. */
export interface GroupedRow {
  readonly entries: readonly Entry[];
  readonly kind: 'row' | 'group' | 'again';
}

/** The column that names groups, and the one that names what is done in them. */
interface Naming {
  readonly group: Column;
  readonly task: Column;
}

/**
 * The rows of a table with two columns of names, the first of them for several rows together: `Báo chí` beside `Báo in` and
 * `Báo nói`. What it says is then a row above these. Other tables stay as they are.
 */
export function withGroups(
  rows: readonly (readonly Entry[])[],
  columns: readonly Column[],
): readonly GroupedRow[] {
  const naming = namingOf(columns);
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
  const isGrouped =
    naming !== null &&
    filled.some((row, at) => startsGroup(row, naming) && isInGroup(filled[at + 1] ?? [], row, naming));
  if (!isGrouped) return rows.map((entries) => ({ entries, kind: 'row' }));
  let first: readonly Entry[] | null = null;
  return rows.flatMap((row): GroupedRow[] => {
    if (row.every(({ text }) => text === '')) return [{ entries: row, kind: 'row' }];
    if (first !== null && isInGroup(row, first, naming)) {
      const again = ownIn(row, naming.group);
      const task = taskOf(row, naming, true);
      return again ? [{ entries: [again], kind: 'again' }, task] : [task];
    }
    first = startsGroup(row, naming) ? row : null;
    return first === null
      ? [taskOf(row, naming, false)]
      : [{ entries: groupOf(row, naming), kind: 'group' }, taskOf(row, naming, true)];
  });
}

/** Two columns of names: that of the tasks and one after it, or one before it that no heading explains. */
function namingOf(columns: readonly Column[]): Naming | null {
  const at = columns.findIndex(({ role }) => role === 'title');
  const title = columns[at];
  if (!title) return null;
  const further = columns.find(
    (column) => column.role === 'other' && roleOf(lastHeading(column)) === 'title',
  );
  if (further && further.from > title.from) return { group: title, task: further };
  const before = columns[at - 1];
  return before?.role === 'other' ? { group: before, task: title } : null;
}

/** The cell that begins in a column of a row; undefined where it is empty or continues one above. */
function ownIn(row: readonly Entry[], { from }: Column): Entry | undefined {
  return row.find(({ column, text, isContinued }) => column.from === from && text !== '' && !isContinued);
}

/** Whether a row names something that is done, with money of its own. */
function isTask(row: readonly Entry[], { task }: Naming): boolean {
  return (
    ownIn(row, task) !== undefined &&
    row.some(({ column, text, isContinued }) => isSpent(column.role) && /\d/.test(text) && !isContinued)
  );
}

/** Words, not a code. */
const NAME = /\p{Ll}{2}|\p{L}{3}/u;

function startsGroup(row: readonly Entry[], naming: Naming): boolean {
  return NAME.test(ownIn(row, naming.group)?.text ?? '') && isTask(row, naming);
}

/** Whether a row is in the group of another: below its cell, without a name of its own, or with the same. */
function isInGroup(row: readonly Entry[], first: readonly Entry[], naming: Naming): boolean {
  const group = ownIn(row, naming.group);
  return isTask(row, naming) && (!group || group.text === ownIn(first, naming.group)?.text);
}

function groupOf(row: readonly Entry[], { group }: Naming): Entry[] {
  return row.flatMap((entry) => {
    if (entry === ownIn(row, group)) return [asTitle(entry)];
    return isNumberOfGroup(entry, row, group) ? [entry] : [];
  });
}

/** Whether a number is merged over as many rows as the name of the group. */
function isNumberOfGroup({ column, cell }: Entry, row: readonly Entry[], group: Column): boolean {
  const span = row.find((entry) => entry.column.from === group.from)?.cell.rowSpan ?? 1;
  return column.role === 'no' && span > 1 && cell.rowSpan === span;
}

/** A row without the name of its group; one without another name has this as its own. */
function taskOf(row: readonly Entry[], { group, task }: Naming, isInGroup: boolean): GroupedRow {
  const named = ownIn(row, task) ?? ownIn(row, group);
  const entries = row
    .filter((entry) => {
      if (entry === named) return true;
      if (isInGroup && isNumberOfGroup(entry, row, group)) return false;
      return entry.column.from !== group.from && entry.column.from !== task.from;
    })
    .map((entry) => (entry === named ? asTitle(entry) : entry));
  return { entries, kind: 'row' };
}

function asTitle(entry: Entry): Entry {
  return { ...entry, column: { ...entry.column, role: 'title' } };
}
