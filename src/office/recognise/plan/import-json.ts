import { placeData } from '../../../check/engine/diagnostic.ts';
import { toJson } from '../../../output/text/json.ts';
import { dataOf, placesOf } from './draft.ts';
import type { ImportedPlan } from './import-plan.ts';

/** The import as JSON, schemaVersion 1: the data of the plan, where each value was read, and the notes. */
export function importJson({ draft, notes }: ImportedPlan): string {
  const places = placesOf(draft).map(({ path, place }) => ({ path: pointer(path), ...placeData(place) }));
  const shown = notes.map((note) => ({ ...note, ...placeData(note) }));
  return toJson({ schemaVersion: 1, plan: dataOf(draft), places, notes: shown });
}

/** A path as a JSON Pointer (RFC 6901). */
function pointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
