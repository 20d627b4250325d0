import fastStringWidth from 'fast-string-width';

/** Latin letters, those of Vietnamese among them, and the signs that plans have: one column each. */
const ONE_COLUMN_EACH = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff–—‘’“”…₫]*$/;

/** The columns that a text takes on a terminal. Most texts need no tables of Unicode for it, which take a while to set up. */
export function stringWidth(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : fastStringWidth(text);
}
