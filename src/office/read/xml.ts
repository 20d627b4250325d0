import { SaxesParser, type SaxesTagNS } from 'saxes';
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

/** What is done at the tags and texts of a part, in their order. */
interface Walk {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/**
 * Goes through an XML part without keeping it; throws an UnreadableFile where it is no XML, has a DTD, is nested
 * beyond reason or passes the bounds.
 */
export function walkXml(bytes: Uint8Array, bounds: Bounds, { open, text, close }: Walk): void {
  const parser = new SaxesParser({ xmlns: true });
  const fail = () => {
    throw damaged();
  };
  let depth = 0;
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', (tag) => {
    bounds.count('elements');
    depth += 1;
    bounds.check('depth', depth);
    open(nameOf(tag), attributesOf(tag));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    close(nameOf(tag));
  });
  parser.write(decodeXml(bytes)).close();
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

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function nameOf({ uri, local }: { readonly uri: string; readonly local: string }): string {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined;
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key];
    if (attribute) {
      attributes ??= new Map();
      attributes.set(nameOf(attribute), attribute.value);
    }
  }
  return attributes ?? NONE;
}

/** The text of an element and all in it. */
export function textOf({ children }: Pick<XmlElement, 'children'>): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The elements directly inside one. */
export function elementsOf({ children }: Pick<XmlElement, 'children'>): XmlElement[] {
  return children.filter((node) => typeof node !== 'string');
}

/** The first element reached by going down these names; undefined where there is none. */
export function childOf(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found && elementsOf(found).find((child) => child.name === name);
  return found;
}

/** The `w:val` of an element reached by these names; undefined where there is none. */
export function settingOf(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return childOf(element, ...path)?.attributes.get('w:val');
}

/** An on-off property: on where the element stands without a value; undefined where it is absent. */
export function isOn(element: XmlElement | undefined, ...path: string[]): boolean | undefined {
  const found = childOf(element, ...path);
  return found && !/^(?:0|false|off)$/.test(found.attributes.get('w:val') ?? '1');
}
