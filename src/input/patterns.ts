import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { isPlanName, planPath } from './plan-names.ts';

const PATTERN = /[*?[\]{}]/;

/**
 * The paths with patterns such as `plans/*.yaml` replaced by the files they match, for shells that do not do it. A file
 * that has such a name is taken itself. Throws a UsageError for a pattern that matches no plan.
 */
export async function expandPatterns(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const isPattern = (path: string) => PATTERN.test(path) && !existsSync(resolve(cwd, path));
  if (!paths.some(isPattern)) return paths;
  const { globSync } = await import('tinyglobby');
  return paths.flatMap((path) => {
    if (!isPattern(path)) return [path];
    const pattern = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
    const matched = globSync(pattern, { cwd, expandDirectories: false, followSymbolicLinks: false });
    // A pattern that names an extension, such as *.csv, asks for these files.
    const named = extname(pattern).toLowerCase();
    const plans = matched.filter((file) => {
      const name = file.split('/').at(-1) ?? file;
      return (
        isPlanName(name) || planPath(name) !== null || (named !== '' && extname(name).toLowerCase() === named)
      );
    });
    if (plans.length > 0) return plans.sort();
    throw new UsageError(`không có kế hoạch nào khớp với "${path}"`, `no plan matches "${path}"`);
  });
}
