import type { Cell } from '../../read/office-document.ts';
import type { Entry } from '../annex/entry.ts';
import { amountText, readMoneyCell, worthOf } from '../annex/money-cell.ts';
import { isPart, isSpent } from '../annex/roles.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { type Draft, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { noteAt } from './note.ts';
import type { ItemContext } from './row-item.ts';
import { amountInTitle } from './task-title.ts';

/** What the tasks and lines below come to, as the row of the task or a row below them says. */
export function subtotalOf(
  node: TaskNode,
  { money, notes }: ItemContext,
  proven: ReadonlySet<Cell>,
): { readonly draft: Draft; readonly rest: readonly Entry[] } | null {
  if (node.children.length === 0 || !node.children.some(hasMoney) || isWhole(node)) return null;
  const [row] = node.rows;
  const beside = row?.find(
    ({ column, text, isContinued }) => column.role === 'amount' && text !== '' && !isContinued,
  );
  const printed = [
    ...(beside ? [{ entry: beside, row: [beside] }] : []),
    ...node.sums.flatMap((sum) => sumEntry(sum)),
  ];
  const read = printed.flatMap(({ entry, row: cells }) => {
    const [line, ...more] = readMoneyCell(entry.cell.lines).lines;
    return line && more.length === 0 ? [{ amount: amountText(line.amount, money), cells }] : [];
  });
  const inTitle = amountInTitle(node);
  if (inTitle) read.push({ amount: amountText(inTitle.amount, money), cells: [inTitle.entry] });
  const [first] = read;
  if (!first) return null;
  const worth = worthOf(first.amount, money.unit);
  const same = read.filter(({ amount }) => worthOf(amount, money.unit) === worth);
  for (const { cells } of read.filter((each) => !same.includes(each))) {
    const [cell] = cells;
    if (cell) notes.push(noteAt('unproven-sum', placeOf(cell)));
  }
  const details = (row ?? []).filter(
    ({ column, text, isContinued, cell }) =>
      !isContinued &&
      !proven.has(cell) &&
      text !== '' &&
      (isPart(column.role) || /^(?:quantity|unit|unitPrice)$/.test(column.role)),
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

/** Whether the figure of a row is no sum of the rows below it. */
function isWhole({ own }: TaskNode): boolean {
  return own === 'beside' || own === 'whole';
}

/** Whether a task or one below it has money in its row. */
export function hasMoney({ rows, children }: TaskNode): boolean {
  const isMoney = ({ column, text, isContinued }: Entry) =>
    !isContinued && /\d/.test(text) && (isSpent(column.role) || column.role === 'unitPrice');
  return rows.flat().some(isMoney) || children.some(hasMoney);
}
