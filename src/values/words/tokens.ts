import { LETTERS } from '../letters.ts';

/** A word, a run of figures or one mark of punctuation. */
export interface Token {
  /** For comparison: see `foldWord`. */
  readonly key: string;
  /** Where it stands in the text, in UTF-16 units; `to` is just after it. */
  readonly from: number;
  readonly to: number;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A Vietnamese word for comparison: lower case, composed, with its tone mark moved to the end, so that
 * neither the case, nor the Unicode form, nor the letter that carries the tone tells two spellings apart.
 */
export function foldWord(word: string): string {
  const letters = word.normalize('NFD').toLowerCase().replaceAll('ð', 'đ');
  const tones = letters.match(TONE)?.join('') ?? '';
  return letters.replace(TONE, '').normalize('NFC') + tones;
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
