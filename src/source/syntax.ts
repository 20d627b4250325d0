import type { Document, ErrorCode, Node } from 'yaml';
import { isScalar, visit } from 'yaml';
import { spanOf } from './inspect.ts';
import type { Span } from './position.ts';
import type { SyntaxProblem, SyntaxProblemKind } from './problem.ts';

const KINDS: Partial<Record<ErrorCode, SyntaxProblemKind>> = {
  BAD_ALIAS: 'unknown-alias',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indent',
  BAD_SCALAR_START: 'bad-start',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-text',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
  MULTIPLE_DOCS: 'several-documents',
  RESOURCE_EXHAUSTION: 'nested-too-deep',
  TAB_AS_INDENT: 'tab-indent',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected-text',
};

/** Parts of the parser's English that tell apart what it gives one code. */
const KINDS_BY_WORDING: readonly (readonly [string, SyntaxProblemKind])[] = [
  ['Missing closing', 'unclosed-quote'],
  ['indented and end with a', 'unclosed-bracket'],
  ['Expected flow', 'unclosed-bracket'],
  ['Missing , ', 'missing-comma'],
  ['Implicit map keys need', 'missing-colon'],
  ['Sequence item without -', 'bad-indent'],
];

/** The parser's first complaint. Those after it mostly follow from it, so they would only mislead. */
export function firstSyntaxProblem(doc: Document.Parsed, text: string): SyntaxProblem | null {
  const [error, next] = doc.errors;
  if (!error) return null;
  const byWording = KINDS_BY_WORDING.find(([words]) => error.message.includes(words));
  const kind = byWording?.[1] ?? KINDS[error.code] ?? 'not-yaml';
  const [start] = error.pos;
  if (kind === 'colon-in-text' && next?.code === 'MULTILINE_IMPLICIT_KEY') {
    // The "value" with a colon runs on to the next line: that line is a key, indented too far.
    const key = start + text.slice(start).search(/(?<=\n\s*)\S/);
    return problemAt('bad-indent', { start: key, end: key + 1 }, text);
  }
  if (kind === 'unclosed-quote')
    return problemAt(kind, openingQuote(doc.contents, start) ?? onText(error.pos, text), text);
  if (kind === 'several-documents')
    return problemAt(kind, { start, end: start + DOCUMENT_MARK.length }, text);
  return problemAt(kind, onText(error.pos, text), text);
}

const DOCUMENT_MARK = '---';

function problemAt(kind: SyntaxProblemKind, span: Span, text: string): SyntaxProblem {
  return { kind, span, token: text.slice(span.start, span.end).trim() };
}

/** The place of an error; from an empty line, where nobody sees it, moved to the next that is not. */
function onText([start, end]: readonly [number, number], text: string): Span {
  const blank = /[^\S\n]*\n\s*/y;
  blank.lastIndex = text.lastIndexOf('\n', start - 1) + 1;
  const skipped = blank.exec(text)?.[0] ?? '';
  const next = skipped ? blank.lastIndex : start;
  return next > start && next < text.length ? { start: next, end: next + 1 } : { start, end };
}

/** Where the quoted text begins that runs on to `end`: the place to mend, not the end of the file. */
function openingQuote(root: Node | null, end: number): Span | null {
  let opening: Span | null = null;
  visit(root, {
    Scalar(_, node) {
      const span = spanOf(node);
      if (isScalar(node) && node.type?.startsWith('QUOTE') && span.start < end) {
        opening = { start: span.start, end: span.start + 1 };
      }
    },
  });
  return opening;
}
