import { lineAt } from './line.ts';
import { keyText, type Mapping, type Scalar, type Sequence } from './node.ts';
import type { Correction, SyntaxProblem } from './problem.ts';
import { bracesInKey } from './slips/glued-key.ts';
import { badDash } from './slips/list-dash.ts';
import { oddSpaceInKey } from './slips/odd-space.ts';

/** How many elements of a list begin with each key. */
export type Beginnings = ReadonlyMap<string, number>;

export function firstKeys(list: Sequence): Beginnings {
  const counts = new Map<string, number>();
  for (const element of list.items) {
    const first = element.kind === 'mapping' && !element.isFlow ? element.pairs[0] : undefined;
    if (first) counts.set(keyText(first.key), (counts.get(keyText(first.key)) ?? 0) + 1);
  }
  return counts;
}

/**
 * What is wrong with the keys of one mapping. `isRoot` for the mapping that is the whole document, `beginnings` are
 * those of the list that it is an element of.
 */
export function keyProblems(
  map: Mapping,
  text: string,
  { isRoot, beginnings }: { isRoot: boolean; beginnings: Beginnings },
): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const sound: Scalar[] = [];
  for (const { key } of map.pairs) {
    if (key.kind !== 'scalar') {
      problems.push({ kind: 'complex-key', span: key.span, token: '' });
      continue;
    }
    const slip = slipInKey(key, map, text);
    if (slip) problems.push(slip);
    else sound.push(key);
    // Read as data, this key would replace an object's prototype.
    if (keyText(key) === '__proto__')
      problems.push({ kind: 'forbidden-key', span: key.span, token: '__proto__' });
  }
  const repeated = repeatedKeys(sound);
  const names = new Set(repeated.map(({ token }) => token));
  if (map.isFlow || isRoot) return [...problems, ...repeated];
  if (names.size > 1) return [...problems, ...missingDashes(sound, text)];
  const [one, ...others] = repeated;
  const beginning = one && others.length === 0 ? newElement(sound, one, beginnings) : null;
  return [...problems, ...(beginning ? [lacksDash(beginning, sound, text)] : repeated)];
}

/** The key between the two places of a repeated one, or the second of these, that other elements of the list begin with too. */
function newElement(
  keys: readonly Scalar[],
  { token, first }: SyntaxProblem,
  beginnings: Beginnings,
): Scalar | null {
  const from = keys.findIndex((key) => key.span.start === first?.start);
  const to = keys.findLastIndex((key) => keyText(key) === token);
  // Two neighbours of one name are hardly two elements.
  if (to - from < 2) return null;
  const firstKey = keys[0] && keyText(keys[0]);
  const begins = (name: string) => (beginnings.get(name) ?? 0) > (name === firstKey ? 1 : 0);
  return keys.slice(from + 1, to + 1).find((key) => begins(keyText(key))) ?? null;
}

/** Nothing but what nearly every key is made of. */
const PLAIN_KEY = /^[A-Za-z]\w*$/;

/** A key that begins with a list's dash or a strange space: YAML reads as a key what was intended as layout. */
function slipInKey(key: Scalar, map: Mapping, text: string): SyntaxProblem | null {
  if (!key.isPlain || PLAIN_KEY.test(key.value)) return null;
  const { start, end } = key.span;
  const written = text.slice(start, end);
  const slip = oddSpaceInKey(written, start);
  if (slip || map.isFlow) return slip;
  const line = lineAt(text, start);
  const isFirst = text.slice(line.start, start).trim() === '';
  const isOpen = /[{[][^}\]]*$/.test(written);
  return (isFirst ? badDash(line) : null) ?? (isOpen ? bracesInKey(line, start) : null);
}

function repeatedKeys(keys: readonly Scalar[]): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const seen = new Map<string, Scalar>();
  for (const key of keys) {
    const token = keyText(key);
    const first = seen.get(token);
    if (!first) {
      seen.set(token, key);
      continue;
    }
    const kind = first.value === key.value ? 'duplicate-key' : 'two-spellings';
    problems.push({ kind, span: key.span, token, first: first.span });
  }
  return problems;
}

/** Keys at which the keys start to repeat: the sign of a missing list dash. */
function missingDashes(keys: readonly Scalar[], text: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const element = new Map<string, Scalar>();
  for (const key of keys) {
    const token = keyText(key);
    const first = element.get(token);
    if (first) {
      problems.push({ ...lacksDash(key, keys, text), first: first.span });
      element.clear();
    }
    element.set(token, key);
  }
  return problems;
}

function lacksDash(key: Scalar, [first]: readonly Scalar[], text: string): SyntaxProblem {
  const token = keyText(key);
  const problem = { kind: 'missing-dash', span: key.span, token, suggestion: `- ${token}: …` } as const;
  const { start } = first ? first.span : { start: 0 };
  const hasDash = text.slice(start - 2, start) === '- ';
  return hasDash ? { ...problem, correction: dashBefore(key) } : problem;
}

/** The change that writes a dash before a key in place of two spaces: the keys below stay in its column. */
function dashBefore(key: Scalar): Correction {
  const { start } = key.span;
  return { span: { start: start - 2, end: start }, text: '- ', isCertain: false };
}
