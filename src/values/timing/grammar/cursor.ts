import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Span, type Token, tokenize } from '../lexicon/tokens.ts';
import type { TimingProblemKind } from '../types.ts';
import { Unreadable } from './terms.ts';

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

  /** Steps over the longest phrase of the lexicon here, and returns its meaning; null if there is none. */
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
