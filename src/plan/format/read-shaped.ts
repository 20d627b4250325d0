import type * as z from 'zod/mini';
import type { Path } from '../../yaml/document.ts';
import { isMapping, type ShapeProblem, shapeProblems, valueAt } from './shape.ts';

/** Misspelt keys, as they are written, by their path in the data. */
export class Renames {
  readonly #written = new Map<string, string>();

  add(path: Path, from: string, to: string): void {
    this.#written.set(JSON.stringify([...path, to]), from);
  }

  /** The path in the file of what is at `path` in the data. */
  written(path: Path): Path {
    if (this.#written.size === 0) return path;
    return path.map((step, i) => this.#written.get(JSON.stringify(path.slice(0, i + 1))) ?? step);
  }
}

/** The data, or why it does not fit; `misspelt` keys were corrected, `problems` were not. */
export interface Shaped<T> {
  readonly value: T | null;
  readonly misspelt: readonly ShapeProblem[];
  readonly problems: readonly ShapeProblem[];
}

/** Reads `data`, in which it gives misspelt keys the name that was intended. */
export function readShaped<T>(
  schema: z.ZodMiniType<T>,
  shape: z.core.$ZodType,
  data: unknown,
  renames: Renames,
): Shaped<T> {
  const misspelt: ShapeProblem[] = [];
  for (;;) {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data, misspelt, problems: [] };
    const problems = shapeProblems(result.error.issues, data, shape);
    const before = misspelt.length;
    for (const problem of problems) {
      if (problem.kind !== 'unknown' || problem.misspelt === null) continue;
      rename(data, problem.path, problem.key, problem.misspelt);
      renames.add(problem.path, problem.key, problem.misspelt);
      misspelt.push(problem);
    }
    if (misspelt.length === before) return { value: null, misspelt, problems };
  }
}

function rename(data: unknown, path: Path, from: string, to: string): void {
  const holder = valueAt(data, path);
  if (!isMapping(holder)) return;
  holder[to] = holder[from];
  delete holder[from];
}
