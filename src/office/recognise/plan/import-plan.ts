import type { Localized } from '../../../i18n.ts';
import { cellsOf, type OfficeDocument } from '../../read/office-document.ts';
import type { Entry } from '../annex/body.ts';
import { findAnnex, noAnnex } from '../annex/find-annex.ts';
import { readRows, type TaskNode } from '../annex/task-tree.ts';
import { type Account, accountFor } from './account.ts';
import { budgetDraft, unitOf } from './budget.ts';
import { citationsIn } from './citations.ts';
import { type Draft, type DraftMap, listDraft, mapDraft, textDraft } from './draft.ts';
import { entriesOf, placeOf } from './entries.ts';
import { type Letterhead, readLetterhead } from './letterhead.ts';
import { type Line, linesBefore } from './lines.ts';
import { worthOf } from './money-cell.ts';
import type { Note } from './note.ts';
import { outletCell } from './outlet-cell.ts';
import { cleanName, isOutletName, outletNamesIn } from './outlet-names.ts';
import { Outlets } from './outlets.ts';
import { type Prose, readProse } from './prose.ts';
import { Sources } from './sources.ts';
import { totalNotes } from './stated-totals.ts';
import { taskDraft } from './task-draft.ts';
import { isHeading } from './title.ts';

/** A plan made from a document. */
export interface ImportedPlan {
  readonly draft: DraftMap;
  /** What is not in the plan, and what a person should look at, in the order of the document. */
  readonly notes: readonly Note[];
  readonly account: Account;
  readonly counts: Counts;
}

/** How much was imported. */
interface Counts {
  readonly tasks: number;
  readonly items: number;
  /** What the items come to, in đồng, as far as their amounts can be read. */
  readonly sum: bigint;
  /** Items whose amount cannot be read. */
  readonly unreadable: number;
}

/**
 * Makes the data of a plan file from what an office file says: the tasks of its annex, and what the text around says
 * of the plan. `table` chooses a table, counted from 1; `fallbackTitle` stands in where no title is found. Throws a
 * LocalizedError where there is no annex.
 */
export function importPlan(
  document: OfficeDocument,
  table: number | null,
  fallbackTitle: string,
): ImportedPlan {
  const annex = findAnnex(document, table);
  const rows = readRows(annex);
  const lines = linesBefore(document, annex.tables);
  const head = readLetterhead(lines, {
    times: timesOf(rows.tasks),
    texts: [fallbackTitle, ...textsIn(document)],
  });
  const prose = annex.tables.length === 0 ? proseOf(document, lines, head) : null;
  const notes: Note[] = document.remarks.map(({ kind, table: number, row, column, text }) => ({
    kind,
    table: number,
    row,
    column,
    text,
  }));
  for (const other of annex.leftOut)
    notes.push({ kind: 'other-table', table: other.number, row: null, column: null, text: other.name ?? '' });

  const unit = unitOf(annex.tables, rows, lines);
  const outlets = new Outlets(namesIn(document));
  nameOutlets(rows.tasks, outlets);
  const sources = new Sources(unit.unit);
  const context = { outlets, sources, unit: unit.unit, notes, sharedCells: new Map() };
  const tasks = prose?.tasks ?? rows.tasks.map((task, index) => taskDraft(task, index, null, context));
  const around = [...textsAround(document), ...rows.outside.flat().map(lineOf)];
  const budget = prose ? prose.budget : budgetDraft(rows, unit, sources, around, notes);
  notes.push(...(prose ? proseNotes(prose) : totalNotes(around, [budget, ...tasks], unit.unit)));

  for (const { table: number, row, column, text } of distinctTexts(outlets.uncertain))
    notes.push({ kind: 'uncertain-outlet', table: number, row, column, text });
  if (head.title === null)
    notes.push({ kind: 'no-title', table: null, row: null, column: null, text: fallbackTitle });
  if (head.period === null) notes.push({ kind: 'no-period', table: null, row: null, column: null, text: '' });
  if (head.caption && (head.caption.number === null || head.caption.date === null))
    notes.push({
      kind: 'incomplete-caption',
      table: null,
      row: null,
      column: null,
      text: head.caption.line.text,
    });

  const draft = mapDraft([
    [
      'plan',
      mapDraft([
        ['number', head.number],
        ['title', head.title ?? textDraft(fallbackTitle, [], FROM_NAME)],
        ['issuer', head.issuer],
        ['issued', head.issued],
        ['period', head.period],
      ]),
    ],
    ['citations', citationsIn(document, annex.tables, head.caption)],
    ['budget', budget],
    ['outlets', outlets.toDraft()],
    ['tasks', listDraft(tasks)],
  ]);
  const account = accountFor(annex, rows, draft, head.used, notes);
  return { draft, notes: account.notes, account, counts: countsOf(tasks, unit.unit) };
}

/** The plan that a document without an annex is in its text. Throws a LocalizedError where it has none of the marks of one. */
function proseOf(
  { blocks }: OfficeDocument,
  lines: readonly Line[],
  { number, caption, title, period }: Letterhead,
): Prose {
  const isText = blocks.some((block) => block.kind === 'paragraph' && block.lines.length > 0);
  const isPlan = (number !== null && title !== null) || caption !== null || lines.some(isHeading);
  if (!isText || !isPlan) throw noAnnex(blocks.filter(({ kind }) => kind === 'table').length);
  const paragraphs = lines.filter(({ place }) => place.table === null);
  return readProse(paragraphs, period?.kind === 'text' ? period.text : null);
}

function proseNotes({ unread }: Prose): Note[] {
  if (unread.length === 0) return [];
  return [{ kind: 'prose', table: null, row: null, column: null, text: unread.join(', ') }];
}

function timesOf(tasks: readonly TaskNode[]): string[] {
  return tasks.flatMap((task) => [
    ...entriesOf(task, 'schedule').map(({ text }) => text),
    ...timesOf(task.children),
  ]);
}

const FROM_NAME: Localized = { vi: 'theo tên tệp', en: 'from the name of the file' };

/** Names the outlets first where only outlets stand, so that the spellings beside amounts are understood by them. */
function nameOutlets(tasks: readonly TaskNode[], outlets: Outlets): void {
  for (const task of tasks) {
    for (const entry of entriesOf(task, 'outlet'))
      for (const { name } of outletCell(entry).names) outlets.find(name, placeOf(entry), false);
    nameOutlets(task.children, outlets);
  }
}

/** The outlets that a document names in its text, and in cells that hold nothing else. */
function namesIn({ blocks }: OfficeDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.lines.flatMap(outletNamesIn);
    const lines = cellsOf(block).flatMap((cell) => cell.lines);
    return lines.map(cleanName).filter((name) => isOutletName(name) && !/[\d(]/.test(name));
  });
}

/** All text of a document, with the names of its sheets. */
function textsIn({ blocks }: OfficeDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.lines
      : [block.name ?? '', ...cellsOf(block).flatMap((cell) => cell.lines)],
  );
}

function textsAround({ blocks }: OfficeDocument) {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.lines.map((text) => ({
          text,
          place: { table: null, row: null, column: null, text, heading: null },
        }))
      : [],
  );
}

/** A cell below the annex, as a line. */
function lineOf(entry: Entry): Line {
  return { text: entry.cell.lines.join(' '), place: placeOf(entry) };
}

function distinctTexts<T extends { readonly text: string }>(places: readonly T[]): T[] {
  return [...new Map(places.map((place) => [place.text, place])).values()];
}

function countsOf(tasks: readonly Draft[], unit: string | null): Counts {
  const all = tasks.flatMap((task) => withNested(task));
  const amounts = all
    .flatMap((task) => listOf(task, 'items'))
    .map((item) => (item.kind === 'map' ? item.entries.find(([key]) => key === 'amount')?.[1] : undefined))
    .map((amount) => (amount?.kind === 'text' ? worthOf(amount.text, unit) : null));
  const read = amounts.filter((worth) => worth !== null);
  return {
    tasks: all.length,
    items: amounts.length,
    sum: read.reduce((sum, worth) => sum + worth, 0n),
    unreadable: amounts.length - read.length,
  };
}

function withNested(task: Draft): Draft[] {
  return [task, ...listOf(task, 'tasks').flatMap(withNested)];
}

function listOf(task: Draft, key: 'tasks' | 'items'): readonly Draft[] {
  const list = task.kind === 'map' ? task.entries.find(([name]) => name === key)?.[1] : undefined;
  return list?.kind === 'list' ? list.items : [];
}
