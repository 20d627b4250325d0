import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from './position.ts';
import type { SyntaxProblem, SyntaxProblemKind } from './problem.ts';
import { rejoinValues, type SplitValue } from './split-value.ts';

/** What a walk over the nodes of a document finds. */
export interface Inspection {
  readonly problems: SyntaxProblem[];
  readonly splitValues: SplitValue[];
  /** What each alias stands for. */
  readonly targets: Map<Alias, Node>;
}

// Plans nest six deep; the walks over the nodes are recursive and must not run out of stack.
const DEEPEST = 100;
// Room for a plan that repeats itself by aliases, far below what would exhaust memory.
const MOST_NODES = 1_000_000;

/** Where a node stands, without its anchor, tag or trailing comment. */
export function spanOf(node: Node): Span {
  const [start = 0, end = start] = node.range ?? [];
  return { start, end };
}

/** Keys are compared in Unicode NFC: two ways to type one accent are one key. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value).normalize('NFC') : '';
}

/** Checks what the parser lets pass: keys, tags, aliases, depth. Mends numbers that YAML took apart. */
export function inspect(root: Node | null): Inspection {
  return new Inspector().run(root);
}

class Inspector {
  readonly #found: Inspection = { problems: [], splitValues: [], targets: new Map() };
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  readonly #sizes = new Map<Node, number>();
  /** How many nodes the aliases so far stand for. */
  #repeated = 0;

  run(root: Node | null): Inspection {
    if (root) this.#walk(root, 0);
    return this.#found;
  }

  /** Walks one node and returns how many nodes it stands for once aliases are written out. */
  #walk(node: Node, depth: number): number {
    if (isAlias(node)) return this.#alias(node);
    if (depth > DEEPEST) {
      this.#report('nested-too-deep', spanOf(node));
      return 1;
    }
    if (node.anchor) this.#anchors.set(node.anchor, node);
    if (node.tag) this.#report('tag', spanOf(node), node.tag);
    this.#open.add(node);
    let size = 1;
    if (isMap(node)) {
      this.#found.splitValues.push(...rejoinValues(node));
      this.#keys(node);
      for (const pair of node.items) size += this.#value(pair, depth);
    } else if (isSeq(node)) {
      for (const item of node.items) size += this.#walk(item as Node, depth + 1);
    }
    this.#open.delete(node);
    this.#sizes.set(node, size);
    return size;
  }

  #value(pair: Pair, depth: number): number {
    return pair.value ? this.#walk(pair.value as Node, depth + 1) : 1;
  }

  #alias(alias: Alias): number {
    const target = this.#anchors.get(alias.source);
    if (!target) {
      this.#report('unknown-alias', spanOf(alias), alias.source);
      return 1;
    }
    if (this.#open.has(target)) {
      this.#report('alias-loop', spanOf(alias), alias.source);
      return 1;
    }
    this.#found.targets.set(alias, target);
    const size = this.#sizes.get(target) ?? 1;
    const before = this.#repeated;
    this.#repeated += size;
    if (before <= MOST_NODES && this.#repeated > MOST_NODES) {
      this.#report('alias-bomb', spanOf(alias), alias.source);
    }
    return size;
  }

  #keys(map: YAMLMap): void {
    const seen = new Map<string, Node>();
    for (const { key } of map.items) {
      const node = key as Node;
      if (node.anchor) this.#anchors.set(node.anchor, node);
      if (!isScalar(node)) {
        this.#report('complex-key', spanOf(node));
        continue;
      }
      const name = keyText(node);
      // Read as data, this key would replace an object's prototype.
      if (name === '__proto__') this.#report('forbidden-key', spanOf(node), name);
      const first = seen.get(name);
      if (!first) {
        seen.set(name, node);
        continue;
      }
      const kind = isScalar(first) && first.value === node.value ? 'duplicate-key' : 'two-spellings';
      this.#report(kind, spanOf(node), name, spanOf(first));
    }
  }

  #report(kind: SyntaxProblemKind, span: Span, token = '', first?: Span): void {
    this.#found.problems.push({ kind, span, token, ...(first && { first }) });
  }
}
