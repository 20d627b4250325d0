import type { Correction } from '../problem.ts';
import { correctionAt } from './recognizer.ts';

const CURLY = /^[“”„‘«](.*?)[“”’»]?$/s;

/** Whether a text begins with a typographic quote, which YAML does not know as a quote. */
export function isCurlyQuoted(text: string): boolean {
  return CURLY.test(text);
}

/** A text without the typographic quotes around it. */
export function withoutCurlyQuotes(text: string): string {
  return text.replace(CURLY, '$1').trim();
}

const IN_QUOTES = /^(?:"([^"\\]*)"|'([^']*)')$/;

/** Whether a text is one whole text in quotes, without signs that mean something else in them. */
export function isInQuotes(text: string): boolean {
  return IN_QUOTES.test(text);
}

/** A text without such quotes around it. */
export function withoutQuotes(text: string): string {
  return text.replace(IN_QUOTES, (_, double?: string, single?: string) => double ?? single ?? '');
}

/** A text as YAML needs it in quotes; typographic quotes around it go. */
export function quoted(text: string): string {
  const bare = withoutCurlyQuotes(text);
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}

/** Whether a text has one end of a quote without the other. */
export function hasLoneQuote(text: string): boolean {
  return ['"', "'"].some((quote) => text.split(quote).length % 2 === 0);
}

/**
 * A key, another line or a quote, which would become text inside quotes. At the beginning only small letters are a key,
 * as in `plan: number: 1`, but not in `note: Zalo: 1`.
 */
const MORE_WITHIN = /\n|^["']|(?:^[a-z_]|[\s,;，、；]["']?[A-Za-z_])[\w-]*["']?:\s/;

/** The change that puts the text at `start` in quotes; certain unless there may be more in it than a text. */
export function correctionInQuotes(text: string, start: number): Correction {
  return {
    ...correctionAt(text, start, quoted(text)),
    isCertain: !MORE_WITHIN.test(text) && !hasLoneQuote(text),
  };
}
