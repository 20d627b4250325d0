import type { KnownDocuments } from '../../facts/documents.ts';
import type { Lang } from '../../i18n.ts';
import { limitOf } from '../../norms/governing.ts';
import type { NormsFile } from '../../norms/open.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { yearWindow } from '../../values/calendar/calendar.ts';
import { type Diagnostic, diagnosticOf, type FileResult } from '../engine/diagnostic.ts';
import { Locator } from '../engine/locate.ts';
import { planRules, textRules } from '../engine/registry.ts';
import type { Finding, RuleInfo } from '../engine/rule.ts';
import { resultOf } from '../engine/run.ts';
import { NOTHING_EARLIER } from '../engine/seen-plans.ts';
import { citationConflictingDate } from '../rules/citation/conflicting-date.ts';
import { citationMalformed } from '../rules/citation/malformed.ts';
import { citationWrongDate } from '../rules/citation/wrong-date.ts';
import { citationYear } from '../rules/citation/year.ts';
import { malformedAmount, moneyMalformed } from '../rules/money/malformed.ts';

/** The rules that hold for a source wherever it is cited, whatever the day. */
const SOURCE_RULES = [citationWrongDate, citationConflictingDate, citationYear, citationMalformed];

/** Checks a file of norms by itself: everything wrong in it, in the order of the text. */
export function checkNorms(file: NormsFile, documents: KnownDocuments, lang: Lang): FileResult {
  const { source, norms, problems, writtenPath } = file;
  const found: Diagnostic[] = [];
  const locator = new Locator({ source, root: norms, writtenPath });
  const text = { source, plan: null, problems, broken: new Set<never>(), writtenPath };
  for (const rule of textRules) {
    rule.checkText(text, (finding) => found.push(diagnosticOf(rule, finding, lang)));
  }
  const report = (rule: RuleInfo) => (finding: Finding) => {
    found.push(diagnosticOf(rule, locator.locate(finding), lang));
  };
  const amounts = [
    ...(norms?.norms ?? []).map((norm) => {
      const { amount, isExact } = limitOf(norm);
      return { in: norm, at: isExact ? 'exact' : 'max', amount };
    }),
    ...(norms?.thresholds ?? []).map((threshold) => ({ in: threshold, at: 'max', amount: threshold.max })),
  ];
  for (const { amount, ...place } of amounts) {
    const finding = amount && malformedAmount(amount);
    if (finding) report(moneyMalformed)({ ...place, ...finding });
  }
  const cited = citingPlan(file);
  for (const rule of SOURCE_RULES) {
    rule.check(cited, report(rule), {
      approved: {},
      earlier: NOTHING_EARLIER,
      documents,
      norms,
      skip: () => {},
      isQuoted: (place) => locator.isQuoted(place),
    });
  }
  const known = planRules.map(({ id }) => id);
  return { ...resultOf(source, found, { known, unchecked: [] }, lang), summary: null };
}

/** The sources of the norms as the citations of a plan, for the rules for those; its period is of no account. */
function citingPlan({ norms }: NormsFile): Plan {
  const entries = norms ? [...norms.norms, ...norms.thresholds] : [];
  return {
    plan: { title: '', period: yearWindow(2000) },
    citations: entries.flatMap(({ source }) => source ?? []),
    budget: {},
    outlets: {},
    tasks: [],
  };
}
