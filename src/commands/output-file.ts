import {
  accessSync,
  constants,
  lstatSync,
  promises,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError, WriteError } from '../usage-error.ts';

interface Limits {
  /** The files that were read, relative to the current folder; they are never overwritten. */
  readonly inputs?: readonly string[];
  /** Whether a file that is there already may be replaced. */
  readonly replace?: boolean;
  /** Whether a file that is there already must keep its owner and its other names. */
  readonly keep?: boolean;
}

/**
 * A file that a command writes. Make it before the work begins, so that a name that cannot be used is refused first;
 * `write` then puts the whole content in its place, or nothing. Use it for every file that is written:
 *
 *     const file = new OutputFile(name, console.cwd, { inputs: files });
 *     …
 *     await file.write(content);
 *
 * Others may have prepared the folder, in a pull request or in a shared /tmp. So nothing is written through a link, to a
 * device or pipe, or over a file that was read, whatever path leads to it.
 */
export class OutputFile {
  /** As it was typed. */
  readonly name: string;
  /** The full path, without links. */
  readonly path: string;
  readonly #mode: number | null;
  readonly #kept: Stats | null;

  /** Throws a UsageError where `name`, relative to `cwd`, is not a file that may be written. */
  constructor(name: string, cwd: string, { inputs = [], replace = true, keep = false }: Limits = {}) {
    this.name = name;
    this.path = join(realFolder(name, cwd), basename(name));
    const existing = attempt(name, () => lstatSync(this.path, { throwIfNoEntry: false }));
    if (existing) {
      refuseUnlessRegular(name, existing);
      if (!replace) throw exists(name);
      if (inputs.some((input) => isSameFile(resolve(cwd, input), existing))) throw isInput(name);
      attempt(name, () => accessSync(this.path, constants.W_OK));
    }
    this.#mode = existing ? existing.mode & 0o777 : null;
    this.#kept = keep && existing ? existing : null;
  }

  /** Whether this and another one, under whatever names, are one file. */
  isSameAs(other: OutputFile): boolean {
    if (this.path === other.path) return true;
    // Where case does not count, two names may be one file.
    return this.path.toLowerCase() === other.path.toLowerCase();
  }

  /**
   * Writes a new file beside the old one, piece by piece if there are several, under a name that nobody can guess, and puts
   * it in its place. It has the mode of the old one. Throws a UsageError where no file can be made there, a WriteError where the disk is full or fails.
   */
  async write(content: string | Uint8Array | Iterable<string>): Promise<void> {
    if (this.#kept && this.#kept.nlink > 1) throw hasOtherNames(this.name, this.#kept.nlink);
    const unfinished = join(dirname(this.path), `.${crypto.randomUUID()}.tmp`);
    const release = removeOnSignal(unfinished);
    try {
      const file = await this.#create(unfinished);
      try {
        await promises.writeFile(file, content);
        if (this.#kept) await keepOwner(file, this.#kept, this.name);
        if (this.#mode !== null) await file.chmod(this.#mode);
      } finally {
        await file.close();
      }
      await promises.rename(unfinished, this.path);
    } catch (error) {
      rmSync(unfinished, { force: true });
      const target = `"${this.name}"`;
      throw error instanceof UsageError ? error : new WriteError({ vi: target, en: target }, error);
    } finally {
      release();
    }
  }

  async #create(path: string): Promise<FileHandle> {
    try {
      return await promises.open(path, 'wx', this.#mode ?? 0o666);
    } catch (error) {
      throw cannotWrite(this.name, error);
    }
  }
}

/**
 * The folder that the file lies in, without links. Links outside the current folder, named by a full path, are how the
 * machine is set up; any other may have come with the files that are checked, and is refused.
 */
function realFolder(name: string, cwd: string): string {
  if (name === '' || /[/\\]$/.test(name)) {
    throw new UsageError(`"${name}" không phải là tên tệp`, `"${name}" is not the name of a file`);
  }
  return attempt(name, () => {
    const here = realpathSync(cwd);
    const folder = dirname(resolve(here, name));
    const real = realpathSync(folder);
    const fromHere = relative(here, folder);
    const isBelow = !isAbsolute(fromHere) && fromHere.split(sep)[0] !== '..';
    if (real !== folder && (isBelow || !isAbsolute(name))) throw isLinked(name, join(real, basename(name)));
    return real;
  });
}

function refuseUnlessRegular(name: string, stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) {
    throw new UsageError(`"${name}" là thư mục, không phải tệp`, `"${name}" is a folder, not a file`);
  }
  if (stats.isSymbolicLink()) throw isLinked(name, null);
  throw new UsageError(
    `"${name}" không phải là tệp thường nên không ghi vào đó; để in ra đầu ra chuẩn, bỏ tên tệp`,
    `"${name}" is not a regular file and is not written to; for standard output leave the file name out`,
  );
}

/** Gives a new file the owner of the file it replaces; throws a UsageError where this user may not. */
async function keepOwner(file: FileHandle, owner: Pick<Stats, 'uid' | 'gid'>, name: string): Promise<void> {
  const { uid, gid } = await file.stat();
  if (uid === owner.uid && gid === owner.gid) return;
  try {
    await file.chown(owner.uid, owner.gid);
  } catch {
    throw new UsageError(
      `"${name}" thuộc người dùng hoặc nhóm khác, ghi vào thì sẽ đổi chủ, nên giữ nguyên; hãy để chủ tệp chạy lệnh`,
      `"${name}" belongs to another user or group, which writing it would change, so it is left as it is; let its owner run this`,
    );
  }
}

function hasOtherNames(name: string, names: number): UsageError {
  return new UsageError(
    `"${name}" có ${names} tên (liên kết cứng), ghi vào thì các tên kia vẫn là bản cũ, nên giữ nguyên; hãy chép thành tệp riêng`,
    `"${name}" has ${names} names (hard links), and the others would keep the old text, so it is left as it is; copy it to a file of its own`,
  );
}

function isSameFile(path: string, { dev, ino }: Stats): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.dev === dev && stats.ino === ino;
}

/** Removes a file when a signal ends the process. The result stops that. */
function removeOnSignal(path: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals) => {
    rmSync(path, { force: true });
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of signals) process.removeListener(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  return release;
}

function attempt<T>(name: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw error instanceof UsageError ? error : cannotWrite(name, error);
  }
}

function cannotWrite(name: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new UsageError(`không ghi được tệp "${name}" (${code})`, `cannot write "${name}" (${code})`);
}

function exists(name: string): UsageError {
  return new UsageError(
    `đã có tệp "${name}"; chọn tên khác`,
    `"${name}" is there already; choose another name`,
  );
}

function isInput(name: string): UsageError {
  return new UsageError(
    `không được ghi đè lên "${name}", là tệp đã đọc; chọn tên tệp khác`,
    `"${name}" was read and must not be overwritten; choose another file`,
  );
}

function isLinked(name: string, real: string | null): UsageError {
  const [vi, en] = real === null ? ['', ''] : [`; ghi: "${real}"`, `; write: "${real}"`];
  return new UsageError(
    `"${name}" đi qua một liên kết nên không ghi vào đó${vi}`,
    `"${name}" is reached through a link and is not written to${en}`,
  );
}
