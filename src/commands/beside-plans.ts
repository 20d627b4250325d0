import { dirname, join, resolve } from 'node:path';
import { isFile, refuseStrayLink, STDIN } from '../input/files.ts';
import { readFile } from '../input/read-input.ts';

/** A kind of file that an office keeps beside its plans. */
interface Kind<T> {
  /** What it may be called there. */
  readonly names: readonly string[];
  readonly open: (path: string, bytes: Uint8Array) => T | Promise<T>;
}

/** The files of one kind in one run, each read once: the one that was asked for, else that in the folder of a plan. */
export class BesidePlans<T extends object> {
  readonly #kind: Kind<T>;
  readonly #cwd: string;
  readonly #asked: string | null;
  /** By their full paths. */
  readonly #read = new Map<string, Promise<T>>();
  /** By the folders of plans; null for a folder that has none. */
  readonly #paths = new Map<string, string | null>();

  constructor(kind: Kind<T>, cwd: string, asked: string | null) {
    this.#kind = kind;
    this.#cwd = cwd;
    this.#asked = asked;
  }

  /** The file for a plan, or null. Throws a UsageError where it cannot be read. */
  async of(planFile: string): Promise<T | null> {
    if (this.#asked !== null) return this.at(this.#asked);
    if (planFile === STDIN) return null;
    const folder = dirname(planFile);
    const known = this.#paths.get(folder);
    const path = known === undefined ? this.#find(folder) : known;
    this.#paths.set(folder, path);
    return path === null ? null : this.at(path);
  }

  #find(folder: string): string | null {
    const paths = this.#kind.names.map((name) => join(folder, name));
    const path = paths.find((each) => isFile(resolve(this.#cwd, each)));
    if (path === undefined) return null;
    refuseStrayLink(path, this.#cwd);
    return path;
  }

  /** Whether a file is one of this kind and no plan. */
  has(file: string): boolean {
    const isAsked = this.#asked !== null && resolve(this.#cwd, file) === resolve(this.#cwd, this.#asked);
    return isAsked || this.#kind.names.some((name) => file.split(/[\\/]/).at(-1) === name);
  }

  /** The file at a path. Throws a UsageError where it cannot be read. */
  at(path: string): Promise<T> {
    const full = resolve(this.#cwd, path);
    const known = this.#read.get(full) ?? this.#open(path);
    this.#read.set(full, known);
    return known;
  }

  async #open(path: string): Promise<T> {
    return this.#kind.open(path, readFile(path, this.#cwd));
  }
}
