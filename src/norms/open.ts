import { allKeys } from '../plan/format/known-keys.ts';
import { Renames, readShaped } from '../plan/format/read-shaped.ts';
import type { ShapeProblem } from '../plan/format/shape.ts';
import { type Path, SourceDocument } from '../yaml/document.ts';
import { type Norms, normsSchema, normsShape } from './schema.ts';

/** What a file of norms says: its text, what could be read, and where it does not have the shape of one. */
export interface NormsFile {
  readonly source: SourceDocument;
  /** Null where something in it could not be read. */
  readonly norms: Norms | null;
  readonly problems: readonly ShapeProblem[];
  /** The path in the file of what is at `path` in the data, where a misspelt key has the name that was intended. */
  writtenPath(path: Path): Path;
}

/** Reads the norms in `bytes`, the content of the file `name`. Whatever the bytes are, it does not throw. */
export function openNorms(name: string, bytes: Uint8Array): NormsFile {
  const source = new SourceDocument(name, bytes, (word) => allKeys(normsShape).has(word));
  const renames = new Renames();
  const writtenPath = (path: Path) => renames.written(path);
  if (source.syntaxProblems.length > 0) return { source, norms: null, problems: [], writtenPath };
  const { value, misspelt, problems } = readShaped(normsSchema, normsShape, source.toData(), renames);
  return { source, norms: value, problems: [...misspelt, ...problems], writtenPath };
}
