import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { emptyPath, STDIN } from './files.ts';

/** The names of files seen from the top of a repository, with forward slashes, and from the current folder. */
export class Places {
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
    throw throughLink(path);
  }

  fromHere(pathFromTop: string): string {
    return relative(this.#here, resolve(this.#top, pathFromTop)).split(sep).join('/');
  }
}

export function throughLink(path: string): UsageError {
  return new UsageError(
    `"${path}" đi qua một liên kết, git không theo dõi nội dung sau liên kết; hãy đặt chính tệp hay thư mục đó vào đây`,
    `"${path}" is reached through a link, and git does not track what a link leads to; put the file or folder itself there`,
  );
}
