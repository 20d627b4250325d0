/** A place in a text: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Below zero where `a` is before `b`, zero where they are one place. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets of a text, UTF-16 units from 0, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets of one text into lines and columns. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  range(span: Span): Range {
    return { start: this.#position(span.start), end: this.#position(span.end) };
  }

  /** The offset of a position; one outside the text gives the nearest end of the text. */
  offset({ line, column }: Position): number {
    const start = this.#starts[line - 1];
    if (start === undefined) return line < 1 ? 0 : this.#length;
    const end = (this.#starts[line] ?? this.#length + 1) - 1;
    return Math.max(start, Math.min(start + column - 1, end));
  }

  /** The position of an offset; one past the text is the position after its last character. */
  #position(offset: number): Position {
    const inText = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= inText) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inText - (this.#starts[low] ?? 0) + 1 };
  }
}
