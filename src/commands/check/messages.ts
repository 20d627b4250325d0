import type { Approved } from '../../check/engine/rule.ts';
import type { Earlier, PlanFacts } from '../../check/engine/seen-plans.ts';
import type { Localized } from '../../i18n.ts';
import { UsageError } from '../../usage-error.ts';
import type { CheckedFile } from './check-files.ts';
import type { Reading } from './opened-file.ts';

/** What a thread is started with. */
export interface Task extends Pick<Reading, 'cwd' | 'lang'> {
  readonly approved: Approved;
}

/** What a thread is asked: to read files, then to check them against the plans before each. */
export type Request = { readonly open: readonly string[] } | { readonly check: readonly Earlier[] };

/** The answers to both, in the order of the files. */
export type Opened = readonly Outcome<PlanFacts>[];
export type Checked = readonly Outcome<CheckedFile>[];

/** What became of one file. */
export type Outcome<T> = { readonly done: T } | { readonly failed: Failure };

/** An error as plain data, which threads can hand on. */
interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** What a UsageError says. */
  readonly localized: Localized | null;
}

/** Does something that may fail. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: await work() };
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return {
      failed: { name, message, stack, localized: error instanceof UsageError ? error.localized : null },
    };
  }
}

/** What was done; throws what failed. */
export function resultOf<T>(outcome: Outcome<T>): T {
  if ('done' in outcome) return outcome.done;
  const { localized, ...error } = outcome.failed;
  throw localized ? new UsageError(localized.vi, localized.en) : Object.assign(new Error(), error);
}
