const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** I to XXXIX, in their order. */
const ROMANS = ['', 'X', 'XX', 'XXX'].flatMap((tens) => UNITS.map((unit) => tens + unit)).slice(1);
/** The letters that Vietnamese lists count with. */
const LETTERS = [...'ABCDĐEGHIKLMNOPQRSTUVXY'];
const SMALL = LETTERS.map((letter) => letter.toLowerCase());

/**
 * The number after those of the rows before it in a list, if they count with Roman numerals or letters: `III` after `I`,
 * `II`. Null after other numbers, and where none comes before.
 */
export function nextNumber(before: readonly string[]): string | null {
  const [first = ''] = before;
  const last = before.at(-1) ?? '';
  const [, prefix = '', counted = ''] = /^((?:.*[^\p{L}])?)(\p{L}+)$/u.exec(last) ?? [];
  if (counted === '') return null;
  // `I` is a letter only in a list that begins with letters.
  const isRoman = ROMANS.includes(counted) && ROMANS.includes(first.replace(/^.*[^\p{L}]/u, ''));
  const order = isRoman ? ROMANS : LETTERS.includes(counted) ? LETTERS : SMALL;
  const at = order.indexOf(counted);
  const next = at < 0 ? undefined : order[at + 1];
  return next === undefined ? null : prefix + next;
}
