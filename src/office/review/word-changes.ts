import type { DocumentPlace } from '../../check/engine/diagnostic.ts';
import { addTo } from '../../values/text/group-by.ts';
import { isProposal } from '../read/docx/paragraph-text.ts';
import { REVIEWER } from '../read/parts.ts';
import { childOf, elementsOf, type XmlElement } from '../read/xml.ts';
import { type Edit, escaped, type LocatedXml } from './located-xml.ts';
import { Letters } from './word-letters.ts';

/** Letters of one `w:t` and what to write in their place. */
interface Replacement {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Changes that a reader of a Word document accepts or rejects one by one. */
export class WordChanges {
  readonly #xml: LocatedXml;
  readonly #stamp: string;
  readonly #declared: string;
  readonly #byRun = new Map<XmlElement, Replacement[]>();

  /** `declared` is the declaration of the prefix `w` where the document has another. */
  constructor(xml: LocatedXml, date: Date, declared: string) {
    this.#xml = xml;
    this.#stamp = date.toISOString().replace(/\.\d+/, '');
    this.#declared = declared;
  }

  /**
   * Proposes texts for parts of elements, all of them or none; false where a part is not there in one run that holds text
   * alone, or is in a change already.
   */
  propose(
    changes: readonly {
      readonly element: XmlElement | undefined;
      readonly place: DocumentPlace;
      readonly text: string;
    }[],
  ): boolean {
    const found = changes.map(
      ({ element, place, text }) => element && this.#replacementOf(element, place, text),
    );
    const all = found.filter((each) => each !== null && each !== undefined);
    if (all.length !== changes.length) return false;
    for (const { run, ...replacement } of all) addTo(this.#byRun, run, replacement);
    return true;
  }

  #replacementOf(
    element: XmlElement,
    place: DocumentPlace,
    text: string,
  ): (Replacement & { run: XmlElement }) | null {
    const range = new Letters(element, this.#xml).at(place);
    const run = range && this.#xml.parentOf(range.first.in);
    if (!range || run?.name !== 'w:r' || range.first.in !== range.last.in) return null;
    const isChanged = /^w:(?:ins|del)$/.test(this.#xml.parentOf(run)?.name ?? '');
    const isTextAlone = elementsOf(run).every((child) => child === range.first.in || child.name === 'w:rPr');
    const { at, end } = { at: range.first.at, end: range.last.end };
    const isTaken = this.#byRun.get(run)?.some((other) => at < other.end && other.at < end);
    return isChanged || !isTextAlone || isTaken ? null : { run, at, end, text };
  }

  /** The changes to the text of the part. */
  edits(): Edit[] {
    let id = Math.max(
      0,
      ...[...this.#xml.text.matchAll(/\bw?:?id="(\d{1,9})"/g)].map(([, used]) => Number(used)),
    );
    const tag = (name: string) => {
      id += 1;
      return `<w:${name}${this.#declared} w:id="${id}" w:author="${REVIEWER}" w:date="${this.#stamp}">`;
    };
    return [...this.#byRun].flatMap(([run, replacements]) => {
      const span = this.#xml.spanOf(run);
      const text = childOf(run, 'w:t');
      const inner = text && this.#xml.spanOf(text);
      if (!span || !inner) return [];
      const properties = childOf(run, 'w:rPr');
      const begin = this.#xml.tagOf(run) + (properties ? this.#xml.sourceOf(properties) : '');
      const end = this.#xml.text.slice(inner.end, span.end);
      const [name, prefix = ''] = /^<((?:([^\s/>:]+):)?[^\s/>]+)/.exec(this.#xml.tagOf(text))?.slice(1) ?? [];
      const piece = (source: string, tagName = name) =>
        source === '' ? '' : `${begin}<${tagName} xml:space="preserve">${source}</${tagName}>${end}`;
      const deleted = prefix === '' ? 'delText' : `${prefix}:delText`;
      let from = inner.inside;
      let written = '';
      for (const { at, end: to, text: proposed } of replacements.toSorted((a, b) => a.at - b.at)) {
        written += piece(this.#xml.text.slice(from, at));
        written += `${tag('del')}${piece(this.#xml.text.slice(at, to), deleted)}</w:del>`;
        if (proposed !== '') written += `${tag('ins')}${piece(escaped(proposed))}</w:ins>`;
        from = to;
      }
      return [
        { at: span.start, end: span.end, text: written + piece(this.#xml.text.slice(from, inner.close)) },
      ];
    });
  }
}

/** Takes the changes that an earlier review proposed and nobody has accepted back. */
export function withdrawn(xml: LocatedXml, root: XmlElement): Edit[] {
  return elementsOf(root).flatMap((element): Edit[] => {
    const span = xml.spanOf(element);
    if (!isProposal(element) || !span) return withdrawn(xml, element);
    if (element.name === 'w:ins') return [{ at: span.start, end: span.end, text: '' }];
    const source = xml.text
      .slice(span.inside, span.close)
      .replace(/(<\/?(?:[^\s/>:]+:)?)delText(?=[\s>])/g, '$1t');
    return [{ at: span.start, end: span.end, text: source }];
  });
}
