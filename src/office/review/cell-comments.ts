import { REVIEWER } from '../read/parts.ts';
import { placeOf } from '../read/xlsx/formula/parse.ts';
import { isReviewers } from '../read/xlsx/xlsx.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../read/xml.ts';
import { type Edit, escaped, type LocatedXml } from './located-xml.ts';
import { type CellPlace, NoteShapes, referenceOf } from './note-shapes.ts';
import {
  atEnd,
  DECLARATION,
  type PartChanges,
  prefixOf,
  relationshipsOf,
  spreadsheetNamespace,
} from './part-changes.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** The comments of one sheet. Excel has one for each cell: those of others stay, and ours go beside them. */
export class CellComments {
  readonly #changes: PartChanges;
  readonly #part: string;
  readonly #sheet: LocatedXml;
  /** The part that holds the comments of the sheet; null if there is no such part yet. */
  readonly #name: string | null;
  readonly #edits: Edit[] = [];
  readonly #removed: CellPlace[] = [];
  /** The cells with comments of others. */
  readonly #taken = new Set<string>();
  readonly #texts = new Map<string, { readonly place: CellPlace; readonly texts: string[] }>();

  constructor(changes: PartChanges, part: string, sheet: LocatedXml) {
    this.#changes = changes;
    this.#part = part;
    this.#sheet = sheet;
    this.#name = changes.parts.relationsOf(part).find(({ kind }) => kind === 'comments')?.target ?? null;
    const xml = this.#xml();
    const list = childOf(xml?.root, 'x:commentList');
    for (const comment of list ? elementsOf(list) : []) {
      const reference = comment.attributes.get('ref') ?? '';
      const span = xml?.spanOf(comment);
      if (span && isReviewers(comment, xml?.root)) {
        this.#edits.push({ at: span.start, end: span.end, text: '' });
        this.#removed.push(placeOf(reference));
      } else this.#taken.add(reference.toUpperCase());
    }
  }

  /** Adds to our comment on a cell; if others have one there, ours goes to the next free cell and begins with `name`. */
  add(place: CellPlace, text: string, name: string): void {
    let { row, column } = place;
    while (this.#taken.has(referenceOf({ row, column }))) column += 1;
    const isMoved = column !== place.column && name !== '';
    const key = referenceOf({ row, column });
    const known = this.#texts.get(key) ?? { place: { row, column }, texts: [] };
    known.texts.push(isMoved ? `${name}: ${text}` : text);
    this.#texts.set(key, known);
  }

  write(): void {
    if (this.#texts.size === 0 && this.#removed.length === 0) return;
    this.#writeTexts();
    const shapes = new NoteShapes(this.#changes, this.#part, this.#sheet);
    shapes.write(
      this.#removed,
      [...this.#texts.values()].map(({ place, texts }) => ({
        place,
        lines: texts.join('\n\n').split('\n').length + 1,
      })),
    );
  }

  #xml(): LocatedXml | null {
    return this.#name === null ? null : this.#changes.xml(this.#name);
  }

  #writeTexts(): void {
    const xml = this.#xml();
    if (this.#name !== null && xml) {
      const prefix = prefixOf(xml);
      const authors = childOf(xml.root, 'x:authors');
      const list = childOf(xml.root, 'x:commentList');
      const known = authorsOf(xml);
      const number = known.includes(REVIEWER) ? known.indexOf(REVIEWER) : known.length;
      const author = `<${prefix}author>${REVIEWER}</${prefix}author>`;
      const edits = [...this.#edits];
      if (authors && number === known.length) edits.push(atEnd(xml, authors, author));
      if (list) edits.push(atEnd(xml, list, this.#comments(number, prefix)));
      this.#changes.edit(this.#name, xml, edits);
      return;
    }
    const name = this.#changes.freeName('xl/comments', 'xml');
    const uri = spreadsheetNamespace(this.#sheet);
    this.#changes.write(
      name,
      `${DECLARATION}<comments xmlns="${uri}"><authors><author>${REVIEWER}</author></authors><commentList>${this.#comments(0, '')}</commentList></comments>`,
    );
    this.#changes.relate(this.#part, `${relationshipsOf(this.#sheet)}/comments`, `/${name}`);
    this.#changes.declare({ part: name }, COMMENTS_TYPE);
  }

  #comments(author: number, prefix: string): string {
    return [...this.#texts]
      .map(([reference, { texts }]) => {
        const text = `<${prefix}t xml:space="preserve">${escaped(`${REVIEWER}:\n${texts.join('\n\n')}`)}</${prefix}t>`;
        return `<${prefix}comment ref="${reference}" authorId="${author}"><${prefix}text><${prefix}r>${text}</${prefix}r></${prefix}text></${prefix}comment>`;
      })
      .join('');
  }
}

function authorsOf(xml: LocatedXml | null): string[] {
  const authors: XmlElement | undefined = childOf(xml?.root, 'x:authors');
  return (authors ? elementsOf(authors) : []).map(textOf);
}
