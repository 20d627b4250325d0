import type { Localized } from '../../../i18n.ts';
import { fold } from '../../../values/text/fold.ts';
import type { Entry } from '../annex/body.ts';
import type { Role } from '../annex/roles.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { agenciesIn } from './agencies.ts';
import { type Draft, type DraftMap, listDraft, mapDraft, textDraft } from './draft.ts';
import { AGENCIES, entriesOf, isFurtherColumn, linesDraft, placeOf } from './entries.ts';
import { OtherColumns } from './other-columns.ts';
import { outletCell } from './outlet-cell.ts';
import { isItem, lineMoney, moneyOf, ofPlan, type TaskContext } from './task-money.ts';
import { numberDraft, numberPlaces, numberText, titleOf } from './task-title.ts';

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
  const below = lines.map((line) => lineMoney(line, node, context));
  const isAlone = parent === null && node.children.length === 0;
  const items = [
    ...(isAlone ? money.items.map(ofPlan) : money.items),
    ...below.flatMap((line) => line.items),
  ];
  const other = new OtherColumns();
  for (const entry of [...money.rest, ...below.flatMap((line) => line.rest)]) other.add(entry);
  const note = entriesOf(node, 'note');
  const outletRest = outletColumn(node, items, other, context);
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
    numberPlaces(node, title),
  );
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
      const isSpan = role === 'schedule' && spanDraft(node) !== null;
      return entries.filter((entry) => isFurtherColumn(entry, entries) && !(isSpan && isOfSpan(entry)));
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

/** A beginning and an end in columns of their own; null where the table has no such columns. */
function spanDraft(node: TaskNode): DraftMap | null {
  const entries = entriesOf(node, 'schedule');
  const under = (pattern: RegExp) => entries.find(({ column }) => pattern.test(fold(column.heading)));
  const from = under(BEGINNING);
  const until = under(END);
  if (!from && !until) return null;
  const draft = (entry: Entry | undefined) =>
    entry ? textDraft(entry.cell.lines.join(' '), [placeOf(entry)]) : null;
  return mapDraft(
    [
      ['from', draft(from)],
      ['until', draft(until)],
    ],
    null,
    [from, until].flatMap((entry) => (entry ? [placeOf(entry)] : [])),
  );
}

function isOfSpan({ column }: Entry): boolean {
  return BEGINNING.test(fold(column.heading)) || END.test(fold(column.heading));
}

const BEGINNING = /bat dau|^tu (?:ngay|thang)$/;
const END = /ket thuc|^den (?:ngay|thang)$/;

/** The time of a task; that of the task above is left to it where one merged cell says both. */
function scheduleDraft(
  node: TaskNode,
  parent: TaskNode | null,
  number: string,
  context: TaskContext,
): Draft | null {
  const span = spanDraft(node);
  if (span) return span;
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

/** The lines of an outlet column that name no outlet are a note; names that get no money here stay as text. */
function outletColumn(
  node: TaskNode,
  items: readonly DraftMap[],
  other: OtherColumns,
  { outlets }: TaskContext,
) {
  const paid = new Set(
    items.flatMap(({ entries }) =>
      entries.map(([key, value]) => (key === 'outlet' && value.kind === 'text' ? value.text : null)),
    ),
  );
  const rest: { text: string; entry: Entry }[] = [];
  for (const entry of entriesOf(node, 'outlet')) {
    const cell = outletCell(entry);
    if (cell.rest.length > 0) rest.push({ text: cell.rest.join('\n'), entry });
    const unpaid = cell.names.filter(({ name }) => !paid.has(outlets.idOf(name)));
    if (unpaid.length > 0) other.add({ ...entry, text: unpaid.map(({ name }) => name).join('\n') });
  }
  return rest;
}
