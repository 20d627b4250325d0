import { type Line, withoutComment } from '../line.ts';
import type { SyntaxProblem } from '../problem.ts';

/** Dashes and bullets as word processors write them, some of them in the private area of their symbol fonts. */
export const BULLETS = '–—−‐‑•·●▪◦■□►➢✓§\uf0b7\uf0a7\uf0d8\uf0fc';

/** A dash without its space, or another mark, before braces or a key. */
const BAD_DASH = new RegExp(`^\\s*(-|[${BULLETS}]\\s*|[*+o]\\s+)((?:[{[]|["']?[A-Za-z_][\\w-]*["']?:).*)`);

/** A line that is intended to begin an element of a list and does not begin with `- `. */
export function badDash({ start, text }: Line): SyntaxProblem | null {
  const [, dash, element] = BAD_DASH.exec(text) ?? [];
  if (dash === undefined || element === undefined) return null;
  const at = start + text.indexOf(dash);
  const token = dash.trimEnd();
  const suggestion = `- ${withoutComment(element)}`;
  // The keys below stay in the column of the first one.
  const gap = dash.slice(token.length) || ' ';
  const correction = { span: { start: at, end: at + dash.length }, text: `-${gap}`, isCertain: true };
  return { kind: 'bad-dash', span: { start: at, end: at + 1 }, token, suggestion, correction };
}
