import { type Exact, exactOf } from '../exact.ts';
import { type FormulaToken, tokensOf } from './tokens.ts';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'area'; readonly area: Area }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly sign: '-' | '%'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly Expression[] };

/** The cells of a reference, from 1, both ends included; whole columns and rows reach to `Infinity`. */
export interface Area {
  /** Null for the sheet of the formula. */
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How strongly signs bind, from the weakest (ECMA-376 part 1, 18.17.2.2). */
const BINDING: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Excel nests calls no deeper. */
const DEEPEST = 64;
/** More pieces than any person has typed. */
const MOST_TOKENS = 1_500;

/** The tree of a formula without its `=`; null if it holds something that is read by no rule. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== 'blank');
  if (tokens.length > MOST_TOKENS || tokens.some(({ kind }) => kind === 'other')) return null;
  const parser = new Parser(tokens);
  const expression = parser.expression(0, 0);
  return parser.isAtEnd ? expression : null;
}

class Parser {
  #next = 0;
  readonly #tokens: readonly FormulaToken[];

  constructor(tokens: readonly FormulaToken[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  expression(level: number, depth: number): Expression | null {
    const signs = BINDING[level];
    if (!signs) return this.#signed(depth);
    let left = this.expression(level + 1, depth);
    for (let sign = this.#takeSign(signs); left && sign !== null; sign = this.#takeSign(signs)) {
      const right = this.expression(level + 1, depth);
      left = right && { kind: 'binary', sign, left, right };
    }
    return left;
  }

  /** A sign before a value binds more strongly than any between values. */
  #signed(depth: number): Expression | null {
    if (depth > DEEPEST) return null;
    const sign = this.#takeSign(['-', '+']);
    if (sign !== null) {
      const of = this.#signed(depth + 1);
      return sign === '-' && of ? { kind: 'unary', sign, of } : of;
    }
    let value = this.#value(depth);
    while (value && this.#takeSign(['%']) !== null) value = { kind: 'unary', sign: '%', of: value };
    return value;
  }

  #value(depth: number): Expression | null {
    const token = this.#tokens[this.#next];
    if (!token) return null;
    this.#next += 1;
    const { kind, text } = token;
    if (kind === 'number') {
      const value = exactOf(text);
      return value && { kind, value };
    }
    if (kind === 'text') return { kind, value: text.replaceAll('""', '"') };
    if (kind === 'reference') return { kind: 'area', area: areaOf(text) };
    if (kind === 'name')
      return /^(?:TRUE|FALSE)$/i.test(text)
        ? { kind: 'truth', value: /^T/i.test(text) }
        : { kind, name: text };
    if (kind === 'function') return this.#call(text, depth);
    if (text !== '(') return null;
    const inside = this.expression(0, depth + 1);
    return this.#takeSign([')']) === null ? null : inside;
  }

  #call(name: string, depth: number): Expression | null {
    this.#takeSign(['(']);
    const values: Expression[] = [];
    if (this.#takeSign([')']) === null) {
      for (;;) {
        const isMissing = this.#isSign([',', ';', ')']);
        const value: Expression | null = isMissing ? { kind: 'missing' } : this.expression(0, depth + 1);
        if (!value) return null;
        values.push(value);
        if (this.#takeSign([')']) !== null) break;
        if (this.#takeSign([',', ';']) === null) return null;
      }
    }
    return { kind: 'call', name: name.toUpperCase().replace(/^_XLFN\./, ''), values };
  }

  #isSign(signs: readonly string[]): boolean {
    const token = this.#tokens[this.#next];
    return token?.kind === 'sign' && signs.includes(token.text);
  }

  #takeSign(signs: readonly string[]): string | null {
    if (!this.#isSign(signs)) return null;
    this.#next += 1;
    return this.#tokens[this.#next - 1]?.text ?? null;
  }
}

function areaOf(text: string): Area {
  const end = text.lastIndexOf('!');
  const name = end < 0 ? null : text.slice(0, end);
  const [from = '', to = from] = text
    .slice(end + 1)
    .replaceAll('$', '')
    .split(':');
  const [a, b] = [placeOf(from), placeOf(to)];
  const between = (first: number, second: number, whole: boolean) =>
    whole ? [1, Number.POSITIVE_INFINITY] : [Math.min(first, second), Math.max(first, second)];
  const [top = 1, bottom = 1] = between(a.row, b.row, a.row === 0);
  const [left = 1, right = 1] = between(a.column, b.column, a.column === 0);
  const sheet = name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, top, left, bottom, right };
}

/** Row and column of `B12`; 0 for the one that is not written, and for both where it is no place. */
export function placeOf(text: string): { row: number; column: number } {
  let row = 0;
  let column = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const letter = (code | 0x20) - 0x60;
    if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30;
    else if (row === 0 && letter >= 1 && letter <= 26) column = column * 26 + letter;
    else return { row: 0, column: 0 };
  }
  return { row, column };
}
