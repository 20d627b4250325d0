import { match } from './match.ts';
import type { PlanPair } from './report.ts';
import { tidy } from './text.ts';

/** A plan that is gone at one place and new at another, under the same number, is one plan with another file name. */
export function joinRenamed(pairs: readonly PlanPair[]): PlanPair[] {
  const gone = pairs.filter(({ after }) => after === null);
  const fresh = pairs.filter(({ before }) => before === null);
  const joined = match(gone, fresh, [{ key: numberOf, unique: true }]).pairs;
  const former = new Map(joined.map(([old, own]) => [own, old]));
  const dropped = new Set(former.values());
  return pairs
    .filter((pair) => !dropped.has(pair))
    .map((pair) => {
      const old = former.get(pair);
      return old ? { ...pair, before: old.before, formerFile: old.file } : pair;
    });
}

function numberOf({ before, after }: PlanPair): string | null {
  const version = after ?? before;
  return version && 'plan' in version ? tidy(version.plan.plan.number) : null;
}
