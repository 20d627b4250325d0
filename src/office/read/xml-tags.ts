import { damaged } from './unreadable-file.ts';

/** What is done at the tags and texts of a document; `end` is where a tag ends. */
interface Tags {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, end: number) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string, end: number) => void;
}

/**
 * Goes through an XML document (XML 1.0, fifth edition) without a DTD, tag by tag and not letter by letter, which is where time
 * goes in large files. Throws an UnreadableFile where it is not well-formed.
 */
export function readTags(document: string, tags: Tags): void {
  if (NO_CHARACTER.test(document)) throw damaged();
  const reader = new TagReader(document, tags);
  let at = matchAt(DECLARATION, document, 0)?.[0].length ?? 0;
  while (at < document.length) at = reader.read(at);
  reader.end();
}

class TagReader {
  readonly #document: string;
  readonly #tags: Tags;
  /** The names of the elements that are open. */
  readonly #path: string[] = [];
  readonly #known = new Map<string, Opening>();
  #hasRoot = false;

  constructor(document: string, tags: Tags) {
    this.#document = document;
    this.#tags = tags;
  }

  /** Reads a text and the tag after it; gives where the tag ends. */
  read(at: number): number {
    const tag = indexOr(this.#document, '<', at, this.#document.length);
    if (tag > at) this.#text(at, tag);
    const next = this.#document.charCodeAt(tag + 1);
    if (next === STROKE) return this.#close(tag);
    return next === EXCLAMATION || next === QUESTION ? this.#other(tag) : this.#open(tag);
  }

  /** Throws where the document is no whole one. */
  end(): void {
    if (this.#path.length > 0 || !this.#hasRoot) throw damaged();
  }

  #text(at: number, end: number): void {
    const written = this.#document.slice(at, end);
    if (this.#path.length === 0 && NOT_SPACE.test(written)) throw damaged();
    if (written.includes(']]>')) throw damaged();
    if (this.#path.length > 0) this.#tags.text(resolved(withLineEnds(written)));
  }

  #close(tag: number): number {
    const name = this.#path.pop();
    if (name === undefined || !this.#document.startsWith(name, tag + 2)) throw damaged();
    const end = endOfClosing(this.#document, tag + 2 + name.length);
    this.#tags.close(name, end);
    return end;
  }

  #open(tag: number): number {
    if (tag === this.#document.length) return tag;
    if (this.#path.length === 0 && this.#hasRoot) throw damaged();
    this.#hasRoot = true;
    const { name, attributes, isEmpty, length } = openingAt(this.#document, tag, this.#known);
    this.#tags.open(name, attributes, tag + length);
    if (isEmpty) this.#tags.close(name, tag + length);
    else this.#path.push(name);
    return tag + length;
  }

  /** A comment, an instruction for a program, or a text in which nothing is a tag. */
  #other(tag: number): number {
    if (this.#document.startsWith('<?', tag)) return endOfInstruction(this.#document, tag);
    if (this.#document.startsWith('<!--', tag)) return endOfComment(this.#document, tag);
    if (!this.#document.startsWith(CDATA, tag) || this.#path.length === 0) throw damaged();
    const end = indexOr(this.#document, ']]>', tag);
    this.#tags.text(withLineEnds(this.#document.slice(tag + CDATA.length, end)));
    return end + 3;
  }
}

const [STROKE, EXCLAMATION, QUESTION] = [0x2f, 0x21, 0x3f];

/** What no document may hold; one that was decoded has no half of a character. */
const NO_CHARACTER = /[^\t\n\r -\ufffd]/;
const NOT_SPACE = /[^ \t\r\n]/;
const CDATA = '<![CDATA[';
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const NAME = String.raw`[:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}][-.\d:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]*`;
const START_OF_TAG = new RegExp(`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(
  String.raw`[ \t\r\n]+(${NAME})[ \t\r\n]*=[ \t\r\n]*(?:"([^<"]*)"|'([^<']*)')`,
  'uy',
);
const END_OF_OPENING = /[ \t\r\n]*(\/?)>/y;
const END_OF_CLOSING = /[ \t\r\n]*>/y;
const INSTRUCTION = new RegExp(String.raw`<\?(?![Xx][Mm][Ll][ \t\r\n?])${NAME}(?=[ \t\r\n]|\?>)`, 'uy');

function matchAt(pattern: RegExp, document: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(document);
}

/** Where a text is next; `otherwise`, or damaged, where it is nowhere. */
function indexOr(document: string, text: string, from: number, otherwise?: number): number {
  const index = document.indexOf(text, from);
  if (index >= 0) return index;
  if (otherwise === undefined) throw damaged();
  return otherwise;
}

/** A tag that opens an element. */
interface Opening {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  readonly length: number;
}

/** Most tags of a document that are read once only; most documents have few different ones. */
const MOST_KNOWN = 1000;

function openingAt(document: string, tag: number, known: Map<string, Opening>): Opening {
  const written = document.slice(tag, document.indexOf('>', tag) + 1);
  const before = known.get(written);
  if (before) return before;
  const opening = readOpening(document, tag);
  if (opening.length === written.length && known.size < MOST_KNOWN) known.set(written, opening);
  return opening;
}

function readOpening(document: string, tag: number): Opening {
  const start = matchAt(START_OF_TAG, document, tag);
  const name = start?.[1];
  if (!start || name === undefined) throw damaged();
  let at = tag + start[0].length;
  let attributes: Map<string, string> | undefined;
  for (let found = matchAt(ATTRIBUTE, document, at); found; found = matchAt(ATTRIBUTE, document, at)) {
    const key = found[1] ?? '';
    attributes ??= new Map();
    if (attributes.has(key)) throw damaged();
    attributes.set(key, attributeValue(found[2] ?? found[3] ?? ''));
    at += found[0].length;
  }
  const end = matchAt(END_OF_OPENING, document, at);
  if (!end) throw damaged();
  return { name, attributes: attributes ?? NONE, isEmpty: end[1] === '/', length: at + end[0].length - tag };
}

/** Where a closing tag ends whose name ends here. */
function endOfClosing(document: string, at: number): number {
  if (document[at] === '>') return at + 1;
  const end = matchAt(END_OF_CLOSING, document, at);
  if (!end) throw damaged();
  return at + end[0].length;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The value of an attribute: all that is space is a space, but where it is written as a number. */
function attributeValue(written: string): string {
  return resolved(/[\t\r\n]/.test(written) ? written.replace(/\r\n|[\t\r\n]/g, ' ') : written);
}

function withLineEnds(written: string): string {
  return written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
}

/** A text with what its references stand for. */
function resolved(written: string): string {
  if (!written.includes('&')) return written;
  return written.replace(REFERENCE, (_, hexadecimal, decimal, name) => {
    const character = name ? ENTITIES.get(name) : characterOf(hexadecimal, decimal);
    if (character === undefined) throw damaged();
    return character;
  });
}

const REFERENCE = /&(?:#x([\da-fA-F]+);|#(\d+);|(\w+);)?/g;

/** The character of a number; undefined where there is none, or it may be in no document. */
function characterOf(hexadecimal: string | undefined, decimal: string | undefined): string | undefined {
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal ?? '', 10);
  if (!(code <= LAST_CHARACTER) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return NO_CHARACTER.test(character) ? undefined : character;
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LAST_CHARACTER = 0x10ffff;

function endOfComment(document: string, tag: number): number {
  const end = indexOr(document, '--', tag + 4);
  if (document[end + 2] !== '>') throw damaged();
  return end + 3;
}

function endOfInstruction(document: string, tag: number): number {
  const target = matchAt(INSTRUCTION, document, tag);
  if (!target) throw damaged();
  return indexOr(document, '?>', tag + target[0].length) + 2;
}
