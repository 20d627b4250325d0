import type { PlanFile } from '../plan/open.ts';
import type { Path } from '../yaml/document.ts';
import type { Range } from '../yaml/position.ts';
import { scalarEdit } from './fix.ts';
import type { Finding, Place, PlanFix, TextFinding, TextFix } from './rule.ts';

/** Finds the places in the text that findings in a plan are about. */
export class Locator {
  readonly #file: PlanFile;
  #paths: WeakMap<object, Path> | undefined;

  constructor(file: PlanFile) {
    this.#file = file;
  }

  locate(finding: Finding): TextFinding {
    const { vi, en, help, data, related = [], fix } = finding;
    return {
      vi,
      en,
      ...(help && { help }),
      data,
      range: this.#rangeOf(finding),
      related: related.map((place) => ({ message: place.message, range: this.#rangeOf(place) })),
      ...(fix && { fix: this.#textFix(fix, fix.places ?? [finding]) }),
    };
  }

  isQuoted(place: Place): boolean {
    return this.#file.source.isQuoted(this.#pathTo(place));
  }

  #rangeOf(place: Place): Range {
    return this.#file.source.rangeOf(this.#pathTo(place), place.on, place.excerpt);
  }

  #textFix({ write, safe }: PlanFix, places: readonly Place[]): TextFix {
    const { source } = this.#file;
    const edits = places.map((place) =>
      scalarEdit(source, source.spanAt(this.#pathTo(place), place.on), write),
    );
    return { write, safe, edits };
  }

  #pathTo({ in: object, at, index }: Place): Path {
    this.#paths ??= pathsOf(this.#file.plan);
    const path = [...(this.#paths.get(object) ?? [])];
    if (at !== undefined) path.push(at);
    if (index !== undefined) path.push(index);
    return this.#file.writtenPath(path);
  }
}

/** The path of every object in a plan, which has the tree shape of its file. */
function pathsOf(plan: object | null): WeakMap<object, Path> {
  const paths = new WeakMap<object, Path>();
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    paths.set(value, path);
    for (const [key, child] of Object.entries(value))
      walk(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(plan, []);
  return paths;
}
