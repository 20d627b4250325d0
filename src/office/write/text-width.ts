/** Thousandths of their size that the letters of Times New Roman are wide, from the space to `~`. */
const WIDTHS = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const FIRST = ' '.charCodeAt(0);
/** Of a letter that is not in the table, such as `…`. */
const OTHER = 700;
/** Of ơ and ư; other marks are above or below their letters. */
const HORN = '\u031b';
const WIDTH_OF_HORN = 90;
/** By how much bold letters are wider. */
const BOLD = 1.1;

/** How wide text in Times New Roman is, as a multiple of the size of its letters. */
export function textWidth(text: string, isBold = false): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (letter === HORN) width += WIDTH_OF_HORN;
    if (/\p{M}/u.test(letter)) continue;
    const plain = letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter;
    width += WIDTHS[plain.charCodeAt(0) - FIRST] ?? OTHER;
  }
  return (width / 1000) * (isBold ? BOLD : 1);
}

/** How many lines text takes in a width, broken between words; both as multiples of the size of its letters. */
export function linesIn(texts: readonly string[], width: number, isBold = false): number {
  return texts.reduce((lines, text) => lines + wrapped(text, Math.max(1, width), isBold), 0);
}

function wrapped(text: string, width: number, isBold: boolean): number {
  const space = textWidth(' ', isBold);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = textWidth(word, isBold);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = length;
    } else {
      used += length + (used > 0 ? space : 0);
    }
    for (; used > width; used -= width) lines += 1;
  }
  return lines;
}
