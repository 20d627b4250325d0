import { worthOf } from '../annex/money-cell.ts';
import type { Draft } from './draft.ts';
import type { Line } from './lines.ts';
import { amountsIn, isTotal, worthOfWords } from './named-amounts.ts';
import type { Note, NoteKind } from './note.ts';

/** The keys of a plan whose values are printed figures of money. */
const MONEY: ReadonlySet<string> = new Set(['total', 'amount', 'subtotal']);

/**
 * Where the text around an annex contradicts it: a total that no figure of the table has, and words that are not their
 * figures. `printed` are the budget and tasks read from the table, `unit` is what its figures count in.
 */
export function totalNotes(
  lines: readonly Line[],
  printed: readonly (Draft | null)[],
  unit: string | null,
): Note[] {
  const figures = new Set(
    printed.flatMap((draft) => (draft ? figuresIn(draft) : [])).map((text) => worthOf(text, unit)),
  );
  return lines.flatMap(amountsIn).flatMap((amount) => {
    const words = worthOfWords(amount);
    if (amount.dong === null) return [];
    if (words !== null && words !== amount.dong)
      return [{ ...noteOf('text-words', amount.line), worth: { words, figures: amount.dong } }];
    const isOther = isTotal(amount) && figures.size > 0 && !figures.has(amount.dong);
    return isOther ? [noteOf('text-total', amount.line)] : [];
  });
}

function noteOf(kind: NoteKind, { text, place: { table, row, column } }: Line): Note {
  return { kind, table, row, column, text };
}

function figuresIn(draft: Draft): string[] {
  if (draft.kind === 'list') return draft.items.flatMap(figuresIn);
  if (draft.kind === 'text') return [];
  return draft.entries.flatMap(([key, value]) =>
    value.kind === 'text' ? (MONEY.has(key) ? [value.text] : []) : figuresIn(value),
  );
}
