import { toJson } from '../../src/output/text/json.ts';
import type { Plan } from '../../src/plan/format/schema.ts';
import { openPlan } from '../../src/plan/open.ts';
import type { PlanDiff } from '../../src/reports/diff/change.ts';
import { diffData } from '../../src/reports/diff/data.ts';
import { diffPlans } from '../../src/reports/diff/plan.ts';
import { diffReport, type Readable } from '../../src/reports/diff/report.ts';

/** The plan that a text holds. */
export function planIn(text: string): Plan {
  const { plan, broken } = openPlan('plan.yaml', Buffer.from(text));
  if (!plan || broken.size > 0) throw new Error(`not a plan:\n${text}`);
  return plan;
}

/** What differs between two texts. */
export function diffTexts(before: string, after: string): PlanDiff {
  return diffPlans(planIn(before), planIn(after));
}

/** The changes between two texts as JSON output shows them. */
export function changes(before: string, after: string): Record<string, unknown>[] {
  const pair = { file: 'plan.yaml', formerFile: null, findings: null };
  const versions = { before: version(before), after: version(after) };
  const report = diffReport([{ ...pair, ...versions }], {
    namesFiles: false,
    unchanged: 0,
    maxIncrease: null,
    allowIgnores: false,
  });
  return JSON.parse(toJson(diffData(report))).changes;
}

/** A version of a plan with nothing beside it. */
export function version(text: string): Readable {
  return { plan: planIn(text), actuals: null, setAside: [] };
}

/** A text with parts of it replaced; each must be there. */
export function edited(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`nothing to edit: ${from}`);
    return before.replace(from, () => to);
  }, text);
}
