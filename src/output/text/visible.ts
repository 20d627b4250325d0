import { codePointName } from '../../values/text/code-point.ts';

/**
 * Latin letters, those of Vietnamese among them, and the signs that plans have, for a class of a regular expression. Each
 * is seen and takes one column, and most texts have no others.
 */
export const PLAIN_CHARACTERS = String.raw`\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff–—‘’“”…₫`;

const PLAIN = new RegExp(`^[\\n${PLAIN_CHARACTERS}]*$`);

/**
 * Characters that are not seen but change what is: controls, bidirectional and other format characters, line
 * separators, lone surrogates, and all that Unicode lets a font leave out (Default_Ignorable_Code_Point).
 * Not among them: the newline, combining marks (decomposed Vietnamese needs them), and the joiner and the
 * variation selectors inside an emoji. The character itself is tested first, and what is before it only then:
 * to look back at every position takes ten thousand times as long.
 */
function replaceHidden(text: string, replacement: (character: string) => string): string {
  if (PLAIN.test(text)) return text;
  hidden ??= new RegExp(
    [
      '\\u200D(?<!\\p{Extended_Pictographic}\\p{Emoji_Modifier}?\\uFE0F?\\u200D)',
      '[\\uFE0E\\uFE0F](?<!\\p{Extended_Pictographic}[\\uFE0E\\uFE0F])',
      '(?![\\n\\u200D\\uFE0E\\uFE0F])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]',
    ].join('|'),
    'gu',
  );
  return text.replace(hidden, replacement);
}

let hidden: RegExp | undefined;

/**
 * The bracket or colon that makes a line a command to a CI runner. GitHub obeys `::name::` at the start of a
 * line and, like Azure (`##vso[`) and TeamCity (`##teamcity[`), `##[name]` anywhere in one.
 */
const CI_COMMAND = /\[(?<=##[A-Za-z]*\[)|:(?=:)(?<=^\s*:)/gm;

/**
 * Text from a plan, safe to print: hidden characters and what would start a CI command become `<U+202E>`.
 * Newlines are kept, or shown like the others where the text has to stay on one line.
 */
export function visible(text: string, newlines: 'kept' | 'shown' = 'kept'): string {
  const shown = replaceHidden(text, codePoint).replace(CI_COMMAND, codePoint);
  return newlines === 'kept' ? shown : shown.replaceAll('\n', codePoint);
}

/** The text without the characters that `visible` would show. */
export function withoutHidden(text: string): string {
  return replaceHidden(text, () => '');
}

function codePoint(character: string): string {
  return `<${codePointName(character)}>`;
}

/** What a finding says and what to do about it, safe to print, one or more lines. */
export function visibleMessage({
  message,
  help,
}: {
  readonly message: string;
  readonly help: string | null;
}): string {
  return visible(help === null ? message : `${message}\n${help}`);
}

/** JSON text that means the same, with `\u` escapes for what `visible` would show. */
export function escapeHidden(json: string): string {
  return replaceHidden(json, unicodeEscapes).replace(CI_COMMAND, unicodeEscapes);
}

function unicodeEscapes(character: string): string {
  return Array.from(
    { length: character.length },
    (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
  ).join('');
}
