import fastStringWidth from 'fast-string-width';
import { PLAIN_CHARACTERS } from './visible.ts';

const ONE_COLUMN_EACH = new RegExp(`^[${PLAIN_CHARACTERS}]*$`);

/** The columns that a text takes on a terminal. Most texts need no tables of Unicode for it, which take a while to set up. */
export function stringWidth(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : fastStringWidth(text);
}
