import { openPlan } from '../../src/plan/open.ts';
import type { Plan } from '../../src/plan/schema.ts';
import type { PlanDiff } from '../../src/reports/diff/change.ts';
import { diffPlans } from '../../src/reports/diff/plan.ts';

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

/** A text with parts of it replaced, each of which must be there. */
export function edited(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((own, [from, to]) => {
    if (!own.includes(from)) throw new Error(`nothing to edit: ${from}`);
    return own.replace(from, () => to);
  }, text);
}
