import { codePointName } from '../../values/text/code-point.ts';
import type { Line } from '../line.ts';
import type { SyntaxProblem } from '../problem.ts';

/** Spaces that look like the ordinary one, or like nothing, and are neither space nor indentation to YAML. */
const ODD = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const NAME = '[A-Za-z_][\\w-]*';

const IN_LINE = new RegExp(
  // Indentation or after a dash, after the colon of a key, before a comment.
  `^ *(?:- +)*-?(?=${ODD})|(?:^ *(?:- +)*|[{,[] *)${NAME}:(?=${ODD})|(?=${ODD}#)`,
);
const IN_KEY = new RegExp(`^-?(?=${ODD})|^${NAME}:(?=${ODD})|(?=${ODD}$)`);
const IN_VALUE = new RegExp(`^-(?=${ODD})|^${NAME}:(?=${ODD})`);

/** A space in a line that YAML does not take for one where it needs one. */
export function oddSpaceInLine({ start, text }: Line): SyntaxProblem | null {
  return /^\s*#/.test(text) ? null : oddSpace(IN_LINE, text, start);
}

/** A space that has become part of the plain key at `start`. */
export function oddSpaceInKey(key: string, start: number): SyntaxProblem | null {
  return oddSpace(IN_KEY, key, start);
}

/** A space that keeps the plain text at `start`, the first on its line, from being a key or an element. */
export function oddSpaceInValue(value: string, start: number): SyntaxProblem | null {
  return oddSpace(IN_VALUE, value, start);
}

function oddSpace(where: RegExp, text: string, offset: number): SyntaxProblem | null {
  const match = where.exec(text);
  if (!match) return null;
  const index = match.index + match[0].length;
  const start = offset + index;
  return { kind: 'odd-space', span: { start, end: start + 1 }, token: codePointName(text.charAt(index)) };
}
