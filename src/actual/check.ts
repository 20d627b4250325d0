import { type Diagnostic, diagnosticOf, type FileResult } from '../check/engine/diagnostic.ts';
import { Locator } from '../check/engine/locate.ts';
import { textRules } from '../check/engine/registry.ts';
import type { Finding, RuleInfo } from '../check/engine/rule.ts';
import { reportedIn, resultOf, type Surroundings } from '../check/engine/run.ts';
import { type Reported, withoutYielding } from '../check/engine/yielding.ts';
import { malformedAmount, moneyMalformed } from '../check/rules/money/malformed.ts';
import { normThreshold } from '../check/rules/norm/threshold.ts';
import { centralDocuments } from '../facts/documents.ts';
import type { Lang, Localized } from '../i18n.ts';
import type { PlanFile } from '../plan/open.ts';
import { reportContractsOver } from './contract-threshold.ts';
import { executionOf } from './execution.ts';
import type { ActualsFile } from './open.ts';
import { actualRules, allRules } from './registry.ts';

/** The rules of plans whose findings are causes of what is found here. */
const YIELDED_TO: ReadonlySet<string> = new Set(actualRules.flatMap(({ yieldsTo = [] }) => yieldsTo));

const REFUND: Localized = {
  vi: 'bỏ dấu trừ; nếu là tiền nộp trả lại thì ghi thêm kind: refund',
  en: 'leave out the minus; for money that comes back add kind: refund',
};

/** Checks a file of actuals by itself and against its plan; findings are in the order of the text. */
export function checkActuals(
  file: ActualsFile,
  planFile: PlanFile,
  lang: Lang,
  surroundings: Pick<Surroundings, 'norms' | 'documents'> = {},
): FileResult {
  const { source, actuals, problems, writtenPath } = file;
  const { plan } = planFile;
  const { norms = null, documents = centralDocuments } = surroundings;
  const found: Diagnostic[] = [];
  const locator = new Locator(
    { source, root: actuals, writtenPath },
    { source: planFile.source, root: plan, writtenPath: planFile.writtenPath },
    ...(norms ? [{ ...norms, root: norms.norms }] : []),
  );
  const text = { source, plan: null, problems, broken: new Set<never>(), writtenPath };
  for (const rule of textRules) {
    rule.checkText(text, (finding) => found.push(diagnosticOf(rule, finding, lang)));
  }
  const report = (rule: RuleInfo) => (finding: Finding) => {
    found.push(diagnosticOf(rule, locator.locate(finding), lang));
  };
  for (const entry of actuals ? [...actuals.contracts, ...actuals.payments] : []) {
    const finding = malformedAmount(entry.amount);
    const isNegative = /^\s*[-–−]/.test(entry.amount.text);
    if (finding)
      report(moneyMalformed)({ in: entry, at: 'amount', ...finding, ...(isNegative && { help: REFUND }) });
  }
  if (actuals && norms?.norms) reportContractsOver(norms.norms, actuals, documents, report(normThreshold));
  const isChecked = actuals !== null && plan !== null && planFile.broken.size === 0;
  if (isChecked) {
    const execution = executionOf(actuals, plan, planFile.source.file);
    const reported: Reported[] = [];
    for (const rule of actualRules) rule.check(execution, (finding) => reported.push({ rule, finding }));
    const ofPlan = reported.length > 0 ? reportedIn(planFile, YIELDED_TO) : [];
    for (const { rule, finding } of withoutYielding(reported, ofPlan)) report(rule)(finding);
  }
  const unchecked = isChecked ? [] : actualRules.map(({ id }) => id);
  const known = allRules.map(({ id }) => id);
  return { ...resultOf(source, found, { known, unchecked }, lang), summary: null };
}
