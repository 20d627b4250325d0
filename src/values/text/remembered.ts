/** More texts, or longer ones, than offices write again and again. */
const MOST_TEXTS = 1000;
const LONGEST_TEXT = 500;

/**
 * What texts read as, kept for the whole process within a bound, so that no caller has to carry it about: offices write
 * the same few phrases, and cite the same few documents, in thousands of plans. A reading must depend on the text alone
 * and never change.
 */
export class Remembered<T> {
  readonly #known = new Map<string, T>();

  /** What `read` gives for the text, now or an earlier time. */
  get(text: string, read: (text: string) => T): T {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (this.#known.size >= MOST_TEXTS) this.#known.clear();
    if (text.length <= LONGEST_TEXT) this.#known.set(text, result);
    return result;
  }
}
