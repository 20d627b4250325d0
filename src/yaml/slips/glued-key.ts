import { type Line, withoutComment } from '../line.ts';
import { isPlain, type Mapping } from '../node.ts';
import type { Span } from '../position.ts';
import type { SyntaxProblem } from '../problem.ts';
import { oddSpaceInKey } from './odd-space.ts';
import { isInQuotes, withoutQuotes } from './quoted.ts';
import { correctionAt, problemAt } from './recognizer.ts';
import { rejoinValues, type SplitValue } from './split-value.ts';
import { SIGN } from './wrong-colon.ts';

/** A key between braces without a space after its colon, which YAML reads as one long key. */
export interface GluedKey {
  readonly span: Span;
  readonly key: string;
  /** How it is to be written. */
  readonly suggestion: string;
}

/** `amount:30.000.000đ`, but not `https://…` */
const GLUED = /^([A-Za-z_][\w-]*):(?!\/\/)(\S.*)$/;

const BEFORE_BRACES = new RegExp(`^([\\p{L}_][\\p{L}\\d_-]*)(?:\\s*(:|${SIGN})\\s*|\\s+)(?=[{[])`, 'u');

/** `hnm:{ name: … }`, `hnm { name: … }`, which YAML reads as the key `hnm:{ name`: what is at `start` of a line. */
export function bracesInKey(line: Line, start: number): SyntaxProblem | null {
  const written = withoutComment(line.text.slice(start - line.start));
  const [before, key, sign] = BEFORE_BRACES.exec(written) ?? [];
  if (before === undefined) return null;
  const suggestion = `${key}: ${written.slice(before.length)}`;
  const isOther = sign !== undefined && sign !== ':';
  const problem = problemAt(isOther ? 'wrong-colon' : 'missing-colon', written, start, suggestion);
  return { ...problem, correction: correctionAt(before, start, `${key}: `) };
}

/** A text as a key and a value, where only the space after the colon is missing. */
export function partsOfGlued(text: string): { key: string; value: string; suggestion: string } | null {
  const [, key, value] = (oddSpaceInKey(text, 0) ? null : GLUED.exec(text)) ?? [];
  if (key === undefined || value === undefined) return null;
  return { key, value, suggestion: `${key}: ${value}` };
}

/**
 * Fixes what YAML glued together and what it took apart between the braces of a mapping.
 * A glued key whose value is also taken apart is one finding, on all of it.
 */
export function correctBraces(map: Mapping): { gluedKeys: GluedKey[]; splitValues: SplitValue[] } {
  const glued = parseGluedKeys(map);
  const split = rejoinValues(map);
  if (glued.length === 0) return { gluedKeys: glued, splitValues: split };
  const splitAt = new Map(split.map((value) => [value.span.start, value]));
  const splitOf = ({ key, span }: GluedKey) => splitAt.get(span.start + key.length + 1);
  const taken = new Set(glued.map(splitOf));
  const starts = new Set(glued.map(({ key, span }) => span.start + key.length + 1));
  // `label:"a, b"`: after a colon without a space, quotes are letters to YAML.
  for (const { value } of map.pairs) {
    if (value?.kind === 'scalar' && starts.has(value.span.start)) value.value = withoutQuotes(value.value);
  }
  return {
    gluedKeys: glued.map((own) => {
      const value = splitOf(own);
      if (!value) return own;
      const { written, suggestion } = value;
      const span = { start: own.span.start, end: value.span.end };
      return { ...own, span, suggestion: `${own.key}: ${isInQuotes(written) ? written : suggestion}` };
    }),
    splitValues: split.filter((value) => !taken.has(value)),
  };
}

/** Fixes `{ amount:30.000.000đ }`: the key becomes a key and a value. */
function parseGluedKeys(map: Mapping): GluedKey[] {
  const found: GluedKey[] = [];
  for (const pair of map.pairs) {
    const { key, value } = pair;
    if (value !== null || !isPlain(key)) continue;
    const parts = partsOfGlued(key.value);
    if (!parts) continue;
    const { span } = key;
    const { start, end } = span;
    const colon = start + parts.key.length;
    pair.value = { ...key, span: { start: colon + 1, end }, value: parts.value };
    key.value = parts.key;
    key.span = { start, end: colon };
    found.push({ span, key: parts.key, suggestion: parts.suggestion });
  }
  return found;
}
