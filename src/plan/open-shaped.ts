import type * as z from 'zod/mini';
import { type Path, SourceDocument } from '../yaml/document.ts';
import { allKeys } from './format/known-keys.ts';
import { Renames, readShaped } from './format/read-shaped.ts';
import type { ShapeProblem } from './format/shape.ts';

/** A YAML file of another format than plans: its text, what could be read of it, and what does not fit its format. */
export interface ShapedFile<T> {
  readonly source: SourceDocument;
  /** Null where something in it could not be read. */
  readonly value: T | null;
  readonly problems: readonly ShapeProblem[];
  /** Maps a path in the data to the path in the file; they differ where a key was misspelt. */
  writtenPath(path: Path): Path;
}

/** Reads `bytes`, the content of the file `name`, by a schema whose keys are those of `shape`. It does not throw. */
export function openShaped<T>(
  name: string,
  bytes: Uint8Array,
  schema: z.ZodMiniType<T>,
  shape: z.core.$ZodType,
): ShapedFile<T> {
  const source = new SourceDocument(name, bytes, (word) => allKeys(shape).has(word));
  const renames = new Renames();
  const writtenPath = (path: Path) => renames.written(path);
  if (source.syntaxProblems.length > 0) return { source, value: null, problems: [], writtenPath };
  const { value, misspelt, problems } = readShaped(schema, shape, source.toData(), renames);
  return { source, value, problems: [...misspelt, ...problems], writtenPath };
}
