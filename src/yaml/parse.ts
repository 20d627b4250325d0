import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  YAMLParseError,
} from 'yaml';
import type { Node } from './node.ts';
import type { Span } from './position.ts';
import type { SyntaxProblem } from './problem.ts';

/** Far more than a plan needs, and few enough for the recursion of both parsers and of the composer. */
export const DEEPEST = 250;

// Keys are compared by `inspect`, in linear time; tags and merges mean nothing in a plan.
const OPTIONS = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false } as const;

/** The document in `text`, as `parseDocument` of the parser gives it; a problem where it nests too deep for that. */
export function parse(text: string): { document: Document.Parsed } | { problem: SyntaxProblem } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) {
      const start = Math.min(parser.offset, text.length) - 1;
      return { problem: { kind: 'nested-too-deep', span: { start, end: start + 1 }, token: '' } };
    }
  }
  tokens.push(...parser.end());
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length);
  if (!document) throw new Error('the composer gives at least one document');
  if (second) {
    const [start, end] = second.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'several documents'));
  }
  return { document: document as Document.Parsed };
}

/** A part of such a document, as the rest of the code knows it. */
export function nodeOf(node: ParsedNode): Node {
  const [start, end] = node.range;
  const span = { start, end };
  if (isAlias(node)) return { kind: 'alias', span, hasTag: false, source: node.source };
  const placed = { span, anchor: node.anchor, hasTag: node.tag !== undefined };
  if (isScalar(node)) {
    return { ...placed, kind: 'scalar', value: String(node.value), isPlain: node.type === 'PLAIN' };
  }
  const isFlow = node.flow === true;
  if (isSeq(node)) {
    const items = node.items.map(nodeOf);
    return { ...placed, span: endingWith(items.at(-1)), kind: 'sequence', isFlow, items };
  }
  const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: value && nodeOf(value) }));
  const last = pairs.at(-1);
  return { ...placed, span: endingWith(last?.value ?? last?.key), kind: 'mapping', isFlow, pairs };

  /** A block ends with its last part: the parser counts the comment after it, too. */
  function endingWith(part: Node | undefined): Span {
    return isFlow || !part ? span : { start, end: part.span.end };
  }
}
