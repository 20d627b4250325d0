import type { Span } from './position.ts';

/** A part of a YAML text. What is in a plan is text: numbers and dates are the plan's to read. */
export type Node = Scalar | Mapping | Sequence | Alias;

interface Placed {
  /** Where it is, without its anchor, tag or trailing comment. */
  span: Span;
  readonly anchor?: string | undefined;
  readonly hasTag: boolean;
}

export interface Scalar extends Placed {
  readonly kind: 'scalar';
  value: string;
  /** Neither in quotes nor a block. */
  readonly isPlain: boolean;
}

export interface Mapping extends Placed {
  readonly kind: 'mapping';
  pairs: Pair[];
  /** Between braces. */
  readonly isFlow: boolean;
}

export interface Sequence extends Placed {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
  /** Between brackets. */
  readonly isFlow: boolean;
}

export interface Alias extends Placed {
  readonly kind: 'alias';
  /** The name of the anchor. */
  readonly source: string;
}

export interface Pair {
  readonly key: Node;
  /** Null where not even a colon follows the key. */
  value: Node | null;
}

export function isPlain(node: Node | null | undefined): node is Scalar {
  return node?.kind === 'scalar' && node.isPlain;
}

/** `key:` with nothing after it. */
export function isEmpty(value: Node | null): boolean {
  return value === null || (isPlain(value) && value.value === '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with control characters
const BEYOND_ASCII = /[^\x00-\x7f]/;

/** Keys are compared in Unicode NFC: two ways to type one accent are one key. */
export function keyText(key: Node): string {
  if (key.kind !== 'scalar') return '';
  return BEYOND_ASCII.test(key.value) ? key.value.normalize('NFC') : key.value;
}
