import {
  contentLines,
  hasDash,
  indentOf,
  indexAt,
  keyIndent,
  keyOf,
  type Line,
  valueAfterKey,
  withoutComment,
} from '../line.ts';
import type { Correction, SyntaxProblem } from '../problem.ts';
import { BULLETS } from './list-dash.ts';
import { problemAt, type Recognizer } from './recognizer.ts';

/** A bullet used as a dash before text; `badDash` handles braces and keys. */
const MARK = new RegExp(`^[${BULLETS}*+o]\\s+(?=\\S)`);

/** An element of a list that has no dash, among others that have one; or another mark in its place. */
export const missingDash: Recognizer = ({ text, code, kind, span, runsOn }) => {
  const lines = contentLines(text);
  const at = indexAt(lines, span.start);
  const line = lines[at];
  if (!line) return null;
  if (code === 'BAD_ALIAS') return span.start === line.start + indentOf(line) ? marked(line) : null;
  if (kind !== 'bad-indent' && !runsOn) return null;
  return firstElement(lines, at) ?? laterElement(lines, at) ?? outdentedElement(lines, at);
};

/** An element in the column of the key of its list, where the elements above it are indented deeper. */
function outdentedElement(lines: readonly Line[], at: number): SyntaxProblem | null {
  for (const i of [at, at - 1]) {
    const line = lines[i];
    const above = lines[i - 1];
    if (!line || !above || !hasDash(line)) continue;
    const indent = indentOf(line);
    const key = lines.findLast((other, j) => j < i && keyIndent(other) <= indent);
    const first = key && lines[lines.indexOf(key) + 1];
    if (!key || !first || keyIndent(key) !== indent || valueAfterKey(key) !== '') continue;
    const column = indentOf(first);
    if (!hasDash(first) || column <= indent) continue;
    const start = line.start + indent;
    const correction: Correction = {
      span: { start, end: start },
      text: ' '.repeat(column - indent),
      isCertain: false,
    };
    return { ...problemAt('bad-indent', '-', start), correction };
  }
  return null;
}

/** A missing dash of the first element, which the parser reports only at the next element, or at further keys of the first. */
function firstElement(lines: readonly Line[], at: number): SyntaxProblem | null {
  const here = lines[at] as Line;
  const next = hasDash(here) ? at : lines.findIndex((line, i) => i > at && indentOf(line) <= indentOf(here));
  const dashed = lines[next];
  if (!dashed || !hasDash(dashed)) return null;
  const column = indentOf(dashed);
  const outside = lines.findLastIndex((line, i) => i < next && indentOf(line) <= column);
  // The first element is in the column of the dashes itself, or right below the key of the list.
  const opening = [outside, outside - 1].find((i) => lines[i] && valueAfterKey(lines[i]) === '');
  const first = opening === undefined ? undefined : lines[opening + 1];
  return !first || hasDash(first) || indentOf(first) < column ? null : withDash(first, column);
}

/** An element below another one that has its dash. */
function laterElement(lines: readonly Line[], at: number): SyntaxProblem | null {
  const line = lines[at] as Line;
  const indent = indentOf(line);
  const above = lines.findLastIndex((other, i) => i < at && indentOf(other) <= indent);
  const element = lines[above];
  if (!element || hasDash(line) || !hasDash(element) || indent > indentOf(element) + 2) return null;
  const column = indentOf(element);
  if (isBraced(line)) return withDash(line, column);
  if (keyOf(line) === null) {
    const isText = keyOf(element) === null && !isBraced(element);
    return isText ? (marked(line) ?? withDash(line, column)) : null;
  }
  const keysIn = (own: readonly Line[], columns: readonly number[]) =>
    own.filter((other) => columns.includes(keyIndent(other))).map(keyOf);
  const end = lines.findIndex((other, i) => i > at && (hasDash(other) || indentOf(other) < indent));
  const keys = keysIn(lines.slice(above, at), [keyIndent(element)]);
  const rest = keysIn(lines.slice(at, end < 0 ? undefined : end), [keyIndent(element), indent]);
  return rest.some((key) => keys.includes(key)) ? withDash(line, column) : null;
}

function isBraced({ text }: Line): boolean {
  return /^ *(?:- +)*(?:\{.*\}|\[.*\])$/.test(withoutComment(text));
}

/** A line that begins with another mark than the dash; null for one that does not. */
function marked(line: Line): SyntaxProblem | null {
  const content = line.text.trimStart();
  const mark = MARK.exec(content)?.[0];
  if (mark === undefined) return null;
  const start = line.start + indentOf(line);
  const suggestion = `- ${withoutComment(content.slice(mark.length))}`;
  const correction: Correction = { span: { start, end: start + mark.length }, text: '- ', isCertain: true };
  return { ...problemAt('bad-dash', mark.trimEnd(), start, suggestion), correction };
}

/** A line that needs a dash in a column; what is in braces is an element for sure. */
function withDash(line: Line, column: number): SyntaxProblem {
  const content = withoutComment(line.text.trimStart());
  const start = line.start + indentOf(line);
  const span = { start: line.start + column, end: Math.min(start, line.start + column + 2) };
  const correction: Correction = { span, text: '- ', isCertain: isBraced(line) };
  return { ...problemAt('no-dash', content, start, `- ${content}`), correction };
}
