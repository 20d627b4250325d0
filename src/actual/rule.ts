import type { Report, RuleInfo } from '../check/engine/rule.ts';
import type { Execution } from './execution.ts';

/** A rule that holds a file of actuals against its plan. */
export interface ActualRule extends RuleInfo {
  check(execution: Execution, report: Report): void;
}
