import { checkActuals } from '../actual/check.ts';
import { openActuals } from '../actual/open.ts';
import { type Check, withSafeFixes } from '../check/engine/apply-fixes.ts';
import { checkFile } from '../check/engine/run.ts';
import { openPlan } from '../plan/open.ts';
import type { Opened } from './opened.ts';
import type { GivenFile, Question } from './protocol.ts';
import { numbered } from './views/numbered.ts';

interface FixedFiles {
  readonly plan: GivenFile;
  readonly actuals: GivenFile | null;
}

/** The files with their safe fixes made, or with that of the finding which has the number `which` on the page. */
export function fixFiles(
  { plan, actuals, lang }: Question,
  opened: Opened,
  which: 'safe' | number,
): FixedFiles {
  if (which !== 'safe') return fixOne(plan, actuals, opened, which);
  const { norms, documents } = opened;
  const checkOfPlan: Check = (bytes) => checkFile(openPlan(plan.name, bytes), lang, { norms, documents });
  const fixedPlan = opened.plan.places === null ? fixed(plan, checkOfPlan) : plan;
  if (!actuals) return { plan: fixedPlan, actuals };
  const planFile = opened.plan.places === null ? openPlan(plan.name, fixedPlan.bytes) : opened.plan;
  return {
    plan: fixedPlan,
    actuals: fixed(actuals, (bytes) =>
      checkActuals(openActuals(actuals.name, bytes), planFile, lang, { norms, documents }),
    ),
  };
}

function fixOne(plan: GivenFile, actuals: GivenFile | null, opened: Opened, which: number): FixedFiles {
  const finding = numbered(opened.results).find(({ number }) => number === which);
  const fix = finding?.diagnostic.fix;
  if (!finding || !fix) return { plan, actuals };
  // The person who pressed the button has seen what it changes.
  const accepted = [{ ...finding.diagnostic, fix: { ...fix, safe: true } }];
  const once: Check = () => ({
    text: opened.results[finding.file]?.text ?? '',
    diagnostics: accepted.splice(0),
  });
  const kind = opened.kinds[finding.file];
  return {
    plan: kind === 'plan' ? fixed(plan, once) : plan,
    actuals: kind === 'actuals' && actuals ? fixed(actuals, once) : actuals,
  };
}

function fixed(file: GivenFile, check: Check): GivenFile {
  return { ...file, bytes: withSafeFixes(file.bytes, check).bytes };
}
