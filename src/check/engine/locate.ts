import type { Path, SourceDocument } from '../../yaml/document.ts';
import type { Range } from '../../yaml/position.ts';
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
  readonly #places: (Map<object, Held> | undefined)[] = [];

  constructor(...files: readonly [Written, ...Written[]]) {
    this.#files = files;
  }

  locate(finding: Finding): TextFinding {
    const { vi, en, help, data, severity, related = [], fix } = finding;
    return {
      vi,
      en,
      ...(help && { help }),
      ...(severity && { severity }),
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
      this.#files.findIndex((_, i) => this.#placesIn(i).has(object)),
    );
    const { source, writtenPath } = this.#files[holder] as Written;
    const path = pathOf(object, this.#placesIn(holder));
    if (at !== undefined) path.push(at);
    if (index !== undefined) path.push(index);
    return { source, path: writtenPath(path) };
  }

  #placesIn(file: number): Map<object, Held> {
    this.#places[file] ??= placesIn(this.#files[file]?.root ?? null);
    return this.#places[file];
  }
}

/** What holds an object, and under which key or index; null for the root. */
type Held = { readonly by: object; readonly at: string | number } | null;

/** What holds each object in what was read, which has the tree shape of its file. */
function placesIn(root: object | null): Map<object, Held> {
  const places = new Map<object, Held>();
  if (root) places.set(root, null);
  const put = (value: unknown, by: object, at: string | number): void => {
    if (typeof value === 'object' && value !== null) places.set(value, { by, at });
  };
  // The map grows on the way: what is put into it is looked into in its turn.
  for (const holder of places.keys()) {
    if (Array.isArray(holder)) for (const [at, value] of holder.entries()) put(value, holder, at);
    else for (const at of Object.keys(holder)) put(Reflect.get(holder, at), holder, at);
  }
  return places;
}

/** The path to an object from the root; none to an object that is not in what was read. */
function pathOf(object: object, places: Map<object, Held>): (string | number)[] {
  const path: (string | number)[] = [];
  for (let held = places.get(object); held; held = places.get(held.by)) path.push(held.at);
  return path.reverse();
}
