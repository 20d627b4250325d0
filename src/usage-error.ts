import type { Localized } from './i18n.ts';

/** The command cannot be run as it was given: a bad flag, a file that cannot be read, nothing to check. */
export class UsageError extends Error {
  readonly said: Localized;

  constructor(vi: string, en: string) {
    super(en);
    this.name = 'UsageError';
    this.said = { vi, en };
  }
}
