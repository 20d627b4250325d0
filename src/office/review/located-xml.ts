import type { Bounds } from '../read/bounds.ts';
import { decodeXml, walkXml, type XmlElement } from '../read/xml.ts';

/** Where an element is in the text of its part: its tags begin and end at these places, in UTF-16 units. */
export interface Span {
  readonly start: number;
  /** After its opening tag. */
  readonly inside: number;
  /** Before its closing tag; the same as `inside` without one. */
  readonly close: number;
  readonly end: number;
}

/** A part with the places of its elements, so that text can be inserted and everything else stays as it is. */
export class LocatedXml {
  readonly text: string;
  readonly root: XmlElement;
  readonly #spans = new Map<XmlElement, Span>();
  readonly #parents = new Map<XmlElement, XmlElement>();

  /** Throws an UnreadableFile where the bytes are no sound XML. */
  constructor(bytes: Uint8Array, bounds: Bounds) {
    this.text = decodeXml(bytes);
    const top: Growing = { name: '', attributes: new Map(), children: [] };
    const path: { element: Growing; start: number; inside: number }[] = [
      { element: top, start: 0, inside: 0 },
    ];
    walkXml(bytes, bounds, {
      open: (name, attributes, inside) => {
        const element: Growing = { name, attributes, children: [] };
        const parent = path.at(-1)?.element;
        parent?.children.push(element);
        if (parent) this.#parents.set(element, parent);
        path.push({ element, start: this.text.lastIndexOf('<', inside - 1), inside });
      },
      text: (text) => path.at(-1)?.element.children.push(text),
      close: (_, end) => {
        const opened = path.pop();
        if (!opened) return;
        const { element, start, inside } = opened;
        const close = end === inside ? inside : this.text.lastIndexOf('<', end - 1);
        this.#spans.set(element, { start, inside, close, end });
      },
    });
    this.root = top.children.find((child) => typeof child !== 'string') ?? top;
  }

  /** Where an element is; undefined where it is not of this part. */
  spanOf(element: XmlElement): Span | undefined {
    return this.#spans.get(element);
  }

  parentOf(element: XmlElement): XmlElement | undefined {
    return this.#parents.get(element);
  }

  /** The opening tag of an element, as typed. */
  tagOf(element: XmlElement): string {
    const span = this.spanOf(element);
    return span ? this.text.slice(span.start, span.inside) : '';
  }

  /** All of an element, as typed. */
  sourceOf(element: XmlElement): string {
    const span = this.spanOf(element);
    return span ? this.text.slice(span.start, span.end) : '';
  }
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Text to put at a place, or in the place of what is there up to `end`. */
export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** A text after edits that do not overlap; those at one place stay in their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.at - b.at || a.end - b.end)) {
    result += text.slice(from, edit.at) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The bytes of a part after changes to its text, with the byte order mark and the encoding it had. */
export function encoded(text: string, before: Uint8Array): Uint8Array {
  const [first, second, third] = before;
  const isLittle = first === 0xff && second === 0xfe;
  if (isLittle || (first === 0xfe && second === 0xff)) {
    const view = new DataView(new ArrayBuffer(2 * text.length + 2));
    for (let at = 0; at <= text.length; at += 1)
      view.setUint16(2 * at, at === 0 ? 0xfeff : text.charCodeAt(at - 1), isLittle);
    return new Uint8Array(view.buffer);
  }
  const bytes = new TextEncoder().encode(text);
  if (first !== 0xef || second !== 0xbb || third !== 0xbf) return bytes;
  const marked = new Uint8Array(bytes.length + 3);
  marked.set([0xef, 0xbb, 0xbf]);
  marked.set(bytes, 3);
  return marked;
}

/** Text that may be in an element or an attribute; characters that XML has no room for become spaces. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
