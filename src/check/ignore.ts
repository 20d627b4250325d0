import type { Lang } from '../i18n.ts';
import { closest } from '../values/suggest.ts';
import type { SourceDocument } from '../yaml/document.ts';
import { type IgnoreComment, ignoreComments } from '../yaml/ignore-comments.ts';
import type { Range } from '../yaml/position.ts';
import { type Diagnostic, diagnosticOf, type Ignored } from './diagnostic.ts';
import { ignoreForbidden } from './rules/ignore/forbidden.ts';
import { ignoreReason } from './rules/ignore/reason.ts';
import { ignoreUnused } from './rules/ignore/unused.ts';

/** Rules that no reason sets aside: what they say is the point of the tool. */
const FORBIDDEN = /^(?:(?:budget|yaml|schema|money|ignore)\/.*|schedule\/outside-period)$/;

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
  const ignored = new Map<Diagnostic, Ignored>();
  const complaints: Diagnostic[] = [];
  for (const comment of ignoreComments(source.text)) {
    const range = source.rangeAt(comment.span);
    const isExplained = comment.rules.length > 0 && comment.reason !== '';
    if (!isExplained) complaints.push(unexplained(comment, range, lang));
    for (const rule of comment.rules) {
      const matching = findings.filter(
        (finding) => finding.rule === rule && finding.range.start.line === comment.line,
      );
      const complaint = complaintAbout(rule, matching.length > 0, ids, range, lang);
      if (complaint) complaints.push(...(isExplained ? [complaint] : []));
      else
        for (const finding of matching) ignored.set(finding, { diagnostic: finding, reason: comment.reason });
    }
  }
  const kept = findings.filter((finding) => !ignored.has(finding));
  return { diagnostics: [...kept, ...complaints], ignored: [...ignored.values()] };
}

function unexplained({ rules }: IgnoreComment, range: Range, lang: Lang): Diagnostic {
  const said = ignoreReason.messages[rules.length === 0 ? 'no-rule' : 'no-reason'][lang]({ rules });
  return { ...diagnosticOf(ignoreReason, said, range), data: { rules } };
}

function complaintAbout(
  rule: string,
  isUsed: boolean,
  { known, unchecked }: RuleIds,
  range: Range,
  lang: Lang,
): Diagnostic | null {
  const data = { rule };
  if (!known.includes(rule)) {
    const said = ignoreUnused.messages.unknown[lang]({ rule, suggestion: closest(rule, known) });
    return { ...diagnosticOf(ignoreUnused, said, range), data };
  }
  if (FORBIDDEN.test(rule)) {
    return { ...diagnosticOf(ignoreForbidden, ignoreForbidden.messages.forbidden[lang](data), range), data };
  }
  if (isUsed || unchecked.includes(rule)) return null;
  return { ...diagnosticOf(ignoreUnused, ignoreUnused.messages.unused[lang](data), range), data };
}
