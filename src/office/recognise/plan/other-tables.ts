import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { fold } from '../../../values/text/fold.ts';
import { cellsOf, cellText } from '../../read/office-document.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import { roleOf } from '../annex/roles.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { worthOfTask, worthOfTasks } from '../annex/task-worth.ts';
import { readAnnex } from './annex-reading.ts';
import type { Line } from './lines.ts';
import type { Note } from './note.ts';

/** Tables with tasks of their own and no money: further annexes of the plan. The others show its money in another way. */
export function furtherAnnexes(tables: readonly AnnexTable[]): AnnexTable[] {
  return tables.filter(({ header }) => {
    const has = (...roles: readonly string[]) => header.columns.some(({ role }) => roles.includes(role));
    const isNamed = header.columns.some(
      ({ role, heading }) => role === 'title' && roleOf(heading.split(' / ').at(-1) ?? '') === 'title',
    );
    return isNamed && has('implementedBy', 'schedule') && !has('amount', 'source', 'period', 'unitPrice');
  });
}

/**
 * What to say of tables that could be the annex, too: one that shows the same money is left out; one that shows other money of
 * the same things contradicts the annex.
 */
export function otherTableNotes(
  others: readonly AnnexTable[],
  tasks: readonly TaskNode[],
  annex: readonly AnnexTable[],
  lines: readonly Line[],
  unit: string | null,
): Note[] {
  const whole = worthOfTasks(tasks, unit);
  const known = new Set([whole, ...worthsIn(tasks, unit)]);
  const texts = new Set(annex.flatMap(({ table }) => cellsOf(table)).map((cell) => fold(cellText(cell))));
  const read = others.map((other) => {
    const reading = readAnnex([other], lines, null, []);
    return {
      other,
      tasks: reading.rows.tasks,
      sum: worthOfTasks(reading.rows.tasks, reading.unit.unit ?? unit),
      unit: reading.unit.unit ?? unit,
    };
  });
  const together = read.reduce((sum, each) => sum + each.sum, 0n);
  return read.map(({ other: { table }, tasks: rows, sum, unit: own }): Note => {
    const isView = sum === 0n || known.has(sum) || together === whole;
    const isRelated =
      worthsIn(rows, own).some((worth) => known.has(worth)) ||
      titlesIn(rows).some((title) => texts.has(title)) ||
      /tong hop|chi tiet|dien giai/.test(fold(`${table.name ?? ''}`));
    const at = { table: table.number, row: null, column: null };
    return isView || !isRelated || whole === 0n
      ? { kind: 'other-table', ...at, text: table.name ?? '' }
      : { kind: 'other-money-table', ...at, text: `${formatMoney(sum)} ≠ ${formatMoney(whole)}` };
  });
}

/** What each task comes to that costs something. */
function worthsIn(tasks: readonly TaskNode[], unit: string | null): Dong[] {
  return tasks
    .flatMap((task) => [worthOfTask(task, unit), ...worthsIn(task.children, unit)])
    .filter((worth) => worth > 0n);
}

function titlesIn(tasks: readonly TaskNode[]): string[] {
  return tasks.flatMap(({ rows, children }) => [
    ...(rows[0] ?? [])
      .filter(({ column, text }) => column.role === 'title' && text.length > 3)
      .map(({ text }) => fold(text)),
    ...titlesIn(children),
  ]);
}
