import { addTo } from '../../values/text/group-by.ts';
import type { Diagnostic, FileResult } from './diagnostic.ts';
import { applyEdits, type Edit } from './fix.ts';

/** What finds everything wrong in a file of these bytes. */
export type Check = (bytes: Uint8Array) => Pick<FileResult, 'text' | 'diagnostics'>;

/** A file with its safe fixes made. */
export interface FixedFile {
  readonly bytes: Uint8Array;
  /** What was fixed, at its place at that time. */
  readonly findings: readonly Diagnostic[];
  /** For each line of `bytes` the line it was, from 0, where no fix touched it; else null. */
  readonly lines: readonly (number | null)[];
}

/** One fix can bring to light what another one fixes; no plan has been seen to need more rounds than a few. */
const MOST_ROUNDS = 50;

/**
 * Makes the safe fixes of a file until none is left: those that change no sum, date or name of an outlet. All
 * else stays byte for byte, the byte order mark and the line ends too. Twice gives the same as once.
 */
export function withSafeFixes(bytes: Uint8Array, check: Check): FixedFile {
  let fixed: FixedFile = { bytes, findings: [], lines: [] };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { text, diagnostics } = check(fixed.bytes);
    const lines = round === 0 ? text.split('\n').map((_, i) => i) : fixed.lines;
    const fixable = withoutOverlaps(diagnostics.filter(({ fix }) => fix?.safe));
    const edits = fixable.flatMap(({ fix }) => fix?.edits ?? []);
    const after = rewritten(fixed.bytes, text, edits);
    if (isSame(after, fixed.bytes)) return { ...fixed, lines };
    fixed = {
      bytes: after,
      findings: [...fixed.findings, ...fixable],
      lines: withEdits(lines, edits),
    };
  }
  return fixed;
}

/** Lines with null for each line that an edit writes. */
function withEdits(lines: readonly (number | null)[], edits: readonly Edit[]): (number | null)[] {
  const inOrder = edits.toSorted((a, b) => (isBefore(a.range.start, b.range.start) ? -1 : 1));
  const after: (number | null)[] = [];
  let next = 0;
  for (const { range, text } of inOrder) {
    // An edit that begins in the last line of the edit before it continues that line.
    if (range.start.line > next) {
      for (; next < range.start.line - 1; next += 1) after.push(lines[next] ?? null);
      after.push(null);
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) after.push(null);
    next = range.end.line;
  }
  for (; next < lines.length; next += 1) after.push(lines[next] ?? null);
  return after;
}

/** Of fixes that touch the same text, the first; the others are looked at again in the next round. */
export function withoutOverlaps(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const taken = new Map<number, Edit[]>();
  return diagnostics.filter(({ fix }) => {
    const edits = fix?.edits ?? [];
    if (
      edits.some((edit) =>
        linesOf(edit).some((line) => taken.get(line)?.some((other) => overlap(edit, other))),
      )
    )
      return false;
    for (const edit of edits) for (const line of linesOf(edit)) addTo(taken, line, edit);
    return true;
  });
}

function linesOf({ range: { start, end } }: Edit): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i);
}

function overlap({ range: a }: Edit, { range: b }: Edit): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Edit['range']['start'], b: Edit['range']['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** The bytes with edits of their text made; the text is theirs without a byte order mark. */
function rewritten(bytes: Uint8Array, text: string, edits: readonly Edit[]): Uint8Array {
  if (edits.length === 0) return bytes;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  const written = raw.slice(mark.length);
  const [lineEnd = '\n'] = /\r?\n|\r/.exec(written) ?? [];
  const inFile = edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, lineEnd) }));
  return new TextEncoder().encode(mark + applyEdits(text, inFile, written));
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
