import { once } from 'node:events';
import { dirname, resolve } from 'node:path';
import { type FSWatcher, watch as watchFiles } from 'chokidar';
import { type Localized, LocalizedError } from '../i18n.ts';
import { DEFAULT_PATHS, isFolder, STDIN } from '../input/files.ts';
import { visible } from '../output/text/visible.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';

/** How long the files have to be left alone before they are checked again, in milliseconds: editors write in several steps. */
const PAUSE = 100;

/** Kinds of files whose change can change a result. */
const CHECKED = /\.(?:ya?ml|docx|xlsx|csv|tsv|txt)$/i;

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Runs `check` now and each time a file at `paths` or beside one changes, appears or goes, until the process is
 * interrupted; gives the last result. All files are checked each time, because plans are compared with each other.
 * Throws a UsageError for what cannot be watched.
 */
export async function watch(
  paths: readonly string[],
  check: () => Promise<boolean>,
  console: Console,
): Promise<boolean> {
  if (paths.includes(STDIN))
    throw new UsageError('--watch cần tên tệp, không dùng với -', '--watch needs files, not -');
  const watched = foldersOf(paths.length > 0 ? paths : DEFAULT_PATHS, console.cwd);
  const changed = new Changes(watched);
  try {
    // What changes during the first check is a change.
    await changed.isReady;
    let passed = await checkOnce(check, console);
    for await (const _ of changed.batches()) passed = await checkOnce(check, console);
    return passed;
  } finally {
    await changed.stop();
  }
}

/** A file that is missing or broken for a moment does not end the watch; the error is printed, and the check has failed. */
async function checkOnce(check: () => Promise<boolean>, { lang, stdout, stderr }: Console): Promise<boolean> {
  if (stdout.isTTY) stdout.write(CLEAR);
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof LocalizedError)) throw error;
    stderr.write(`kstthc: ${visible(error.localized[lang], 'shown')}\n`);
    return false;
  } finally {
    stderr.write(`kstthc: ${WATCHING[lang]}\n`);
  }
}

const WATCHING: Localized = {
  vi: 'đang theo dõi thay đổi; Ctrl-C để dừng',
  en: 'watching for changes; Ctrl-C to stop',
};

/** A folder within may not be ours to read, or there may be more folders than the system watches. */
function cannotWatch(folder: string, error: unknown): UsageError {
  const { code = String(error), path = folder } = error as NodeJS.ErrnoException;
  return new UsageError(`không theo dõi được "${path}" (${code})`, `cannot watch "${path}" (${code})`);
}

/** A folder to watch, and whether the folders in it are watched too. */
interface Watched {
  readonly folder: string;
  readonly isDeep: boolean;
}

/** Editors put a new file in the place of the old one, so folders are watched, not files. */
function foldersOf(paths: readonly string[], cwd: string): readonly Watched[] {
  return paths.map((path) => {
    const full = resolve(cwd, path);
    return isFolder(full) ? { folder: full, isDeep: true } : { folder: dirname(full), isDeep: false };
  });
}

/** The changes of folders, until the process is interrupted. */
class Changes {
  readonly isReady: Promise<unknown>;
  readonly #watchers: readonly FSWatcher[];
  #wake: () => void = () => {};
  #isDirty = false;
  #isOver = false;
  #failure: UsageError | null = null;

  constructor(watched: readonly Watched[]) {
    this.#watchers = watched.map(({ folder, isDeep }) =>
      watchFiles(folder, {
        ignoreInitial: true,
        ...(!isDeep && { depth: 0 }),
        ignored: (path) => /[\\/](?:\.git|node_modules)(?:[\\/]|$)/.test(path),
      })
        .on('all', (_event, path) => {
          if (CHECKED.test(path)) this.#notice();
        })
        .on('error', (error) => {
          this.#failure ??= cannotWatch(folder, error);
          this.#wake();
        }),
    );
    // A failure is thrown with the batches.
    const ready = this.#watchers.map((watcher) => once(watcher, 'ready').catch(() => {}));
    this.isReady = Promise.all(ready);
    process.once('SIGINT', () => {
      this.#isOver = true;
      this.#wake();
    });
  }

  /** One turn for all the changes that come close together. Throws a UsageError where the folders cannot be watched. */
  async *batches(): AsyncGenerator<void> {
    while (!this.#isOver) {
      if (this.#failure) throw this.#failure;
      if (!this.#isDirty) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      this.#isDirty = false;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (!this.#isDirty && !this.#isOver) yield;
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#watchers.map((watcher) => watcher.close()));
  }

  #notice(): void {
    this.#isDirty = true;
    this.#wake();
  }
}
