import { type Edit, scalarEdit } from '../check/engine/fix.ts';
import { addTo } from '../values/text/group-by.ts';
import type { SourceDocument } from '../yaml/document.ts';
import { type IdPlace, idsIn } from './ids.ts';
import type { EditedFile } from './workspace.ts';

/** A place of the id under the pointer, in the file or its partner. */
export interface Reference extends Omit<IdPlace, 'path'> {
  /** The path of the file. */
  readonly path: string;
  /** Whether it is the place that was asked about. */
  readonly isHere: boolean;
  /** The edit that writes another id there. */
  rename(id: string): Edit;
  /** The ids of its kind that are declared in the two files. */
  readonly declared: ReadonlySet<string>;
}

/** Every place of the id at an offset, in a plan and its actuals; empty without an id there or in a broken text. */
export function placesOfId(
  file: EditedFile,
  offset: number,
  partner: EditedFile | null,
): readonly Reference[] {
  const asked = idsIn(file.source).find((each) => holds(file.source, each, offset));
  if (!asked) return [];
  const files = partner ? [file, partner] : [file];
  const places = files.flatMap((each) => idsIn(each.source).map((place) => ({ place, file: each })));
  const sameKind = places.filter(({ place }) => place.kind === asked.kind);
  const declared = new Set(sameKind.filter(({ place }) => place.isDeclaration).map(({ place }) => place.id));
  return sameKind
    .filter(({ place }) => place.id === asked.id)
    .map(({ place, file: { path, source } }) => ({
      ...place,
      path,
      isHere: place === asked,
      rename: (id) => scalarEdit(source, source.spanAt(place.path, place.isKey ? 'key' : 'value'), id),
      declared,
    }));
}

function holds(source: SourceDocument, { range }: IdPlace, offset: number): boolean {
  return source.offsetOf(range.start) <= offset && offset <= source.offsetOf(range.end);
}

/** The edits that give an id another name, by the paths of the files; why not, where the name is empty or taken. */
export function renamed(
  places: readonly Reference[],
  id: string,
): ReadonlyMap<string, readonly Edit[]> | 'empty' | 'taken' {
  const name = id.trim();
  if (name === '') return 'empty';
  if (places.some(({ declared }) => declared.has(name)))
    return places.some((place) => place.id === name) ? new Map() : 'taken';
  const edits = new Map<string, Edit[]>();
  for (const { path, rename } of places) addTo(edits, path, rename(name));
  return edits;
}
