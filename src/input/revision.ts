import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { findActuals } from './beside.ts';
import {
  attempt,
  DEFAULT_PATHS,
  distinctFiles,
  type FoundPlans,
  isFolder,
  planOf,
  searchPath,
  searchPlans,
} from './files.ts';
import { GitRepository } from './git.ts';
import { Places, throughLink } from './places.ts';
import {
  actualsPaths,
  isPassedOver,
  isPlanName,
  ownFilesBeside,
  planPath,
  type Twin,
  twinsIn,
} from './plan-names.ts';
import { readFile } from './read-input.ts';
import { renames } from './renames.ts';

/** The two versions of a file; null where it does not exist. */
interface Contents {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** The two versions of a plan. */
export interface FilePair extends Contents {
  /** What it is called, from the current folder; the old name where it is gone. */
  readonly file: string;
  /** What it was called, where that is something else. */
  readonly formerFile: string | null;
  /** The contracts, payments and progress beside it. */
  readonly actuals: Contents;
}

export interface Comparison {
  /** In the order of their names. */
  readonly changed: readonly FilePair[];
  /** How many plans are as they were. */
  readonly unchanged: number;
  /** Office files that are not compared, because a YAML file of the same name is the plan. */
  readonly twins: readonly Twin[];
  /** The norms and tables of documents beside the plans that are not as they were. */
  readonly besides: readonly string[];
}

/**
 * Compares the plans at `paths` (files or folders, from `cwd`; empty for the default places) with the commit where the
 * histories of `revision` and of the current branch parted. The files are compared as they are read, line ends apart; git
 * is only asked for the old ones. A plan within `paths` that is gone and a new one much like it are one plan with another
 * name. A plan also counts as changed where its actuals did.
 *
 * Throws a UsageError where there is no such revision or path, for a link, because git keeps the link and not what it
 * leads to, and where git turns what is committed into something else when it checks it out.
 */
export function compareWithRevision(revision: string, paths: readonly string[], cwd: string): Comparison {
  const repository = new GitRepository(cwd);
  const places = new Places(repository.top, cwd);
  const commit = repository.mergeBase(revision);
  const searched = (paths.length > 0 ? paths : DEFAULT_PATHS).map((path) => {
    const place = places.fromTop(path);
    refuseLinkedFolders(path, cwd);
    return planPath(place) === null ? place : places.fromTop(planOf(path, cwd));
  });

  const entries = repository.filesAt(commit, [
    ...searched,
    ...searched.flatMap(actualsPaths),
    ...searched.flatMap(ownFilesBeside),
  ]);
  const hashes = new Map(entries.map(({ path, hash }) => [path, hash]));
  const old = plansAmong([...hashes.keys()], searched);
  const now = new Map<string, string>();
  const found = plansNow(paths, cwd, places, old);
  for (const file of found.files) now.set(places.fromTop(file), file);
  refuseAltered(
    repository,
    [...now.keys()].flatMap((path) => [path, ...actualsPaths(path)]),
  );

  const current = new Map<string, Uint8Array>();
  const isUnchanged = ([path, file]: readonly [string, string]) => {
    const after = readFile(file, cwd);
    const hash = hashes.get(path);
    if (hash !== undefined && isSame(after, hash) && hasSameActuals(file, cwd, places, hashes)) return true;
    current.set(path, after);
    return false;
  };
  const unchanged = [...now].filter(isUnchanged).length;
  const gone = old.filter((path) => !now.has(path));
  const kept = [...current.keys()].filter((path) => hashes.has(path));
  const hashesOf = (plans: readonly string[]) =>
    plans.flatMap((path) => [path, ...actualsPaths(path)]).flatMap((path) => hashes.get(path) ?? []);
  const contents = repository.contents(hashesOf([...gone, ...kept]));
  const contentOf = (path: string | null) => {
    const hash = path === null ? undefined : hashes.get(path);
    return (hash !== undefined && contents.get(hash)) || null;
  };
  const formerNames = renames(
    gone.map((path) => ({ path, content: contentOf(path) ?? EMPTY })),
    [...current].flatMap(([path, content]) => (hashes.has(path) ? [] : [{ path, content }])),
  );

  const pairOf = (path: string | null, formerPath: string | null): FilePair => {
    const file = path === null ? null : (now.get(path) ?? null);
    const isRenamed = formerPath !== null && path !== null && formerPath !== path;
    return {
      file: file ?? places.fromHere(formerPath ?? ''),
      formerFile: isRenamed ? places.fromHere(formerPath) : null,
      before: contentOf(formerPath),
      after: path === null ? null : (current.get(path) ?? null),
      actuals: {
        before: formerPath === null ? null : contentOf(formerActuals(formerPath, hashes)),
        after: file === null ? null : currentActuals(file, cwd),
      },
    };
  };
  const changedBeside = (plans: readonly string[]) => {
    const all = new Set(plans.flatMap(ownFilesBeside));
    const files = [...all].map((path) => ({ hash: hashes.get(path), file: places.fromHere(path) }));
    return files.filter((each) => !isAsItWas(each, cwd)).map(({ file }) => file);
  };
  const renamed = new Set(formerNames.values());
  const changed = [
    ...Array.from(current.keys(), (path) =>
      pairOf(path, hashes.has(path) ? path : (formerNames.get(path) ?? null)),
    ),
    ...gone.filter((path) => !renamed.has(path)).map((path) => pairOf(null, path)),
  ];
  return {
    changed: changed.sort((a, b) => (a.file < b.file ? -1 : 1)),
    unchanged,
    twins: found.twins.filter(({ office }) => !found.files.includes(office)),
    besides: changedBeside([...now.keys(), ...old]),
  };
}

const EMPTY = new Uint8Array();

/** The path of the actuals that were beside a plan; null without any. */
function formerActuals(plan: string, hashes: ReadonlyMap<string, string>): string | null {
  return actualsPaths(plan).find((path) => hashes.has(path)) ?? null;
}

/** The content of the actuals beside a plan; null without any. */
function currentActuals(planFile: string, cwd: string): Uint8Array | null {
  const path = findActuals(planFile, cwd);
  return path === null ? null : readFile(path, cwd);
}

/** Whether the actuals beside a plan are unchanged. */
function hasSameActuals(
  planFile: string,
  cwd: string,
  places: Places,
  hashes: ReadonlyMap<string, string>,
): boolean {
  const hash = hashes.get(formerActuals(places.fromTop(planFile), hashes) ?? '');
  const bytes = currentActuals(planFile, cwd);
  return bytes === null ? hash === undefined : hash !== undefined && isSame(bytes, hash);
}

/** Whether a file beside plans is unchanged; what a link leads to is not in git. */
function isAsItWas(
  { hash, file }: { readonly hash: string | undefined; readonly file: string },
  cwd: string,
) {
  const stats = lstatSync(resolve(cwd, file), { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return true;
  if (!stats?.isFile()) return hash === undefined;
  return hash !== undefined && isSame(readFile(file, cwd), hash);
}

/** Throws a UsageError for a link to a folder below a path: neither the search nor git follows it, but people do. */
function refuseLinkedFolders(path: string, cwd: string): void {
  const full = resolve(cwd, path);
  if (!lstatSync(full, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const entry of attempt(path, () => readdirSync(full, { withFileTypes: true }))) {
    if (isPassedOver(entry.name)) continue;
    const inside = `${path.replace(/[/\\]+$/, '')}/${entry.name}`;
    if (entry.isDirectory()) refuseLinkedFolders(inside, cwd);
    else if (entry.isSymbolicLink() && isFolder(resolve(cwd, inside))) throw throughLink(inside);
  }
}

/** Throws a UsageError where what is checked out is not what is committed, and so not what will be merged. */
function refuseAltered(repository: GitRepository, paths: readonly string[]): void {
  const [first] = repository.alteredFiles(paths);
  if (!first) return;
  const { path, attribute } = first;
  throw new UsageError(
    `thuộc tính git "${attribute}" làm "${path}" khi lấy ra khác với bản đã ghi trong kho nên không so sánh được; hãy bỏ thuộc tính này trong .gitattributes`,
    `the git attribute "${attribute}" makes "${path}" differ from what is committed, so it cannot be compared; remove it from .gitattributes`,
  );
}

/** The plans that are at `paths` now; a path where `old` ones were may be gone, or empty. */
function plansNow(
  paths: readonly string[],
  cwd: string,
  places: Places,
  old: readonly string[],
): Pick<FoundPlans, 'files' | 'twins'> {
  const found = (paths.length > 0 ? paths : DEFAULT_PATHS).flatMap((path) => {
    const place = places.fromTop(path);
    const wasThere = old.some((file) => file === place || place === '' || file.startsWith(`${place}/`));
    if (!existsSync(resolve(cwd, path)) && (wasThere || paths.length === 0)) return [];
    return wasThere || paths.length === 0 ? searchPath(path, cwd) : searchPlans([path], cwd);
  });
  const files = found.flatMap((each) => each.files);
  // This throws an error that says where it looked.
  if (files.length === 0 && old.length === 0) return searchPlans(paths, cwd);
  return { files: distinctFiles(files, cwd), twins: found.flatMap(({ twins }) => twins) };
}

/** The plans among files of an earlier version: those that are named, and those that a search of a folder finds. */
function plansAmong(files: readonly string[], named: readonly string[]): string[] {
  const found = files.filter((path) => {
    const names = path.split('/');
    return isPlanName(names.pop() ?? '') && !names.some(isPassedOver);
  });
  const copies = new Set(twinsIn(found).map(({ office }) => office));
  return files.filter((path) => named.includes(path) || (found.includes(path) && !copies.has(path)));
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
