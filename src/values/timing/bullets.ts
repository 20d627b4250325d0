import type { Cursor } from './cursor.ts';

// T. and Q. count months and quarters.
const LABEL = /^([^qt]|\d\d)$/u;
const BULLET = /^[•●○▪◦·*]$/u;

/** Whether `1.`, `a)` and the like stand before a word at a token. */
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
