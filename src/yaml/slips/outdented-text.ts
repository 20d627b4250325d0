import {
  contentLines,
  hasDash,
  indentOf,
  indexAt,
  keyIndent,
  keyOf,
  type Line,
  valueAfterKey,
} from '../line.ts';
import type { Span } from '../position.ts';
import type { SyntaxProblem } from '../problem.ts';
import { partsOfGlued } from './glued-key.ts';
import { isKeyName } from './key-name.ts';
import { correctionAt, type Recognizer } from './recognizer.ts';
import { withColons } from './wrong-colon.ts';

const BLOCK = /^[>|][-+\d]*$/;

/** A line of a text of several lines that is not indented deeper than the key of the text, or less than its first line. */
export const outdentedText: Recognizer = ({ text, kind, span }) => {
  if (kind !== 'missing-colon' && kind !== 'bad-indent' && kind !== 'unclosed-quote') return null;
  return outdented(linesAround(text, span, kind === 'unclosed-quote'), kind === 'unclosed-quote');
};

/** An outdented line of a folded or literal text, whatever sign it begins with. */
export const outdentedBlock: Recognizer = ({ text, span }) => {
  const around = linesAround(text, span, false);
  return around.owner && BLOCK.test(valueAfterKey(around.owner) ?? '') ? outdented(around, false) : null;
};

interface Around {
  readonly line: Line | undefined;
  /** The line of the key or element above it. */
  readonly owner: Line | undefined;
  /** The line below that one. */
  readonly first: Line | undefined;
}

function linesAround(text: string, { start }: Span, isNext: boolean): Around {
  const lines = contentLines(text);
  const at = indexAt(lines, start) + (isNext ? 1 : 0);
  const key = lines.findLastIndex((line, i) => i < at && (keyOf(line) !== null || hasDash(line)));
  const above = blockAbove(lines, at) ?? key;
  return { line: lines[at], owner: lines[above], first: lines[above + 1] };
}

/** The line that begins the folded or literal text to which the lines above `at` belong; null if they are not in one. */
function blockAbove(lines: readonly Line[], at: number): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (let i = at - 1; i >= 0 && least > 0; i -= 1) {
    const line = lines[i] as Line;
    if (BLOCK.test(valueAfterKey(line) ?? '') && keyIndent(line) < least) return i;
    least = Math.min(least, indentOf(line));
  }
  return null;
}

function outdented({ line, owner, first: next }: Around, isQuoted: boolean): SyntaxProblem | null {
  const value = owner && valueAfterKey(owner);
  if (!line || !owner || !value || keyOf(line) !== null) return null;
  const content = line.text.trim();
  const first = BLOCK.test(value) ? next : undefined;
  const isText = isQuoted ? closesQuote(value, content) : first !== undefined || !/^["'{[&*!|>]/.test(value);
  const depth = keyIndent(owner);
  const indent = indentOf(line);
  if (!isText || /^(?:- |[{["'])/.test(content) || (indent <= depth && !isQuoted && mayBeKey(content)))
    return null;
  const intended = first && indentOf(first) > depth ? indentOf(first) : depth + 2;
  if (indent >= intended) return null;
  const suggestion = ' '.repeat(intended) + content;
  const start = line.start + line.text.indexOf(content);
  const span = { start, end: start + content.length };
  // Below a text of one line it may be something else, such as a key in another language without its colon.
  const isCertain = (first !== undefined || isQuoted) && /^[\p{L}\p{N}(]/u.test(content);
  const correction = { ...correctionAt(line.text, line.start, suggestion), isCertain };
  return { kind: 'outdented-text', span, token: keyOf(owner) ?? '', suggestion, correction };
}

/** `issuer UBND xã`, `issuer:UBND xã`: more likely a key whose colon or space is missing. */
function mayBeKey(content: string): boolean {
  const [word = ''] = /^\S+/.exec(content) ?? [];
  return isKeyName(word) || withColons(content) !== null || partsOfGlued(content) !== null;
}

/** Whether a text that `value` opens a quote for ends on its next line. */
function closesQuote(value: string, next: string): boolean {
  const quote = value.charAt(0);
  return next.endsWith(quote) && next.indexOf(quote) === next.length - 1;
}
