import { LETTERS } from '../../values/text/letters.ts';
import type { SourceDocument } from '../../yaml/document.ts';
import type { Range, Span } from '../../yaml/position.ts';

/** A change of the text that fixes a finding. */
export interface Fix {
  readonly title: string;
  /** In no order; they do not overlap. */
  readonly edits: readonly Edit[];
  /** Whether no sum, date or name of an outlet changes its meaning. */
  readonly safe: boolean;
}

/** Puts `text` in place of what is at `range`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A fix that writes `text` at `range`. */
export function replacing(range: Range, text: string): { write: string; edits: readonly Edit[] } {
  return { write: text, edits: [{ range, text }] };
}

/**
 * The edit that makes the scalar at `span` read as `value`. It keeps the kind of quotes, and the words at
 * both ends that stay as they are.
 */
export function scalarEdit(source: SourceDocument, span: Span, value: string): Edit {
  const before = source.text.slice(span.start, span.end);
  const after = written(value, before[0]);
  const start = commonWords(before, after);
  const end = commonWords(reversed(before.slice(start)), reversed(after.slice(start)));
  return {
    range: source.rangeAt({ start: span.start + start, end: span.end - end }),
    text: after.slice(start, after.length - end),
  };
}

/** Characters that mean nothing to YAML wherever they are between two others. */
const PLAIN = new RegExp(String.raw`^[${LETTERS}\d][${LETTERS}\d ./_+()₫–-]*$`, 'u');

/** `value` as YAML that reads back as it is, in quotes like those that `first` opens. */
function written(value: string, first: string | undefined): string {
  const isOneLine = !/[\p{Cc}\u2028\u2029]/u.test(value);
  if (first === "'" && isOneLine) return `'${value.replaceAll("'", "''")}'`;
  return first === '"' ? JSON.stringify(value) : plainOrQuoted(value);
}

/** `value` as YAML that reads back as it is, between braces too; in quotes where it needs them. */
export function plainOrQuoted(value: string): string {
  // Every JSON string is a YAML string in double quotes (YAML 1.2, section 1.3).
  return PLAIN.test(value) && !value.endsWith(' ') ? value : JSON.stringify(value);
}

/** How long the words are that two texts begin with, their spaces with them. */
function commonWords(a: string, b: string): number {
  let same = 0;
  let length = 0;
  while (same < a.length && a[same] === b[same]) {
    same += 1;
    if (a[same - 1] === ' ') length = same;
  }
  return length;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** The text with all edits made; or, with `written`, that text of the same length, which ends its lines in other ways. */
export function applyEdits(text: string, edits: readonly Edit[], written = text): string {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const offsetOf = ({ line, column }: Range['start']) => (lines[line - 1] ?? text.length) + column - 1;
  const inOrder = edits
    .map((edit) => ({ start: offsetOf(edit.range.start), end: offsetOf(edit.range.end), text: edit.text }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let done = 0;
  for (const edit of inOrder) {
    parts.push(written.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return [...parts, written.slice(done)].join('');
}
