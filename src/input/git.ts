import { execFileSync } from 'node:child_process';
import { UsageError } from '../usage-error.ts';

/** A file of the working tree, and what it was called at a revision; null on the side where there is none. */
export interface ChangedFile {
  readonly before: string | null;
  readonly after: string | null;
}

/** A git repository, asked from one of its folders. Paths are relative to that folder, with forward slashes. */
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

  /** The folder that the whole repository is checked out in. */
  get top(): string {
    return this.#git('rev-parse', '--show-toplevel').trim();
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

  /** The files below this folder that differ between `commit` and the working tree, untracked ones too. */
  changedSince(commit: string): ChangedFile[] {
    const fields = this.#git(
      'diff',
      '--name-status',
      '-z',
      '--find-renames',
      '--relative',
      commit,
      '--',
    ).split('\0');
    const changed: ChangedFile[] = [];
    while (fields.length > 1) {
      const status = fields.shift() ?? '';
      const path = fields.shift() ?? '';
      if (/^[RC]/.test(status)) changed.push({ before: path, after: fields.shift() ?? '' });
      else changed.push({ before: status === 'A' ? null : path, after: status === 'D' ? null : path });
    }
    const untracked = this.#git('ls-files', '--others', '--exclude-standard', '-z').split('\0');
    return [...changed, ...untracked.filter(Boolean).map((after) => ({ before: null, after }))];
  }

  /** The content of a file at `commit`, or null where it did not exist. */
  contentAt(commit: string, path: string): Uint8Array | null {
    try {
      return execFileSync('git', ['cat-file', 'blob', `${commit}:./${path}`], {
        cwd: this.#folder,
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: MOST_OUTPUT,
      });
    } catch {
      return null;
    }
  }

  #git(...args: string[]): string {
    const options = { cwd: this.#folder, encoding: 'utf8', maxBuffer: MOST_OUTPUT } as const;
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
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
