import type { Span } from '../position.ts';
import { tokensOf } from '../tokens.ts';

/** A plain text that ends at a `#`, where a comment begins, and all that is written up to the end of the line. */
export interface CutText {
  readonly span: Span;
  readonly written: string;
}

/** `Bài viết #kinhte`: what a person sets apart as a comment has a space after its `#`. */
const CUT = /\s#[^\s#!]/;
const IGNORE = /^#+kstthc-ignore/;

/** The plain texts that continue after a `#`, where YAML begins a comment. */
export function cutTexts(text: string): CutText[] {
  if (!CUT.test(text)) return [];
  const found: CutText[] = [];
  let plain: number | null = null;
  for (const { text: token, offset, isScalar } of tokensOf(text)) {
    if (isScalar) plain = offset;
    else if (plain !== null && /^#[^\s#!]/.test(token) && !IGNORE.test(token)) {
      const end = offset + token.trimEnd().length;
      found.push({ span: { start: plain, end }, written: text.slice(plain, end) });
    }
    // Only spaces on one line are between a text and its comment.
    if (!isScalar && /\S|\n/.test(token)) plain = null;
  }
  return found;
}
