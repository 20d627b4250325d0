import { taskLabel } from '../../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../../plan/format/schema.ts';
import { causesOf } from '../../causes/diagnosis.ts';
import { type Equation, equationsOf } from '../../causes/equations.ts';
import { addendsOf, declaredBy, movesOf, offBy } from '../../causes/gap.ts';
import type { Cause } from '../../causes/placing.ts';
import { defineRule, type Finding, related } from '../../engine/rule.ts';
import { joined } from '../../wording/following.ts';
import { gapFinding, movedItems, otherDeclared } from '../../wording/gap.ts';
import { movesData, movesHelp } from '../../wording/hypotheses.ts';
import { nameOfTask } from '../../wording/names.ts';

export const budgetSubtotal = defineRule({
  id: 'budget/subtotal',
  severity: 'error',
  summary: {
    vi: 'Các khoản chi của một nhiệm vụ cộng lại bằng tổng đã ghi',
    en: "A task's items sum to its subtotal",
  },
  why: {
    vi: 'Tổng của nhiệm vụ là căn cứ ký hợp đồng; sai ở đây thường do sót hoặc thừa một dòng.',
    en: 'Contracts are signed on the subtotal of a task; a wrong one usually means a row lost or listed twice.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  yieldsTo: ['reference/duplicate-id'],
  example: { bad: 'subtotal: 150.000.000đ', good: 'subtotal: 190.000.000đ' },
  check(plan, report, { skip }) {
    if (equationsOf(plan).unreadable.has('subtotal')) skip();
    for (const cause of causesOf(plan, 'subtotal')) {
      const { equation } = cause;
      const [over, under] = shiftedBetween(cause);
      if (over && under) {
        report({ in: over.of as Task, at: 'subtotal', ...shiftFinding(cause, over, under, plan) });
        continue;
      }
      const task = equation.of as Task;
      const name = nameOfTask(task, plan);
      const addends = addendsOf(equation, declaredBy(equation, plan) + equation.gap, plan);
      const finding = gapFinding(cause, addends, plan, {
        parts: { vi: `các khoản chi của ${name.vi}`, en: `items of ${name.en}` },
        whole: { vi: 'tổng đã ghi của nhiệm vụ', en: 'its subtotal' },
      });
      const place = otherDeclared(cause, plan) ?? { in: task, at: 'subtotal' };
      report({ ...place, ...finding, data: { task: taskLabel(task), ...finding.data } });
    }
  },
});

/** The subtotals of two tasks where one has too much by what the other lacks, because rows are in the wrong one; else empty. */
function shiftedBetween({ changes, breaks }: Cause): readonly Equation[] {
  const subtotals = breaks.filter(({ kind }) => kind === 'subtotal');
  const [one, other] = subtotals;
  const isMove = changes[0]?.moves && subtotals.length === 2 && one && other && one.gap === -other.gap;
  // A subtotal within another that is off by as much: the declared figure may be wrong as well.
  if (!isMove || changes.some(({ slips }) => slips.length > 0)) return [];
  return subtotals.toSorted((a, b) => Number(b.gap - a.gap));
}

/** What is reported of rows that are in the wrong one of two tasks. */
function shiftFinding(cause: Cause, over: Equation, under: Equation, plan: Plan): Omit<Finding, 'in' | 'at'> {
  const [from, to] = [over.of as Task, under.of as Task];
  const [most, least] = [nameOfTask(from, plan), nameOfTask(to, plan)];
  const [more, less] = [offBy(over.gap), offBy(under.gap)];
  const moves = movesOf(cause);
  return {
    data: {
      tasks: [over, under].map(({ of, gap }) => ({ task: taskLabel(of as Task), difference: gap })),
      moves: movesData(moves),
    },
    vi: `so với tổng đã ghi, các khoản chi của ${most.vi} ${more.vi}, của ${least.vi} ${less.vi}`,
    en: `items of ${most.en} are ${more.en} than its subtotal, those of ${least.en} ${less.en}`,
    help: joined(movesHelp(moves)),
    related: [
      related({ in: to, at: 'subtotal' }, `tổng đã ghi của ${least.vi}`, `the subtotal of ${least.en}`),
    ],
    about: movedItems(moves, plan),
  };
}
