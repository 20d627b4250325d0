import { foldWord } from '../../text/fold-word.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Token } from './tokens.ts';

type Entry<T> = readonly [phrase: string, meaning: T];

interface Phrase<T> {
  readonly keys: readonly string[];
  readonly meaning: T;
}

/**
 * Phrases, each with what it means; marks are words of their own (`/ năm`). Most lexicons are never asked, and most
 * phrases of one that is begin with other words, so both are taken apart when they are needed.
 */
export class Lexicon<T> {
  readonly #entries: () => readonly Entry<T>[];
  #byFirst: ReadonlyMap<string, readonly Entry<T>[]> | undefined;
  readonly #phrases = new Map<string, readonly Phrase<T>[]>();

  constructor(entries: () => readonly Entry<T>[]) {
    this.#entries = entries;
  }

  /** A lexicon of phrases listed with bars between them, by what they mean. */
  static of<K extends string>(lists: Readonly<Record<K, string>>): Lexicon<K> {
    const meanings = Object.keys(lists) as K[];
    return new Lexicon(() =>
      meanings.flatMap((meaning) => listed(lists[meaning]).map((phrase) => [phrase, meaning] as const)),
    );
  }

  /** A lexicon of phrases that mean the same. */
  static list(phrases: string): Lexicon<true> {
    return new Lexicon(() => listed(phrases).map((phrase) => [phrase, true] as const));
  }

  /** The longest phrase at a token. */
  match(tokens: readonly Token[], position: number): { meaning: T; length: number } | null {
    const found = this.#startingWith(tokens[position]?.key ?? '').find(({ keys }) =>
      keys.every((key, i) => tokens[position + i]?.key === key),
    );
    return found ? { meaning: found.meaning, length: found.keys.length } : null;
  }

  /** The phrases whose first word has this key, the longest first. */
  #startingWith(first: string): readonly Phrase<T>[] {
    const known = this.#phrases.get(first);
    if (known) return known;
    this.#byFirst ??= groupBy(this.#entries(), ([phrase]) => keyOf(phrase.split(' ', 1)[0] ?? ''));
    const entries = this.#byFirst.get(first);
    if (!entries) return [];
    const phrases = entries
      .map(([phrase, meaning]) => ({ keys: phrase.split(' ').map(keyOf), meaning }))
      .sort((a, b) => b.keys.length - a.keys.length);
    this.#phrases.set(first, phrases);
    return phrases;
  }
}

/** The keys of the words in lexicons, which share most of them. */
const KEYS = new Map<string, string>();

function keyOf(word: string): string {
  const known = KEYS.get(word);
  if (known !== undefined) return known;
  const key = foldWord(word);
  KEYS.set(word, key);
  return key;
}

function listed(phrases: string): readonly string[] {
  return phrases.split('|').map((phrase) => phrase.trim());
}
