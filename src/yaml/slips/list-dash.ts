import { type Line, withoutComment } from '../line.ts';
import type { SyntaxProblem } from '../problem.ts';

/** A dash without its space, or a dash or bullet as word processors write it, before braces or a key. */
const BAD_DASH = /^\s*(-|[–—−‐‑•·●▪◦]\s*|[*+]\s+)((?:[{[]|["']?[A-Za-z_][\w-]*["']?:).*)/;

/** A line that is meant to begin an element of a list and does not begin with `- `. */
export function badDash({ start, text }: Line): SyntaxProblem | null {
  const [, dash, element] = BAD_DASH.exec(text) ?? [];
  if (dash === undefined || element === undefined) return null;
  const at = start + text.indexOf(dash);
  const token = dash.trimEnd();
  const suggestion = `- ${withoutComment(element)}`;
  const mend = { span: { start: at, end: at + dash.length }, text: '- ', isCertain: true };
  return { kind: 'bad-dash', span: { start: at, end: at + 1 }, token, suggestion, mend };
}
