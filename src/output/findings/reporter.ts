import type { FileResult } from '../../check/diagnostic.ts';
import type { RuleInfo } from '../../check/rule.ts';
import type { Lang } from '../../i18n.ts';
import type { Paint } from '../text/paint.ts';

export interface ReportContext {
  readonly lang: Lang;
  readonly paint: Paint;
  /** The width of the terminal in columns, or null where there is none. */
  readonly columns: number | null;
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  /** Whether the run fails, be it for warnings that were not allowed. */
  readonly failed: boolean;
}

export type Reporter = (results: readonly FileResult[], context: ReportContext) => string;
