import { isScalar, type Node } from 'yaml';
import type { Span } from './position.ts';

/** Where a node stands, without its anchor, tag or trailing comment. */
export function spanOf(node: Node): Span {
  const [start = 0, end = start] = node.range ?? [];
  return { start, end };
}

/** Keys are compared in Unicode NFC: two ways to type one accent are one key. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value).normalize('NFC') : '';
}
