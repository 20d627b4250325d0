import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DEFAULT_PATHS, isFolder, STDIN } from './files.ts';
import { isPlanName } from './plan-names.ts';

/**
 * Files and folders that look as if they were searched but are not, as paths from `cwd`: those whose names differ from a
 * searched one only in case or Unicode form and, with no paths, `plan.yml`, `plan.docx` and `plan.xlsx`.
 */
export function unsearched(paths: readonly string[], cwd: string): string[] {
  const searched = (paths.length > 0 ? paths : DEFAULT_PATHS).filter((path) => path !== STDIN);
  const stems = paths.length > 0 ? [] : ['plan'];
  const found = searched.flatMap((path) => {
    const full = resolve(cwd, path);
    const [folder, name] = [dirname(full), sameName(full)];
    return namesIn(folder)
      .map((entry) => ({ entry, other: join(folder, entry) }))
      .filter(({ entry, other }) => {
        const isAlike = sameName(other) === name || stems.includes(stemOf(entry));
        return isAlike && (isPlanName(entry) || isFolder(other)) && !isOneOf(other, searched, cwd);
      })
      .map(({ entry }) => join(dirname(path), entry));
  });
  return [...new Set(found)];
}

function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function stemOf(name: string): string {
  return sameName(name).replace(/\.\w+$/, '');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The search itself reports what is wrong with it.
    return [];
  }
}

/** Whether a path is one of others; many disks ignore case. */
function isOneOf(path: string, others: readonly string[], cwd: string): boolean {
  return others.some((other) => {
    const full = resolve(cwd, other);
    return existsSync(full) && existsSync(path) && realpathSync.native(full) === realpathSync.native(path);
  });
}
