import { sep } from 'node:path';

/** A path with slashes, as every system but one writes it. */
export function slashed(path: string, separator = sep): string {
  return path.split(separator).join('/');
}
