import { isScalar, type Node, type Scalar, type YAMLMap } from 'yaml';
import { lineAt } from './line.ts';
import { keyText, spanOf } from './node.ts';
import type { Mend, SyntaxProblem } from './problem.ts';
import { badDash } from './slips/list-dash.ts';
import { oddSpaceInKey } from './slips/odd-space.ts';

/** What is wrong with the keys of one mapping; `isRoot` for the mapping that is the whole document. */
export function keyProblems(map: YAMLMap, text: string, isRoot: boolean): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const sound: Scalar[] = [];
  for (const { key } of map.items) {
    const node = key as Node;
    const problem = isScalar(node)
      ? slipInKey(node, map, text)
      : { kind: 'complex-key' as const, span: spanOf(node), token: '' };
    if (problem) problems.push(problem);
    else sound.push(node as Scalar);
    // Read as data, this key would replace an object's prototype.
    if (keyText(node) === '__proto__')
      problems.push({ kind: 'forbidden-key', span: spanOf(node), token: '__proto__' });
  }
  const repeated = repeatedKeys(sound);
  const names = new Set(repeated.map(({ token }) => token));
  const isList = !map.flow && !isRoot && names.size > 1;
  return [...problems, ...(isList ? missingDashes(sound, text) : repeated)];
}

/** A key that begins with a list's dash or a strange space: YAML reads as a key what was meant as layout. */
function slipInKey(key: Scalar, map: YAMLMap, text: string): SyntaxProblem | null {
  if (key.type !== 'PLAIN') return null;
  const { start, end } = spanOf(key);
  const slip = oddSpaceInKey(text.slice(start, end), start);
  if (slip || map.flow) return slip;
  const line = lineAt(text, start);
  return text.slice(line.start, start).trim() === '' ? badDash(line) : null;
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
    problems.push({ kind, span: spanOf(key), token, first: spanOf(first) });
  }
  return problems;
}

/** Every key from which on the keys begin anew, as they do where the dash of a list element is left out. */
function missingDashes(keys: readonly Scalar[], text: string): SyntaxProblem[] {
  const { start = 0 } = keys[0] ? spanOf(keys[0]) : {};
  const hasDash = text.slice(start - 2, start) === '- ';
  const problems: SyntaxProblem[] = [];
  const element = new Map<string, Scalar>();
  for (const key of keys) {
    const token = keyText(key);
    const first = element.get(token);
    if (first) {
      const suggestion = `- ${token}: …`;
      const problem = {
        kind: 'missing-dash',
        span: spanOf(key),
        token,
        first: spanOf(first),
        suggestion,
      } as const;
      problems.push(hasDash ? { ...problem, mend: dashBefore(key) } : problem);
      element.clear();
    }
    element.set(token, key);
  }
  return problems;
}

/** The change that writes a dash before a key in place of two spaces: the keys below stay in its column. */
function dashBefore(key: Scalar): Mend {
  const { start } = spanOf(key);
  return { span: { start: start - 2, end: start }, text: '- ', isCertain: false };
}
