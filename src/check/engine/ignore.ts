import type { Lang } from '../../i18n.ts';
import { groupBy } from '../../values/text/group-by.ts';
import { closest } from '../../values/text/suggest.ts';
import type { SourceDocument } from '../../yaml/document.ts';
import { ignoreComments } from '../../yaml/ignore-comments.ts';
import type { Span } from '../../yaml/position.ts';
import { ignoreForbidden, notIgnorable } from '../rules/ignore/forbidden.ts';
import { ignoreReason, noReason } from '../rules/ignore/reason.ts';
import { ignoreUnused, noSuchRule, nothingIgnored } from '../rules/ignore/unused.ts';
import { type Diagnostic, diagnosticOf, type Ignored } from './diagnostic.ts';
import { replacing } from './fix.ts';
import type { Severity } from './rule.ts';

/** Rules that no reason sets aside: what they say is the point of the tool. */
const FORBIDDEN = new RegExp(
  [
    String.raw`^(?:budget|import|yaml|schema|money|ignore)\/`,
    // An item's outlet and source say where its money goes and comes from.
    String.raw`^reference\/unknown-(?:outlet|source)$`,
    String.raw`^actual\/over-(?:plan|contract)$`,
    String.raw`^schedule\/outside-period$`,
  ].join('|'),
);

/** Whether a finding of a rule cannot be set aside. A task that closes the plan after its period is only a warning. */
export function isForbidden(rule: string, severity: Severity = 'error'): boolean {
  return FORBIDDEN.test(rule) && (rule !== 'schedule/outside-period' || severity === 'error');
}

/** Which rules there are, and which of them were run. */
export interface RuleIds {
  readonly known: readonly string[];
  readonly unchecked: readonly string[];
}

/** Sets aside the findings that ignore comments are about, and reports comments that are wrong. */
export function applyIgnores(
  source: SourceDocument,
  findings: readonly Diagnostic[],
  ids: RuleIds,
  lang: Lang,
): { diagnostics: readonly Diagnostic[]; ignored: readonly Ignored[] } {
  const comments = ignoreComments(source.text);
  if (comments.length === 0) return { diagnostics: findings, ignored: [] };
  const byPlace = groupBy(findings, ({ rule, range }) => `${range.start.line} ${rule}`);
  const ignored = new Map<Diagnostic, Ignored>();
  const problems: Diagnostic[] = [];
  for (const comment of comments) {
    const range = source.rangeAt(comment.span);
    const isExplained = comment.rules.length > 0 && comment.reason !== '';
    if (!isExplained) {
      problems.push(diagnosticOf(ignoreReason, { range, ...noReason(comment.rules) }, lang));
    }
    for (const rule of comment.rules) {
      const matching = byPlace.get(`${comment.line} ${rule}`) ?? [];
      const problem = problemAbout(rule, matching, ids, { source, span: comment.span }, lang);
      if (problem) problems.push(...(isExplained ? [problem] : []));
      else
        for (const finding of matching) ignored.set(finding, { diagnostic: finding, reason: comment.reason });
    }
  }
  const kept = findings.filter((finding) => !ignored.has(finding));
  return { diagnostics: [...kept, ...problems], ignored: [...ignored.values()] };
}

function problemAbout(
  rule: string,
  matching: readonly Diagnostic[],
  { known, unchecked }: RuleIds,
  { source, span }: { source: SourceDocument; span: Span },
  lang: Lang,
): Diagnostic | null {
  const range = source.rangeAt(span);
  if (!known.includes(rule)) {
    const suggestion = closest(rule, known);
    const start = source.text.indexOf(rule, span.start);
    const place = source.rangeAt({ start, end: start + rule.length });
    const fix = suggestion === null ? {} : { fix: { ...replacing(place, suggestion), safe: false } };
    return diagnosticOf(ignoreUnused, { range, ...noSuchRule(rule, suggestion), ...fix }, lang);
  }
  const isAllowed = matching.length > 0 && matching.every(({ severity }) => !isForbidden(rule, severity));
  if (isForbidden(rule) && !isAllowed)
    return diagnosticOf(ignoreForbidden, { range, ...notIgnorable(rule) }, lang);
  if (matching.length > 0 || unchecked.includes(rule)) return null;
  return diagnosticOf(ignoreUnused, { range, ...nothingIgnored(rule) }, lang);
}
