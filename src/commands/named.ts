import { LocalizedError } from '../i18n.ts';
import { UsageError } from '../usage-error.ts';

/** What is wrong with a file, with its name; any other error as it is. */
export function named(name: string, error: unknown): unknown {
  if (!(error instanceof LocalizedError) || error instanceof UsageError) return error;
  return new UsageError(`"${name}": ${error.localized.vi}`, `"${name}": ${error.localized.en}`);
}
