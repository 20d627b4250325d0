import type { Span } from './position.ts';
import { tokensOf } from './tokens.ts';

/** A comment `# kstthc-ignore rule-id: reason`. */
export interface IgnoreComment {
  readonly span: Span;
  /** What stands where the rule ids belong, split at commas. */
  readonly rules: readonly string[];
  /** Why; empty where nobody said. */
  readonly reason: string;
  /** The line, from 1, whose findings it is about. */
  readonly line: number;
}

const MARKER = 'kstthc-ignore';
const COMMENT = /^#+\s*kstthc-ignore(?![\w-])([^:]*)(?::(.*))?$/;

/** The ignore comments of a YAML text; what only looks like one inside a value is none. */
export function ignoreComments(text: string): IgnoreComment[] {
  if (!text.includes(MARKER)) return [];
  const lines = text.split('\n');
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
        line: isAlone ? nextContent(lines, line) : line,
      });
    }
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) {
      line += 1;
      lineStart = offset + at + 1;
    }
  }
  return found;
}

/** The first line after `line` that is neither empty nor a comment. */
function nextContent(lines: readonly string[], line: number): number {
  const at = lines.findIndex((text, i) => i >= line && !/^\s*(?:#|$)/.test(text));
  return at < 0 ? line : at + 1;
}
