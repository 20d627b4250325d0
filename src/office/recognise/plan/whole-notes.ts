import type { Entry } from '../annex/entry.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { placeOf } from './entries.ts';
import { type Note, noteAt } from './note.ts';
import { titleOf } from './task-title.ts';

/**
 * The rows below a task that name parts of its money and not all of it, as lines of its note: `Trong đó: báo in: 20.000.000`.
 * Counted as items they would come to less than is spent.
 */
export function wholeNotes(
  { children }: TaskNode,
  notes: Note[],
): { readonly text: string; readonly entry: Entry }[] {
  return children.flatMap((child) => {
    const { entry } = titleOf(child);
    const filled = child.rows.flat().filter(({ text, isContinued }) => text !== '' && !isContinued);
    const [money] = filled.filter(({ column }) => column.role === 'amount');
    if (money) notes.push(noteAt('of-which', placeOf(money)));
    const lines = filled
      .filter(({ column }) => column.role !== 'no')
      .map((each) => ({
        text: each === entry ? `- ${each.text.replace(/^-\s*/, '')}` : each.text,
        entry: each,
      }));
    return [...lines, ...wholeNotes(child, notes)];
  });
}
