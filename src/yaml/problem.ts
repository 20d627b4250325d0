import type { Span } from './position.ts';

/** Why a text cannot be taken as one YAML document. */
export type SyntaxProblemKind =
  | 'alias-bomb'
  | 'alias-loop'
  | 'bad-dash'
  | 'bad-escape'
  | 'bad-indent'
  | 'bad-start'
  | 'colon-in-text'
  | 'complex-key'
  | 'control-character'
  | 'duplicate-key'
  | 'empty'
  | 'wrong-colon'
  | 'wrong-comment'
  | 'extra-bracket'
  | 'extra-comma'
  | 'forbidden-key'
  | 'merge-conflict'
  | 'missing-braces'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-dash'
  | 'nested-too-deep'
  | 'no-dash'
  | 'no-value'
  | 'not-utf8'
  | 'not-yaml'
  | 'odd-space'
  | 'outdented-text'
  | 'semicolon'
  | 'several-documents'
  | 'tab-indent'
  | 'tag'
  | 'text-after-quote'
  | 'trailing-colon'
  | 'two-spellings'
  | 'unclosed-bracket'
  | 'unclosed-quote'
  | 'unexpected-text'
  | 'unknown-alias'
  | 'utf16'
  | 'wide-comma'
  | 'wrong-bracket';

export interface SyntaxProblem {
  readonly kind: SyntaxProblemKind;
  readonly span: Span;
  /** The text the problem is about, such as the key written twice. */
  readonly token: string;
  /** Where the same key was first, or the bracket that this one does not fit. */
  readonly first?: Span;
  /** What to write instead, where that is clear. */
  readonly suggestion?: string;
  /** The change of the text that brings about what is suggested. */
  readonly correction?: Correction;
}

/** Puts `text` in place of what is at `span`. */
export interface Correction {
  readonly span: Span;
  readonly text: string;
  /** True if nothing else can be intended, so that nobody needs to look. */
  readonly isCertain: boolean;
}
