import { fold, type Token } from './tokens.ts';

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

/** The words of the lexicons, which have many in common, as they are looked up. */
const folded = new Map<string, string>();

/** Phrases by their first word, the longest first. Most lexicons are never asked, so it waits until one is. */
function indexed<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly Phrase<T>[]> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [phrase, meaning] of entries) {
    const keys = phrase.split(' ').map(keyOf);
    const first = keys[0] ?? '';
    const sameFirst = byFirst.get(first);
    if (sameFirst) sameFirst.push({ keys, meaning });
    else byFirst.set(first, [{ keys, meaning }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.keys.length - a.keys.length);
  return byFirst;
}

function keyOf(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const key = fold(word);
  folded.set(word, key);
  return key;
}

function listed(phrases: string): readonly string[] {
  return phrases.split('|').map((phrase) => phrase.trim());
}
