import type { Mend } from '../problem.ts';
import { mendAt } from './complaint.ts';

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

/** A key behind a space or a mark, or another line; in quotes it would be lost. */
const MORE_WITHIN = /\n|[\s,;，、；][A-Za-z_][\w-]*:\s/;

/** The change that puts the text at `start` in quotes; certain unless it may have swallowed a key. */
export function mendInQuotes(text: string, start: number): Mend {
  return { ...mendAt(text, start, quoted(text)), isCertain: !MORE_WITHIN.test(text) };
}
