import { LETTERS } from './letters.ts';
import { perLetter } from './per-letter.ts';

const BETWEEN_WORDS = new RegExp(String.raw`[^${LETTERS}\d]+`, 'gu');

/**
 * A text without the differences of spellings of one name: case, accents, spaces, punctuation.
 * `Báo Hà Nội Mới` and `bao ha noi mới` fold to one.
 */
export function fold(text: string): string {
  return foldLetters(text).replace(/ {2,}/g, ' ').trim();
}

/**
 * A name for comparison: as `fold`, and i for a y that sounds as it. `Mĩ Đức` is `Mỹ Đức`, `kì` is `kỳ` and `quí` is `quý`, but `tai`
 * is not `tay`, nor `thúi` `thuý`.
 */
export function foldName(text: string): string {
  return fold(text).replace(SOUNDS_AS_I, 'i');
}

/** The y after the consonants that begin a word, and nothing after it. */
const SOUNDS_AS_I = /(?<=(?<![a-z\d])(?:[bcdghklmnprstvx]{1,3}|qu))y(?![a-z\d])/g;

/** Letters without their accents, `d` for đ and for ð, which is often typed for it, nothing for an accent alone, a space for anything else. */
const foldLetters = perLetter((letter) =>
  letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(BETWEEN_WORDS, ' '),
);
