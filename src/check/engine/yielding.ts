import type { Finding, RuleInfo } from './rule.ts';

/** A finding and the rule that reports it. */
export interface Reported {
  readonly rule: RuleInfo;
  readonly finding: Finding;
}

/**
 * The findings without those whose cause another rule reports: one that the rule `yieldsTo` and that names the same
 * part of the plan. `elsewhere` is what is reported of another file.
 */
export function withoutYielding(
  reported: readonly Reported[],
  elsewhere: readonly Reported[] = [],
): readonly Reported[] {
  const named = new Map<object, Set<string>>();
  for (const { rule, finding } of [...reported, ...elsewhere]) {
    for (const cause of finding.about ?? []) {
      const rules = named.get(cause);
      if (rules) rules.add(rule.id);
      else named.set(cause, new Set([rule.id]));
    }
  }
  const isReported = ({ rule, finding }: Reported): boolean =>
    !(finding.about ?? []).some((cause) => rule.yieldsTo?.some((id) => named.get(cause)?.has(id)));
  return reported.filter(isReported);
}
