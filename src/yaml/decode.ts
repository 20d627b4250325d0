import { codePointName } from '../values/text/code-point.ts';
import type { SyntaxProblem } from './problem.ts';

/** A plan is never as large as this, in megabytes; larger files are refused. */
export const LARGEST_MB = 10;

/** Text of a file, and what keeps it from being read as text. */
export interface Decoded {
  readonly text: string;
  readonly problem?: SyntaxProblem;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Reads bytes as UTF-8. A byte order mark is dropped and a lone CR, a line end of old Mac systems and
 * of YAML 1.2 (5.4), is read as LF, so that lines and columns are those an editor shows.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { text: '', problem: { kind: 'utf16', span: { start: 0, end: 0 }, token: '' } };

  const decoded = new TextDecoder('utf-8').decode(bytes);
  const text = decoded.includes('\r') ? decoded.replace(/\r(?!\n)/g, '\n') : decoded;
  if (decoded.includes('\ufffd') && !isUtf8(bytes)) {
    const start = firstReplaced(bytes);
    return { text, problem: { kind: 'not-utf8', span: { start, end: start + 1 }, token: '' } };
  }
  const control = CONTROL.exec(text);
  if (control) {
    const span = { start: control.index, end: control.index + 1 };
    return { text, problem: { kind: 'control-character', span, token: codePointName(control[0]) } };
  }
  return { text };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The offset, in the decoded text, of the first replacement for bytes that are not UTF-8. */
function firstReplaced(bytes: Uint8Array): number {
  const keepMark = new TextDecoder('utf-8', { ignoreBOM: true });
  const written = new TextEncoder().encode(keepMark.decode(bytes));
  const broken = written.findIndex((byte, i) => byte !== bytes[i]);
  return new TextDecoder('utf-8').decode(bytes.subarray(0, broken)).length;
}
