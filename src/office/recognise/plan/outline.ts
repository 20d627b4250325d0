/** The name of what is in an annex. */
export const ANNEX = 'Phụ lục';

/** Follows the numbered headings of a document, so that a place in it has a name: `V.2.a`. */
export class Outline {
  #steps: string[] = [];
  #hasBegun = false;

  /** The name of the place of a paragraph; `Căn cứ` before the first heading. */
  next(text: string): string {
    const number = /^(?:(?<roman>[IVX]+)|(?<digits>\d+(?:\.\d+)*)|(?<letter>[a-zđ]))\s*[.)]\s/u.exec(
      text,
    )?.groups;
    if (number?.roman) {
      this.#steps = [number.roman];
      this.#hasBegun = true;
    } else if (number?.digits) {
      const above = this.#steps.filter((step) => step === ANNEX || /^[IVX]+$/.test(step));
      this.#steps = [...above, ...number.digits.split('.')];
      this.#hasBegun = true;
    } else if (number?.letter && this.#hasBegun) {
      const above = this.#steps.filter((step) => !/^[a-zđ]$/.test(step));
      this.#steps = [...above, number.letter];
    }
    if (/^(?:nơi nhận|phụ lục)/iu.test(text)) {
      this.#steps = /^phụ lục/iu.test(text) ? [ANNEX] : [];
      this.#hasBegun = true;
    }
    return this.#hasBegun ? this.#steps.join('.') : 'Căn cứ';
  }
}
