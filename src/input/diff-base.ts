import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { findPlans, readPlan, STDIN } from './files.ts';
import { type ChangedFile, GitRepository } from './git.ts';

/** The two versions of a file; null where there is none. */
export interface FilePair {
  /** What it is called, from the current folder; the old name where it is gone. */
  readonly file: string;
  /** What it was called, where that is something else. */
  readonly formerFile: string | null;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** Where plans are when nobody says where; what `findPlans` would take, and what was there and is gone. */
const DEFAULT_PATHS = ['plan.yaml', 'plans'];

/**
 * The plans at `paths` (files or folders, from `cwd`) that differ between the working tree and the commit where its
 * history and that of `revision` part, and how many do not. Throws a UsageError where there is no such revision or path.
 */
export function plansSince(
  revision: string,
  paths: readonly string[],
  cwd: string,
): { readonly pairs: readonly FilePair[]; readonly unchanged: number } {
  const { top } = new GitRepository(cwd);
  const repository = new GitRepository(top);
  const commit = repository.mergeBase(revision);
  const root = realpathSync(top);
  const fromTop = (path: string) => slashed(relative(root, realPath(resolve(cwd, path))));
  const fromHere = (path: string) => slashed(relative(realpathSync(cwd), resolve(root, path)));

  const all = repository.changedSince(commit);
  const changed = new Set<ChangedFile>();
  const same = new Set<string>();
  for (const path of pathsToSearch(paths, cwd, all, fromTop)) {
    const own = all.filter((file) => isAt(file, fromTop(path)));
    for (const file of own) changed.add(file);
    for (const plan of plansAt(path, cwd, own.length > 0)) same.add(fromTop(plan));
  }
  for (const { after } of changed) if (after !== null) same.delete(after);

  const pairs = [...changed].map(({ before, after }): FilePair => {
    const file = fromHere(after ?? before ?? '');
    return {
      file,
      formerFile: before === null || after === null || before === after ? null : fromHere(before),
      before: before === null ? null : contentAt(repository, commit, before),
      after: after === null ? null : readPlan(file, cwd),
    };
  });
  return { pairs: pairs.sort((a, b) => (a.file < b.file ? -1 : 1)), unchanged: same.size };
}

function pathsToSearch(
  paths: readonly string[],
  cwd: string,
  all: readonly ChangedFile[],
  fromTop: (path: string) => string,
): readonly string[] {
  if (paths.includes(STDIN)) {
    throw new UsageError(
      'đầu vào chuẩn không có trong kho git; so sánh hai tệp: kstthc diff CŨ -',
      'standard input is not in the repository; compare two files: kstthc diff OLD -',
    );
  }
  const outside = paths.find((path) => /^\.\.(\/|$)/.test(fromTop(path)));
  if (outside !== undefined) {
    throw new UsageError(`"${outside}" nằm ngoài kho git`, `"${outside}" is outside the git repository`);
  }
  if (paths.length > 0) return paths;
  const known = DEFAULT_PATHS.filter(
    (path) => existsSync(resolve(cwd, path)) || all.some((file) => isAt(file, fromTop(path))),
  );
  // Says where it looked, where there is nothing.
  if (known.length === 0) findPlans([], cwd);
  return known;
}

/** The plans that are at `path` now; none where `isChanged` says that they are gone. */
function plansAt(path: string, cwd: string, isChanged: boolean): readonly string[] {
  try {
    return findPlans([path], cwd);
  } catch (error) {
    if (error instanceof UsageError && isChanged) return [];
    throw error;
  }
}

/** Whether a file is or was `path`, or a plan below it. */
function isAt({ before, after }: ChangedFile, path: string): boolean {
  return [before, after].some((file) => {
    if (file === null) return false;
    if (file === path) return true;
    const isBelow = path === '' || file.startsWith(`${path}/`);
    return isBelow && /\.ya?ml$/i.test(file) && !`/${file}`.includes('/node_modules/');
  });
}

function contentAt(repository: GitRepository, commit: string, path: string): Uint8Array {
  const content = repository.contentAt(commit, path);
  if (content !== null) return content;
  throw new UsageError(
    `git không đọc được bản cũ của "${path}" (${commit})`,
    `git cannot read the old version of "${path}" (${commit})`,
  );
}

/** A path without links, as far as it exists. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPath(dirname(path)), basename(path));
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
