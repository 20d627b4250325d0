import { foldWord } from '../text/fold-word.ts';
import { LETTERS } from '../text/letters.ts';

/** A word, a run of figures or one mark of punctuation. */
export interface Token {
  /** For comparison: see `foldWord`. */
  readonly key: string;
  /** Where it is in the text, in UTF-16 units; `to` is just after it. */
  readonly from: number;
  readonly to: number;
}

const TOKEN = new RegExp(String.raw`[${LETTERS}\d]+|\S`, 'gu');

/** Splits text into words, figures and marks; spaces only separate. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    key: foldWord(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
