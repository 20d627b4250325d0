import type { SourceDocument } from '../source/document.ts';
import { type Plan, planSchema } from './schema.ts';
import { isMapping, type ShapeProblem, shapeProblems } from './shape.ts';

/** The top-level keys of a plan file. */
const SECTIONS = ['plan', 'citations', 'budget', 'outlets', 'tasks'] as const;
export type Section = (typeof SECTIONS)[number];

/** A plan as far as it could be read. */
export interface Loaded {
  /** Null where nothing could be read. Sections in `broken` are empty in it, not as written. */
  readonly plan: Plan | null;
  readonly broken: ReadonlySet<Section>;
  readonly problems: readonly ShapeProblem[];
}

/** Stands in for a section that cannot be read, so that the others can be checked. */
const PLACEHOLDERS: Readonly<Record<Section, unknown>> = {
  plan: { number: '?', title: '?', period: '2000' },
  citations: [],
  budget: { total: '0' },
  outlets: {},
  tasks: [],
};

/**
 * Reads a plan from a document without syntax problems. A misspelt key is reported and then read
 * as what was meant; a section with any other problem of shape is left out and named in `broken`.
 */
export function loadPlan(source: SourceDocument): Loaded {
  const misspelt: ShapeProblem[] = [];
  for (;;) {
    const data = source.toData();
    const result = planSchema.safeParse(data);
    if (result.success) return { plan: result.data, broken: new Set(), problems: misspelt };

    const problems = shapeProblems(result.error.issues, data);
    const before = misspelt.length;
    for (const problem of problems) {
      if (problem.kind !== 'unknown' || problem.misspelt === null) continue;
      source.rename(problem.path, problem.key, problem.misspelt);
      misspelt.push(problem);
    }
    if (misspelt.length === before)
      return { ...loadRest(data, problems), problems: [...misspelt, ...problems] };
  }
}

/** Reads the sections that have no problems. */
function loadRest(data: unknown, problems: readonly ShapeProblem[]): Pick<Loaded, 'plan' | 'broken'> {
  if (!isMapping(data)) return { plan: null, broken: new Set(SECTIONS) };
  const touched = new Set<unknown>(problems.map(sectionOf));
  const broken = new Set(SECTIONS.filter((name) => touched.has(name)));
  const rest = Object.fromEntries(
    SECTIONS.map((name) => [name, broken.has(name) ? PLACEHOLDERS[name] : data[name]]),
  );
  const result = planSchema.safeParse(rest);
  return { plan: result.success ? result.data : null, broken };
}

function sectionOf(problem: ShapeProblem): string | number | undefined {
  if (problem.path.length > 0) return problem.path[0];
  if (problem.kind === 'missing') return problem.key;
  return problem.kind === 'unknown' ? (problem.instead ?? undefined) : undefined;
}
