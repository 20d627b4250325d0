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

/**
 * An element of a list without its dash, or with another mark in its place. Which element it is, the parser does not say: it
 * complains where the text no longer fits, which may be a line later.
 */
export const missingDash: Recognizer = ({ text, code, kind, span, runsOn }) => {
  const lines = contentLines(text);
  const at = indexAt(lines, span.start);
  const line = lines[at];
  if (!line) return null;
  if (code === 'BAD_ALIAS') return span.start === line.start + indentOf(line) ? marked(line) : null;
  if (kind !== 'bad-indent' && !runsOn) return null;
  return firstElement(lines, at) ?? laterElement(lines, at) ?? outdentedElement(lines, at);
};

/**
 * The first element of a list. The parser complains at the second, or at further keys of the first:
 *
 *     items:
 *       label: a ← the dash is missing here
 *       - label: b
 */
function firstElement(lines: readonly Line[], at: number): SyntaxProblem | null {
  const here = lines[at] as Line;
  const secondAt = hasDash(here)
    ? at
    : lines.findIndex((line, i) => i > at && indentOf(line) <= indentOf(here));
  const second = lines[secondAt];
  if (!second || !hasDash(second)) return null;
  const column = indentOf(second);
  // The nearest line that is not indented deeper is the key of the list, or its first element right below that.
  const nearest = lines.findLastIndex((line, i) => i < secondAt && indentOf(line) <= column);
  const keyAt = [nearest, nearest - 1].find((i) => lines[i] && valueAfterKey(lines[i]) === '');
  const first = keyAt === undefined ? undefined : lines[keyAt + 1];
  return !first || hasDash(first) || indentOf(first) < column ? null : withDash(first, column);
}

/**
 * An element below one that has its dash:
 *
 *     items:
 *       - label: a
 *       label: b ← the dash is missing here
 */
function laterElement(lines: readonly Line[], at: number): SyntaxProblem | null {
  const line = lines[at] as Line;
  const indent = indentOf(line);
  const dashedAt = lines.findLastIndex((other, i) => i < at && indentOf(other) <= indent);
  const dashed = lines[dashedAt];
  if (!dashed || !hasDash(dashed) || hasDash(line)) return null;
  const column = indentOf(dashed);
  if (indent > column + 2) return null;
  if (isBraced(line)) return withDash(line, column);
  if (keyOf(line) === null) {
    const isText = keyOf(dashed) === null && !isBraced(dashed);
    return isText ? (marked(line) ?? withDash(line, column)) : null;
  }
  // Further keys may be of the element above; one that it has already begins another element.
  const end = lines.findIndex((other, i) => i > at && (hasDash(other) || indentOf(other) < indent));
  const keys = keysIn(lines.slice(dashedAt, at), [keyIndent(dashed)]);
  const further = keysIn(lines.slice(at, end < 0 ? undefined : end), [keyIndent(dashed), indent]);
  return further.some((key) => keys.includes(key)) ? withDash(line, column) : null;
}

/** The keys that some lines begin with in these columns. */
function keysIn(lines: readonly Line[], columns: readonly number[]): (string | null)[] {
  return lines.filter((line) => columns.includes(keyIndent(line))).map(keyOf);
}

/**
 * An element that has its dash, but in the column of the key of the list, where the elements above it are indented deeper:
 *
 *     items:
 *       - label: a
 *     - label: b ← the spaces are missing here
 */
function outdentedElement(lines: readonly Line[], at: number): SyntaxProblem | null {
  for (const i of [at, at - 1]) {
    const line = lines[i];
    if (!line || !lines[i - 1] || !hasDash(line)) continue;
    const column = indentOf(line);
    const keyAt = lines.findLastIndex((other, j) => j < i && keyIndent(other) <= column);
    const [key, first] = [lines[keyAt], lines[keyAt + 1]];
    if (!key || !first || keyIndent(key) !== column || valueAfterKey(key) !== '') continue;
    const lacking = indentOf(first) - column;
    if (!hasDash(first) || lacking <= 0) continue;
    const start = line.start + column;
    const correction: Correction = {
      span: { start, end: start },
      text: ' '.repeat(lacking),
      isCertain: false,
    };
    return { ...problemAt('bad-indent', '-', start), correction };
  }
  return null;
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

/** Adds the dash to a line, in the column of the others; a line in braces is certainly an element. */
function withDash(line: Line, column: number): SyntaxProblem {
  const content = withoutComment(line.text.trimStart());
  const start = line.start + indentOf(line);
  const span = { start: line.start + column, end: Math.min(start, line.start + column + 2) };
  const correction: Correction = { span, text: '- ', isCertain: isBraced(line) };
  return { ...problemAt('no-dash', content, start, `- ${content}`), correction };
}
