import { planRules } from '../check/engine/registry.ts';
import type { RuleInfo } from '../check/engine/rule.ts';
import { importRules } from '../check/rules/import/rules.ts';
import { documentsRow } from '../check/tables/documents.ts';
import type { ActualRule } from './rule.ts';
import { actualDuplicate } from './rules/duplicate.ts';
import { actualFuture } from './rules/future.ts';
import { actualOrder } from './rules/order.ts';
import { actualOutsidePeriod } from './rules/outside-period.ts';
import { actualOverContract } from './rules/over-contract.ts';
import { actualOverPlan } from './rules/over-plan.ts';
import { actualOverdue } from './rules/overdue.ts';
import { actualUnknownReference } from './rules/unknown-reference.ts';

/** The rules that compare a file of actuals with its plan, in the order they are listed to people. */
export const actualRules: readonly ActualRule[] = [
  actualUnknownReference,
  actualOverPlan,
  actualOverContract,
  actualOrder,
  actualDuplicate,
  actualOutsidePeriod,
  actualFuture,
  actualOverdue,
];

/** Every rule there is, those of plans first, then those of office files. */
export const allRules: readonly RuleInfo[] = [...planRules, ...importRules, documentsRow, ...actualRules];
