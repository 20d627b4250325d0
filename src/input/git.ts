import { execFileSync } from 'node:child_process';
import { UsageError } from '../usage-error.ts';

/** A file at a commit. */
export interface FileEntry {
  readonly path: string;
  /** The name that git gives to the content. */
  readonly hash: string;
}

/** A git repository, asked from one of its folders. Paths are relative to its top, with forward slashes. */
export class GitRepository {
  readonly #folder: string;

  /** Throws a UsageError where `folder` is in no repository that git will read, or there is no git. */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      this.#git('rev-parse', '--git-dir');
    } catch (error) {
      throw explain(error as GitError, folder);
    }
  }

  /** The folder that the whole repository is checked out in. Throws a UsageError for a bare repository. */
  get top(): string {
    try {
      return this.#git('rev-parse', '--show-toplevel').replace(/\r?\n$/, '');
    } catch {
      throw new UsageError(
        `kho git ở "${this.#folder}" không có thư mục làm việc (kho bare); chạy lệnh trong một bản sao có tệp`,
        `the git repository at "${this.#folder}" has no working tree; run the command in a clone that has one`,
      );
    }
  }

  /** The commit that `revision` names. Throws a UsageError where there is none. */
  commitOf(revision: string): string {
    try {
      // A revision that looks like an option must not become one.
      return this.#git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).trim();
    } catch {
      const isShallow = this.#git('rev-parse', '--is-shallow-repository').trim() === 'true';
      throw new UsageError(
        `không có phiên bản "${revision}" trong kho git này.${isShallow ? ` ${SHALLOW.vi}` : ''}`,
        `there is no revision "${revision}" in this repository.${isShallow ? ` ${SHALLOW.en}` : ''}`,
      );
    }
  }

  /**
   * The commit where the history of `revision` and of the working tree part: changes made on the
   * other side since are not ours. Throws a UsageError where the two share no history.
   */
  mergeBase(revision: string): string {
    const commit = this.commitOf(revision);
    try {
      return this.#git('merge-base', commit, 'HEAD').trim();
    } catch {
      throw new UsageError(
        `không thấy gốc chung của "${revision}" và bản hiện tại. ${SHALLOW.vi}`,
        `"${revision}" and the current version share no history here. ${SHALLOW.en}`,
      );
    }
  }

  /**
   * The files at `commit` that are one of `paths` or below one, an empty path being the whole repository. Links and
   * submodules are not among them.
   */
  filesAt(commit: string, paths: readonly string[]): FileEntry[] {
    const entries = this.#git('ls-tree', '-r', '-z', '--full-tree', commit, ...below(paths)).split('\0');
    return entries.filter(Boolean).flatMap((entry) => {
      const [, mode = '', hash = '', path = ''] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(entry) ?? [];
      return mode.startsWith('100') ? [{ path, hash }] : [];
    });
  }

  /** The files that were renamed between `commit` and the working tree, from and to a place below `paths`. */
  renamesSince(commit: string, paths: readonly string[]): { readonly from: string; readonly to: string }[] {
    const options = ['--name-status', '-z', '--find-renames', '--diff-filter=R', '--no-ext-diff'];
    const fields = this.#git('diff', ...options, commit, ...below(paths)).split('\0');
    return Array.from({ length: Math.floor(fields.length / 3) }, (_, i) => {
      return { from: fields[3 * i + 1] ?? '', to: fields[3 * i + 2] ?? '' };
    });
  }

  /** The content that git keeps under a name; throws a UsageError where it has none, as in a partial clone. */
  content(hash: string): Uint8Array {
    try {
      return execFileSync('git', ['cat-file', 'blob', hash], {
        cwd: this.#folder,
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: MOST_OUTPUT,
      });
    } catch {
      throw new UsageError(
        `git không đọc được bản cũ của một kế hoạch (${hash})`,
        `git cannot read the old version of a plan (${hash})`,
      );
    }
  }

  #git(...args: string[]): string {
    const options = { cwd: this.#folder, encoding: 'utf8', maxBuffer: MOST_OUTPUT } as const;
    return execFileSync('git', ['--literal-pathspecs', '-c', 'core.fsmonitor=false', ...args], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

/** The arguments that limit git to `paths`. */
function below(paths: readonly string[]): readonly string[] {
  return ['--', ...(paths.includes('') ? [] : paths)];
}

/** What Node throws for a program that failed or could not be started. */
interface GitError extends NodeJS.ErrnoException {
  readonly stderr?: string;
}

function explain({ code, stderr = '' }: GitError, folder: string): UsageError {
  if (code === 'ENOENT')
    return new UsageError('không chạy được git; hãy cài git', 'git cannot be run; install it');
  if (stderr.includes('dubious ownership')) {
    const remedy = `git config --global --add safe.directory '${folder}'`;
    return new UsageError(
      `git không đọc kho ở "${folder}" vì kho thuộc người dùng khác; nếu tin kho này, chạy: ${remedy}`,
      `git refuses the repository at "${folder}", which belongs to another user; if you trust it, run: ${remedy}`,
    );
  }
  return new UsageError(
    `"${folder}" không nằm trong kho git; chạy lệnh trong kho chứa kế hoạch, hoặc so sánh hai tệp: kstthc diff CŨ MỚI`,
    `"${folder}" is not in a git repository; run the command in the one that holds the plans, or compare two files: kstthc diff OLD NEW`,
  );
}

const MOST_OUTPUT = 100 * 1024 * 1024;

const SHALLOW = {
  vi: 'Bản sao trong CI thường chỉ có lần ghi cuối: với actions/checkout hãy đặt fetch-depth: 0, nơi khác chạy git fetch --unshallow.',
  en: 'Clones in CI often hold the last commit only: with actions/checkout set fetch-depth: 0, elsewhere run git fetch --unshallow.',
};
