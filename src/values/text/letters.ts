/**
 * Letters and accents of any script, for a class of a regular expression with the flag `u`. They are plain ranges, since
 * to set up each expression with `\p{L}` takes half a millisecond of every run.
 */
export const LETTERS = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2071-\u209c\u2100-\u218f\u2c00-\u2dff\u3005-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc\u{10000}-\u{1fbff}`;
