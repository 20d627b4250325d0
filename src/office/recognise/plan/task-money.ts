import { foldName } from '../../../values/text/fold.ts';
import { lastBrackets } from '../../../values/text/last-brackets.ts';
import { isOutletName } from '../../../values/text/outlet-name.ts';
import type { Cell } from '../../read/office-document.ts';
import type { Entry } from '../annex/entry.ts';
import { readMoneyCell } from '../annex/money-cell.ts';
import { isSpent, type Role } from '../annex/roles.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { type Draft, type DraftMap, entryOf, mapDraft, textDraft } from './draft.ts';
import { AGENCIES, entriesOf, isFurtherColumn, linesDraft, placeOf } from './entries.ts';
import { oneLine, withoutSource } from './item-details.ts';
import { noteAt } from './note.ts';
import type { ItemContext } from './row-item.ts';
import { hasMoney, subtotalOf } from './subtotal.ts';
import { rowMoney } from './task-items.ts';
import { numberPlaces, type Title, titleOf } from './task-title.ts';

export interface TaskContext extends ItemContext {
  /** Cells that only say again what others come to. */
  readonly proven: ReadonlySet<Cell>;
  /** Cells of money merged over several tasks, where that is said. */
  readonly shared: Set<Cell>;
  /** The number of the task in whose row a merged cell begins. */
  readonly sharedCells: Map<Cell, string>;
}

/** The money of a task: its items, what they come to as printed, and cells that are no money. */
interface Money {
  readonly items: readonly DraftMap[];
  readonly subtotal: Draft | null;
  readonly rest: readonly Entry[];
}

/** The money of the rows of a task itself, without the tasks below it. */
export function moneyOf(node: TaskNode, { entry }: Title, context: TaskContext): Money {
  const rows = node.rows.map((row) => rowMoney(firstAmounts(row), entry, node.isTakenAway, context));
  noteTakenAway(node, context);
  for (const shared of node.rows[0] ?? []) {
    if (shared.column.role !== 'amount' || !shared.isContinued || shared.text === '') continue;
    // Of a cell over many tasks it is said once.
    if (!context.shared.has(shared.cell)) context.notes.push(noteAt('shared-amount', placeOf(shared)));
    context.shared.add(shared.cell);
  }
  const rest = rows.flatMap((row) => row.rest);
  const sum = subtotalOf(node, context, context.proven);
  // What is no detail of an item either is left over from both.
  if (sum) return { items: [], subtotal: sum.draft, rest: [...new Set([...rest, ...sum.rest])] };
  return {
    items: rows.flatMap(({ items }) => items),
    subtotal: rows.find((row) => row.sum)?.sum ?? null,
    rest,
  };
}

/** Says of money that is taken away without a sign that it is. */
function noteTakenAway({ isTakenAway, rows }: TaskNode, { notes }: TaskContext): void {
  if (!isTakenAway) return;
  const cells = rows.flat().filter(({ text }) => text !== '');
  const amount =
    cells.find(({ column }) => column.role === 'amount') ??
    cells.find(({ column }) => isSpent(column.role) || column.role === 'unitPrice');
  if (amount) notes.push(noteAt('taken-away', placeOf(amount)));
}

/** A second column of money is kept as text: which of the two is spent, the table does not say. */
function firstAmounts(row: readonly Entry[]): Entry[] {
  return row.filter((entry) => entry.column.role !== 'amount' || !isFurtherColumn(entry, row));
}

const OF_A_TASK: readonly Role[] = [...AGENCIES, 'result', 'schedule', 'outlet', 'other'];

/** A row that is only a line of the estimate of the task above: money, and nothing that only tasks have. */
export function isItem(node: TaskNode, parent: TaskNode): boolean {
  if (node.children.length > 0 || node.rows.length > 1 || !hasMoney(node) || parent.caption !== null)
    return false;
  const row = node.rows[0] ?? [];
  const amount = row.find(({ column }) => column.role === 'amount');
  const { lines, rest } = readMoneyCell(amount?.cell.lines ?? []);
  const title = titleOf(node).entry;
  const filled = row.filter(
    (entry) =>
      entry.text !== '' &&
      OF_A_TASK.includes(entry.column.role) &&
      !isAbove(entry, node, parent) &&
      !isSameName(entry, title),
  );
  // A numbered row whose cell says what the money is for is a task with that item.
  const isNamed = lines[0]?.label !== undefined && lines[0].label !== '';
  const isNumbered = node.number.form !== 'bullet' && node.number.form !== 'none';
  return (
    lines.length <= 1 &&
    !(isNamed && isNumbered) &&
    rest.length === 0 &&
    (filled.length === 0 ||
      (isLineOf(node, parent) && filled.every(({ column }) => column.role === 'schedule')))
  );
}

/** Whether the column of outlets names what the row is called anyway, or what that is before its last brackets. */
function isSameName({ column, text }: Entry, title: Entry | null): boolean {
  const name = oneLine(title);
  const names = [name, lastBrackets(name)?.before ?? name].map(foldName);
  return column.role === 'outlet' && title !== null && names.includes(foldName(text));
}

/** A row after a dash that is a paper's, or has cells of the task above: only its time may be another. */
function isLineOf(node: TaskNode, parent: TaskNode): boolean {
  if (node.number.form !== 'bullet' || parent.isSection) return false;
  const title = titleOf(node).entry?.cell.lines.join(' ') ?? '';
  const isShared = (entry: Entry) => OF_A_TASK.includes(entry.column.role) && isCellOf(parent, entry);
  return isOutletName(title) || (node.rows[0] ?? []).some(isShared) || isSummedUp(parent);
}

/** Whether the figure in the row of a task is that of the rows below it, which are all lines after a dash. */
function isSummedUp({ rows, children, own }: TaskNode): boolean {
  const hasFigure = (rows[0] ?? []).some(({ column, text }) => column.role === 'amount' && text !== '');
  return hasFigure && own === 'subtotal' && children.every(({ number }) => number.form === 'bullet');
}

function isCellOf({ rows }: TaskNode, { cell }: Entry): boolean {
  return rows.flat().some((entry) => entry.cell === cell);
}

/** Whether a cell is merged with the one of the task above; in a row with a dash the same words are the same time. */
function isAbove(entry: Entry, node: TaskNode, parent: TaskNode): boolean {
  if (isCellOf(parent, entry)) return true;
  const { column, text } = entry;
  if (node.number.form !== 'bullet' || column.role !== 'schedule') return false;
  return entriesOf(parent, 'schedule').some((above) => above.text === text);
}

/** The item that a row below a task is, with its time and its note. */
export function lineMoney(
  node: TaskNode,
  parent: TaskNode,
  context: TaskContext,
): Pick<Money, 'items' | 'rest'> {
  const title = titleOf(node);
  const { entry } = title;
  const row = firstAmounts(node.rows[0] ?? []);
  const again = row.filter((cell) => isSameName(cell, entry));
  const money = rowMoney(
    row.filter((cell) => !again.includes(cell)),
    entry,
    node.isTakenAway,
    context,
  );
  noteTakenAway(node, context);
  const [named = null] = again;
  const items = entry ? money.items.map((item) => withOutletOf(item, entry, named, context)) : money.items;
  const { rest } = money;
  const note = noteDraft(entriesOf(node, 'note'), items);
  const times = entriesOf(node, 'schedule');
  const said = times.filter((time) => isAbove(time, node, parent));
  const period = linesDraft(times.filter((time) => !said.includes(time)));
  const [first, ...more] = items;
  if (!first) return { items, rest };
  const from = [...first.from, ...numberPlaces(node, title), ...[...again, ...said].map(placeOf)];
  const entries = [
    ...first.entries.filter(([key]) => key !== 'note'),
    ...(period ? [['period', period] as const] : []),
    ...notesOf(first, note),
  ];
  return { items: [{ ...first, from, entries }, ...more], rest };
}

/** The notes of a line, without the source that its item has. */
function noteDraft(entries: readonly Entry[], items: readonly DraftMap[]): Draft | null {
  const hasSource = items.some((item) => item.entries.some(([key]) => key === 'source'));
  if (!hasSource) return linesDraft(entries);
  const lines = entries.flatMap(({ cell }) => withoutSource(cell.lines));
  return lines.length === 0 ? null : textDraft(lines.join('\n'), entries.map(placeOf));
}

/** The words beside the amount of an item, and those in the notes of its row. */
function notesOf(item: DraftMap, note: Draft | null): (readonly ['note', Draft])[] {
  const beside = entryOf(item, 'note');
  if (beside?.kind !== 'text' || note?.kind !== 'text')
    return [beside ?? note].flatMap((each) => (each ? [['note', each] as const] : []));
  return [['note', textDraft(`${beside.text}\n${note.text}`, [...beside.from, ...note.from])]];
}

/**
 * A line named after an outlet is money of that outlet; the words in brackets after the name say what it is for. Where
 * `named` has the name by itself, brackets may be a part of it.
 */
function withOutletOf(item: DraftMap, title: Entry, named: Entry | null, { outlets }: TaskContext): DraftMap {
  const text = title.cell.lines.join(' ');
  const label = entryOf(item, 'label');
  if (label?.kind !== 'text' || label.text !== text || item.entries.some(([key]) => key === 'outlet'))
    return item;
  const parts = named && foldName(named.text) === foldName(oneLine(title)) ? null : lastBrackets(text);
  const purpose = parts?.inside;
  const place = placeOf(title);
  const outlet = outlets.find(parts?.before ?? text, place, true);
  if (outlet === null) return item;
  const head = mapDraft([
    ['outlet', textDraft(outlet, [place])],
    ['label', purpose ? textDraft(purpose, [place]) : null],
  ]);
  return { ...item, entries: [...head.entries, ...item.entries.filter(([key]) => key !== 'label')] };
}
