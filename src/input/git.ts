import { execFileSync } from 'node:child_process';
import { env } from 'node:process';
import { UsageError } from '../usage-error.ts';

/** A file at a commit. */
export interface FileEntry {
  readonly path: string;
  /** The name that git gives to the content. */
  readonly hash: string;
}

/**
 * A git repository, asked from one of its folders. Paths are relative to its top, with forward slashes. What its
 * configuration names (filters, programs to connect with) is never run, and nothing is fetched.
 */
export class GitRepository {
  readonly #folder: string;
  readonly #hasFiles: boolean;

  /** Throws a UsageError where `folder` is in no repository that git will read, or there is no git. */
  constructor(folder: string) {
    this.#folder = folder;
    let top: string | null = null;
    try {
      top = this.#git('rev-parse', '--show-toplevel').replace(/\r?\n$/, '');
    } catch (error) {
      const { stderr } = error as GitError;
      if (!stderr?.includes('must be run in a work tree')) throw explain(error as GitError, folder);
    }
    this.#hasFiles = top !== null;
    this.#folder = top ?? folder;
  }

  /** The folder that the whole repository is checked out in. Throws a UsageError for a bare repository. */
  get top(): string {
    if (this.#hasFiles) return this.#folder;
    throw new UsageError(
      `kho git ở "${this.#folder}" không có thư mục làm việc (kho bare); chạy lệnh trong một bản sao có tệp`,
      `the git repository at "${this.#folder}" has no working tree; run the command in a clone that has one`,
    );
  }

  /**
   * The commit that `revision` names. Throws a UsageError where no commit has the name, or two have it: of a tag
   * and a branch that share a name git silently takes the tag.
   */
  commitOf(revision: string): string {
    const exact = this.#fullName(revision);
    try {
      // A revision that looks like an option must not become one.
      return this.#git('rev-parse', '--verify', '--quiet', '--end-of-options', `${exact}^{commit}`).trim();
    } catch {
      const isShallow = this.#git('rev-parse', '--is-shallow-repository').trim() === 'true';
      throw new UsageError(
        `không có phiên bản "${revision}" trong kho git này.${isShallow ? ` ${SHALLOW.vi}` : ''}`,
        `there is no revision "${revision}" in this repository.${isShallow ? ` ${SHALLOW.en}` : ''}`,
      );
    }
  }

  /** The revision with the full name of its ref, where it begins with the name of one. Throws a UsageError where that is ambiguous. */
  #fullName(revision: string): string {
    const name = /^(?:(?!@\{)[^~^:])*/.exec(revision)?.[0] ?? '';
    if (/^(?:|@|HEAD|refs\/.*|[0-9a-f]{40}|[0-9a-f]{64})$/.test(name) || name.includes('\0')) return revision;
    const possible = [
      `refs/${name}`,
      ...['tags', 'heads', 'remotes'].map((kind) => `refs/${kind}/${name}`),
      `refs/remotes/${name}/HEAD`,
    ];
    const refs = this.#git('for-each-ref', '--format=%(refname)', ...possible).split(/\r?\n/);
    const meanings = possible.filter((ref) => refs.includes(ref));
    if (meanings.length > 0 && /^[0-9a-f]{4,}$/i.test(name)) {
      meanings.push(...this.#git('rev-parse', `--disambiguate=${name}`).split(/\r?\n/).filter(Boolean));
    }
    const [only] = meanings;
    if (only === undefined) return revision;
    if (meanings.length === 1) return only + revision.slice(name.length);
    throw new UsageError(
      `"${name}" có ${meanings.length} nghĩa trong kho git này (${meanings.join(', ')}); hãy ghi đủ tên hoặc mã của lần ghi (commit)`,
      `"${name}" has ${meanings.length} meanings in this repository (${meanings.join(', ')}); write the full name or the id of the commit`,
    );
  }

  /**
   * The commit where the histories of `revision` and of the working tree parted: changes made on the
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

  /** The attributes of git by which the checked out content of a file is not what is committed. */
  alteredFiles(paths: readonly string[]): { readonly path: string; readonly attribute: string }[] {
    if (paths.length === 0) return [];
    const names = ['ident', 'filter', 'working-tree-encoding'];
    const input = paths.map((path) => `${path}\0`).join('');
    const fields = this.#read(['check-attr', '-z', '--stdin', ...names], input)
      .toString()
      .split('\0');
    return Array.from({ length: Math.floor(fields.length / 3) }, (_, i) => fields.slice(3 * i, 3 * i + 3))
      .filter(([, , value = '']) => value !== 'unspecified' && value !== 'unset')
      .map(([path = '', name = '', value = '']) => ({
        path,
        attribute: value === 'set' ? name : `${name}=${value}`,
      }));
  }

  /** What git keeps under each of the names; throws a UsageError where it lacks one, as a partial clone does. */
  contents(hashes: readonly string[]): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    try {
      for (const group of this.#groups(hashes)) {
        const size = group.reduce((sum, entry) => sum + entry.size + HEADER, 0);
        const output = this.#read(['cat-file', '--batch'], lines(group.map(({ hash }) => hash)), size);
        let at = 0;
        for (const { hash, size } of group) {
          const start = output.indexOf(0x0a, at) + 1;
          found.set(hash, output.subarray(start, start + size));
          at = start + size + 1;
        }
      }
    } catch {
      throw new UsageError(
        'bản sao này của kho git thiếu nội dung cũ của kế hoạch; hãy tải đủ: git fetch --refetch --no-filter',
        'this clone lacks an old version of a plan; complete it: git fetch --refetch --no-filter',
      );
    }
    return found;
  }

  /** The sizes of contents in bytes, in groups that are each read at once. Throws where one is missing. */
  #groups(hashes: readonly string[]): { readonly hash: string; readonly size: number }[][] {
    const distinct = [...new Set(hashes)];
    if (distinct.length === 0) return [];
    const groups: { hash: string; size: number }[][] = [];
    let room = 0;
    const answers = this.#read(['cat-file', '--batch-check'], lines(distinct)).toString().split('\n');
    distinct.forEach((hash, i) => {
      const [, type, size] = (answers[i] ?? '').split(' ');
      if (type !== 'blob') throw new Error(`${hash} is missing`);
      room -= Number(size);
      const group = groups.at(-1);
      if (group && room >= 0) group.push({ hash, size: Number(size) });
      else {
        groups.push([{ hash, size: Number(size) }]);
        room = MOST_AT_ONCE - Number(size);
      }
    });
    return groups;
  }

  #git(...args: string[]): string {
    return this.#read(args).toString();
  }

  #read(args: readonly string[], input = '', size = MOST_OUTPUT): Buffer {
    return execFileSync('git', ['--literal-pathspecs', '-c', 'core.fsmonitor=false', ...args], {
      cwd: this.#folder,
      env: { ...env, ...ALONE },
      input,
      maxBuffer: size,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }
}

/** Keeps git to what is on this disk, whatever the configuration of the repository says, and its messages in English. */
const ALONE = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
};

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

/** The arguments that limit git to `paths`. */
function below(paths: readonly string[]): readonly string[] {
  return ['--', ...(paths.includes('') ? [] : paths)];
}

/** What Node throws for a program that failed or could not be started. */
interface GitError extends NodeJS.ErrnoException {
  readonly stderr?: Buffer;
}

function explain({ code, stderr }: GitError, folder: string): UsageError {
  if (code === 'ENOENT')
    return new UsageError('không chạy được git; hãy cài git', 'git cannot be run; install it');
  if (stderr?.includes('dubious ownership')) {
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

/** In bytes. */
const MOST_OUTPUT = 100 * 1024 * 1024;
const MOST_AT_ONCE = 32 * 1024 * 1024;
/** The line before a content and the one after it are not longer than this. */
const HEADER = 128;

const SHALLOW = {
  vi: 'Bản sao trong CI thường chỉ có lần ghi cuối: với actions/checkout hãy đặt fetch-depth: 0, nơi khác chạy git fetch --unshallow.',
  en: 'Clones in CI often hold the last commit only: with actions/checkout set fetch-depth: 0, elsewhere run git fetch --unshallow.',
};
