import { contentLines, indentOf, keyIndent, keyOf, type Line, valueBehindKey } from '../line.ts';
import type { SyntaxProblem } from '../problem.ts';
import { mendAt, type Recognizer } from './complaint.ts';
import { partsOfGlued } from './glued-key.ts';
import { isKeyName } from './key-name.ts';
import { withColons } from './wrong-colon.ts';

const BLOCK = /^[>|][-+\d]*$/;

/** A line of a text of several lines that is not indented deeper than the key of the text, or less than its first line. */
export const outdentedText: Recognizer = ({ text, kind, span }) => {
  if (kind !== 'missing-colon' && kind !== 'bad-indent' && kind !== 'unclosed-quote') return null;
  const lines = contentLines(text);
  const at = lines.findIndex(({ start, text: own }) => start + own.length >= span.start);
  return outdented(lines, kind === 'unclosed-quote' ? at + 1 : at, kind === 'unclosed-quote');
};

function outdented(lines: readonly Line[], at: number, isQuoted: boolean): SyntaxProblem | null {
  const line = lines[at];
  const owner = lines.findLast((other, i) => i < at && (keyOf(other) !== null || /^ *- /.test(other.text)));
  const value = owner && valueBehindKey(owner);
  if (!line || !owner || !value || keyOf(line) !== null) return null;
  const content = line.text.trim();
  const first = BLOCK.test(value) ? lines[lines.indexOf(owner) + 1] : undefined;
  const isText = isQuoted ? closesQuote(value, content) : first !== undefined || !/^["'{[&*!|>]/.test(value);
  const depth = keyIndent(owner);
  const indent = indentOf(line);
  if (!isText || /^(?:- |[{["'])/.test(content) || (indent <= depth && !isQuoted && mayBeKey(content)))
    return null;
  const meant = first && indentOf(first) > depth ? indentOf(first) : depth + 2;
  if (indent >= meant) return null;
  const suggestion = ' '.repeat(meant) + content;
  const start = line.start + line.text.indexOf(content);
  const span = { start, end: start + content.length };
  // Below a text of one line it may be something of its own, such as a key in another language without its colon.
  const isCertain = (first !== undefined || isQuoted) && /^[\p{L}\p{N}(]/u.test(content);
  const mend = { ...mendAt(line.text, line.start, suggestion), isCertain };
  return { kind: 'outdented-text', span, token: keyOf(owner) ?? '', suggestion, mend };
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
