import { budgetDuplicateItem } from '../rules/budget/duplicate-item.ts';
import { budgetInWords } from '../rules/budget/in-words.ts';
import { budgetLine } from '../rules/budget/line.ts';
import { budgetNoSource } from '../rules/budget/no-source.ts';
import { budgetNoTotal } from '../rules/budget/no-total.ts';
import { budgetOutletLimit } from '../rules/budget/outlet-limit.ts';
import { budgetRounding } from '../rules/budget/rounding.ts';
import { budgetSources } from '../rules/budget/sources.ts';
import { budgetSubtotal } from '../rules/budget/subtotal.ts';
import { budgetTotal } from '../rules/budget/total.ts';
import { budgetUnit } from '../rules/budget/unit.ts';
import { budgetZero } from '../rules/budget/zero.ts';
import { citationAfterIssue } from '../rules/citation/after-issue.ts';
import { citationConflictingDate } from '../rules/citation/conflicting-date.ts';
import { citationExpired } from '../rules/citation/expired.ts';
import { citationMalformed } from '../rules/citation/malformed.ts';
import { citationNotYet } from '../rules/citation/not-yet.ts';
import { citationOwnDate } from '../rules/citation/own-date.ts';
import { citationWrongDate } from '../rules/citation/wrong-date.ts';
import { citationYear } from '../rules/citation/year.ts';
import { ignoreForbidden } from '../rules/ignore/forbidden.ts';
import { ignoreReason } from '../rules/ignore/reason.ts';
import { ignoreUnused } from '../rules/ignore/unused.ts';
import { moneyAmbiguous } from '../rules/money/ambiguous.ts';
import { moneyMalformed } from '../rules/money/malformed.ts';
import { normOutdated } from '../rules/norm/outdated.ts';
import { normOver } from '../rules/norm/over.ts';
import { normThreshold } from '../rules/norm/threshold.ts';
import { planDistrict } from '../rules/plan/district.ts';
import { planFormerBody } from '../rules/plan/former-body.ts';
import { planNumber } from '../rules/plan/number.ts';
import { planUnitName } from '../rules/plan/unit-name.ts';
import { planYear } from '../rules/plan/year.ts';
import { referenceAgencyName } from '../rules/reference/agency-name.ts';
import { referenceDuplicateId } from '../rules/reference/duplicate-id.ts';
import { referenceDuplicateName } from '../rules/reference/duplicate-name.ts';
import { referenceUnknownOutlet } from '../rules/reference/unknown-outlet.ts';
import { referenceUnknownSource } from '../rules/reference/unknown-source.ts';
import { referenceUnknownTask } from '../rules/reference/unknown-task.ts';
import { referenceUnusedOutlet } from '../rules/reference/unused-outlet.ts';
import { scheduleBeforeIssue } from '../rules/schedule/before-issue.ts';
import { scheduleCycle } from '../rules/schedule/cycle.ts';
import { scheduleItemOutsideTask } from '../rules/schedule/item-outside-task.ts';
import { scheduleMissing } from '../rules/schedule/missing.ts';
import { scheduleOrder } from '../rules/schedule/order.ts';
import { scheduleOutsidePeriod } from '../rules/schedule/outside-period.ts';
import { scheduleOverlap } from '../rules/schedule/overlap.ts';
import { scheduleReversed } from '../rules/schedule/reversed.ts';
import { scheduleUnreadable } from '../rules/schedule/unreadable.ts';
import { scheduleVague } from '../rules/schedule/vague.ts';
import { scheduleWeekday } from '../rules/schedule/weekday.ts';
import { schemaInvalidValue } from '../rules/schema/invalid-value.ts';
import { schemaMissingKey } from '../rules/schema/missing-key.ts';
import { schemaUnknownKey } from '../rules/schema/unknown-key.ts';
import { taskDuplicateTitle } from '../rules/task/duplicate-title.ts';
import { taskIncomplete } from '../rules/task/incomplete.ts';
import { textMixedScript } from '../rules/text/mixed-script.ts';
import { yamlComment } from '../rules/yaml/comment.ts';
import { yamlSyntax } from '../rules/yaml/syntax.ts';
import type { Rule, RuleInfo, TextRule } from './rule.ts';

/** The rules that look at a plan, in the order they are listed to people. */
export const rules: readonly Rule[] = [
  moneyMalformed,
  moneyAmbiguous,
  budgetTotal,
  budgetInWords,
  budgetSubtotal,
  budgetRounding,
  budgetLine,
  budgetSources,
  budgetNoSource,
  budgetDuplicateItem,
  budgetZero,
  budgetNoTotal,
  budgetOutletLimit,
  budgetUnit,
  planNumber,
  planYear,
  planDistrict,
  planFormerBody,
  planUnitName,
  taskDuplicateTitle,
  taskIncomplete,
  referenceUnknownOutlet,
  referenceUnknownTask,
  referenceUnknownSource,
  referenceDuplicateId,
  referenceDuplicateName,
  referenceUnusedOutlet,
  referenceAgencyName,
  scheduleUnreadable,
  scheduleWeekday,
  scheduleVague,
  scheduleOutsidePeriod,
  scheduleReversed,
  scheduleBeforeIssue,
  scheduleOrder,
  scheduleCycle,
  scheduleMissing,
  scheduleOverlap,
  scheduleItemOutsideTask,
  citationWrongDate,
  citationConflictingDate,
  citationYear,
  citationAfterIssue,
  citationOwnDate,
  citationMalformed,
  citationExpired,
  citationNotYet,
  normOver,
  normOutdated,
  normThreshold,
];

/** The rules that look at the text before there is a plan. */
export const textRules: readonly TextRule[] = [
  yamlSyntax,
  yamlComment,
  textMixedScript,
  schemaMissingKey,
  schemaUnknownKey,
  schemaInvalidValue,
];

/** Every rule that a plan is held to. */
export const planRules: readonly RuleInfo[] = [
  ...textRules,
  ...rules,
  ignoreReason,
  ignoreUnused,
  ignoreForbidden,
];
