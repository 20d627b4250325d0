import type { Report, RuleInfo } from '../check/engine/rule.ts';
import type { Execution } from './execution.ts';

/** A rule that compares a file of actuals with its plan. */
export interface ActualRule extends RuleInfo {
  check(execution: Execution, report: Report): void;
}
