/**
 * A text without what two spellings of one name differ in: case, accents, spaces, punctuation.
 * `Báo Hà Nội Mới` and `bao ha noi mới` fold to one.
 */
export function fold(text: string): string {
  let folded = '';
  for (const letter of text) folded += foldLetter(letter);
  return folded.replace(/ {2,}/g, ' ').trim();
}

// Plans have many texts to fold and few different letters in them: to look these up takes a third of the time.
const letters = new Map<string, string>();
/** More than all languages of plans have. */
const MOST_LETTERS = 2000;

/** A letter without its accents, nothing for an accent alone, a space for anything else. */
function foldLetter(letter: string): string {
  let folded = letters.get(letter);
  if (folded === undefined) {
    folded = letter
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
    if (letters.size < MOST_LETTERS) letters.set(letter, folded);
  }
  return folded;
}
