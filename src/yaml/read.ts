import { readEvents } from './events.ts';
import type { Node } from './node.ts';
import { nodeOf, parse } from './parse.ts';
import type { SyntaxProblem } from './problem.ts';
import { firstSyntaxProblem } from './syntax.ts';

/**
 * The root of the one document in `text`, null if there is nothing in it, or what keeps `text` from being one. A second
 * parser, which takes three times as long, reads only what the first refuses: it says what is wrong, and takes layouts
 * that the standard forbids and many write, such as a closing bracket right below its key.
 */
export function read(text: string): { root: Node | null } | { problem: SyntaxProblem } {
  const root = readEvents(text);
  if (root !== undefined) return { root };
  const parsed = parse(text);
  if ('problem' in parsed) return parsed;
  const { document } = parsed;
  const problem = firstSyntaxProblem(document, text);
  return problem ? { problem } : { root: document.contents && nodeOf(document.contents) };
}
