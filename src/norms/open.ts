import { openShaped, type ShapedFile } from '../plan/open-shaped.ts';
import { type Norms, normsSchema, normsShape } from './schema.ts';

/** A file of norms; they are null where something in it could not be read. */
export interface NormsFile extends Omit<ShapedFile<Norms>, 'value'> {
  readonly norms: Norms | null;
}

/** Reads the norms in `bytes`, the content of the file `name`. Whatever the bytes are, it does not throw. */
export function openNorms(name: string, bytes: Uint8Array): NormsFile {
  const { value, ...file } = openShaped(name, bytes, normsSchema, normsShape);
  return { ...file, norms: value };
}
