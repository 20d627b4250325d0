import { distance } from 'fastest-levenshtein';
import { addTo } from '../../../values/text/group-by.ts';
import { isSameWords, type Word, wordsOf } from './outlet-names.ts';

interface Entry<T> {
  readonly words: readonly Word[];
  readonly item: T;
  readonly order: number;
}

/** Items by their names, found by every spelling that is surely the same; the time does not grow with the number of items. */
export class NameIndex<T> {
  readonly #byWords = new Map<string, Entry<T>[]>();
  /** By `outlineOf`, which is equal where a word of one name is the initials of words of the other. */
  readonly #byOutline = new Map<string, Entry<T>[]>();
  readonly #withShort = new Map<string, Entry<T>[]>();
  #size = 0;

  /** An item may have several names. */
  add(name: string, item: T): void {
    const words = wordsOf(name);
    const entry = { words, item, order: this.#size };
    this.#size += 1;
    addTo(this.#byWords, textOf(words), entry);
    addTo(this.#byOutline, outlineOf(words), entry);
    if (hasShort(words)) addTo(this.#withShort, outlineOf(words), entry);
  }

  /** The items with a name that is surely this one (`isSameName`), in the order in which they were added. */
  find(name: string): T[] {
    const words = wordsOf(name);
    const abbreviated = hasShort(words) ? this.#byOutline : this.#withShort;
    const found = new Set([
      ...(this.#byWords.get(textOf(words)) ?? []),
      ...(abbreviated.get(outlineOf(words)) ?? []).filter((entry) => isSameWords(entry.words, words)),
    ]);
    const inOrder = [...found].sort((a, b) => a.order - b.order);
    return [...new Set(inOrder.map(({ item }) => item))];
  }
}

/** Names among which one close to another is found, in time that does not grow with their number. */
export class SimilarNames {
  readonly #whole = new Set<string>();
  /** The beginnings of names, of two words or more. */
  readonly #beginnings = new Set<string>();
  /** The names by what is left of them without one letter: two that differ by one letter share such a text. */
  readonly #shortened = new Map<string, Set<string>>();

  add(name: string): void {
    const { text, beginnings, key } = readName(name);
    this.#whole.add(key(text));
    for (const beginning of beginnings) this.#beginnings.add(key(beginning));
    for (const shorter of shortened(text)) {
      const names = this.#shortened.get(key(shorter)) ?? new Set();
      this.#shortened.set(key(shorter), names.add(text));
    }
  }

  /**
   * Whether a slip of the pen may be all that parts a name from one of these, though they are not surely the same: the
   * numbers in them are equal, and one begins with all words of the other, or they differ by one letter.
   */
  hasSimilar(name: string): boolean {
    const { text, beginnings, key } = readName(name);
    return (
      (beginnings.length > 0 && this.#beginnings.has(key(text))) ||
      beginnings.some((beginning) => this.#whole.has(key(beginning))) ||
      shortened(text).some((shorter) =>
        [...(this.#shortened.get(key(shorter)) ?? [])].some((other) => distance(text, other) <= 1),
      )
    );
  }
}

function readName(name: string): {
  readonly text: string;
  readonly beginnings: readonly string[];
  /** Only names with equal numbers have equal keys. */
  readonly key: (part: string) => string;
} {
  const words = wordsOf(name);
  const text = textOf(words);
  const numbers = text.replace(/\D+/g, ' ');
  return {
    text,
    beginnings: words.slice(1).map((_, i) => textOf(words.slice(0, i + 2))),
    key: (part) => `${part}|${numbers}`,
  };
}

/** A text, and what is left of it without each of its letters. */
function shortened(text: string): string[] {
  return [text, ...Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))];
}

function textOf(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join(' ');
}

function hasShort(words: readonly Word[]): boolean {
  return words.some(({ isShort }) => isShort);
}

/** The first letter and the numbers: no initials change them. */
function outlineOf(words: readonly Word[]): string {
  const folded = words.map((word) => word.folded);
  return [folded[0]?.charAt(0) ?? '', ...folded.filter((word) => /^\d/.test(word))].join(' ');
}
