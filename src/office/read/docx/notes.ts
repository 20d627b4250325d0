import type { Bounds } from '../bounds.ts';
import { elementsOf, type XmlElement } from '../xml.ts';
import type { Reference } from './paragraph-text.ts';

type Kind = Reference['kind'];

/** The footnotes, endnotes and comments of a document, each read once however often it is referred to. */
export class Notes {
  readonly #notes = new Map<string, XmlElement>();
  readonly #texts = new Map<string, string>();
  readonly #bounds: Bounds;

  /** The parts that hold the notes of each kind, undefined where the document has none. */
  constructor(parts: Readonly<Record<Kind, XmlElement | undefined>>, bounds: Bounds) {
    this.#bounds = bounds;
    for (const [kind, part] of Object.entries(parts))
      for (const note of part ? elementsOf(part) : [])
        this.#notes.set(`${kind} ${note.attributes.get('w:id')}`, note);
  }

  /** The note a reference leads to; undefined where there is none. */
  noteOf({ kind, id }: Reference): XmlElement | undefined {
    return this.#notes.get(`${kind} ${id}`);
  }

  /** The text of a note, as `read` reads it the first time. */
  textOf(reference: Reference, read: (note: XmlElement) => string): string {
    this.#bounds.count('notes');
    const note = this.noteOf(reference);
    const key = `${reference.kind} ${reference.id}`;
    const text = this.#texts.get(key) ?? (note ? read(note) : '');
    this.#texts.set(key, text);
    return text;
  }
}
