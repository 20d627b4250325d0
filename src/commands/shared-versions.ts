import { notComparedText, sharedContent } from '../open/shared-content.ts';
import type { PlanPair } from '../reports/diff/report.ts';
import type { Console } from './console.ts';
import type { VersionRead } from './read-version.ts';

/** Two versions to compare. A plan file and an office file are compared by what both can hold; the rest is printed. */
export function sharedVersions(
  old: VersionRead | null,
  current: VersionRead | null,
  { lang, stderr }: Console,
): Pick<PlanPair, 'before' | 'after'> {
  const [before, after] = [old?.version ?? null, current?.version ?? null];
  if (!before || !after || !('plan' in before) || !('plan' in after)) return { before, after };
  if (old?.isOffice === current?.isOffice) return { before, after };
  const isOld = old?.isOffice === false;
  const shared = isOld ? sharedContent(before.plan, after.plan) : sharedContent(after.plan, before.plan);
  const { yaml, office, notCompared } = shared;
  if (notCompared.length > 0) {
    stderr.write(`kstthc: ${notComparedText(notCompared, lang)}\n`);
  }
  return {
    before: { ...before, plan: isOld ? yaml : office },
    after: { ...after, plan: isOld ? office : yaml },
  };
}
