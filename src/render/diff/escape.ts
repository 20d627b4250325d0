import { visible } from '../../reporters/visible.ts';

/** Words, numbers and the marks between them, none of which means anything to Markdown inside a line. */
const HARMLESS = /^(?!\d+[.)](?: |$))[\p{L}\p{N}"“(](?:[\p{L}\p{M}\p{N} ,;.?()/"'“”‘’…–—:%+-]|&(?= ))*$/u;
/** What GitHub and GitLab make something else of: addresses, issues, commits, emoji. */
const SPECIAL = /www\.|:\/|\bGH-\d|\b[\da-f]{7,64}\b|:[\w+-]+:/i;

/**
 * Text of a plan that Markdown, HTML, links, mentions and references leave as it is, on one line. Ordinary words stay
 * words; anything else becomes a code span, whose marks are longer than any inside it.
 */
export function escapeMarkdown(text: string): string {
  const shown = visible(text, 'shown');
  return HARMLESS.test(shown) && !SPECIAL.test(shown) ? shown : code(shown);
}

/** A code span. */
export function code(text: string): string {
  const shown = visible(text, 'shown');
  const inside = Array.from(shown.matchAll(/`+/g), ([run]) => run.length);
  const marks = '`'.repeat(Math.max(0, ...inside) + 1);
  const space = /^[ `]|[ `]$/.test(shown) ? ' ' : '';
  return `${marks}${space}${shown}${space}${marks}`;
}

/** A row of a table; a pipe would end its cell, in a code span too. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
