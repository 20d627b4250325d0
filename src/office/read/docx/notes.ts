import type { Bounds } from '../bounds.ts';
import { REVIEWER } from '../parts.ts';
import { elementsOf, type XmlElement } from '../xml.ts';
import type { Reference } from './paragraph-text.ts';

type Kind = Reference['kind'];

/** The footnotes, endnotes and comments of a document, each read once however often it is referred to. */
export class Notes {
  readonly #notes = new Map<string, XmlElement>();
  readonly #texts = new Map<string, string>();
  readonly #bounds: Bounds;
  #isReading = false;

  /** The parts that hold the notes of each kind, undefined where the document has none. */
  constructor(parts: Readonly<Record<Kind, XmlElement | undefined>>, bounds: Bounds) {
    this.#bounds = bounds;
    for (const [kind, part] of Object.entries(parts))
      for (const note of part ? elementsOf(part) : [])
        if (note.attributes.get('w:author') !== REVIEWER)
          this.#notes.set(`${kind} ${note.attributes.get('w:id')}`, note);
  }

  /** The note a reference leads to, or undefined. */
  noteOf({ kind, id }: Reference): XmlElement | undefined {
    return this.#notes.get(`${kind} ${id}`);
  }

  /**
   * The text of a note, as `read` reads it the first time. Notes that a note itself refers to are left out: they
   * could go in circles.
   */
  textOf(reference: Reference, read: (note: XmlElement) => string): string {
    if (this.#isReading) return '';
    this.#bounds.count('notes');
    const key = `${reference.kind} ${reference.id}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const note = this.noteOf(reference);
    const text = note ? this.within(() => read(note)) : '';
    this.#texts.set(key, text);
    return text;
  }

  /** Reads a note; what it refers to is not followed. */
  within<T>(read: () => T): T {
    this.#isReading = true;
    const result = read();
    this.#isReading = false;
    return result;
  }
}
