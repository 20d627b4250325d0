import { SaxesParser } from 'saxes';
import type { Bounds } from './bounds.ts';
import { damaged } from './unreadable-file.ts';

/** An element under the usual prefix of its namespace (`w:p`), whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

type XmlNode = XmlElement | string;

/** The namespaces of ECMA-376, transitional and strict, and those of markup compatibility. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
]);

/** What is done at the tags and texts of a part, in their order; `end` is where a tag ends in the decoded text. */
interface Walk {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, end: number) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string, end: number) => void;
}

/**
 * Goes through an XML part without keeping it; throws an UnreadableFile where it is no XML, has a DTD, is nested
 * beyond reason or passes the bounds.
 */
export function walkXml(bytes: Uint8Array, bounds: Bounds, { open, text, close }: Walk): void {
  // Namespaces are resolved here, once for each name, and not by the parser at each element.
  const parser = new SaxesParser();
  const fail = () => {
    throw damaged();
  };
  const scopes = [new Scope(new Map())];
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', ({ name, attributes }) => {
    bounds.count('elements');
    bounds.check('depth', scopes.length);
    const scope = scopes.at(-1)?.within(attributes) ?? fail();
    scopes.push(scope);
    open(scope.element(name), scope.attributes(attributes), parser.position);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => close(scopes.pop()?.element(name) ?? fail(), parser.position));
  parser.write(decodeXml(bytes)).close();
}

/** The namespaces that are known inside an element, by their prefixes. */
class Scope {
  readonly #uris: ReadonlyMap<string, string>;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();
  readonly #shared = new Map<string, ReadonlyMap<string, string>>();

  constructor(uris: ReadonlyMap<string, string>) {
    this.#uris = uris;
  }

  /** The scope inside an element with these attributes: this one unless they declare namespaces. */
  within(attributes: Readonly<Record<string, string>>): Scope {
    let uris: Map<string, string> | undefined;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      uris ??= new Map(this.#uris);
      uris.set(name.slice('xmlns:'.length), attributes[name] ?? '');
    }
    return uris ? new Scope(uris) : this;
  }

  element(name: string): string {
    return this.#known(name, this.#elements, this.#uris.get(''));
  }

  /** The attributes by their usual names. Most elements have one, with a value that many have: these share it. */
  attributes(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
    const [name, ...others] = Object.keys(attributes);
    if (name === undefined) return NONE;
    if (others.length > 0) return this.#named(attributes);
    const text = `${name}=${attributes[name]}`;
    const shared = this.#shared.get(text) ?? this.#named(attributes);
    this.#shared.set(text, shared);
    return shared;
  }

  #named(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
    // An attribute without a prefix is in no namespace.
    const usual = ([name, value]: [string, string]) =>
      [this.#known(name, this.#attributes, undefined), value] as const;
    return new Map(Object.entries(attributes).map(usual));
  }

  #known(name: string, names: Map<string, string>, unprefixed: string | undefined): string {
    const known = names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const uri = colon < 0 ? unprefixed : this.#uris.get(name.slice(0, colon));
    const prefix = uri === undefined ? undefined : PREFIXES.get(uri);
    const local = name.slice(colon + 1);
    const usual = prefix === undefined ? local : `${prefix}:${local}`;
    names.set(name, usual);
    return usual;
  }
}

/** Reads an XML part as a tree; throws an UnreadableFile as `walkXml` does. */
export function parseXml(bytes: Uint8Array, bounds: Bounds): XmlElement {
  const root = { name: '', attributes: NONE, children: [] as XmlNode[] };
  const path: { children: readonly XmlNode[] }[] = [root];
  const add = (node: XmlNode) => {
    const parent = path.at(-1);
    if (!parent) return;
    // Most elements of office files hold nothing; they share one empty list.
    if (parent.children === EMPTY) parent.children = [];
    (parent.children as XmlNode[]).push(node);
  };
  walkXml(bytes, bounds, {
    open: (name, attributes) => {
      const element = { name, attributes, children: EMPTY };
      add(element);
      path.push(element);
    },
    text: add,
    close: () => path.pop(),
  });
  const [element] = elementsOf(root);
  if (!element) throw damaged();
  return element;
}

const EMPTY: readonly XmlNode[] = [];
const NONE: ReadonlyMap<string, string> = new Map();

/** The text of an XML part. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The text of an element and all in it. */
export function textOf({ children }: Pick<XmlElement, 'children'>): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The elements directly inside one. */
export function elementsOf({ children }: Pick<XmlElement, 'children'>): XmlElement[] {
  return children.filter((node) => typeof node !== 'string');
}

/** The first element reached by going down these names, or undefined. */
export function childOf(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    let next: XmlElement | undefined;
    for (const child of found?.children ?? EMPTY)
      if (typeof child !== 'string' && child.name === name) {
        next = child;
        break;
      }
    found = next;
  }
  return found;
}

/** The `w:val` of an element reached by these names, or undefined. */
export function settingOf(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return childOf(element, ...path)?.attributes.get('w:val');
}

/** An on-off property: on if the element has no value; undefined where it is absent. */
export function isOn(element: XmlElement | undefined, ...path: string[]): boolean | undefined {
  const found = childOf(element, ...path);
  return found && !/^(?:0|false|off)$/.test(found.attributes.get('w:val') ?? '1');
}
