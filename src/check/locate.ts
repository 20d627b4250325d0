import type { Path, SourceDocument } from '../yaml/document.ts';
import type { Range } from '../yaml/position.ts';
import { scalarEdit } from './fix.ts';
import type { Finding, Place, PlanFix, Related, TextFinding, TextFix, TextRelated } from './rule.ts';

/** What was read from a text, and where its parts are written. */
export interface Written {
  readonly source: SourceDocument;
  readonly root: object | null;
  writtenPath(path: Path): Path;
}

/** Finds the places in the texts of files that findings are about; what is in none of them counts as in the first. */
export class Locator {
  readonly #files: readonly Written[];
  readonly #paths: (WeakMap<object, Path> | undefined)[] = [];

  constructor(...files: readonly [Written, ...Written[]]) {
    this.#files = files;
  }

  locate(finding: Finding): TextFinding {
    const { vi, en, help, data, related = [], fix } = finding;
    return {
      vi,
      en,
      ...(help && { help }),
      data,
      range: this.#rangeOf(finding),
      related: related.map((place) => this.#related(place)),
      ...(fix && { fix: this.#textFix(fix, fix.places ?? [finding]) }),
    };
  }

  isQuoted(place: Place): boolean {
    const { source, path } = this.#find(place);
    return source.isQuoted(path);
  }

  #related(place: Related): TextRelated {
    const { source } = this.#find(place);
    const { message } = place;
    const range = this.#rangeOf(place);
    return source === this.#files[0]?.source ? { message, range } : { message, range, file: source.file };
  }

  #rangeOf(place: Place): Range {
    const { source, path } = this.#find(place);
    return source.rangeOf(path, place.on, place.excerpt);
  }

  #textFix({ write, safe }: PlanFix, places: readonly Place[]): TextFix {
    const edits = places.map((place) => {
      const { source, path } = this.#find(place);
      return scalarEdit(source, source.spanAt(path, place.on), write);
    });
    return { write, safe, edits };
  }

  #find({ in: object, at, index }: Place): { source: SourceDocument; path: Path } {
    const holder = Math.max(
      0,
      this.#files.findIndex((_, i) => this.#pathsOf(i).has(object)),
    );
    const { source, writtenPath } = this.#files[holder] as Written;
    const path = [...(this.#pathsOf(holder).get(object) ?? [])];
    if (at !== undefined) path.push(at);
    if (index !== undefined) path.push(index);
    return { source, path: writtenPath(path) };
  }

  #pathsOf(file: number): WeakMap<object, Path> {
    this.#paths[file] ??= pathsOf(this.#files[file]?.root ?? null);
    return this.#paths[file];
  }
}

/** The path of every object in what was read, which has the tree shape of its file. */
function pathsOf(root: object | null): WeakMap<object, Path> {
  const paths = new WeakMap<object, Path>();
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    paths.set(value, path);
    for (const [key, child] of Object.entries(value))
      walk(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(root, []);
  return paths;
}
