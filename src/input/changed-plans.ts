import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { STDIN } from './files.ts';
import { GitRepository } from './git.ts';

/** Those of `files` (paths from `cwd`) that were changed since the history of `revision` and ours part. */
export function changedPlans(files: readonly string[], revision: string, cwd: string): string[] {
  const { top } = new GitRepository(cwd);
  const repository = new GitRepository(top);
  const changed = new Set(repository.changedSince(repository.mergeBase(revision)).map(({ after }) => after));
  const inRepository = (file: string) => relative(realpathSync(top), realpathSync(resolve(cwd, file)));
  return files.filter((file) => file === STDIN || changed.has(inRepository(file).split(sep).join('/')));
}
