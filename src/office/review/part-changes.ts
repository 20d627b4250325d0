import { Bounds } from '../read/bounds.ts';
import type { Parts } from '../read/parts.ts';
import type { XmlElement } from '../read/xml.ts';
import { type Edit, edited, encoded, escaped, LocatedXml } from './located-xml.ts';

/** Changes to the parts of an office file, each only where something is added to it. */
export class PartChanges {
  readonly parts: Parts;
  readonly #changed = new Map<string, Uint8Array>();
  readonly #names: ReadonlyMap<string, string>;

  constructor(parts: Parts) {
    this.parts = parts;
    this.#names = new Map(parts.archive.names.map((name) => [name.toLowerCase(), name]));
  }

  /** The contents of the parts that are changed or new, by their names in the archive. */
  get changed(): ReadonlyMap<string, Uint8Array> {
    return this.#changed;
  }

  has(name: string): boolean {
    return this.#changed.has(this.#nameOf(name)) || this.#names.has(name.toLowerCase());
  }

  bytesOf(name: string): Uint8Array | null {
    return this.#changed.get(this.#nameOf(name)) ?? this.parts.archive.read(name);
  }

  /** A part as it is now; null if there is no such part. */
  xml(name: string): LocatedXml | null {
    const bytes = this.bytesOf(name);
    return bytes && new LocatedXml(bytes, new Bounds());
  }

  /** Makes a part, or gives it another text. */
  write(name: string, text: string): void {
    const before = this.bytesOf(name) ?? new Uint8Array();
    this.#changed.set(this.#nameOf(name), encoded(text, before));
  }

  edit(name: string, xml: LocatedXml, edits: readonly Edit[]): void {
    if (edits.length > 0) this.write(name, edited(xml.text, edits));
  }

  /** Adds a relation from a part to another and returns its id; `target` is relative to the part. */
  relate(part: string, type: string, target: string): string {
    const slash = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const xml = this.xml(name);
    const ids = new Set(this.parts.relationsOf(part).map(({ id }) => id));
    const taken = (id: string) => ids.has(id) || xml?.text.includes(`"${id}"`);
    let number = 1;
    while (taken(`rIdK${number}`)) number += 1;
    const id = `rIdK${number}`;
    const relation = (prefix: string) =>
      `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"/>`;
    if (xml) this.edit(name, xml, [atEnd(xml, xml.root, relation(prefixOf(xml)))]);
    else
      this.write(
        name,
        `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('')}</Relationships>`,
      );
    return id;
  }

  /** Says what kind of content a part has, or all parts with an extension. */
  declare(what: { readonly part: string } | { readonly extension: string }, type: string): void {
    const name = '[Content_Types].xml';
    const xml = this.xml(name);
    if (!xml) return;
    const prefix = prefixOf(xml);
    const [tag, key, value] =
      'part' in what ? ['Override', 'PartName', `/${what.part}`] : ['Default', 'Extension', what.extension];
    const isThere = xml.root.children.some(
      (child) =>
        typeof child !== 'string' && child.attributes.get(key)?.toLowerCase() === value.toLowerCase(),
    );
    if (isThere) return;
    const element = `<${prefix}${tag} ${key}="${escaped(value)}" ContentType="${type}"/>`;
    this.edit(name, xml, ['part' in what ? atEnd(xml, xml.root, element) : atStart(xml, xml.root, element)]);
  }

  /** A name `stem1.ext`, `stem2.ext` that no part has. */
  freeName(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.${extension}`)) number += 1;
    return `${stem}${number}.${extension}`;
  }

  #nameOf(name: string): string {
    return this.#names.get(name.toLowerCase()) ?? name;
  }
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The prefix of the names in a part, with its colon: that of its root. */
export function prefixOf(xml: LocatedXml): string {
  return /^<([^\s/>]+:)/.exec(xml.tagOf(xml.root))?.[1] ?? '';
}

/** Puts text at the end of what an element holds; one without a closing tag gets one. */
export function atEnd(xml: LocatedXml, element: XmlElement, text: string): Edit {
  const span = xml.spanOf(element) ?? { start: 0, inside: 0, close: 0, end: 0 };
  return isOpen(xml, element) ? { at: span.close, end: span.close, text } : opened(xml, element, text);
}

function atStart(xml: LocatedXml, element: XmlElement, text: string): Edit {
  const at = xml.spanOf(element)?.inside ?? 0;
  return isOpen(xml, element) ? { at, end: at, text } : opened(xml, element, text);
}

function isOpen(xml: LocatedXml, element: XmlElement): boolean {
  return !xml.tagOf(element).endsWith('/>');
}

function opened(xml: LocatedXml, element: XmlElement, text: string): Edit {
  const end = xml.spanOf(element)?.end ?? 0;
  const name = /^<([^\s/>]+)/.exec(xml.tagOf(element))?.[1] ?? '';
  return { at: end - 2, end, text: `>${text}</${name}>` };
}

const STRICT = 'http://purl.oclc.org/ooxml';

/** The namespace of the names of spreadsheets in a workbook, transitional or strict. */
export function spreadsheetNamespace(sheet: LocatedXml): string {
  return isStrict(sheet)
    ? `${STRICT}/spreadsheetml/main`
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}

/** The beginning of the kinds of relations of a workbook, and the namespace of `r:id`. */
export function relationshipsOf(sheet: LocatedXml): string {
  return isStrict(sheet)
    ? `${STRICT}/officeDocument/relationships`
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

function isStrict(sheet: LocatedXml): boolean {
  return sheet.tagOf(sheet.root).includes(STRICT);
}
