import { existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';
import {
  DOCUMENTS_NAMES,
  isHidden,
  isPassedOver,
  isPlanName,
  NORMS_NAMES,
  planPath,
  planPaths,
  type Twin,
  twinsIn,
} from './plan-names.ts';
import { repositoryAround } from './repository.ts';

/** The path that means standard input. */
export const STDIN = '-';

/** Where plans are searched without paths: one file, one folder, or both. */
export const DEFAULT_PATHS = ['plan.yaml', 'plans'] as const;

/** The plans that were found, and what a search of folders did not take for one. */
export interface FoundPlans {
  readonly files: readonly string[];
  /** Files in searched folders that are of no kind a plan is searched in. */
  readonly others: readonly string[];
  readonly twins: readonly Twin[];
}

/**
 * The plan files that `paths` name, relative to `cwd` as a person would write them; a file that is named twice, under
 * whatever name, counts once. A folder means the YAML, Word and Excel files in it, of files with one name the YAML alone;
 * no paths mean `plan.yaml` and the folder `plans`. Throws a UsageError where one cannot be read.
 */
export function searchPlans(paths: readonly string[], cwd: string): FoundPlans {
  const searched = paths.length > 0 ? paths : defaultPaths(cwd);
  const found = searched.map((path) => {
    const inside = searchPath(path, cwd);
    if (inside.files.length > 0) return inside;
    throw new UsageError(
      `thư mục "${path}" không có tệp .yaml, .yml, .docx hay .xlsx nào`,
      `no .yaml, .yml, .docx or .xlsx file in "${path}"`,
    );
  });
  const files = distinctFiles(
    found.flatMap((each) => each.files),
    cwd,
  );
  return {
    files,
    others: found.flatMap(({ others }) => others),
    twins: found.flatMap(({ twins }) => twins).filter(({ office }) => !files.includes(office)),
  };
}

/** The files that `searchPlans` finds. */
export function findPlans(paths: readonly string[], cwd: string): readonly string[] {
  return searchPlans(paths, cwd).files;
}

/** Each file once, whatever it is called. */
export function distinctFiles(files: readonly string[], cwd: string): string[] {
  const distinct = new Map<string, string>();
  for (const file of files) {
    const real = file === STDIN ? STDIN : realpathSync(resolve(cwd, file));
    // Of a file and a link to it, the file is kept.
    if (!distinct.has(real) || real === resolve(cwd, file)) distinct.set(real, file);
  }
  return [...distinct.values()];
}

function defaultPaths(cwd: string): readonly string[] {
  const there = DEFAULT_PATHS.filter((path) => existsSync(join(cwd, path)));
  if (there.length === 0) {
    throw new UsageError(
      `không thấy plan.yaml hay thư mục plans trong ${cwd}; hãy ghi tên tệp: kstthc validate TỆP`,
      `neither plan.yaml nor a folder plans in ${cwd}; name the file: kstthc validate FILE`,
    );
  }
  // Beside plan.yaml the folder may hold something else.
  return there.length === 1 ? there : there.filter((path) => plansAt(path, cwd).length > 0);
}

/** The plan files at one path, empty for a folder without any. Throws a UsageError where it cannot be read. */
function plansAt(path: string, cwd: string): readonly string[] {
  return searchPath(path, cwd).files;
}

/** What a search finds at one path. Throws a UsageError where it cannot be read. */
export function searchPath(path: string, cwd: string): FoundPlans {
  if (path === STDIN) return { files: [STDIN], others: [], twins: [] };
  const stats = statsOf(path, cwd);
  refuseToLeave(path, cwd, null);
  if (!stats.isDirectory()) return { files: [planOf(path, cwd)], others: [], twins: [] };
  const folder = path.replace(/[/\\]+$/, '');
  const all = filesIn(folder, cwd, realpathSync(resolve(cwd, path))).map((file) =>
    folder === '.' ? file.slice('./'.length) : file,
  );
  const plans = all.filter((file) => isPlanName(basename(file)));
  refuseOrphans(all, cwd);
  const twins = twinsIn(plans);
  const copies = new Set(twins.map(({ office }) => office));
  return {
    files: plans.filter((file) => !copies.has(file)),
    others: all.filter((file) => isOther(basename(file))),
    twins,
  };
}

/** A file of actuals is checked with its plan, which may have another ending. */
export function planOf(path: string, cwd: string): string {
  const [likeliest = path, ...others] = planPaths(path);
  return [likeliest, ...others].find((name) => existsSync(resolve(cwd, name))) ?? likeliest;
}

/** Throws a UsageError for actuals without their plan, which nobody would check. */
function refuseOrphans(files: readonly string[], cwd: string): void {
  for (const file of files.filter((name) => !isHidden(basename(name)))) {
    const plans = planPaths(file);
    const [likeliest] = plans;
    if (likeliest === undefined || plans.some((name) => existsSync(resolve(cwd, name)))) continue;
    throw new UsageError(
      `"${file}" không đi với kế hoạch nào: không có "${likeliest}"; hãy đặt tên theo tệp kế hoạch, hoặc xóa`,
      `"${file}" belongs to no plan: there is no "${likeliest}"; name it after the plan file, or delete it`,
    );
  }
}

/** Actuals, norms and a table of documents belong to plans, and schemas are written beside plans for editors. */
function isOther(name: string): boolean {
  const isBeside = planPath(name) !== null || [...NORMS_NAMES, ...DOCUMENTS_NAMES].includes(name);
  return !isPlanName(name) && !isBeside && !isHidden(name) && !/\.schema\.json$/i.test(name);
}

/**
 * The files below a folder, in the order of their names. A plan that cannot be read is an error: what nobody checked must
 * not pass. Hidden folders and linked ones are left alone. `top` is the folder that the search began in.
 */
function filesIn(folder: string, cwd: string, top: string): string[] {
  return attempt(folder, () => readdirSync(resolve(cwd, folder || '/'), { withFileTypes: true }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return isPassedOver(entry.name) ? [] : filesIn(path, cwd, top);
      if (!isPlanName(entry.name)) return [path];
      if (entry.name.includes('\ufffd') && !existsSync(resolve(cwd, path))) throw notUtf8(path);
      if (entry.isFile()) return [path];
      const stats = statsOf(path, cwd);
      if (stats.isDirectory()) return [];
      refuseToLeave(path, cwd, top);
      if (stats.isFile() && isPlanName(basename(realpathSync(resolve(cwd, path))))) return [path];
      throw new UsageError(
        `"${path}" không phải là tệp thường nên không đọc`,
        `"${path}" is not a regular file and is not read`,
      );
    });
}

/**
 * Throws a UsageError where a path leads, by links, out of the git repository that it lies in, or without one out of
 * `top`. Otherwise a pull request could print secret files of the machine through a link.
 */
function refuseToLeave(path: string, cwd: string, top: string | null): void {
  const real = attempt(path, () => realpathSync(resolve(cwd, path)));
  const repository = repositoryAround(dirname(resolve(cwd, path)));
  const home = repository === null ? top : realpathSync(repository);
  if (home === null) return;
  const fromHome = relative(home, real);
  if (!isAbsolute(fromHome) && !fromHome.split(sep).some((part) => part === '..' || part === '.git')) return;
  throw strayLink(path);
}

/**
 * Throws a UsageError for a file that was found beside a plan, not named, where it is a link out of the git repository or to a
 * file with another ending, such as `.env`.
 */
export function refuseStrayLink(path: string, cwd: string): void {
  refuseToLeave(path, cwd, null);
  const real = attempt(path, () => realpathSync(resolve(cwd, path)));
  if (extname(real).toLowerCase() !== extname(path).toLowerCase()) throw strayLink(path);
}

function strayLink(path: string): UsageError {
  return new UsageError(
    `liên kết "${path}" dẫn ra ngoài nên không đọc; hãy đặt chính tệp đó vào đây`,
    `the link "${path}" leads outside and is not read; put the file itself there`,
  );
}

/** Whether there is a folder, or a link to one, at a path that can be looked at. */
export function isFolder(path: string): boolean {
  return statsIfAny(path)?.isDirectory() === true;
}

/** Whether there is a regular file, or a link to one, at a path that can be looked at. */
export function isFile(path: string): boolean {
  return statsIfAny(path)?.isFile() === true;
}

function statsIfAny(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function statsOf(path: string, cwd: string): Stats {
  if (path === '') throw emptyPath();
  const stats = attempt(path, () => statSync(resolve(cwd, path), { throwIfNoEntry: false }));
  if (stats) return stats;
  throw notThere(path);
}

export function emptyPath(): UsageError {
  return new UsageError(
    'một đường dẫn để trống; có thể một biến chưa được đặt',
    'a path is empty; perhaps a variable is not set',
  );
}

/** Runs `read`, and throws a UsageError where the file system refuses. */
export function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw notThere(path);
    const reason = code ?? String(error);
    throw new UsageError(`không đọc được "${path}" (${reason})`, `cannot read "${path}" (${reason})`);
  }
}

function notThere(path: string): UsageError {
  return new UsageError(`không có tệp hay thư mục "${path}"`, `no such file or folder: "${path}"`);
}

/** Node decodes names as UTF-8; a file whose name is not UTF-8 cannot be opened by the decoded name. */
function notUtf8(path: string): UsageError {
  return new UsageError(
    `tên tệp "${path}" không phải là UTF-8; hãy đổi tên`,
    `the file name "${path}" is not UTF-8; rename the file`,
  );
}
