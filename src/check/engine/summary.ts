import { linesOf, sumOfItems } from '../../plan/facts/lines.ts';
import { allTasks, isDraft, isSection } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import type { Summary } from './diagnostic.ts';

/** What a plan amounts to. */
export function summarize(plan: Plan): Summary {
  const entries = allTasks(plan);
  const sections = entries.filter(({ task }) => isSection(task)).length;
  const deadlines = entries
    .flatMap(({ task: { timing } }) => (timing?.ok && timing.timing.deadline ? [timing.timing.deadline] : []))
    .sort();
  return {
    number: plan.plan.number ?? null,
    isDraft: isDraft(plan),
    period: { start: plan.plan.period.start, end: plan.plan.period.end },
    tasks: entries.length - sections,
    sections,
    items: linesOf(plan).length,
    sum: sumOfItems(plan),
    declared: plan.budget.total?.dong ?? null,
    hasTotal: plan.budget.total !== undefined,
    inWords: plan.budget.inWords?.dong ?? null,
    firstDeadline: deadlines[0] ?? null,
    lastDeadline: deadlines.at(-1) ?? null,
  };
}
