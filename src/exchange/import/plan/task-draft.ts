import type { Localized } from '../../../i18n.ts';
import type { Entry } from '../annex/body.ts';
import { splitNumber } from '../annex/body.ts';
import type { Role } from '../annex/roles.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import type { Cell } from '../office-document.ts';
import { agenciesIn } from './agencies.ts';
import { type Draft, type DraftMap, listDraft, mapDraft, type Place, textDraft } from './draft.ts';
import { entriesOf, isFurtherColumn, linesOf, placeOf } from './entries.ts';
import { amountText, readMoneyCell } from './money-cell.ts';
import type { Note } from './note.ts';
import { outletCell } from './outlet-cell.ts';
import { type ItemContext, rowMoney } from './task-items.ts';

export interface TaskContext extends ItemContext {
  readonly notes: Note[];
  /** The number of the task in whose row a merged cell begins. */
  readonly sharedCells: Map<Cell, string>;
}

/** The roles that are texts of a task, in the order of the plan file. */
const AGENCIES = ['decidedBy', 'implementedBy', 'coordinatedBy'] as const;

/** A task with its items and the tasks below it; `index` is its place in its list. */
export function taskDraft(
  node: TaskNode,
  index: number,
  parent: TaskNode | null,
  context: TaskContext,
): DraftMap {
  const title = titleOf(node);
  const nested = node.children.filter((child) => !isItem(child, node));
  const lines = node.children.filter((child) => isItem(child, node));
  const money = moneyOf(node, title, context);
  const below = lines.map((line) => lineMoney(line, context));
  const isAlone = parent === null && node.children.length === 0;
  const items = [
    ...(isAlone ? money.items.map(ofPlan) : money.items),
    ...below.flatMap((line) => line.items),
  ];
  const other = new OtherColumns();
  for (const entry of [...money.rest, ...below.flatMap((line) => line.rest)]) other.add(entry);
  const note = entriesOf(node, 'note');
  const outletRest = outletColumn(node, money.items.length > 0, other);
  for (const entry of furtherEntries(node)) other.add(entry);
  const texts = note.map((entry) => ({ text: entry.cell.lines.join('\n'), entry })).concat(outletRest);

  return mapDraft(
    [
      ['no', numberDraft(node, index, title)],
      ['title', title.draft],
      ...AGENCIES.map((role) => [role, agencyDraft(node, role)] as const),
      ['result', linesDraft(firstColumn(node, 'result'))],
      [
        'note',
        texts.length === 0
          ? null
          : textDraft(
              texts.map(({ text }) => text).join('\n'),
              texts.map(({ entry }) => placeOf(entry)),
            ),
      ],
      ['other', other.toDraft()],
      ['schedule', scheduleDraft(node, parent, numberText(node, index), context)],
      ['subtotal', money.subtotal],
      ['items', items.length === 0 ? null : listDraft(items)],
      [
        'tasks',
        nested.length === 0
          ? null
          : listDraft(nested.map((child, at) => taskDraft(child, at, node, context))),
      ],
    ],
    null,
    numberPlaces(node),
  );
}

interface Title {
  readonly draft: Draft | null;
  readonly entry: Entry | null;
  /** The number that stands before it, where there is no column for it. */
  readonly number: string;
}

function titleOf(node: TaskNode): Title {
  if (node.caption !== null) {
    const place: Place = { table: null, row: null, column: null, text: node.caption, heading: null };
    return { draft: node.caption === '' ? null : textDraft(node.caption, [place]), entry: null, number: '' };
  }
  const row = node.rows[0] ?? [];
  const filled = row.filter(({ text }) => text !== '');
  const entry =
    row.find(({ column, text }) => column.role === 'title' && text !== '') ??
    (node.isSection ? filled[0] : undefined);
  if (!entry) return { draft: null, entry: null, number: '' };
  const text = entry.cell.lines.join(' ');
  const hasColumn = row.some(
    ({ column, text: number }) => column.role === 'no' && number !== '' && number !== entry.text,
  );
  const split = hasColumn ? null : splitNumber(text, null);
  const isBullet = split?.number.form === 'bullet';
  const shown = split && (isBullet || split.number.text === node.number.text) ? split.title : text;
  return {
    draft: textDraft(shown, [placeOf(entry)]),
    entry,
    number: shown === text ? '' : isBullet ? '' : (split?.number.text ?? ''),
  };
}

/** The number as printed. */
function numberText(node: TaskNode, index: number): string {
  return node.number.text || String(index + 1);
}

/** `no` where it is not what counting gives. */
function numberDraft(node: TaskNode, index: number, title: Title): Draft | null {
  const { text, form } = node.number;
  if (text === '' || form === 'none' || text === String(index + 1)) return null;
  const [entry] = numberEntries(node);
  const from = entry ?? (title.number !== '' ? title.entry : null);
  return textDraft(text, from ? [placeOf(from)] : []);
}

function numberEntries(node: TaskNode): Entry[] {
  return (node.rows[0] ?? []).filter(
    ({ column, text }) => column.role === 'no' && text !== '' && !node.isSection,
  );
}

/** A number that counting gives stands in the plan as the place of the task. */
function numberPlaces(node: TaskNode): Place[] {
  return numberEntries(node).map(placeOf);
}

function firstColumn(node: TaskNode, role: Role): Entry[] {
  const entries = entriesOf(node, role);
  return entries.filter((entry) => !isFurtherColumn(entry, entries));
}

/** What stands in columns a plan has no key for, or one too many of. */
function furtherEntries(node: TaskNode): Entry[] {
  const single: Role[] = [...AGENCIES, 'result', 'schedule', 'amount'];
  return [
    ...entriesOf(node, 'other').filter(({ column }) => !(node.isSection && column.role === 'title')),
    ...single.flatMap((role) => {
      const entries = entriesOf(node, role);
      return entries.filter((entry) => isFurtherColumn(entry, entries));
    }),
  ];
}

function agencyDraft(node: TaskNode, role: (typeof AGENCIES)[number]): Draft | null {
  const entries = firstColumn(node, role);
  if (entries.length === 0) return null;
  const from = entries.map(placeOf);
  const agencies = entries.flatMap(({ cell }) => agenciesIn(cell.lines));
  const [only = ''] = agencies;
  if (agencies.length === 1) return textDraft(only, from);
  return { kind: 'list', items: agencies.map((agency) => textDraft(agency)), from, comment: null };
}

function linesDraft(entries: readonly Entry[]): Draft | null {
  return entries.length === 0 ? null : textDraft(linesOf(entries).join('\n'), entries.map(placeOf));
}

/** The time of a task; that of the task above is left to it where one merged cell says both. */
function scheduleDraft(
  node: TaskNode,
  parent: TaskNode | null,
  number: string,
  context: TaskContext,
): Draft | null {
  const above = new Set(parent?.rows.flat().map(({ cell }) => cell));
  const entries = firstColumn(node, 'schedule').filter(({ cell }) => !above.has(cell));
  const [first] = entries;
  if (!first) return null;
  const owner = context.sharedCells.get(first.cell);
  const comment = first.isContinued && owner !== undefined ? SHARED_TIME(owner) : null;
  for (const { cell } of entries) if (!context.sharedCells.has(cell)) context.sharedCells.set(cell, number);
  const from = entries.map(placeOf);
  const phrases = entries.flatMap(({ cell }) => phrasesIn(cell.lines));
  const [only = ''] = phrases;
  if (phrases.length === 1) return textDraft(only, from, comment);
  return { kind: 'list', items: phrases.map((phrase) => textDraft(phrase)), from, comment };
}

/** One time for each line of a list, else one in all. */
function phrasesIn(lines: readonly string[]): string[] {
  const isList = lines.length > 1 && lines.every((line) => /^[-–+*•]\s*/.test(line));
  return isList ? lines.map((line) => line.replace(/^[-–+*•]\s*|[;.]$/g, '')) : [lines.join(' ')];
}

const SHARED_TIME = (number: string): Localized => ({
  vi: `Ô thời gian chung với Stt ${number}`,
  en: `One cell gives this time and that of no. ${number}`,
});

/** The lines of an outlet column that name no outlet are a note; names that get no money in the row stay as text. */
function outletColumn(node: TaskNode, hasItems: boolean, other: OtherColumns) {
  const rest: { text: string; entry: Entry }[] = [];
  for (const entry of entriesOf(node, 'outlet')) {
    const cell = outletCell(entry);
    if (cell.rest.length > 0) rest.push({ text: cell.rest.join('\n'), entry });
    if (cell.names.length > 0 && !hasItems)
      other.add({ ...entry, text: cell.names.map(({ name }) => name).join('\n') });
  }
  return rest;
}

/** Columns that a plan has no key for, under their headings. */
class OtherColumns {
  readonly #texts = new Map<string, { texts: string[]; from: Place[] }>();

  add(entry: Entry): void {
    const key = entry.column.heading || `(${entry.at})`;
    const column = this.#texts.get(key) ?? { texts: [], from: [] };
    column.texts.push(entry.text);
    column.from.push(placeOf({ ...entry, text: entry.cell.lines.join('\n') }));
    this.#texts.set(key, column);
  }

  toDraft(): Draft | null {
    if (this.#texts.size === 0) return null;
    return mapDraft(
      [...this.#texts].map(([key, { texts, from }]) => [key, textDraft(texts.join('\n'), from)]),
    );
  }
}

interface Money {
  readonly items: readonly DraftMap[];
  readonly subtotal: Draft | null;
  readonly rest: readonly Entry[];
}

function moneyOf(node: TaskNode, { entry }: Title, context: TaskContext): Money {
  const rows = node.rows.map((row) => rowMoney(firstAmounts(row), entry, context));
  for (const shared of node.rows[0] ?? []) {
    if (shared.column.role !== 'amount' || !shared.isContinued || shared.text === '') continue;
    const { table, row, column, text } = placeOf(shared);
    context.notes.push({ kind: 'shared-amount', table, row, column, text });
  }
  const rest = rows.flatMap((row) => row.rest);
  const sum = subtotalOf(node, context.unit);
  if (sum) return { items: [], subtotal: sum.draft, rest: rest.concat(sum.rest) };
  return {
    items: rows.flatMap(({ items }) => items),
    subtotal: rows.find((row) => row.sum)?.sum ?? null,
    rest,
  };
}

/** A second column of money is kept as text: which of the two is spent, the table does not say. */
function firstAmounts(row: readonly Entry[]): Entry[] {
  return row.filter((entry) => entry.column.role !== 'amount' || !isFurtherColumn(entry, row));
}

/** What the tasks and lines below come to, as the row of the task or a row below them says. */
function subtotalOf(
  node: TaskNode,
  unit: string | null,
): { readonly draft: Draft; readonly rest: readonly Entry[] } | null {
  if (node.children.length === 0 || !node.children.some(hasMoney)) return null;
  const [row] = node.rows;
  const own = row?.find(
    ({ column, text, isContinued }) => column.role === 'amount' && text !== '' && !isContinued,
  );
  const printed = [
    ...(own ? [{ entry: own, row: [own] }] : []),
    ...node.sums.flatMap((sum) => sumEntry(sum)),
  ];
  const read = printed.flatMap(({ entry, row: cells }) => {
    const [line, ...more] = readMoneyCell(entry.cell.lines).lines;
    return line && more.length === 0 ? [{ amount: amountText(line.amount, unit), cells }] : [];
  });
  const [first] = read;
  if (!first) return null;
  const same = read.filter(({ amount }) => amount === first.amount);
  const details = (row ?? []).filter(
    ({ column, text, isContinued }) =>
      !isContinued && text !== '' && /^(?:quantity|unit|unitPrice|source|year)$/.test(column.role),
  );
  return {
    draft: textDraft(
      first.amount,
      same.flatMap(({ cells }) => cells.map(placeOf)),
    ),
    rest: details,
  };
}

/** The amount in a row of a sum, with the cells that only say that it is one. */
function sumEntry(sum: readonly Entry[]): { readonly entry: Entry; readonly row: readonly Entry[] }[] {
  const amount = sum.find(({ column, text }) => column.role === 'amount' && text !== '');
  const entry = amount ?? sum.find(({ text }) => /\d/.test(text));
  if (!entry) return [];
  const labels = sum.filter((other) => other.column.role === 'no' || other.column.role === 'title');
  return [{ entry, row: [...new Set([entry, ...labels.filter(({ text }) => text !== '')])] }];
}

function hasMoney({ rows, children }: TaskNode): boolean {
  const isMoney = ({ column, text, isContinued }: Entry) =>
    !isContinued && /\d/.test(text) && /^(?:amount|source|year|unitPrice)$/.test(column.role);
  return rows.flat().some(isMoney) || children.some(hasMoney);
}

const OF_A_TASK: readonly Role[] = [...AGENCIES, 'result', 'schedule', 'outlet', 'other'];

/** A row that is only a line of the estimate of the task above: money, and nothing that tasks have of their own. */
function isItem(node: TaskNode, parent: TaskNode): boolean {
  if (node.children.length > 0 || node.rows.length > 1 || !hasMoney(node) || parent.caption !== null)
    return false;
  const above = new Set(parent.rows.flat().map(({ cell }) => cell));
  const row = node.rows[0] ?? [];
  const amount = row.find(({ column }) => column.role === 'amount');
  const { lines, rest } = readMoneyCell(amount?.cell.lines ?? []);
  return (
    lines.length <= 1 &&
    rest.length === 0 &&
    row.every(({ column, text, cell }) => text === '' || !OF_A_TASK.includes(column.role) || above.has(cell))
  );
}

/** A percentage with no item above it in its task, such as a tax below all rows, is one of all other items. */
function ofPlan(item: DraftMap): DraftMap {
  const hasPercent = item.entries.some(([key]) => key === 'percent');
  return hasPercent
    ? { ...item, entries: [...item.entries, ['of', textDraft('plan')]], comment: OF_PLAN }
    : item;
}

const OF_PLAN: Localized = {
  vi: 'Tính trên mọi khoản khác, vì nhiệm vụ này không có khoản nào ở trên.',
  en: 'Of all other items, since this task has none above it.',
};

function lineMoney(node: TaskNode, context: TaskContext): Pick<Money, 'items' | 'rest'> {
  const { items, rest } = rowMoney(firstAmounts(node.rows[0] ?? []), titleOf(node).entry, context);
  const note = linesDraft(entriesOf(node, 'note'));
  const [first, ...more] = items;
  if (!first) return { items, rest };
  const from = [...first.from, ...numberPlaces(node)];
  return {
    items: [{ ...first, from, entries: note ? [...first.entries, ['note', note]] : first.entries }, ...more],
    rest,
  };
}
