const CURLY = /^[“”„‘«](.*?)[“”’»]?$/s;

/** Whether a text begins with a typographic quote, which is none to YAML. */
export function isCurlyQuoted(text: string): boolean {
  return CURLY.test(text);
}

/** A text without the typographic quotes around it. */
export function withoutCurlyQuotes(text: string): string {
  return text.replace(CURLY, '$1').trim();
}

/** A text as YAML needs it in quotes; typographic quotes around it go. */
export function quoted(text: string): string {
  const bare = withoutCurlyQuotes(text);
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}
