import type { DocumentPlace } from '../../check/engine/diagnostic.ts';
import { isProposal, SKIPPED } from '../read/docx/paragraph-text.ts';
import { elementsOf, isOn, type XmlElement } from '../read/xml.ts';
import type { LocatedXml } from './located-xml.ts';

/** A letter of a text as it is in its part. */
interface Letter {
  /** Its `w:t`. */
  readonly in: XmlElement;
  readonly at: number;
  readonly end: number;
}

/** Letters from one to another, in the order of the text. */
export interface LetterRange {
  readonly first: Letter;
  readonly last: Letter;
}

/** The text that an element shows, with the place of each letter; spaces as a reader sees them. */
export class Letters {
  readonly text: string;
  /** Null for spaces that are no letters of the file: ends of lines, tabs. */
  readonly #letters: readonly (LetterRange | null)[];

  constructor(element: XmlElement, xml: LocatedXml) {
    const raw: { text: string; letter: Letter | null }[] = [];
    collect(element, xml, raw);
    let text = '';
    const letters: (LetterRange | null)[] = [];
    for (const { text: cluster, first, last } of clustersOf(raw)) {
      const shown = /\s/u.test(cluster) ? ' ' : cluster.normalize('NFC').replace(INVISIBLE, '');
      if (shown === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += shown;
      for (const _ of Array(shown.length)) letters.push(first && last ? { first, last } : null);
    }
    this.text = text;
    this.#letters = letters;
  }

  /** The letters of the excerpt of a place; null where it is not there. */
  at({ excerpt, context }: Pick<DocumentPlace, 'excerpt' | 'context'>): LetterRange | null {
    const from = context ? this.text.indexOf(context.text) : -1;
    if (!context || from < 0) return this.find(excerpt);
    return this.range(from + context.at, from + context.at + excerpt.length);
  }

  /** The letters of a part of the text, the first that no other word runs into; null where it is not there. */
  find(part: string): LetterRange | null {
    const sought = part.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
    if (sought === '') return null;
    let found = -1;
    for (let at = this.text.indexOf(sought); at >= 0; at = this.text.indexOf(sought, at + 1)) {
      if (found < 0) found = at;
      if (!isWithinWord(this.text, at, at + sought.length)) return this.range(at, at + sought.length);
    }
    return found < 0 ? null : this.range(found, found + sought.length);
  }

  /** The letters between two places of the text; null if no letter is between them. */
  range(from: number, to: number): LetterRange | null {
    const letters = this.#letters.slice(from, to).filter((letter) => letter !== null);
    const [start] = letters;
    const end = letters.at(-1);
    return start && end ? { first: start.first, last: end.last } : null;
  }

  /** All letters but spaces at the ends. */
  all(): LetterRange | null {
    const trimmed = this.text.trim();
    const at = this.text.indexOf(trimmed);
    return this.range(at, at + trimmed.length);
  }
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

function isWithinWord(text: string, from: number, to: number): boolean {
  // Two units are enough to see a letter or a digit on each side.
  const joins = (at: number) =>
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(at - 2, 0), at)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
  const isInNumber =
    /\d[.,]$/.test(text.slice(Math.max(from - 2, 0), from)) || /^[.,]\d/.test(text.slice(to, to + 2));
  return joins(from) || joins(to) || isInNumber;
}

/** Letters with the marks that belong to them. */
function clustersOf(raw: readonly { readonly text: string; readonly letter: Letter | null }[]) {
  const clusters: { text: string; first: Letter | null; last: Letter | null }[] = [];
  for (const { text, letter } of raw) {
    const before = clusters.at(-1);
    if (before && /^\p{M}/u.test(text) && letter) {
      before.text += text;
      before.last = letter;
    } else clusters.push({ text, first: letter, last: letter });
  }
  return clusters;
}

const LINE_ENDS = new Set(['w:br', 'w:cr', 'w:tab', 'w:ptab']);

function collect(
  element: XmlElement,
  xml: LocatedXml,
  into: { text: string; letter: Letter | null }[],
  isTakenOut = false,
): void {
  if (element.name === 'w:t' || element.name === 'w:delText') {
    into.push(...lettersOf(element, xml));
    return;
  }
  if (LINE_ENDS.has(element.name)) into.push({ text: ' ', letter: null });
  if (element.name === 'w:r' && isOn(element, 'w:rPr', 'w:vanish')) return;
  const isProposed = isTakenOut || isProposal(element);
  if (isProposed && element.name === 'w:ins') return;
  for (const child of elementsOf(element)) {
    const isShown =
      isProposal(child) || !SKIPPED.has(child.name) || (isProposed && child.name === 'w:delText');
    if (isShown && child.name !== 'w:txbxContent') collect(child, xml, into, isProposed);
  }
  if (element.name === 'w:p') into.push({ text: ' ', letter: null });
}

/** The letters of a `w:t` as typed: an entity is one letter. */
function lettersOf(element: XmlElement, xml: LocatedXml): { text: string; letter: Letter }[] {
  const span = xml.spanOf(element);
  const source = span ? xml.text.slice(span.inside, span.close) : '';
  // Sections of literal text are not taken apart.
  if (!span || source.includes('<')) return [];
  return [...source.matchAll(/&[^;]*;|[\s\S]/gu)].map(({ 0: typed, index }) => {
    const at = span.inside + index;
    return { text: plain(typed), letter: { in: element, at, end: at + typed.length } };
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(typed: string): string {
  const name = /^&(.*);$/.exec(typed)?.[1];
  if (name === undefined) return typed;
  const code = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (!code) return ENTITIES[name] ?? ' ';
  const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}
