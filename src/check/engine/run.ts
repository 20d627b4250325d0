import { centralDocuments, type KnownDocuments } from '../../facts/documents.ts';
import type { Lang } from '../../i18n.ts';
import { NO_NORMS } from '../../norms/governing.ts';
import type { NormsFile } from '../../norms/open.ts';
import type { PlanFile } from '../../plan/open.ts';
import { groupBy } from '../../values/text/group-by.ts';
import type { SourceDocument } from '../../yaml/document.ts';
import { comparePositions } from '../../yaml/position.ts';
import { type Diagnostic, diagnosticOf, type FileResult } from './diagnostic.ts';
import { applyIgnores, type RuleIds } from './ignore.ts';
import { Locator } from './locate.ts';
import { planRules, rules, textRules } from './registry.ts';
import type { Approved, Rule, TextFinding } from './rule.ts';
import { type Earlier, NOTHING_EARLIER } from './seen-plans.ts';
import { summarize } from './summary.ts';
import { togetherOf } from './together.ts';
import { type Reported, withoutYielding } from './yielding.ts';

const RULE_IDS = planRules.map(({ id }) => id);
const rulesOfText = [...textRules, ...rules].filter(({ checkText }) => checkText);

/** What is known besides the file. */
export interface Surroundings {
  readonly approved?: Approved;
  readonly earlier?: Earlier;
  /** The table to look citations up in: that of central documents, unless an office adds its own. */
  readonly documents?: KnownDocuments;
  /** The norms of the office; absent or null if it has none. */
  readonly norms?: NormsFile | null;
}

/** Checks one file: everything wrong in it, in the order of the text. */
export function checkFile(planFile: PlanFile, lang: Lang, surroundings: Surroundings = {}): FileResult {
  const { source, plan, broken } = planFile;
  const { found, unchecked } = check(planFile, lang, surroundings);
  const summary = plan && broken.size === 0 ? summarize(plan) : null;
  return { ...resultOf(source, found, { known: RULE_IDS, unchecked }, lang), summary };
}

/** What was found in a file without what its comments set aside, in the order of the text. */
export function resultOf(
  source: SourceDocument,
  found: readonly Diagnostic[],
  ids: RuleIds,
  lang: Lang,
): Omit<FileResult, 'summary'> {
  const { file, text, syntaxProblems } = source;
  const { diagnostics, ignored } =
    syntaxProblems.length === 0
      ? applyIgnores(source, found, ids, lang)
      : { diagnostics: found, ignored: [] };
  return { file, text, diagnostics: inOrder(diagnostics), ignored, unchecked: ids.unchecked };
}

/** What the rules find, and the ids of those that cannot look because what they read is broken. */
function check(planFile: PlanFile, lang: Lang, surroundings: Surroundings) {
  const found: Diagnostic[] = [];
  for (const rule of rulesOfText) {
    rule.checkText?.(planFile, (finding: TextFinding) => found.push(diagnosticOf(rule, finding, lang)));
  }
  const { reported, unchecked, locator } = report(planFile, rules, surroundings);
  for (const [rule, own] of groupBy(withoutYielding(reported), (each) => each.rule)) {
    const located = own.map(({ finding }) => locator.locate(finding));
    found.push(...togetherOf(rule, located).map((finding) => diagnosticOf(rule, finding, lang)));
  }
  return { found, unchecked: [...unchecked] };
}

/** What some rules report of a plan, without what its comments set aside. */
export function reportedIn(planFile: PlanFile, ids: ReadonlySet<string>): readonly Reported[] {
  const some = rules.filter(({ id }) => ids.has(id));
  const { reported, locator } = report(planFile, some, {});
  const located = reported.map(({ rule, finding }) => diagnosticOf(rule, locator.locate(finding), 'vi'));
  const { ignored } = applyIgnores(planFile.source, located, { known: RULE_IDS, unchecked: [] }, 'vi');
  const setAside = new Set(ignored.map(({ diagnostic }) => diagnostic));
  return reported.filter((_, i) => !setAside.has(located[i] as Diagnostic));
}

function report(planFile: PlanFile, some: readonly Rule[], surroundings: Surroundings) {
  const {
    approved = {},
    earlier = NOTHING_EARLIER,
    documents = centralDocuments,
    norms = null,
  } = surroundings;
  const { plan, broken } = planFile;
  const reported: Reported[] = [];
  const unchecked = new Set<string>();
  const { source, writtenPath } = planFile;
  const locator = new Locator(
    { source, root: plan, writtenPath },
    ...(norms ? [{ ...norms, root: norms.norms }] : []),
  );
  for (const rule of some) {
    if (!plan || rule.reads.some((section) => broken.has(section))) {
      unchecked.add(rule.id);
      continue;
    }
    rule.check(plan, (finding) => reported.push({ rule, finding }), {
      approved,
      earlier,
      documents,
      norms: norms ? norms.norms : NO_NORMS,
      skip: () => unchecked.add(rule.id),
      isQuoted: (place) => locator.isQuoted(place),
    });
  }
  return { reported, unchecked, locator };
}

/** In the order of the text. What is written once and used by alias in several places is reported once. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const distinct = new Map(
    diagnostics.map((each) => [JSON.stringify([each.rule, each.range, each.message]), each]),
  );
  return [...distinct.values()].sort((a, b) => comparePositions(a.range.start, b.range.start));
}
