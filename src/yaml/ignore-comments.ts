import type { Span } from './position.ts';
import { tokensOf } from './tokens.ts';

/** A comment `# kstthc-ignore rule-id: reason`. */
export interface IgnoreComment {
  readonly span: Span;
  /** The text in the place of the rule ids, split at commas. */
  readonly rules: readonly string[];
  /** Why; empty without a reason. */
  readonly reason: string;
  /** The line, from 1, whose findings it is about. */
  readonly line: number;
}

const MARKER = 'kstthc-ignore';
const COMMENT = /^#+\s*kstthc-ignore(?![\w-])([^:]*)(?::(.*))?$/;

/** The ignore comments of a text; text inside a value does not count. */
export function ignoreComments(text: string): IgnoreComment[] {
  if (!text.includes(MARKER)) return [];
  const contentFrom = linesOfContent(text);
  const found: IgnoreComment[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { text: token, offset, isScalar } of tokensOf(text)) {
    const comment = isScalar ? null : COMMENT.exec(token.trimEnd());
    if (comment) {
      const isAlone = text.slice(lineStart, offset).trim() === '';
      found.push({
        span: { start: offset, end: offset + token.trimEnd().length },
        rules: (comment[1] ?? '')
          .split(',')
          .map((id) => id.trim())
          .filter((id) => id !== ''),
        reason: (comment[2] ?? '').trim(),
        line: isAlone ? (contentFrom[line] ?? line) : line,
      });
    }
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) {
      line += 1;
      lineStart = offset + at + 1;
    }
  }
  return found;
}

/** For each index into the lines of a text the first line, counted from 1, from there on that has content. */
function linesOfContent(text: string): readonly (number | undefined)[] {
  const from: (number | undefined)[] = text
    .split('\n')
    .map((line, i) => (/^\s*(?:#|$)/.test(line) ? undefined : i + 1));
  for (let i = from.length - 2; i >= 0; i--) from[i] ??= from[i + 1];
  return from;
}
