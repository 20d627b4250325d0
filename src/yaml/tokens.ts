import { Lexer } from 'yaml';

/** A piece of a YAML text as the lexer cuts it. */
export interface Token {
  readonly text: string;
  readonly offset: number;
  /** The content of a value or key, where brackets and `#` mean nothing. */
  readonly isScalar: boolean;
  /** The lexer gave up on a flow collection before this piece. */
  readonly endsFlow: boolean;
}

/** The lexer's marks, which are not part of the text: document, flow error, and scalar, which comes next. */
const DOCUMENT = '\u0002';
const FLOW_ERROR = '\u0018';
const SCALAR_NEXT = '\u001f';

/** The pieces of a text in order; together they are the text. */
export function* tokensOf(text: string): Generator<Token> {
  let offset = 0;
  let isScalar = false;
  let endsFlow = false;
  for (const piece of new Lexer().lex(text)) {
    if (piece === DOCUMENT || piece === FLOW_ERROR || piece === SCALAR_NEXT) {
      isScalar = piece === SCALAR_NEXT;
      endsFlow ||= piece === FLOW_ERROR;
      continue;
    }
    yield { text: piece, offset, isScalar, endsFlow };
    offset += piece.length;
    isScalar = false;
    endsFlow = false;
  }
}
