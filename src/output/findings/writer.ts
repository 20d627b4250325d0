import type { FileResult } from '../../check/engine/diagnostic.ts';
import type { RuleInfo } from '../../check/engine/rule.ts';
import type { Lang } from '../../i18n.ts';
import type { Paint } from '../text/paint.ts';

export interface FindingsContext {
  readonly lang: Lang;
  readonly paint: Paint;
  /** The width of the terminal in columns; null without one. */
  readonly columns: number | null;
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  /** Whether the run fails, for errors or for more warnings than are allowed. */
  readonly failed: boolean;
  /** A file as its repository names it, from the root of it and with slashes. */
  readonly inRepository: (file: string) => string;
}

/** Writes the findings of a run in one format. */
export type FindingsWriter = (results: readonly FileResult[], context: FindingsContext) => string;
