import { perLetter } from './per-letter.ts';

/**
 * A text without what two spellings of one name differ in: case, accents, spaces, punctuation.
 * `Báo Hà Nội Mới` and `bao ha noi mới` fold to one.
 */
export function fold(text: string): string {
  return foldLetters(text).replace(/ {2,}/g, ' ').trim();
}

/** Letters without their accents, nothing for an accent alone, a space for anything else. */
const foldLetters = perLetter((letter) =>
  letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' '),
);
