import type * as z from 'zod/mini';
import { addTo } from '../../values/text/group-by.ts';
import { Suggester } from '../../values/text/suggest.ts';
import type { Path } from '../../yaml/document.ts';
import type { Expected } from './format.ts';
import { keysFor, keysOfTexts, knownKeys } from './known-keys.ts';
import { keysCalled } from './vietnamese-keys.ts';

/** What a mapping lacks, though it has all required keys. */
export type Needs =
  | 'item-subject'
  | 'contract-name'
  | 'contract-partner'
  | 'payment-purpose'
  | 'payment-one-purpose'
  | 'payment-item'
  | 'progress-state'
  | 'progress-date'
  | 'norm-limit';

/** Where a file does not have the shape of a plan. `path` leads to the mapping that a key is missing from or unknown in. */
export type ShapeProblem = { readonly path: Path } & (
  | { readonly kind: 'missing'; readonly key: string; readonly hasKey: boolean }
  | { readonly kind: 'missing-either'; readonly needs: Needs }
  | {
      readonly kind: 'unknown';
      readonly key: string;
      /** The key it is a slip of the pen for. */
      readonly misspelt: string | null;
      /** Whether it can hardly be a slip for another, or for more than a key. */
      readonly isSure: boolean;
      /** The one key that is missing where this one is. */
      readonly instead: string | null;
      /** The list that its text alone belongs in: `tasks` for `task: I.1`. */
      readonly listed: string | null;
      /** Whether it is a section of the file, which belongs to the top level. */
      readonly isSection: boolean;
      readonly known: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly expected: Expected; readonly found: string | null }
);
type UnknownKey = Extract<ShapeProblem, { kind: 'unknown' }>;

/** What zod reports about `data`, which should be of `shape`, with one problem for one slip. */
export function shapeProblems(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  shape: z.core.$ZodType,
): ShapeProblem[] {
  const byMapping = new Map<string, ShapeProblem[]>();
  for (const problem of issues.flatMap((issue) => explain(issue, data, shape))) {
    const place = JSON.stringify(problem.path);
    addTo(byMapping, place, problem);
  }
  return [...byMapping.values()].flatMap(pairUp);
}

/** One unknown key and one missing key in a mapping are one slip: the key has the wrong name. */
function pairUp(here: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const missing = here.filter((problem) => problem.kind === 'missing' && !problem.hasKey);
  const unknown = here.filter(
    (problem) => problem.kind === 'unknown' && problem.misspelt === null && problem.listed === null,
  );
  const [absent] = missing;
  const [misnamed] = unknown;
  if (missing.length !== 1 || unknown.length !== 1 || absent?.kind !== 'missing') return here;
  const slip = { ...(misnamed as UnknownKey), instead: absent.key };
  return here
    .filter((problem) => problem !== absent)
    .map((problem) => (problem === misnamed ? slip : problem));
}

function explain(issue: z.core.$ZodIssue, data: unknown, shape: z.core.$ZodType): ShapeProblem[] {
  const path = issue.path as Path;
  const value = valueAt(data, path);
  const found = typeof value === 'string' ? value : null;
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys, isMapping(value) ? value : {}, shape);
    case 'invalid_union': {
      // The problem to report is that of the alternative of the value's kind.
      const fitting = issue.errors.find((issues) =>
        issues.every((inner) => inner.code !== 'invalid_type' || inner.path.length > 0),
      );
      if (!fitting) return [{ kind: 'invalid', path, expected: choiceAt(path), found }];
      return fitting.flatMap((inner) => explain({ ...inner, path: [...path, ...inner.path] }, data, shape));
    }
    case 'custom':
      if (issue.params?.needs !== undefined)
        return [{ kind: 'missing-either', path, needs: issue.params.needs as Needs }];
      return [{ kind: 'invalid', path, expected: issue.params?.expected as Expected, found }];
    case 'invalid_type': {
      const key = path.at(-1);
      if (value !== undefined || typeof key !== 'string') {
        return [{ kind: 'invalid', path, expected: expectedOf(issue.expected), found }];
      }
      const parent = path.slice(0, -1);
      const hasKey = Object.hasOwn(Object(valueAt(data, parent)), key);
      return [{ kind: 'missing', path: parent, key, hasKey }];
    }
    default:
      return [{ kind: 'invalid', path, expected: 'text', found }];
  }
}

function unknownKeys(
  path: Path,
  keys: readonly string[],
  mapping: Record<string, unknown>,
  shape: z.core.$ZodType,
): ShapeProblem[] {
  const known = knownKeys(path, shape);
  const free = new Set(known.filter((key) => !Object.hasOwn(mapping, key)));
  const sections = path.length > 0 ? knownKeys([], shape) : [];
  // Where a section is indented too far, so are the keys under it: the section alone is reported.
  const within = keys.flatMap((key) =>
    sections.includes(key) && mapping[key] === undefined ? knownKeys([key], shape) : [],
  );
  const own = keys.filter((key) => !within.includes(key));
  return own.map((key) => {
    // A text is never a slip for a list, nor a list for a text, but for a list of that text.
    const candidates = keysFor(mapping[key], path, shape).filter((name) => free.has(name));
    const translated = keysCalled(key).find((name) => candidates.includes(name));
    const nearest = new Suggester(candidates).nearest(key);
    const misspelt = translated ?? nearest?.candidate ?? null;
    // Two slips cannot both be for one key.
    if (misspelt !== null) free.delete(misspelt);
    const isSure = mapping[key] !== undefined && (translated !== undefined || nearest?.isSure === true);
    const isSection = misspelt === null && sections.includes(key);
    const lists = typeof mapping[key] === 'string' && misspelt === null ? keysOfTexts(path, shape) : [];
    const listed = lists.find((name) => free.has(name) && name === `${key}s`) ?? null;
    return { kind: 'unknown', path, key, misspelt, isSure, instead: null, listed, isSection, known };
  });
}

/** What is expected where a value can be of several kinds. */
function choiceAt(path: Path): Expected {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === 'quantity') return 'quantity';
  return key === 'schedule' || key === 'period' ? 'schedule' : 'texts';
}

function expectedOf(zodType: string): Expected {
  if (zodType === 'array') return 'list';
  return zodType === 'object' || zodType === 'record' ? 'mapping' : 'text';
}

/** What `path` leads to in plain data; undefined where it ends early. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isMapping(value) ? value[String(step)] : undefined;
  }, data);
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
