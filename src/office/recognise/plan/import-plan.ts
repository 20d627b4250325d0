import type { Localized } from '../../../i18n.ts';
import { foldName } from '../../../values/text/fold.ts';
import { lastBrackets } from '../../../values/text/last-brackets.ts';
import type { Cell, OfficeDocument } from '../../read/office-document.ts';
import { type AnnexTable, findAnnex, noAnnex } from '../annex/find-annex.ts';
import { readMoneyCell } from '../annex/money-cell.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { type Account, accountFor } from './account.ts';
import { readAnnex } from './annex-reading.ts';
import { budgetDraft } from './budget.ts';
import { citationsIn } from './citations.ts';
import { type Counts, countsOf } from './counts.ts';
import { lineOf, namesIn, sumsAround, textsAround, textsIn } from './document-texts.ts';
import { type Draft, type DraftMap, listDraft, mapDraft, textDraft } from './draft.ts';
import { entriesOf, placeOf } from './entries.ts';
import { withTimeOfEstimates } from './estimate-time.ts';
import { type Letterhead, readLetterhead } from './letterhead.ts';
import { type Line, linesBefore } from './lines.ts';
import { type Note, noteAt } from './note.ts';
import { compareOthers, furtherAnnexes } from './other-tables.ts';
import { outletCell } from './outlet-cell.ts';
import { cleanName } from './outlet-names.ts';
import { Outlets } from './outlets.ts';
import { withoutPartialSources } from './partial-sources.ts';
import { itemsIn, settlePercents, sumOf } from './percents.ts';
import { type Prose, readProse } from './prose.ts';
import { withShares } from './source-shares.ts';
import { Sources } from './sources.ts';
import { totalNotes } from './stated-totals.ts';
import { withTablesOfTotal } from './tables-together.ts';
import { taskDraft } from './task-draft.ts';
import { looseMoney, wholeIn, withMoneyOfText } from './text-money.ts';
import { isHeading } from './title.ts';

/** A plan made from a document. */
export interface ImportedPlan {
  readonly draft: DraftMap;
  /** What is not in the plan, and what a person should look at, in the order of the document. */
  readonly notes: readonly Note[];
  readonly account: Account;
  readonly counts: Counts;
}

/**
 * Makes the data of a plan file from what an office file says: the tasks of its annex, and what the text around says
 * of the plan. `asked` chooses tables, counted from 1; `fallbackTitle` is used where no title is found. Throws a
 * LocalizedError where there is no annex.
 */
export function importPlan(
  document: OfficeDocument,
  asked: readonly number[] | null,
  fallbackTitle: string,
): ImportedPlan {
  const found = findAnnex(document, asked);
  const texts = textsAround(document);
  const annex = withTablesOfTotal(found, texts);
  const further = furtherAnnexes(annex.leftOut, annex.tables);
  const lines = linesBefore(document, annex.tables, further);
  const head = readLetterhead(lines, {
    times: timesIn(annex.tables),
    texts: [fallbackTitle, ...textsIn(document)],
  });
  const prose = annex.tables.length === 0 ? proseOf(document, lines, head) : null;
  const written = [...annex.tables, ...further].sort((a, b) => a.table.number - b.table.number);
  const inAnnex = new Set(written.map(({ table }) => table.number));
  // A picture elsewhere is a coat of arms, a line or a seal, no content of a plan.
  const notes: Note[] = document.remarks
    .filter((remark) => remark.kind !== 'picture' || inAnnex.has(remark.table ?? 0))
    .map((remark) => ({ ...remark }));
  const { tables, rows, unit, money, priced } = readAnnex(written, lines, yearsOf(head.period), notes);
  const others = annex.leftOut.filter((other) => !further.includes(other));
  const compared = compareOthers(others, rows.tasks, tables, lines, unit.unit);
  notes.push(...compared.notes);
  const outlets = new Outlets(namesIn(document));
  nameOutlets(rows.tasks, outlets);
  const sources = new Sources(money);
  const proven = new Set(rows.proven.flat().map(({ cell }) => cell));
  const context = {
    outlets,
    sources,
    money,
    priced,
    notes,
    counted: new Set<Cell>(),
    proven,
    shared: new Set<Cell>(),
    sharedCells: new Map(),
  };
  const drafts = withTimeOfEstimates(
    rows.tasks.map((task, index) => taskDraft(task, index, null, context)),
    rows.tasks,
    tables,
    head.period,
  );
  const settled = settlePercents(drafts, money.unit);
  for (const place of settled.unproven) notes.push(noteAt('unproven-sum', place));
  const inSheet = lines.filter(({ place }) => place.table !== null);
  const around = [...sumsAround(document, tables), ...texts, ...inSheet, ...rows.outside.flat().map(lineOf)];
  const total = rows.total ?? compared.total;
  // A plan may say in its text alone what the tasks of its annex cost.
  const isInText = prose === null && itemsIn(settled.tasks).length === 0;
  const all = isInText
    ? withMoneyOfText(settled.tasks, total && wholeIn(total, money), texts, head.period)
    : settled.tasks;
  const sum = sumOf(all, money.unit);
  const { budget, tasks } =
    prose ??
    withoutPartialSources({
      budget: withShares(
        budgetDraft({ rows: { ...rows, total }, unit, money, sources, sum, lines: around, notes }),
        all,
      ),
      tasks: all,
    });
  if (isInText) notes.push(...looseMoney(rows.tasks));
  notes.push(...(prose ? proseNotes(prose) : totalNotes(around, [budget, ...tasks], money.unit)));

  for (const place of distinctTexts(outlets.uncertain)) notes.push(noteAt('uncertain-outlet', place));
  const nowhere = { table: null, row: null, column: null };
  if (head.title === null) notes.push({ kind: 'no-title', ...nowhere, text: fallbackTitle });
  if (head.period === null) notes.push({ kind: 'no-period', ...nowhere, text: '' });
  if (head.caption && head.isCaptionOpen)
    notes.push({ kind: 'incomplete-caption', ...nowhere, text: head.caption.line.text });

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
  const account = accountFor({ ...annex, tables }, rows, draft, head.used, notes);
  return { draft, notes: account.notes, account, counts: countsOf(tasks, money.unit) };
}

const FROM_NAME: Localized = { vi: 'theo tên tệp', en: 'from the name of the file' };

/** Reads a document without an annex as a plan in prose. Throws a LocalizedError if nothing shows that it is a plan. */
function proseOf(
  { blocks }: OfficeDocument,
  lines: readonly Line[],
  { number, caption, title, period }: Letterhead,
): Prose {
  const isText = blocks.some((block) => block.kind === 'paragraph' && block.lines.length > 0);
  const isPlan = (number !== null && title !== null) || caption !== null || lines.some(isHeading);
  if (!isText || !isPlan)
    throw noAnnex(blocks.filter((block) => block.kind === 'table' && block.number > 0).length);
  const paragraphs = lines.filter(({ place }) => place.table === null);
  return readProse(paragraphs, period?.kind === 'text' ? period.text : null);
}

function proseNotes({ unread }: Prose): Note[] {
  if (unread.length === 0) return [];
  return [{ kind: 'prose', table: null, row: null, column: null, text: unread.join(', ') }];
}

/** What the columns of time of an annex say. */
function timesIn(tables: readonly AnnexTable[]): string[] {
  return tables.flatMap(({ table, header, bodyStart }) =>
    header.columns
      .filter(({ role }) => role === 'schedule')
      .flatMap(({ from }) => table.rows.slice(bodyStart).flatMap((row) => row[from]?.lines ?? [])),
  );
}

/** The first and the last year of a period as it is written. */
function yearsOf(period: Draft | null) {
  const years = (period?.kind === 'text' ? (period.text.match(/(?:19|20)\d\d/g) ?? []) : []).map(Number);
  const [from] = years;
  return from === undefined ? null : { from, to: years.at(-1) ?? from };
}

/** Names the outlets first where only outlets are, so that the spellings beside amounts are understood by them. */
function nameOutlets(tasks: readonly TaskNode[], outlets: Outlets): void {
  for (const task of tasks) {
    const labels = new Set(
      labelsOf(task)
        .filter((label) => /\p{L}{2}/u.test(label))
        .map(foldName),
    );
    for (const entry of entriesOf(task, 'outlet')) {
      const { names, rest } = outletCell(entry);
      for (const { name } of names) outlets.find(name, placeOf(entry), false);
      for (const line of rest) if (labels.has(foldName(cleanName(line)))) outlets.name(line);
    }
    nameOutlets(task.children, outlets);
  }
}

/** What the money of the rows of a task is for, as these call it. */
function labelsOf({ rows }: TaskNode): string[] {
  return rows.flat().flatMap(({ column, cell }) => {
    if (column.role === 'title') {
      const name = cleanName(cell.lines.join(' '));
      return [name, lastBrackets(name)?.before ?? name];
    }
    return column.role === 'amount'
      ? readMoneyCell(cell.lines).lines.map(({ label }) => cleanName(label))
      : [];
  });
}

function distinctTexts<T extends { readonly text: string }>(places: readonly T[]): T[] {
  return [...new Map(places.map((place) => [place.text, place])).values()];
}
