import type { ErrorCode } from 'yaml';
import type { Span } from '../position.ts';
import type { Correction, SyntaxProblem, SyntaxProblemKind } from '../problem.ts';

/** What the parser complains of first, before it is known which slip caused it. */
export interface Symptom {
  readonly text: string;
  readonly code: ErrorCode;
  readonly kind: SyntaxProblemKind;
  readonly span: Span;
  /** Whether the text complained of runs on to the next line. */
  readonly runsOn: boolean;
}

/** Recognizes the slip of the pen that caused a symptom. */
export type Recognizer = (symptom: Symptom) => SyntaxProblem | null;

/** A problem with `token`, which is at `start`. */
export function problemAt(
  kind: SyntaxProblemKind,
  token: string,
  start: number,
  suggestion?: string,
): SyntaxProblem {
  const span = { start, end: start + token.length };
  return { kind, span, token, ...(suggestion !== undefined && { suggestion }) };
}

/** The change that writes `text` in place of `token`, which is at `start`; what it writes is surely intended. */
export function correctionAt(token: string, start: number, text: string): Correction {
  return { span: { start, end: start + token.length }, text, isCertain: true };
}
