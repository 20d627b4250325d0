import type { Cursor } from './cursor.ts';

/** The keys of brackets. */
export const OPENING = /^[([{]$/;
export const CLOSING = /^[)\]}]$/;

export function isBracket(cursor: Cursor, ahead = 0): boolean {
  return OPENING.test(cursor.key(ahead)) || CLOSING.test(cursor.key(ahead));
}

/** The position of the bracket that closes the one at a position; null if none does. */
export function closingBracket(cursor: Cursor, begin: number): number | null {
  let depth = 0;
  for (let position = begin; position < cursor.tokens.length; position += 1) {
    const key = cursor.tokens[position]?.key ?? '';
    if (OPENING.test(key)) depth += 1;
    if (CLOSING.test(key)) depth -= 1;
    if (depth === 0) return position;
  }
  return null;
}

// T. and Q. count months and quarters.
const LABEL = /^([^qt]|\d\d)$/u;
const BULLET = /^[•●○▪◦·*]$/u;

/** Whether `1.`, `a)` and the like are before a word at a token. */
function isEnumerator(cursor: Cursor, position: number): boolean {
  const [label, mark, word] = cursor.tokens.slice(position, position + 3);
  const ends = mark?.key === ')' || (mark?.key === '.' && word?.glued === false);
  return (
    ends && mark.glued && label?.kind !== 'mark' && LABEL.test(label?.key ?? '') && word?.kind === 'word'
  );
}

/** Whether the next item of an enumeration begins here; it must have begun with the text. */
export function startsItem(cursor: Cursor): boolean {
  return isEnumerator(cursor, 0) && isEnumerator(cursor, cursor.position);
}

/** Steps over what opens a line of a list: a dash, a dot, `1.` or `a)`. */
export function takeBullet(cursor: Cursor): void {
  if (BULLET.test(cursor.key())) cursor.position += 1;
  else if (startsItem(cursor)) cursor.position += 2;
  else if (!cursor.isNumber(1) || !cursor.isGlued(1)) cursor.takeKey('-');
}
