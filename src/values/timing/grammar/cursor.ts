import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Span, type Token, tokenize } from '../lexicon/tokens.ts';
import { Unreadable } from '../terms.ts';
import type { TimingProblemKind } from '../types.ts';

/** A place in a tokenized phrase. `ahead` counts tokens from it. */
export class Cursor {
  readonly tokens: readonly Token[];
  position = 0;

  constructor(readonly text: string) {
    this.tokens = tokenize(text);
  }

  get atEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  token(ahead = 0): Token | undefined {
    return this.tokens[this.position + ahead];
  }

  /** The key of a token; empty past the end. */
  key(ahead = 0): string {
    return this.token(ahead)?.key ?? '';
  }

  isNumber(ahead = 0): boolean {
    return this.token(ahead)?.kind === 'number';
  }

  /** Whether a number of one or two digits is there. */
  isShort(ahead = 0): boolean {
    return this.isNumber(ahead) && this.key(ahead).length <= 2;
  }

  /** Whether a number of four digits is there. */
  isYear(ahead = 0): boolean {
    return this.isNumber(ahead) && this.key(ahead).length === 4;
  }

  isGlued(ahead = 0): boolean {
    return this.token(ahead)?.glued ?? false;
  }

  number(ahead = 0): number {
    return Number(this.key(ahead));
  }

  look<T>(lexicon: Lexicon<T>, ahead = 0): { meaning: T; length: number } | null {
    return lexicon.match(this.tokens, this.position + ahead);
  }

  /** Steps over the longest phrase of the lexicon here, and returns its meaning; null if no phrase begins here. */
  take<T>(lexicon: Lexicon<T>): T | null {
    const found = this.look(lexicon);
    if (!found) return null;
    this.position += found.length;
    return found.meaning;
  }

  /** Steps over one token with this key. */
  takeKey(key: string): boolean {
    if (this.atEnd || this.key() !== key) return false;
    this.position += 1;
    return true;
  }

  /** Whether `read` would step over something here, readable or not; the place stays. */
  peek(read: () => unknown): boolean {
    const begin = this.position;
    try {
      return Boolean(read());
    } catch (error) {
      if (error instanceof Unreadable) return true;
      throw error;
    } finally {
      this.position = begin;
    }
  }

  /** Returns what `read` returns; where that is null or false, the place stays. */
  attempt<T>(read: () => T): T {
    const begin = this.position;
    const found = read();
    if (found === null || found === false) this.position = begin;
    return found;
  }

  /** The text from a token position up to here, or the token there where nothing was stepped over. */
  spanFrom(position: number): Span {
    const first = this.tokens[Math.min(position, this.tokens.length - 1)];
    const last = this.tokens[Math.min(Math.max(position, this.position - 1), this.tokens.length - 1)];
    return { start: first?.start ?? 0, end: last?.end ?? this.text.length };
  }

  fail(kind: TimingProblemKind, position: number, suggestion?: string): never {
    throw new Unreadable(kind, this.spanFrom(position), suggestion);
  }
}

/** The keys of brackets. */
export const OPENING = /^[([{]$/;
export const CLOSING = /^[)\]}]$/;

export function isBracket(cursor: Cursor, ahead = 0): boolean {
  return OPENING.test(cursor.key(ahead)) || CLOSING.test(cursor.key(ahead));
}

/** The position of the bracket that closes the one at a position; null if none does. */
export function closingBracket(cursor: Cursor, begin: number): number | null {
  let depth = 0;
  for (let position = begin; position < cursor.tokens.length; position += 1) {
    const key = cursor.tokens[position]?.key ?? '';
    if (OPENING.test(key)) depth += 1;
    if (CLOSING.test(key)) depth -= 1;
    if (depth === 0) return position;
  }
  return null;
}

// T. and Q. count months and quarters.
const LABEL = /^([^qt]|\d\d)$/u;
const BULLET = /^[•●○▪◦·*]$/u;

/** Whether `1.`, `a)` and the like are before a word at a token. */
function isEnumerator(cursor: Cursor, position: number): boolean {
  const [label, mark, word] = cursor.tokens.slice(position, position + 3);
  const ends = mark?.key === ')' || (mark?.key === '.' && word?.glued === false);
  return (
    ends && mark.glued && label?.kind !== 'mark' && LABEL.test(label?.key ?? '') && word?.kind === 'word'
  );
}

/** Whether the next item of an enumeration begins here; it must have begun with the text. */
export function startsItem(cursor: Cursor): boolean {
  return isEnumerator(cursor, 0) && isEnumerator(cursor, cursor.position);
}

/** Steps over what opens a line of a list: a dash, a dot, `1.` or `a)`. */
export function takeBullet(cursor: Cursor): void {
  if (BULLET.test(cursor.key())) cursor.position += 1;
  else if (startsItem(cursor)) cursor.position += 2;
  else if (!cursor.isNumber(1) || !cursor.isGlued(1)) cursor.takeKey('-');
}
