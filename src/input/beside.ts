import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { distinctFiles, isFile, refuseStrayLink } from './files.ts';
import { actualsPaths } from './plan-names.ts';
import { readInput } from './read-input.ts';

/** The path of the file of actuals beside a plan file, or null. Throws a UsageError. */
export function findActuals(planFile: string, cwd: string): string | null {
  const found = distinctFiles(
    actualsPaths(planFile).filter((name) => existsSync(resolve(cwd, name))),
    cwd,
  );
  const [path] = found;
  if (path === undefined) return null;
  if (found.length > 1) {
    throw new UsageError(
      `"${planFile}" có hai tệp thực hiện: ${found.join(', ')}; hãy gộp làm một`,
      `"${planFile}" has two files of actuals: ${found.join(', ')}; join them`,
    );
  }
  refuseStrayLink(path, cwd);
  if (!isFile(resolve(cwd, path))) {
    throw new UsageError(
      `"${path}" không phải là tệp thường nên không đọc`,
      `"${path}" is not a regular file and is not read`,
    );
  }
  return path;
}

/** The content of the file of actuals beside a plan file, and its path; or null. Throws a UsageError. */
export async function readActuals(
  planFile: string,
  surroundings: Parameters<typeof readInput>[1],
): Promise<{ readonly path: string; readonly bytes: Uint8Array } | null> {
  const path = findActuals(planFile, surroundings.cwd);
  return path === null ? null : { path, bytes: await readInput(path, surroundings) };
}
