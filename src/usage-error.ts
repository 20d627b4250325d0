import { type Localized, LocalizedError } from './i18n.ts';

/** The command cannot be run as it was given: a bad flag, a file that cannot be read, nothing to check. */
export class UsageError extends LocalizedError {
  override readonly name = 'UsageError';
}

/** Runs `use` on a file. What a person must know of the file is thrown as a UsageError that names it. */
export async function inFile<T>(name: string, use: () => T | Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof LocalizedError) || error instanceof UsageError) throw error;
    throw new UsageError(`"${name}": ${error.localized.vi}`, `"${name}": ${error.localized.en}`);
  }
}

/** A result cannot be written: the disk is full, or it fails. Neither the command nor the tool is at fault. */
export class WriteError extends Error {
  readonly localized: Localized;

  /** `target` is what cannot be written, such as a file name in quotes. */
  constructor(target: Localized, cause: unknown) {
    const reason =
      cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);
    super(`cannot write ${target.en} (${reason})`, { cause });
    this.name = 'WriteError';
    this.localized = { vi: `không ghi được ${target.vi} (${reason})`, en: this.message };
  }
}
