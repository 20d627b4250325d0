import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { decode } from './decode.ts';
import { inspect } from './inspect.ts';
import { keyText, spanOf } from './node.ts';
import { parse } from './parse.ts';
import { LineIndex, type Range, type Span } from './position.ts';
import type { SyntaxProblem } from './problem.ts';
import type { GluedKey } from './slips/glued-key.ts';
import type { SplitValue } from './slips/split-value.ts';
import type { IsKey } from './slips/wrong-colon.ts';
import { firstSyntaxProblem } from './syntax.ts';

/** Keys and list indices from the root of the document down. */
export type Path = readonly (string | number)[];

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
  readonly #pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
  #lines: LineIndex | undefined;

  /**
   * Reads `bytes`, the content of `file`. Whatever the bytes are, it does not throw. `isKey` says which words are keys
   * of the format, so that one without its colon is told from more of a text.
   */
  constructor(file: string, bytes: Uint8Array, isKey: IsKey = () => false) {
    this.file = file;
    const { text, problem } = decode(bytes);
    this.text = text;
    const parsed = problem ? { problem } : parse(text);
    this.#root = 'document' in parsed ? parsed.document.contents : null;
    const syntax = 'document' in parsed ? firstSyntaxProblem(parsed.document, text) : parsed.problem;
    const { problems, splitValues, gluedKeys, targets } = inspect(syntax ? null : this.#root, text, isKey);
    this.#targets = targets;
    this.splitValues = splitValues;
    this.gluedKeys = gluedKeys;
    this.syntaxProblems = syntax ? [syntax] : isBlank(this.#root) ? [EMPTY] : problems;
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
    return isScalar(node) && node.type !== 'PLAIN';
  }

  /** The range of what `spanAt` gives. */
  rangeOf(path: Path, part: 'key' | 'value' = 'value', excerpt?: string): Range {
    return this.rangeAt(this.spanAt(path, part, excerpt));
  }

  /**
   * The span of the key or value at `path`, or of `excerpt` in it where that stands there once.
   * Where the path ends early, as for a missing key, the span of what would hold it.
   */
  spanAt(path: Path, part: 'key' | 'value' = 'value', excerpt?: string): Span {
    const { node, key, found } = this.#find(path);
    const wantsKey = key !== null && (part === 'key' || !found);
    const span = this.#spanOf(wantsKey ? key : node, key);
    return (excerpt && !wantsKey && this.#excerpt(span, excerpt)) || span;
  }

  rangeAt(span: Span): Range {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines.range(span);
  }

  /** Follows a path as far as it goes: the node there, and the key that leads to it if one does. */
  #find(path: Path): { node: Node | null; key: Node | null; found: boolean } {
    let node = this.#resolve(this.#root);
    let key: Node | null = null;
    for (const step of path) {
      if (isMap(node)) {
        const pair = this.#pairsOf(node).get(String(step));
        if (!pair) return { node, key, found: false };
        key = pair.key as Node;
        node = this.#resolve(pair.value as Node | null);
      } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
        key = null;
        node = this.#resolve(node.items[step] as Node);
      } else return { node, key, found: false };
    }
    return { node, key, found: true };
  }

  #spanOf(node: Node | null, key: Node | null): Span {
    if (!node) return key ? spanOf(key) : { start: 0, end: 0 };
    const { start, end } = spanOf(node);
    if (start === end && key) return spanOf(key);
    const written = this.text.slice(start, end);
    if (isScalar(node)) return { start, end: start + written.trimEnd().length };
    // A block collection can run over many lines: the key above it says the same in one.
    const firstLine = (written.split('\n', 1)[0] ?? '').trimEnd();
    const isFlow = (isMap(node) || isSeq(node)) && node.flow === true;
    return key && !isFlow ? spanOf(key) : { start, end: start + firstLine.length };
  }

  #excerpt(span: Span, excerpt: string): Span | null {
    const written = this.text.slice(span.start, span.end);
    const at = written.indexOf(excerpt);
    if (at < 0 || written.indexOf(excerpt, at + 1) >= 0) return null;
    return { start: span.start + at, end: span.start + at + excerpt.length };
  }

  #resolve(node: Node | null): Node | null {
    return isAlias(node) ? (this.#targets.get(node) ?? null) : node;
  }

  #pairsOf(map: YAMLMap): Map<string, Pair> {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs;
  }

  #data(written: Node | null): unknown {
    const node = this.#resolve(written);
    if (isScalar(node)) return String(node.value);
    if (isSeq(node)) return node.items.map((item) => this.#data(item as Node));
    if (!isMap(node)) return undefined;
    const data: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      data[keyText(key)] = isEmpty(value) ? undefined : this.#data(value as Node);
    }
    return data;
  }
}

const EMPTY: SyntaxProblem = { kind: 'empty', span: { start: 0, end: 0 }, token: '' };

/** Nothing but comments, or the mark `---` alone. */
function isBlank(root: Node | null): boolean {
  return root === null || isEmpty(root);
}

/** `key:` with nothing after it. */
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.type === 'PLAIN' && value.value === '');
}
