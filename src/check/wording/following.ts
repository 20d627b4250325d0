import type { Localized } from '../../i18n.ts';
import { nameOf } from '../../plan/facts/lines.ts';
import { allTasks } from '../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { writeWords } from '../../values/words/words.ts';
import { type Equation, equationsOf } from '../causes/equations.ts';
import { declaredBy } from '../causes/gap.ts';
import { shortNameOfTask } from './names.ts';

/**
 * What percentages, the subtotal of a task, those around it, the total and its words are once an amount below changes by
 * `delta`, and the percentages with it.
 */
export function followingSums(
  task: Task | null,
  delta: Dong,
  plan: Plan,
  percentages: readonly Equation[] = [],
): Localized[] {
  const equations = equationsOf(plan);
  const found: Localized[] = [];
  let change = delta;
  for (const { of, gap } of percentages) {
    const item = of as Item;
    const name = nameOf(item, plan);
    const should = formatMoney((item.amount.dong ?? 0n) - gap);
    found.push({ vi: `"${name}" là ${should}`, en: `"${name}" is ${should}` });
    change -= gap;
  }
  const follow = (sum: Equation | null | undefined, name: Localized) => {
    if (!sum) return;
    change += sum.gap;
    const should = declaredBy(sum, plan) + change;
    found.push({ vi: `${name.vi} là ${formatMoney(should)}`, en: `${name.en} is ${formatMoney(should)}` });
  };
  let entry = allTasks(plan).find((each) => each.task === task) ?? null;
  for (; entry; entry = entry.parent) {
    const { vi, en } = shortNameOfTask(entry.task, plan);
    follow(equations.subtotals.get(entry.task), { vi: `tổng đã ghi của ${vi}`, en: `the subtotal of ${en}` });
  }
  follow(equations.total, { vi: 'tổng dự kiến kinh phí', en: 'budget.total' });
  if (equations.total && equations.words) {
    const words = writeWords(declaredBy(equations.total, plan) + change);
    found.push({ vi: `bằng chữ: ${words}`, en: `in words: ${words}` });
  }
  const { vi, en } = { vi: found.map((each) => each.vi), en: found.map((each) => each.en) };
  if (found.length === 0) return [];
  return [
    { vi: `nếu các khoản chi đúng thì ${vi.join('; ')}`, en: `if the items are right, ${en.join('; ')}` },
  ];
}

/** The lines of a help text. */
export function joined(lines: readonly Localized[]): Localized {
  return { vi: lines.map(({ vi }) => vi).join('\n'), en: lines.map(({ en }) => en).join('\n') };
}
