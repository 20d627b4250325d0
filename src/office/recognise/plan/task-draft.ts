import { isDash, isTick } from '../annex/column-cells.ts';
import type { Entry } from '../annex/entry.ts';
import type { Role } from '../annex/roles.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { agenciesIn } from './agencies.ts';
import { type Draft, type DraftMap, listDraft, mapDraft, textDraft } from './draft.ts';
import { AGENCIES, entriesOf, firstColumn, isFurtherColumn, linesDraft, placeOf } from './entries.ts';
import { withoutSource } from './item-details.ts';
import { OtherColumns } from './other-columns.ts';
import { outletCell } from './outlet-cell.ts';
import { isItem, lineMoney, moneyOf, type TaskContext } from './task-money.ts';
import { partsOf } from './task-parts.ts';
import { isHours, isOfSpan, scheduleDraft, spanDraft } from './task-schedule.ts';
import { numberDraft, numberPlaces, numberText, titleOf } from './task-title.ts';
import { wholeNotes } from './whole-notes.ts';

/** A task with its items and the tasks below it; `index` is its place in its list. */
export function taskDraft(
  written: TaskNode,
  index: number,
  parent: TaskNode | null,
  context: TaskContext,
): DraftMap {
  const node = partsOf(written);
  const title = titleOf(node);
  const whole = node.own === 'whole' ? wholeNotes(node, context.notes) : [];
  const children = node.own === 'whole' ? [] : node.children;
  const nested = children.filter((child) => !isItem(child, node));
  const lines = children.filter((child) => isItem(child, node));
  const money = moneyOf(node, title, context);
  const below = lines.map((line) => lineMoney(line, node, context));
  const items = [...money.items, ...below.flatMap((line) => line.items)];
  const other = new OtherColumns();
  for (const entry of [...money.rest, ...below.flatMap((line) => line.rest)]) other.add(entry);
  const note = entriesOf(node, 'note');
  const outletRest = outletColumn(node, items, other, context);
  for (const entry of furtherEntries(node))
    if (!context.proven.has(entry.cell) && !context.counted.has(entry.cell)) other.add(entry);
  const texts = note.flatMap((entry) => noteText(entry, items)).concat(outletRest, whole);

  return mapDraft(
    [
      ['no', numberDraft(node, index, title)],
      ['title', title.draft ?? untitled(node)],
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

/** A table without a caption is named by its number. */
function untitled(node: TaskNode): Draft | null {
  const table = node.children[0]?.rows[0]?.[0]?.table;
  return node.caption === null || table === undefined ? null : textDraft(`Bảng ${table}`);
}

/** A note without the source that it names, where items have that. */
function noteText(
  entry: Entry,
  items: readonly DraftMap[],
): { readonly text: string; readonly entry: Entry }[] {
  const hasSource = items.some(({ entries }) => entries.some(([key]) => key === 'source'));
  const lines = hasSource ? withoutSource(entry.cell.lines) : entry.cell.lines;
  return lines.length === 0 ? [] : [{ text: lines.join('\n'), entry }];
}

/** The text of columns that a plan has no key for, or of a second column for one key. */
function furtherEntries(node: TaskNode): Entry[] {
  const single: Role[] = [...AGENCIES, 'result', 'schedule', 'amount'];
  const numbers = numberPlaces(node, { draft: null, entry: null, number: '' });
  const isNumber = ({ row, at }: Entry) => numbers.some((place) => place.row === row && place.column === at);
  return [
    ...entriesOf(node, 'other').filter(({ column }) => !(node.isSection && column.role === 'title')),
    ...entriesOf(node, 'otherMoney'),
    ...entriesOf(node, 'code').filter((entry) => !isNumber(entry)),
    ...entriesOf(node, 'ticked').filter(({ text }) => !isTick(text) && !isDash(text)),
    // Hours are no time of a plan where no day is named.
    ...firstColumn(node, 'schedule').filter(({ text }) => isHours(text)),
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
    const others = cell.rest.filter((line) => outlets.idOf(line) === null);
    if (others.length > 0) rest.push({ text: others.join('\n'), entry });
    const unpaid = cell.names.filter(({ name }) => !paid.has(outlets.idOf(name)));
    if (unpaid.length > 0) other.add({ ...entry, text: unpaid.map(({ name }) => name).join('\n') });
  }
  return rest;
}
