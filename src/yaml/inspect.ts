import { type Beginnings, firstKeys, keyProblems } from './key-problems.ts';
import { lineAt } from './line.ts';
import type { Alias, Mapping, Node, Pair, Scalar } from './node.ts';
import type { Span } from './position.ts';
import type { SyntaxProblem, SyntaxProblemKind } from './problem.ts';
import { correctBraces, type GluedKey } from './slips/glued-key.ts';
import { badDash } from './slips/list-dash.ts';
import { oddSpaceInValue } from './slips/odd-space.ts';
import type { SplitValue } from './slips/split-value.ts';
import { type IsKey, keyWithoutColon } from './slips/wrong-colon.ts';

/** What a walk over the nodes of a document finds. */
export interface Inspection {
  readonly problems: SyntaxProblem[];
  readonly splitValues: SplitValue[];
  readonly gluedKeys: GluedKey[];
  /** The node that each alias repeats. */
  readonly targets: Map<Alias, Node>;
}

// Plans nest six deep; the walks over the nodes are recursive and must not run out of stack.
const DEEPEST = 100;
// Room for a plan that repeats itself by aliases, far below what would exhaust memory.
const MOST_NODES = 50_000;
const REPORTED_ONCE: readonly SyntaxProblemKind[] = ['odd-space', 'unknown-alias'];
/** For a node that is not an element of a list. */
const NONE: Beginnings = new Map();
/** UTF-16 units of text that count as one more node. */
const TEXT_OF_NODE = 20;

/** Checks what the parser accepts: keys, tags, aliases, depth. Finds values that YAML split and keys glued to values. */
export function inspect(root: Node | null, text: string, isKey: IsKey): Inspection {
  return new Inspector(text, isKey).run(root);
}

class Inspector {
  readonly #found: Inspection = { problems: [], splitValues: [], gluedKeys: [], targets: new Map() };
  readonly #text: string;
  readonly #isKey: IsKey;
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  readonly #sizes = new Map<Node, number>();
  /** How many nodes the aliases so far repeat. */
  #repeated = 0;

  constructor(text: string, isKey: IsKey) {
    this.#text = text;
    this.#isKey = isKey;
  }

  run(root: Node | null): Inspection {
    if (root) this.#walk(root, 0);
    return this.#found;
  }

  /** Walks one node and returns how many nodes it has once aliases are written out. */
  #walk(node: Node, depth: number, list: Beginnings = NONE): number {
    if (node.kind === 'alias') return this.#alias(node);
    if (depth > DEEPEST) {
      this.#report('nested-too-deep', node.span);
      return 1;
    }
    if (node.hasTag) this.#tag(node);
    if (node.anchor === undefined) return this.#inside(node, depth, list);
    this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const size = this.#inside(node, depth, list);
    this.#open.delete(node);
    this.#sizes.set(node, size);
    return size;
  }

  #inside(node: Exclude<Node, Alias>, depth: number, list: Beginnings): number {
    let size = 1;
    if (node.kind === 'mapping') {
      // Between braces, what has no value can be more of the text before it.
      if (node.isFlow && node.pairs.some(({ value }) => value === null)) this.#braces(node);
      this.#keys(node, depth, list);
      for (const pair of node.pairs) size += this.#value(pair, depth);
    } else if (node.kind === 'sequence') {
      const beginnings = firstKeys(node);
      for (const item of node.items) size += this.#walk(item, depth + 1, beginnings);
    } else {
      size += Math.floor(node.value.length / TEXT_OF_NODE);
      if (node.isPlain) this.#plain(node);
    }
    return size;
  }

  #braces(map: Mapping): void {
    const sign = keyWithoutColon(map, this.#text, this.#isKey);
    if (sign) {
      this.#add(sign);
      return;
    }
    const { gluedKeys, splitValues } = correctBraces(map);
    for (const key of gluedKeys) this.#found.gluedKeys.push(key);
    for (const value of splitValues) this.#found.splitValues.push(value);
  }

  #value(pair: Pair, depth: number): number {
    return pair.value ? this.#walk(pair.value, depth + 1) : 1;
  }

  #alias(alias: Alias): number {
    const target = this.#anchors.get(alias.source);
    if (!target) {
      this.#report('unknown-alias', alias.span, alias.source);
      return 1;
    }
    if (this.#open.has(target)) {
      this.#report('alias-loop', alias.span, alias.source);
      return 1;
    }
    this.#found.targets.set(alias, target);
    const size = this.#sizes.get(target) ?? 1;
    const before = this.#repeated;
    this.#repeated += size;
    if (before <= MOST_NODES && this.#repeated > MOST_NODES) {
      this.#report('alias-bomb', alias.span, alias.source);
    }
    return size;
  }

  #keys(map: Mapping, depth: number, beginnings: Beginnings): void {
    for (const { key } of map.pairs) {
      if (key.anchor) this.#anchors.set(key.anchor, key);
    }
    for (const problem of keyProblems(map, this.#text, { isRoot: depth === 0, beginnings }))
      this.#add(problem);
  }

  #plain(scalar: Scalar): void {
    const { start, end } = scalar.span;
    const text = this.#text.slice(start, end);
    const problem = oddSpaceInValue(text, start) ?? badDash({ start, text });
    if (problem && /^[\s-]*$/.test(this.#text.slice(lineAt(this.#text, start).start, start)))
      this.#add(problem);
  }

  /** The tag as it is written, which is in front of its node. */
  #tag(node: Node): void {
    const mark = this.#text.lastIndexOf('!', node.span.start - 1);
    let start = mark;
    while (/[^\s,[\]{}]/.test(this.#text.charAt(start - 1))) start -= 1;
    const token = /^[^\s,[\]{}]*/.exec(this.#text.slice(start))?.[0] ?? '';
    this.#report('tag', { start, end: start + token.length }, token);
  }

  #report(kind: SyntaxProblemKind, span: Span, token = ''): void {
    this.#add({ kind, span, token });
  }

  /** A strange space is often pasted many times, and a removed name used many times: each is reported once. */
  #add(problem: SyntaxProblem): void {
    const isReported = ({ kind, token }: SyntaxProblem) => kind === problem.kind && token === problem.token;
    if (REPORTED_ONCE.includes(problem.kind) && this.#found.problems.some(isReported)) return;
    this.#found.problems.push(problem);
  }
}
