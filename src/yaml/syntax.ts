import type { Document, ErrorCode, Node } from 'yaml';
import { visit } from 'yaml';
import type { Span } from './position.ts';
import type { SyntaxProblem, SyntaxProblemKind } from './problem.ts';
import {
  badIndent,
  colonInValue,
  dashWithoutValue,
  mergeConflict,
  missingColon,
  reservedStart,
  slipInLine,
  tagAround,
  textAfterQuote,
  wrongComment,
} from './slips/block-slips.ts';
import { badBracket, extraBracket, extraComma, slipInFlow } from './slips/flow-slips.ts';
import { missingDash } from './slips/missing-dash.ts';
import { outdentedBlock, outdentedText } from './slips/outdented-text.ts';
import { problemAt, type Recognizer, type Symptom } from './slips/recognizer.ts';

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

/** Parts of the parser's English that distinguish problems with one code. */
const KINDS_BY_WORDING: readonly (readonly [string, SyntaxProblemKind])[] = [
  ['Missing closing', 'unclosed-quote'],
  ['indented and end with a', 'unclosed-bracket'],
  ['Expected flow', 'unclosed-bracket'],
  ['Missing , ', 'missing-comma'],
  ['Implicit map keys need', 'missing-colon'],
  ['Sequence item without -', 'bad-indent'],
];

/** Kinds that need no second look. */
const CERTAIN: readonly SyntaxProblemKind[] = [
  'bad-escape',
  'nested-too-deep',
  'several-documents',
  'tab-indent',
  'tag',
  'unclosed-quote',
];

/** Recognizers, tried in this order. */
const RECOGNIZERS: readonly Recognizer[] = [
  slipInLine,
  outdentedBlock,
  reservedStart,
  badBracket,
  extraBracket,
  extraComma,
  slipInFlow,
  dashWithoutValue,
  tagAround,
  wrongComment,
  missingDash,
  colonInValue,
  outdentedText,
  badIndent,
  missingColon,
  textAfterQuote,
];

/** The parser's first symptom. Those after it mostly follow from it, so they would only mislead. */
export function firstSyntaxProblem(doc: Document.Parsed, text: string): SyntaxProblem | null {
  const [error, next] = doc.errors;
  if (!error) return null;
  const byWording = KINDS_BY_WORDING.find(([words]) => error.message.includes(words));
  const kind = byWording?.[1] ?? KINDS[error.code] ?? 'not-yaml';
  const [start, end] = error.pos;
  const runsOn = error.code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY';
  const symptom: Symptom = { text, code: error.code, kind, span: { start, end }, runsOn };
  return (
    mergeConflict(symptom) ??
    (CERTAIN.includes(kind) ? null : slipCausing(symptom)) ??
    outdentedText(symptom) ??
    asReported(symptom, doc)
  );
}

function slipCausing(symptom: Symptom): SyntaxProblem | null {
  for (const recognize of RECOGNIZERS) {
    const problem = recognize(symptom);
    if (problem) return problem;
  }
  return null;
}

const DOCUMENT_MARK = '---';

function asReported({ text, kind, span }: Symptom, { contents }: Document.Parsed): SyntaxProblem {
  if (kind === 'several-documents') return problemAt(kind, DOCUMENT_MARK, span.start);
  const place = (kind === 'unclosed-quote' && openingQuote(contents, span.start)) || onText(span, text);
  const token = text.slice(place.start, place.end).trim();
  // The sign of a name without the name.
  if (kind === 'unknown-alias' && /^[*&]$/.test(token)) return problemAt('bad-start', token, place.start);
  return { kind, span: place, token };
}

/** The place of an error; from an empty line, where nobody sees it, moved to the next that is not. */
function onText({ start, end }: Span, text: string): Span {
  const blank = /[^\S\n]*\n\s*/y;
  blank.lastIndex = text.lastIndexOf('\n', start - 1) + 1;
  const skipped = blank.exec(text)?.[0] ?? '';
  const next = skipped ? blank.lastIndex : start;
  return next > start && next < text.length ? { start: next, end: next + 1 } : { start, end };
}

/** Where the quoted text begins that runs on to `end`: the place to fix, not the end of the file. */
function openingQuote(root: Node | null, end: number): Span | null {
  let opening: Span | null = null;
  visit(root, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < end)
        opening = { start: range[0], end: range[0] + 1 };
    },
  });
  return opening;
}
