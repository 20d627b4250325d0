/** A line of a text, without its line end. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** The line that holds the character at `offset`. */
export function lineAt(text: string, offset: number): Line {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  const end = text.indexOf('\n', offset);
  const written = end < 0 ? text.slice(start) : text.slice(start, end);
  return { start, text: written.endsWith('\r') ? written.slice(0, -1) : written };
}

/** Whether a line is neither empty nor a comment. */
function hasContent({ text }: Line): boolean {
  return /^\s*[^\s#]/.test(text);
}

/** The line at `offset`, or the first after it that is neither empty nor a comment. */
export function contentFrom(text: string, offset: number): Line {
  let line = lineAt(text, offset);
  while (!hasContent(line)) {
    const next = text.indexOf('\n', line.start) + 1;
    if (next === 0 || next === text.length) return lineAt(text, offset);
    line = lineAt(text, next);
  }
  return line;
}

/** The nearest line above that is neither empty nor a comment. */
export function contentAbove(text: string, { start }: Line): Line | null {
  let above = start;
  while (above > 0) {
    const line = lineAt(text, above - 1);
    if (hasContent(line)) return line;
    above = line.start;
  }
  return null;
}

/** How far the key of a line is indented, the dashes of list elements counted. */
export function keyIndent({ text }: Line): number {
  return /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
}

/** Text as a comment holds it, which ends with its line. */
export function asComment(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}

/** What is written up to a comment. */
export function withoutComment(written: string): string {
  return written.replace(/\s#.*$/, '').trimEnd();
}

/** The lines of a text that are neither empty nor a comment. */
export function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const line = lineAt(text, start);
    if (hasContent(line)) lines.push(line);
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

/** How many spaces a line begins with. */
export function indentOf({ text }: Line): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

/** Whether a line begins an element of a list. */
export function hasDash({ text }: Line): boolean {
  return /^ *- /.test(text);
}

/** The index in `lines` of the line with the character at `offset`, or of the next one; -1 after the last. */
export function indexAt(lines: readonly Line[], offset: number): number {
  return lines.findIndex(({ start, text }) => start + text.length >= offset);
}

/** The key that a line begins with, after the dashes of list elements; null if it begins with something else. */
export function keyOf({ text }: Line): string | null {
  return /^ *(?:- +)*(["']?[^\s"':,#[\]{}][^"':#[\]{}]*["']?):(?:\s|$)/.exec(text)?.[1] ?? null;
}

/** What is on a line after its key, up to a comment; null if it has no key. */
export function valueAfterKey(line: Line): string | null {
  const key = keyOf(line);
  return key === null ? null : withoutComment(line.text.slice(keyIndent(line) + key.length + 1)).trim();
}
