import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * What the repository around the folder `cwd` calls a file: its path from the root of the repository, with slashes. Where
 * there is no repository, the path from `cwd`; a file outside of it keeps its full path.
 */
export function repositoryPaths(cwd: string): (file: string) => string {
  let root: string | null = null;
  return (file) => {
    root ??= repositoryAround(cwd) ?? cwd;
    const path = resolve(cwd, file);
    const below = relative(root, path);
    const isOutside = isAbsolute(below) || below.split(sep)[0] === '..';
    return slashed(isOutside ? path : below);
  };
}

/** A path with slashes, also on Windows. */
export function slashed(path: string, separator = sep): string {
  return path.split(separator).join('/');
}

/** The top folder of the git repository that `folder` lies in; null outside of one. */
export function repositoryAround(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : repositoryAround(parent);
}
