import { allKeys } from '../plan/format/known-keys.ts';
import { Renames, readShaped } from '../plan/format/read-shaped.ts';
import type { ShapeProblem } from '../plan/format/shape.ts';
import { type Path, SourceDocument } from '../yaml/document.ts';
import { type Actuals, actualsSchema, actualsShape } from './schema.ts';

/** A file of actuals: its text, what could be read of it, and what does not fit its format. */
export interface ActualsFile {
  readonly source: SourceDocument;
  /** Null where something that others depend on could not be read. */
  readonly actuals: Actuals | null;
  readonly problems: readonly ShapeProblem[];
  /** Maps a path in the data to the path in the file; they differ where a key was misspelt. */
  writtenPath(path: Path): Path;
}

/** Reads the actuals in `bytes`, the content of the file `name`. Whatever the bytes are, it does not throw. */
export function openActuals(name: string, bytes: Uint8Array): ActualsFile {
  const source = new SourceDocument(name, bytes, (word) => allKeys(actualsShape).has(word));
  const renames = new Renames();
  const writtenPath = (path: Path) => renames.written(path);
  if (source.syntaxProblems.length > 0) return { source, actuals: null, problems: [], writtenPath };
  const { value, misspelt, problems } = readShaped(actualsSchema, actualsShape, source.toData(), renames);
  return { source, actuals: value, problems: [...misspelt, ...problems], writtenPath };
}
