/**
 * A word that can be Vietnamese without accents, such as `In` or `tin`: before a colon it ends a text.
 * No key of the kind `amount` or `outlet` is one.
 */
const SYLLABLE =
  /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?$/i;

/** Whether a word looks like a key of the format rather than like one of a text. */
export function isKeyName(word: string): boolean {
  return /^[A-Za-z_][\w-]+$/.test(word) && !SYLLABLE.test(word);
}
