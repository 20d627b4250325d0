import { decode } from './decode.ts';
import { inspect } from './inspect.ts';
import { type Alias, isEmpty, keyText, type Mapping, type Node, type Pair } from './node.ts';
import { LineIndex, type Position, type Range, type Span } from './position.ts';
import type { SyntaxProblem } from './problem.ts';
import { read } from './read.ts';
import type { GluedKey } from './slips/glued-key.ts';
import type { SplitValue } from './slips/split-value.ts';
import type { IsKey } from './slips/wrong-colon.ts';

/** Keys and list indices from the root of the document down. */
export type Path = readonly (string | number)[];

/** A key or a scalar value of a text, as `SourceDocument.placeAt` finds it. */
export interface PlaceInText {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly span: Span;
}

/** A YAML text: the data in it as it was typed, and the place of every part. */
export class SourceDocument {
  readonly file: string;
  readonly text: string;
  /** What keeps the text from being one plain YAML document; with any of these there is no data. */
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** Values that YAML took apart at their commas; the data has them whole. */
  readonly splitValues: readonly SplitValue[];
  /** Keys that YAML read together with their values; the data has them apart. */
  readonly gluedKeys: readonly GluedKey[];
  readonly #root: Node | null;
  readonly #targets: ReadonlyMap<Alias, Node>;
  readonly #pairs = new WeakMap<Mapping, Map<string, Pair>>();
  #lines: LineIndex | undefined;

  /**
   * Reads `bytes`, the content of `file`. Whatever the bytes are, it does not throw. `isKey` says which words are keys
   * of the format, so that a key without its colon can be distinguished from running text.
   */
  constructor(file: string, bytes: Uint8Array, isKey: IsKey = () => false) {
    this.file = file;
    const { text, problem } = decode(bytes);
    this.text = text;
    const content = problem ? { problem } : read(text);
    this.#root = 'root' in content ? content.root : null;
    const { problems, splitValues, gluedKeys, targets } = inspect(this.#root, text, isKey);
    this.#targets = targets;
    this.splitValues = splitValues;
    this.gluedKeys = gluedKeys;
    if ('problem' in content) this.syntaxProblems = [content.problem];
    // Comments alone, or the mark `---`.
    else this.syntaxProblems = isEmpty(this.#root) ? [EMPTY] : problems;
  }

  /**
   * The data: every scalar as a string, a key without a value as undefined, aliases written out,
   * keys in Unicode NFC, objects without a prototype. Only for a document without syntax problems.
   */
  toData(): unknown {
    return this.#data(this.#root);
  }

  /** Whether the value at `path` is written in quotes or as a block, so that only we give it meaning. */
  isQuoted(path: Path): boolean {
    const { node } = this.#find(path);
    return node?.kind === 'scalar' && !node.isPlain;
  }

  /** The range of what `spanAt` gives. */
  rangeOf(path: Path, part: 'key' | 'value' = 'value', excerpt?: string): Range {
    return this.rangeAt(this.spanAt(path, part, excerpt));
  }

  /**
   * The span of the key or value at `path`, or of `excerpt` in it where that is there once.
   * Where the path ends early, as for a missing key, the span of what would hold it.
   */
  spanAt(path: Path, part: 'key' | 'value' = 'value', excerpt?: string): Span {
    const { node, key, found } = this.#find(path);
    const wantsKey = key !== null && (part === 'key' || !found);
    const span = this.#spanOf(wantsKey ? key : node, key);
    return (excerpt && !wantsKey && this.#excerpt(span, excerpt)) || span;
  }

  rangeAt(span: Span): Range {
    return this.#lineIndex().range(span);
  }

  /** The offset of a position in the text, in UTF-16 units. */
  offsetOf(position: Position): number {
    return this.#lineIndex().offset(position);
  }

  /** The range of a whole key with its value, or of a whole list element, at `path`. */
  extentOf(path: Path): Range {
    const { node, key } = this.#find(path);
    const start = key?.span.start ?? node?.span.start ?? 0;
    const written = this.text.slice(start, Math.max(node?.span.end ?? start, key?.span.end ?? start));
    return this.rangeAt({ start, end: start + written.trimEnd().length });
  }

  /** The key or the value that touches an offset; null between them. */
  placeAt(offset: number): PlaceInText | null {
    return this.#root && this.#placeIn(this.#root, offset, []);
  }

  #placeIn(written: Node, offset: number, path: Path): PlaceInText | null {
    const holds = (node: Node | null): node is Node =>
      node !== null && node.span.start <= offset && offset <= node.span.end;
    if (written.kind === 'mapping') {
      for (const { key, value } of written.pairs) {
        const below = [...path, keyText(key)];
        if (holds(key)) return { path: below, part: 'key', span: key.span };
        const place = holds(value) ? this.#placeIn(value, offset, below) : null;
        if (place) return place;
      }
      return null;
    }
    if (written.kind === 'sequence') {
      const index = written.items.findIndex(holds);
      const item = written.items[index];
      return item ? this.#placeIn(item, offset, [...path, index]) : null;
    }
    return { path, part: 'value', span: written.span };
  }

  #lineIndex(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  /** Follows a path as far as it goes: the node there, and the key that leads to it if one does. */
  #find(path: Path): { node: Node | null; key: Node | null; found: boolean } {
    let node = this.#resolve(this.#root);
    let key: Node | null = null;
    for (const step of path) {
      if (node?.kind === 'mapping') {
        const pair = this.#pairsOf(node).get(String(step));
        if (!pair) return { node, key, found: false };
        key = pair.key;
        node = this.#resolve(pair.value);
      } else if (node?.kind === 'sequence' && typeof step === 'number' && step < node.items.length) {
        key = null;
        node = this.#resolve(node.items[step] ?? null);
      } else return { node, key, found: false };
    }
    return { node, key, found: true };
  }

  #spanOf(node: Node | null, key: Node | null): Span {
    if (!node) return key ? key.span : { start: 0, end: 0 };
    const { start, end } = node.span;
    if (start === end && key) return key.span;
    const written = this.text.slice(start, end);
    if (node.kind === 'scalar') return { start, end: start + written.trimEnd().length };
    // A block collection can run over many lines: the key above it says the same in one.
    const firstLine = (written.split('\n', 1)[0] ?? '').trimEnd();
    const isFlow = 'isFlow' in node && node.isFlow;
    return key && !isFlow ? key.span : { start, end: start + firstLine.length };
  }

  #excerpt(span: Span, excerpt: string): Span | null {
    const written = this.text.slice(span.start, span.end);
    const at = written.indexOf(excerpt);
    if (at < 0 || written.indexOf(excerpt, at + 1) >= 0) return null;
    return { start: span.start + at, end: span.start + at + excerpt.length };
  }

  #resolve(node: Node | null): Node | null {
    return node?.kind === 'alias' ? (this.#targets.get(node) ?? null) : node;
  }

  #pairsOf(map: Mapping): Map<string, Pair> {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.pairs.map((pair) => [keyText(pair.key), pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs;
  }

  #data(written: Node | null): unknown {
    const node = this.#resolve(written);
    if (node?.kind === 'scalar') return node.value;
    if (node?.kind === 'sequence') return node.items.map((item) => this.#data(item));
    if (node?.kind !== 'mapping') return undefined;
    const data: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.pairs) {
      data[keyText(key)] = isEmpty(value) ? undefined : this.#data(value);
    }
    return data;
  }
}

const EMPTY: SyntaxProblem = { kind: 'empty', span: { start: 0, end: 0 }, token: '' };
