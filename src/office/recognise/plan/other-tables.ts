import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { fold } from '../../../values/text/fold.ts';
import { cellsOf, cellText } from '../../read/office-document.ts';
import type { Entry } from '../annex/entry.ts';
import { type AnnexTable, isOfPast } from '../annex/find-annex.ts';
import { lastHeading } from '../annex/header.ts';
import { isSpent, roleOf } from '../annex/roles.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { worthOfTask, worthOfTasks } from '../annex/task-worth.ts';
import { readAnnex } from './annex-reading.ts';
import { placeOf } from './entries.ts';
import type { Line } from './lines.ts';
import { type Note, noteAt } from './note.ts';
import { titleOf } from './task-title.ts';

/**
 * Tables with tasks of their own and no money: further annexes of the plan. The others show its money, or the tasks of `annex`, in
 * another way.
 */
export function furtherAnnexes(tables: readonly AnnexTable[], annex: readonly AnnexTable[]): AnnexTable[] {
  const known = new Set(annex.flatMap(titleCells));
  const isFull = annex.some(({ header }) =>
    header.columns.some(({ role }) => role === 'implementedBy' || role === 'schedule'),
  );
  return tables.filter((table) => {
    const { columns } = table.header;
    const isOfWork = columns.some(({ role }) => role === 'implementedBy' || role === 'schedule');
    const isPriced = columns.some(({ role }) => role === 'unitPrice' || isSpent(role));
    const isNamed = columns.some(
      (column) => column.role === 'title' && roleOf(lastHeading(column)) === 'title',
    );
    const titles = titleCells(table);
    // Beside money alone, who does it and when is no repetition.
    const isAgain = isFull && titles.filter((title) => known.has(title)).length * 2 > titles.length;
    return isNamed && !isAgain && isOfWork && !isPriced;
  });
}

/** What the column of tasks says, row by row. */
function titleCells({ table, header, bodyStart }: AnnexTable): string[] {
  const at = header.columns.find(({ role }) => role === 'title')?.from ?? -1;
  return table.rows
    .slice(bodyStart)
    .map((row) => fold(cellText(row[at])))
    .filter((text) => text !== '');
}

/** What there is to say of tables that are not read, and the total that one prints which comes to the same as the annex. */
interface OtherTables {
  readonly notes: readonly Note[];
  readonly total: readonly Entry[] | null;
}

/**
 * Compares tables that could be the annex, too, with it: one that shows the same money is left out; one that shows other money of
 * the same things contradicts the annex.
 */
export function compareOthers(
  others: readonly AnnexTable[],
  tasks: readonly TaskNode[],
  annex: readonly AnnexTable[],
  lines: readonly Line[],
  unit: string | null,
): OtherTables {
  const whole = worthOfTasks(tasks, unit);
  const known = new Set([whole, ...worthsIn(tasks, unit)]);
  const texts = new Set(annex.flatMap(({ table }) => cellsOf(table)).map((cell) => fold(cellText(cell))));
  const read = others.map((other) => {
    const reading = readAnnex([other], lines, null, []);
    const own = reading.unit.unit ?? unit;
    return { other, rows: reading.rows, sum: worthOfTasks(reading.rows.tasks, own), unit: own };
  });
  // A row for each table of the annex: its total is that of the plan, right or wrong.
  const isOfTables = ({ rows }: (typeof read)[number]) =>
    rows.total !== null && annex.length > 1 && rows.tasks.length === tasks.length && read.length === 1;
  const together = read.reduce((sum, each) => sum + each.sum, 0n);
  const totals: (readonly Entry[] | null)[] = [];
  const notes = read.flatMap((each): Note[] => {
    const { other, rows, sum, unit: own } = each;
    const { table } = other;
    const at = { table: table.number, row: null, column: null };
    const left: Note = { kind: 'other-table', ...at, text: table.name ?? '' };
    if (whole === 0n || isOfPast(other)) return [left];
    const unlike = unlikeWorths(rows.tasks, own, worthsByTitle(tasks, unit));
    if (unlike.length > 0) return unlike;
    const worths = worthsIn(rows.tasks, own);
    if (sum === whole && isOfMoneyAlone(other) && worths.every((worth) => known.has(worth))) return [];
    const isView = sum === 0n || known.has(sum) || together === whole;
    const isRelated =
      worths.some((worth) => known.has(worth)) ||
      titlesIn(rows.tasks).some((title) => texts.has(title)) ||
      /tong hop|chi tiet|dien giai/.test(fold(`${table.name ?? ''}`));
    if (isView || !isRelated) return [left];
    if (isOfTables(each)) {
      totals.push(rows.total);
      return [];
    }
    return [{ kind: 'other-money-table', ...at, text: `${formatMoney(sum)} ≠ ${formatMoney(whole)}` }];
  });
  const summary = read.find(({ rows, sum }) => rows.total !== null && sum === whole && whole !== 0n);
  return { notes, total: summary?.rows.total ?? totals[0] ?? null };
}

/** Whether a table says of its tasks nothing but their money, so that nothing is lost where the annex has it, too. */
function isOfMoneyAlone({ header }: AnnexTable): boolean {
  return header.columns.every(({ role }) => isSpent(role) || /^(?:no|title|note)$/.test(role));
}

/** What each task comes to by its name, without the names that several have. */
function worthsByTitle(tasks: readonly TaskNode[], unit: string | null): ReadonlyMap<string, Dong | null> {
  const worths = new Map<string, Dong | null>();
  const add = (task: TaskNode): void => {
    const title = nameOf(task);
    if (title !== '') worths.set(title, worths.has(title) ? null : worthOfTask(task, unit));
    task.children.forEach(add);
  };
  tasks.forEach(add);
  return worths;
}

function nameOf(task: TaskNode): string {
  return fold(titleOf(task).draft?.text ?? '');
}

/** The figures of tasks that have the name of one of the annex and come to something else. */
function unlikeWorths(
  tasks: readonly TaskNode[],
  unit: string | null,
  known: ReadonlyMap<string, Dong | null>,
): Note[] {
  const own = worthsByTitle(tasks, unit);
  return tasks.flatMap((task): Note[] => {
    const title = nameOf(task);
    const [worth, other] = [own.get(title) ?? 0n, known.get(title) ?? 0n];
    const figure = task.rows[0]?.find(({ column, text }) => column.role === 'amount' && text !== '');
    if (figure && worth !== 0n && other !== 0n && worth !== other) {
      const text = `${figure.text} ≠ ${formatMoney(other)}`;
      return [{ ...noteAt('other-amount', placeOf(figure)), text }];
    }
    return unlikeWorths(task.children, unit, known);
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
