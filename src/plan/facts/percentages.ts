import type { Percent } from '../../values/money/quantity.ts';
import type { Item, Plan, Task } from '../format/schema.ts';
import { type Line, linesOf } from './lines.ts';
import { once } from './once.ts';

/** Lines of a plan by their positions in `linesOf`: the first, and the one after the last. */
type Run = readonly [from: number, until: number];

/** An item that is a percentage of other items. */
export interface PercentLine {
  readonly line: Line;
  /** Its position in `linesOf`. */
  readonly at: number;
  readonly percent: Percent;
  /** The lines it counts: those of its task above it, or those of the tasks below it, or all others. */
  readonly base: readonly Run[];
}

/** Whether words name what is counted of other lines: taxes, what is put aside, costs of running. */
export function isNamedOfOthers(label: string): boolean {
  return OF_OTHERS.test(label);
}

/**
 * Whether an item is only reckoned of others: a tax, also one of lines in other tasks, which keeps its percentage in its words, or
 * what is taken away.
 */
export function isOfOthers({ percent, label = '', amount }: Item): boolean {
  if (amount.dong !== null && amount.dong < 0n) return true;
  return percent !== undefined || (/\d\s*%/.test(label) && isNamedOfOthers(label));
}

const OF_OTHERS = /thuế|gtgt|vat|dự phòng|(?:chi )?phí (?:quản lý|chung|khác|phục vụ)|quản lý phí/iu;

/** The items that are percentages, each after those that it may count. */
export const percentLines = once((plan: Plan): readonly PercentLine[] => {
  const found: PercentLine[] = [];
  const ofPlan: PercentLine[] = [];
  const lines = linesOf(plan);
  const walk = (task: Task, start: number): number => {
    const own = start + task.items.length;
    const end = task.tasks.reduce((at, nested) => walk(nested, at), own);
    // A line that is itself a percentage does not count as one of the items above.
    let hasOwn = false;
    task.items.forEach(({ percent, of }, i) => {
      const line = lines[start + i];
      if (!percent || !line) {
        hasOwn = true;
        return;
      }
      const at = start + i;
      const above: Run = [start, at];
      if (of === 'plan')
        ofPlan.push({ line, at, percent, base: [[0, at] as const, [at + 1, lines.length] as const] });
      else found.push({ line, at, percent, base: hasOwn ? [above] : [above, [own, end]] });
    });
    return end;
  };
  plan.tasks.reduce((at, task) => walk(task, at), 0);
  return [...found, ...ofPlan].map((line) => ({
    ...line,
    base: line.base.filter(([from, until]) => from < until),
  }));
});
