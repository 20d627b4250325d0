import type { DocumentPlace } from '../../check/engine/diagnostic.ts';
import { isProposal } from '../read/docx/paragraph-text.ts';
import { childOf, elementsOf, type XmlElement } from '../read/xml.ts';
import type { Edit, LocatedXml } from './located-xml.ts';
import { type LetterRange, Letters } from './word-letters.ts';

/** Where marks go: between two elements, or inside a run or its text, which they then part. */
type Spot =
  | { readonly kind: 'between'; readonly at: number }
  | { readonly kind: 'in-run'; readonly at: number; readonly run: XmlElement }
  | { readonly kind: 'in-text'; readonly at: number; readonly run: XmlElement; readonly text: XmlElement };

interface Marks {
  readonly spot: Spot;
  readonly ends: string[];
  readonly starts: string[];
}

/** Text put between the words of a document. All that is there stays; a run is parted where words in it are marked. */
export class WordMarks {
  readonly #xml: LocatedXml;
  readonly #marks = new Map<string, Marks>();
  readonly #edits: Edit[] = [];

  constructor(xml: LocatedXml) {
    this.#xml = xml;
  }

  /** Marks the excerpt of a place in an element, all its text where that is not there, or its place where it has none. */
  around(
    element: XmlElement,
    place: Pick<DocumentPlace, 'excerpt' | 'context'>,
    before: string,
    after: string,
  ): void {
    const outer = this.#outsideBox(element);
    if (outer) {
      this.#aroundElement(outer, before, after);
      return;
    }
    const letters = new Letters(element, this.#xml);
    const range = letters.at(place) ?? letters.all();
    if (range) this.aroundLetters(range, before, after);
    else this.#inEmpty(element, before + after);
  }

  /** Whether an element is in a text box, where no comment can be. */
  isInBox(element: XmlElement): boolean {
    return this.#outsideBox(element) !== null;
  }

  aroundLetters({ first, last }: LetterRange, before: string, after: string): void {
    this.#at(this.#beforeLetter(first.in, first.at)).starts.push(before);
    this.#at(this.#afterLetter(last.in, last.end)).ends.push(after);
  }

  /** The changes to the text of the part. */
  edits(): readonly Edit[] {
    const parted = new Map<XmlElement, Edit>();
    const marked = [...this.#marks.values()].map(({ spot, ends, starts }): Edit => {
      const marks = ends.join('') + starts.join('');
      if (spot.kind === 'between') return insertion(spot.at, marks);
      if (spot.kind === 'in-run')
        return insertion(spot.at, this.#closing(spot.run) + marks + this.#opening(spot.run));
      const keep = this.#keepingSpaces(spot.text);
      if (keep) parted.set(spot.text, keep);
      const name = this.#nameOf(spot.text);
      const [end, begin] = [`</${name}>${this.#closing(spot.run)}`, `<${name} xml:space="preserve">`];
      return insertion(spot.at, end + marks + this.#opening(spot.run) + begin);
    });
    return [...this.#edits, ...parted.values(), ...marked];
  }

  #at(spot: Spot): Marks {
    const key = `${spot.kind} ${spot.at}`;
    const known = this.#marks.get(key);
    if (known) return known;
    const marks: Marks = { spot, ends: [], starts: [] };
    this.#marks.set(key, marks);
    return marks;
  }

  #beforeLetter(text: XmlElement, at: number): Spot {
    const [run, span] = [this.#xml.parentOf(text), this.#xml.spanOf(text)];
    if (!run || !span) return { kind: 'between', at };
    if (at > span.inside) return { kind: 'in-text', at, run, text };
    const first = elementsOf(run).find(({ name }) => name !== 'w:rPr');
    if (first !== text) return { kind: 'in-run', at: span.start, run };
    return { kind: 'between', at: this.#xml.spanOf(this.#proposalOf(run) ?? run)?.start ?? at };
  }

  #afterLetter(text: XmlElement, end: number): Spot {
    const [run, span] = [this.#xml.parentOf(text), this.#xml.spanOf(text)];
    if (!run || !span) return { kind: 'between', at: end };
    if (end < span.close) return { kind: 'in-text', at: end, run, text };
    if (elementsOf(run).at(-1) !== text) return { kind: 'in-run', at: span.end, run };
    const proposal = this.#proposalOf(run);
    const siblings = proposal ? elementsOf(this.#xml.parentOf(proposal) ?? proposal) : [];
    const next = proposal && siblings[siblings.indexOf(proposal) + 1];
    const last = next && isProposal(next) && next.name === 'w:ins' ? next : (proposal ?? run);
    return { kind: 'between', at: this.#xml.spanOf(last)?.end ?? end };
  }

  /** The change that a run is proposed to be taken out by: marks go around it, so that they stay when it is accepted. */
  #proposalOf(run: XmlElement): XmlElement | null {
    const parent = this.#xml.parentOf(run);
    return parent && isProposal(parent) ? parent : null;
  }

  /** The name of an element as typed. */
  #nameOf(element: XmlElement): string {
    return /^<([^\s/>]+)/.exec(this.#xml.tagOf(element))?.[1] ?? element.name;
  }

  #closing(run: XmlElement): string {
    return `</${this.#nameOf(run)}>`;
  }

  /** A run begins again with its properties. */
  #opening(run: XmlElement): string {
    const properties = childOf(run, 'w:rPr');
    return this.#xml.tagOf(run) + (properties ? this.#xml.sourceOf(properties) : '');
  }

  /** Spaces where a text is parted would be lost without `xml:space`. */
  #keepingSpaces(text: XmlElement): Edit | null {
    const tag = this.#xml.tagOf(text);
    const span = this.#xml.spanOf(text);
    return !span || tag.includes('xml:space') ? null : insertion(span.inside - 1, ' xml:space="preserve"');
  }

  /** Word has no comments in text boxes: they are put around the run that holds the box. */
  #outsideBox(element: XmlElement): XmlElement | null {
    let box: XmlElement | undefined;
    for (let up = this.#xml.parentOf(element); up; up = this.#xml.parentOf(up))
      if (up.name === 'w:txbxContent') box = up;
    if (!box) return null;
    let run: XmlElement | undefined;
    for (let up = this.#xml.parentOf(box); up && up.name !== 'w:p'; up = this.#xml.parentOf(up))
      if (up.name === 'w:r') run = up;
    return run ?? null;
  }

  #aroundElement(element: XmlElement, before: string, after: string): void {
    const span = this.#xml.spanOf(element);
    if (!span) return;
    this.#at({ kind: 'between', at: span.start }).starts.push(before);
    this.#at({ kind: 'between', at: span.end }).ends.push(after);
  }

  /** Marks in the first paragraph of an element without text. */
  #inEmpty(element: XmlElement, marks: string): void {
    const paragraph = firstParagraph(element);
    const span = paragraph && this.#xml.spanOf(paragraph);
    if (!paragraph || !span) return;
    const properties = childOf(paragraph, 'w:pPr');
    const at = properties ? (this.#xml.spanOf(properties)?.end ?? span.inside) : span.inside;
    if (span.inside < span.end) this.#at({ kind: 'between', at }).starts.push(marks);
    else
      this.#edits.push({ at: span.end - 2, end: span.end, text: `>${marks}</${this.#nameOf(paragraph)}>` });
  }
}

function insertion(at: number, text: string): Edit {
  return { at, end: at, text };
}

function firstParagraph(element: XmlElement): XmlElement | undefined {
  if (element.name === 'w:p') return element;
  for (const child of elementsOf(element)) {
    const found = firstParagraph(child);
    if (found) return found;
  }
  return undefined;
}
