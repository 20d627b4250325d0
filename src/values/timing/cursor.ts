import { type Extent, Unreadable } from './terms.ts';
import { fold, type Token, tokenize } from './tokens.ts';
import type { TimingProblemKind } from './types.ts';

interface Phrase<T> {
  readonly keys: readonly string[];
  readonly meaning: T;
}

/** Phrases, each with what it means; marks stand as words of their own (`/ năm`). */
export class Lexicon<T> {
  readonly #entries: readonly (readonly [phrase: string, meaning: T])[];
  #byFirst: ReadonlyMap<string, readonly Phrase<T>[]> | undefined;

  constructor(entries: readonly (readonly [phrase: string, meaning: T])[]) {
    this.#entries = entries;
  }

  /** A lexicon of phrases listed with bars between them, by what they mean. */
  static of<K extends string>(lists: Readonly<Record<K, string>>): Lexicon<K> {
    const meanings = Object.keys(lists) as K[];
    return new Lexicon(
      meanings.flatMap((meaning) => listed(lists[meaning]).map((phrase) => [phrase, meaning] as const)),
    );
  }

  /** A lexicon of phrases that mean the same. */
  static list(phrases: string): Lexicon<true> {
    return new Lexicon(listed(phrases).map((phrase) => [phrase, true] as const));
  }

  /** The longest phrase that stands at a token. */
  match(tokens: readonly Token[], position: number): { meaning: T; length: number } | null {
    this.#byFirst ??= indexed(this.#entries);
    const candidates = this.#byFirst.get(tokens[position]?.key ?? '') ?? [];
    const found = candidates.find(({ keys }) => keys.every((key, i) => tokens[position + i]?.key === key));
    return found ? { meaning: found.meaning, length: found.keys.length } : null;
  }
}

/** Phrases by their first word, the longest first. Most lexicons are never asked, so it waits until one is. */
function indexed<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly Phrase<T>[]> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [phrase, meaning] of entries) {
    const keys = phrase.split(' ').map(fold);
    const first = keys[0] ?? '';
    const sameFirst = byFirst.get(first);
    if (sameFirst) sameFirst.push({ keys, meaning });
    else byFirst.set(first, [{ keys, meaning }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

function listed(phrases: string): readonly string[] {
  return phrases.split('|').map((phrase) => phrase.trim());
}

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

  /** Whether a number of one or two digits stands there. */
  isShort(ahead = 0): boolean {
    return this.isNumber(ahead) && this.key(ahead).length <= 2;
  }

  /** Whether a number of four digits stands there. */
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

  /** Steps over the longest phrase of the lexicon that stands here, and returns its meaning; null where none does. */
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

  /** The text from a token position up to here, or the token there where nothing was stepped over. */
  extentFrom(position: number): Extent {
    const first = this.tokens[Math.min(position, this.tokens.length - 1)];
    const last = this.tokens[Math.min(Math.max(position, this.position - 1), this.tokens.length - 1)];
    return { start: first?.start ?? 0, end: last?.end ?? this.text.length };
  }

  fail(kind: TimingProblemKind, position: number, suggestion?: string): never {
    throw new Unreadable(kind, this.extentFrom(position), suggestion);
  }
}
