import type { Span } from './position.ts';

/** Why a text cannot be taken as one YAML document. */
export type SyntaxProblemKind =
  | 'alias-bomb'
  | 'alias-loop'
  | 'bad-escape'
  | 'bad-indent'
  | 'bad-start'
  | 'colon-in-text'
  | 'complex-key'
  | 'control-character'
  | 'duplicate-key'
  | 'empty'
  | 'forbidden-key'
  | 'missing-colon'
  | 'missing-comma'
  | 'nested-too-deep'
  | 'not-utf8'
  | 'not-yaml'
  | 'several-documents'
  | 'tab-indent'
  | 'tag'
  | 'two-spellings'
  | 'unclosed-bracket'
  | 'unclosed-quote'
  | 'unexpected-text'
  | 'unknown-alias'
  | 'utf16';

export interface SyntaxProblem {
  readonly kind: SyntaxProblemKind;
  readonly span: Span;
  /** The text the problem is about, such as the key written twice. */
  readonly token: string;
  /** Where the same key stood first. */
  readonly first?: Span;
}
