import { visible } from './visible.ts';

/** Words, numbers and the marks between them: characters without meaning in Markdown inside a line. */
const HARMLESS = /^(?:[\p{L}\p{N}"“(–-](?:[\p{L}\p{M}\p{N} ,;.?()/"'“”‘’…–—→:%+=█░-]|&(?= ))*)?$/u;
/** What begins an item of a list. */
const LIST_ITEM = /^(?:\d+[.)](?: |$)|-)/;
/** What GitHub and GitLab make something else of: addresses, issues, commits, emoji. */
const SPECIAL = /www\.|:\/|\bGH-\d|\b[\da-f]{7,64}\b|:[\w+-]+:/i;

/**
 * Text that Markdown, HTML, links, mentions and references leave as it is, on one line. Ordinary words stay words;
 * anything else becomes a code span.
 */
export function escapeMarkdown(text: string): string {
  const shown = visible(text, 'shown');
  return isHarmless(shown) && !LIST_ITEM.test(shown) ? shown : codeSpan(shown);
}

function isHarmless(text: string): boolean {
  return HARMLESS.test(text) && !SPECIAL.test(text);
}

/**
 * Text as a code span, the one place where Markdown, HTML, links, mentions and references are all
 * only text; the marks around it are longer than any inside it.
 */
export function codeSpan(text: string): string {
  const shown = visible(text, 'shown');
  const inside = Array.from(shown.matchAll(/`+/g), ([run]) => run.length);
  const marks = '`'.repeat(Math.max(0, ...inside) + 1);
  const space = /^[ `]|[ `]$/.test(shown) ? ' ' : '';
  return `${marks}${space}${shown}${space}${marks}`;
}

/** Text for a cell of a table, where no list can begin, and which a pipe would end. */
export function escapeCell(text: string): string {
  if (text.includes('|')) return htmlCode(text);
  const shown = visible(text, 'shown');
  return isHarmless(shown) ? shown : codeSpan(shown);
}

/**
 * Text as code in HTML, all its marks as character references. Renderers do not agree on what `\|` is inside a code
 * span; a reference is text to each of them.
 */
function htmlCode(text: string): string {
  const escaped = visible(text, 'shown').replace(
    /[^\p{L}\p{M}\p{N} ]/gu,
    (mark) => `&#${mark.codePointAt(0)};`,
  );
  return `<code>${escaped}</code>`;
}

/** A row of a table. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
