import { Lexer } from 'yaml';

/** A bracket of a flow collection, and where its partner stands; null where it has none. */
export interface Bracket {
  readonly open: number;
  readonly token: '[' | '{';
  close: number | null;
}

/** The lexer's marks that are not part of the text: document, flow error, and scalar, which comes next. */
const FLOW_ERROR = '\u0018';
const SCALAR_NEXT = '\u001f';
const MARKS = new Set(['\u0002', FLOW_ERROR, SCALAR_NEXT]);

/** The brackets that are open at `offset`, from the outermost in; brackets in texts do not count. */
export function bracketsOpenAt(text: string, offset: number): Bracket[] {
  return bracketsIn(text).filter(({ open, close }) => open < offset && (close === null || close >= offset));
}

/** What closes a bracket. */
export function closing(bracket: string): ']' | '}' {
  return bracket === '[' ? ']' : '}';
}

function bracketsIn(text: string): Bracket[] {
  const found: Bracket[] = [];
  let open: Bracket[] = [];
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      isScalar = token === SCALAR_NEXT;
      if (token === FLOW_ERROR) open = [];
      continue;
    }
    if (!isScalar && (token === '[' || token === '{')) {
      const bracket: Bracket = { open: offset, token, close: null };
      found.push(bracket);
      open.push(bracket);
    } else if (!isScalar && (token === ']' || token === '}')) {
      const bracket = open.pop();
      if (bracket) bracket.close = offset;
    }
    isScalar = false;
    offset += token.length;
  }
  return found;
}
