import { createHash } from 'node:crypto';
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { actualsPath } from './beside.ts';
import {
  DEFAULT_PATHS,
  distinctFiles,
  emptyPath,
  findPlans,
  isYaml,
  planPath,
  plansAt,
  STDIN,
} from './files.ts';
import { GitRepository } from './git.ts';
import { readFile } from './read-input.ts';

/** The two versions of a file; null where there is none. */
export interface FilePair {
  /** What it is called, from the current folder; the old name where it is gone. */
  readonly file: string;
  /** What it was called, where that is something else. */
  readonly formerFile: string | null;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

export interface Comparison {
  /** In the order of their names. */
  readonly changed: readonly FilePair[];
  /** How many plans are as they were. */
  readonly unchanged: number;
}

/**
 * Compares the plans at `paths` (files or folders, from `cwd`; none for the default places) with the commit where the
 * history of `revision` and of the current branch part. The files are compared as they are read, line ends apart; git
 * is only asked for the old ones and for renames within `paths`: what comes from elsewhere is new. A plan whose actuals
 * changed is one that changed.
 *
 * Throws a UsageError where there is no such revision or path, and for a link: git keeps the link, not what it leads to.
 */
export function compareWithRevision(revision: string, paths: readonly string[], cwd: string): Comparison {
  const { top } = new GitRepository(cwd);
  const repository = new GitRepository(top);
  const commit = repository.mergeBase(revision);
  const places = new Places(top, cwd);
  const searched = (paths.length > 0 ? paths : DEFAULT_PATHS).map((path) => {
    const place = places.fromTop(path);
    return planPath(place) ?? place;
  });

  const entries = repository.filesAt(commit, [...searched, ...searched.map(actualsPath)]);
  const hashes = new Map(entries.map(({ path, hash }) => [path, hash]));
  const old = new Map([...hashes].filter(([path]) => searched.includes(path) || isPlan(path)));
  const now = new Map<string, string>();
  for (const file of plansNow(paths, cwd, places, [...old.keys()])) now.set(places.fromTop(file), file);
  const gone = new Set([...old.keys()].filter((path) => !now.has(path)));
  const renames = gone.size === 0 ? [] : repository.renamesSince(commit, searched);
  const formerOf = new Map(renames.filter(({ from }) => gone.has(from)).map(({ from, to }) => [to, from]));

  const changed: FilePair[] = [];
  for (const [path, file] of now) {
    const after = readFile(file, cwd);
    const former = old.has(path) ? path : (formerOf.get(path) ?? null);
    const hash = former === null ? null : (old.get(former) ?? null);
    const isUnchanged = former === path && hash !== null && isSame(after, hash);
    if (isUnchanged && hasSameActuals(file, cwd, places, hashes)) continue;
    if (former !== null) gone.delete(former);
    changed.push({
      file,
      formerFile: former === null || former === path ? null : places.fromHere(former),
      before: hash === null ? null : repository.content(hash),
      after,
    });
  }
  const unchanged = now.size - changed.length;
  for (const path of gone) {
    const before = repository.content(old.get(path) ?? '');
    changed.push({ file: places.fromHere(path), formerFile: null, before, after: null });
  }
  return { changed: changed.sort((a, b) => (a.file < b.file ? -1 : 1)), unchanged };
}

/** Whether what lies beside a plan about its execution is as it was. */
function hasSameActuals(
  planFile: string,
  cwd: string,
  places: Places,
  hashes: ReadonlyMap<string, string>,
): boolean {
  const file = actualsPath(planFile);
  if (file === planFile) return true;
  const hash = hashes.get(places.fromTop(file));
  const isThere = statSync(resolve(cwd, file), { throwIfNoEntry: false })?.isFile() ?? false;
  return isThere ? hash !== undefined && isSame(readFile(file, cwd), hash) : hash === undefined;
}

/** The plans that are at `paths` now; a path where `old` ones were may be gone, or empty. */
function plansNow(
  paths: readonly string[],
  cwd: string,
  places: Places,
  old: readonly string[],
): readonly string[] {
  const plans = (paths.length > 0 ? paths : DEFAULT_PATHS).flatMap((path) => {
    const place = places.fromTop(path);
    const wasThere = old.some((file) => file === place || place === '' || file.startsWith(`${place}/`));
    if (!existsSync(resolve(cwd, path)) && (wasThere || paths.length === 0)) return [];
    return wasThere || paths.length === 0 ? plansAt(path, cwd) : findPlans([path], cwd);
  });
  // Says where it looked, where there is nothing and never was.
  return plans.length === 0 && old.length === 0 ? findPlans(paths, cwd) : distinctFiles(plans, cwd);
}

/** Whether a file below a folder is one that a search finds. */
function isPlan(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return (
    isYaml(path) &&
    planPath(path) === null &&
    !folders.some((name) => name.startsWith('.') || name === 'node_modules')
  );
}

/** Whether bytes are those that git keeps under `hash`, or would be with the line ends of Unix. */
function isSame(bytes: Uint8Array, hash: string): boolean {
  if (hashOf(bytes, hash) === hash) return true;
  const text = Buffer.from(bytes).toString('latin1');
  return text.includes('\r\n') && hashOf(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'), hash) === hash;
}

/** The name that git gives to a content, by the algorithm of `like`. */
function hashOf(bytes: Uint8Array, like: string): string {
  const algorithm = like.length === 40 ? 'sha1' : 'sha256';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The names of files seen from the top of a repository, with forward slashes, and from the current folder. */
class Places {
  readonly #top: string;
  readonly #here: string;

  constructor(top: string, cwd: string) {
    this.#top = realpathSync.native(top);
    this.#here = realpathSync.native(cwd);
  }

  /** Throws a UsageError for what is outside the repository, or reached through a link in it. */
  fromTop(path: string): string {
    if (path === '') throw emptyPath();
    if (path === STDIN) {
      throw new UsageError(
        'đầu vào chuẩn không có trong kho git; so sánh hai tệp: kstthc diff CŨ -',
        'standard input is not in the repository; compare two files: kstthc diff OLD -',
      );
    }
    const names: string[] = [];
    let link = false;
    let at = resolve(this.#here, path);
    while (!existsSync(at) || realpathSync.native(at) !== this.#top) {
      if (at === dirname(at)) {
        throw new UsageError(`"${path}" nằm ngoài kho git`, `"${path}" is outside the git repository`);
      }
      if (existsSync(join(at, '.git'))) {
        throw new UsageError(
          `"${path}" thuộc một kho git khác nằm bên trong; chạy lệnh trong kho đó`,
          `"${path}" belongs to another git repository inside this one; run the command there`,
        );
      }
      link ||= lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
      names.unshift(basename(at));
      at = dirname(at);
    }
    if (!link) return names.join('/');
    throw new UsageError(
      `"${path}" đi qua một liên kết, git không theo dõi nội dung sau liên kết; hãy đặt chính tệp đó vào đây`,
      `"${path}" is reached through a link, and git does not track what is behind one; put the file itself there`,
    );
  }

  fromHere(pathFromTop: string): string {
    return relative(this.#here, resolve(this.#top, pathFromTop)).split(sep).join('/');
  }
}
