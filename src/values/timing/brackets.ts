import type { Cursor } from './cursor.ts';

export const OPENING = /^[([{]$/;
export const CLOSING = /^[)\]}]$/;

export function isBracket(cursor: Cursor, ahead = 0): boolean {
  return OPENING.test(cursor.key(ahead)) || CLOSING.test(cursor.key(ahead));
}

/** The position of the bracket that closes the one at a position; null where none does. */
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
