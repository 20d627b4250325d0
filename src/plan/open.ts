import { readMoney } from '../values/money/money.ts';
import { type Path, SourceDocument } from '../yaml/document.ts';
import { planShape } from './format/format.ts';
import { allKeys, knownKeys } from './format/known-keys.ts';
import { Renames, readShaped } from './format/read-shaped.ts';
import { type Plan, planSchema } from './format/schema.ts';
import { isMapping, type ShapeProblem, valueAt } from './format/shape.ts';

/** The top-level keys of a plan file. */
const SECTIONS = ['plan', 'citations', 'budget', 'outlets', 'tasks'] as const;
export type Section = (typeof SECTIONS)[number];

/** What one file says: its text, the plan as far as it could be read, and where it does not have the shape of a plan. */
export interface PlanFile {
  readonly source: SourceDocument;
  /** Null where nothing could be read. Sections in `broken` are empty in it, not as written. */
  readonly plan: Plan | null;
  readonly broken: ReadonlySet<Section>;
  readonly problems: readonly ShapeProblem[];
  /** Maps a path in the plan to the path in the file; they differ where a key was misspelt. */
  writtenPath(path: Path): Path;
}

/**
 * Reads the plan in `bytes`, the content of the file `name`. A misspelt key is reported and read as the key that was intended.
 * Anything else wrong is left out, alone where nothing depends on it, else with its whole section, which is named in
 * `broken`. Whatever the bytes are, it does not throw; with syntax problems in `source` there is no plan.
 */
export function openPlan(name: string, bytes: Uint8Array): PlanFile {
  const source = new SourceDocument(name, bytes, (word) => allKeys(planShape).has(word));
  const renames = new Renames();
  return {
    source,
    ...(source.syntaxProblems.length > 0 ? NOTHING : readPlan(source.toData(), renames)),
    writtenPath: (path) => renames.written(path),
  };
}

type Reading = Pick<PlanFile, 'plan' | 'broken' | 'problems'>;

const NOTHING: Reading = { plan: null, broken: new Set(SECTIONS), problems: [] };

/** Placeholder for an unreadable section, so that the others can be checked. */
const PLACEHOLDERS: Readonly<Record<Section, unknown>> = {
  plan: { title: '?', period: '2000' },
  citations: [],
  budget: {},
  outlets: {},
  tasks: [],
};

/** Required texts that nothing else is checked against. */
const NAMES = new Set(['number', 'title', 'name']);
/** Optional keys whose loss makes no rule wrong. */
const SPARE = new Set(
  (
    'issuer issued where aliases decidedBy implementedBy coordinatedBy result note ' +
    'no other after quantity unit percent inWords'
  ).split(' '),
);

/** Reads `data`, which it changes. */
function readPlan(data: unknown, renames: Renames): Reading {
  const { value, misspelt, problems } = readShaped(planSchema, planShape, data, renames);
  if (value !== null) return { plan: value, broken: new Set(), problems: misspelt };
  return { ...readRest(data, problems), problems: [...misspelt, ...problems] };
}

/** Reads what is not touched by the problems. */
function readRest(data: unknown, problems: readonly ShapeProblem[]): Pick<Reading, 'plan' | 'broken'> {
  if (!isMapping(data)) return NOTHING;
  const left = problems.filter((problem) => !leaveOut(problem, data));
  const touched = new Set<unknown>(left.flatMap((problem) => sectionsOf(problem, data)));
  const broken = new Set(SECTIONS.filter((name) => touched.has(name)));
  const rest = Object.fromEntries(
    SECTIONS.map((name) => [name, broken.has(name) ? PLACEHOLDERS[name] : data[name]]),
  );
  const result = planSchema.safeParse(rest);
  return { plan: result.success ? result.data : null, broken };
}

/** Takes the part that is wrong out of the data, if the rest can be checked without it. */
function leaveOut(problem: ShapeProblem, data: unknown): boolean {
  switch (problem.kind) {
    case 'missing':
      if (problem.path[0] === 'citations' && problem.key === 'date')
        return put(data, [...problem.path, problem.key], null);
      return NAMES.has(problem.key) && put(data, [...problem.path, problem.key], '?');
    case 'invalid': {
      const { path } = problem;
      if (path[0] === 'citations' && path[2] === 'date') return put(data, path.slice(0, 3), null);
      const spare = path.findLastIndex((key, i) => isSpare(path.slice(0, i), key));
      return spare >= 0 && put(data, path.slice(0, spare + 1), undefined);
    }
    case 'unknown': {
      // A mapping or list under an unknown name may hold money or tasks; a text hardly does, but for the total.
      const path = [...problem.path, problem.key];
      const value = valueAt(data, path);
      if (typeof value !== 'string' || isTotal(problem.path, value, data)) return false;
      return problem.instead === null && remove(data, path);
    }
    case 'missing-either':
      return false;
  }
}

/** Whether a text may be the total under another key: `budget.total` is absent. */
function isTotal(path: Path, value: string, data: unknown): boolean {
  return path.join() === 'budget' && readMoney(value).ok && valueAt(data, ['budget', 'total']) === undefined;
}

/** Whether a key is in `SPARE`; an id that the plan chooses, of an outlet or a source, is not such a key. */
function isSpare(path: Path, key: string | number): boolean {
  return SPARE.has(String(key)) && path[0] !== 'budget' && knownKeys(path).includes(String(key));
}

function put(data: unknown, path: Path, value: string | null | undefined): boolean {
  const holder = valueAt(data, path.slice(0, -1));
  if (!isMapping(holder)) return false;
  holder[String(path.at(-1))] = value;
  return true;
}

function remove(data: unknown, path: Path): boolean {
  const holder = valueAt(data, path.slice(0, -1));
  return isMapping(holder) && delete holder[String(path.at(-1))];
}

/** Sections that cannot be trusted: content under an unknown key may belong to any missing one. */
function sectionsOf(problem: ShapeProblem, data: object): readonly (string | number | undefined)[] {
  if (problem.kind === 'unknown' && problem.isSection) return [problem.path[0], problem.key];
  if (problem.path.length > 0) return [problem.path[0]];
  if (problem.kind === 'missing') return [problem.key];
  if (problem.kind !== 'unknown') return [];
  return problem.instead === null ? SECTIONS.filter((name) => !Object.hasOwn(data, name)) : [problem.instead];
}
