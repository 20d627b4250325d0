import { tokensOf } from '../tokens.ts';

/** A bracket of a flow collection, and where its partner is; null without one. */
export interface Bracket {
  readonly open: number;
  readonly token: '[' | '{';
  close: number | null;
}

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
  for (const { text: token, offset, isScalar, endsFlow } of tokensOf(text)) {
    if (endsFlow) open = [];
    if (isScalar) continue;
    if (token === '[' || token === '{') {
      const bracket: Bracket = { open: offset, token, close: null };
      found.push(bracket);
      open.push(bracket);
    } else if (token === ']' || token === '}') {
      const bracket = open.pop();
      if (bracket) bracket.close = offset;
    }
  }
  return found;
}
