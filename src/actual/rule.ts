import type { Report, RuleInfo } from '../check/engine/rule.ts';
import type { Plan } from '../plan/format/schema.ts';
import type { Commitment } from './commitments.ts';
import type { Actuals } from './schema.ts';

/** A plan and what was done under it. */
interface Execution {
  readonly plan: Plan;
  readonly actuals: Actuals;
  readonly commitments: readonly Commitment[];
}

/** A rule that holds a file of actuals against its plan. */
export interface ActualRule extends RuleInfo {
  check(execution: Execution, report: Report): void;
}
