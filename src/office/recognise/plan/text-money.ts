import { fold } from '../../../values/text/fold.ts';
import type { Entry } from '../annex/entry.ts';
import { amountText, type MoneyUse, readMoneyCell } from '../annex/money-cell.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { lineOf } from './document-texts.ts';
import { type Draft, type DraftMap, entryOf, mapDraft, textDraft } from './draft.ts';
import { entriesOf, placeOf } from './entries.ts';
import type { Line } from './lines.ts';
import { amountsIn } from './named-amounts.ts';
import { type Note, noteAt } from './note.ts';
import { OF_THE_PLAN, readProse, type Whole, wholeDraft } from './prose.ts';

/**
 * The tasks of an annex without money, with what the row of its total, or the text of the plan, says that they cost: by their
 * names, else as further tasks or as one for the whole.
 */
export function withMoneyOfText(
  tasks: readonly DraftMap[],
  whole: Whole | null,
  lines: readonly Line[],
  period: Draft | null,
): readonly DraftMap[] {
  const periodText = period?.kind === 'text' ? period.text : null;
  const time = periodText === null ? null : textDraft(periodText, [], OF_THE_PLAN);
  const read = whole === null ? readProse(lines, periodText).tasks : [wholeDraft(whole, periodText)];
  const priced = read.filter((task) => entryOf(task, 'items') !== undefined);
  const known = new Set(tasks.map(nameOf));
  const itemsOf = new Map(priced.map((task) => [nameOf(task), entryOf(task, 'items') ?? null]));
  const further = priced.filter((task) => !known.has(nameOf(task)));
  return [
    ...tasks.map((task) =>
      mapDraft([...task.entries, ['items', itemsOf.get(nameOf(task)) ?? null]], null, task.from),
    ),
    ...further.map((task) => {
      const entries = task.entries.filter(([key]) => key !== 'no');
      const hasTime = entryOf(task, 'schedule') !== undefined;
      return mapDraft([...entries, ['schedule', hasTime ? null : time]], null, task.from);
    }),
  ];
}

function nameOf(task: DraftMap): string {
  const title = entryOf(task, 'title');
  return title?.kind === 'text' ? fold(title.text) : '';
}

/** The money that the row of a total names. */
export function wholeIn(row: readonly Entry[], money: MoneyUse): Whole | null {
  const amount = row.find(({ column, text }) => column.role === 'amount' && text !== '');
  const [line] = amount ? readMoneyCell(amount.cell.lines).lines : [];
  const label = row.find(({ text }) => /\p{L}{2}/u.test(text));
  if (!amount || !line || !label) return null;
  return { label: label.text, text: amountText(line.amount, money), line: lineOf(amount) };
}

/** Amounts in the words of tasks of an annex without money: whether they are spent the table does not say. */
export function looseMoney(tasks: readonly TaskNode[]): Note[] {
  return tasks.flatMap((task) => [
    ...entriesOf(task, 'title')
      .filter((entry) => amountsIn(lineOf(entry)).length > 0)
      .map((entry) => noteAt('loose-money', placeOf(entry))),
    ...looseMoney(task.children),
  ]);
}
