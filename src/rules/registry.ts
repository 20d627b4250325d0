import { budgetDuplicateItem } from './budget-duplicate-item.ts';
import { budgetInWords } from './budget-in-words.ts';
import { budgetLine } from './budget-line.ts';
import { budgetSources } from './budget-sources.ts';
import { budgetSubtotal } from './budget-subtotal.ts';
import { budgetTotal } from './budget-total.ts';
import { budgetZero } from './budget-zero.ts';
import { citationAfterIssue } from './citation-after-issue.ts';
import { citationConflictingDate } from './citation-conflicting-date.ts';
import { citationMalformed } from './citation-malformed.ts';
import { citationYear } from './citation-year.ts';
import { ignoreForbidden } from './ignore-forbidden.ts';
import { ignoreReason } from './ignore-reason.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { moneyAmbiguous } from './money-ambiguous.ts';
import { moneyMalformed } from './money-malformed.ts';
import { referenceDuplicateId } from './reference-duplicate-id.ts';
import { referenceDuplicateName } from './reference-duplicate-name.ts';
import { referenceUnknownOutlet } from './reference-unknown-outlet.ts';
import { referenceUnknownSource } from './reference-unknown-source.ts';
import { referenceUnknownTask } from './reference-unknown-task.ts';
import { referenceUnusedOutlet } from './reference-unused-outlet.ts';
import type { Rule, RuleInfo } from './rule.ts';
import { scheduleBeforeIssue } from './schedule-before-issue.ts';
import { scheduleCycle } from './schedule-cycle.ts';
import { scheduleItemOutsideTask } from './schedule-item-outside-task.ts';
import { scheduleMissing } from './schedule-missing.ts';
import { scheduleOrder } from './schedule-order.ts';
import { scheduleOutsidePeriod } from './schedule-outside-period.ts';
import { scheduleOverlap } from './schedule-overlap.ts';
import { scheduleReversed } from './schedule-reversed.ts';
import { scheduleUnreadable } from './schedule-unreadable.ts';
import { schemaInvalidValue } from './schema-invalid-value.ts';
import { schemaMissingKey } from './schema-missing-key.ts';
import { schemaUnknownKey } from './schema-unknown-key.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** The rules that look at a plan, in the order they are listed to people. */
export const rules: readonly Rule[] = [
  moneyMalformed,
  moneyAmbiguous,
  budgetTotal,
  budgetInWords,
  budgetSubtotal,
  budgetLine,
  budgetSources,
  budgetDuplicateItem,
  budgetZero,
  referenceUnknownOutlet,
  referenceUnknownTask,
  referenceUnknownSource,
  referenceDuplicateId,
  referenceDuplicateName,
  referenceUnusedOutlet,
  scheduleUnreadable,
  scheduleOutsidePeriod,
  scheduleReversed,
  scheduleBeforeIssue,
  scheduleOrder,
  scheduleCycle,
  scheduleMissing,
  scheduleOverlap,
  scheduleItemOutsideTask,
  citationConflictingDate,
  citationYear,
  citationAfterIssue,
  citationMalformed,
];

/** Every rule, those too that look at the text before there is a plan. */
export const allRules: readonly RuleInfo[] = [
  yamlSyntax,
  schemaMissingKey,
  schemaUnknownKey,
  schemaInvalidValue,
  ...rules,
  ignoreReason,
  ignoreUnused,
  ignoreForbidden,
];
