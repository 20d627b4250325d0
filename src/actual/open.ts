import { openShaped, type ShapedFile } from '../plan/open-shaped.ts';
import { type Actuals, actualsSchema, actualsShape } from './schema.ts';

/** A file of actuals; they are null where something that others depend on could not be read. */
export interface ActualsFile extends Omit<ShapedFile<Actuals>, 'value'> {
  readonly actuals: Actuals | null;
}

/** Reads the actuals in `bytes`, the content of the file `name`. Whatever the bytes are, it does not throw. */
export function openActuals(name: string, bytes: Uint8Array): ActualsFile {
  const { value, ...file } = openShaped(name, bytes, actualsSchema, actualsShape);
  return { ...file, actuals: value };
}
