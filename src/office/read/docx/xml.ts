import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damaged, UnreadableFile } from '../unreadable-file.ts';

/** An element under the usual prefix of its namespace (`w:p`), whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

type XmlNode = XmlElement | string;

/** Deeper than any document a person has made: what is deeper is built to break readers. */
const DEEPEST = 400;

/** The namespaces of ECMA-376, transitional and strict, and those of markup compatibility. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
]);

/** Reads an XML part; throws an UnreadableFile where it is no XML, has a DTD or is nested beyond reason. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: { name: string; attributes: Map<string, string>; children: XmlNode[] } = {
    name: '',
    attributes: new Map(),
    children: [],
  };
  const open = [root];
  const fail = () => {
    throw damaged();
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new UnreadableFile('too-large');
    const element = { name: nameOf(tag), attributes: attributesOf(tag), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(decodeXml(bytes)).close();
  return elementsOf(root)[0] ?? fail();
}

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

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  return new Map(
    Object.values(tag.attributes).map(({ uri, local, value }) => [nameOf({ uri, local }), value]),
  );
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
