import { sumOf, sumOfItems } from '../../../plan/lines.ts';
import type { Plan, Task } from '../../../plan/schema.ts';
import { allTasks, itemsWithin, type TaskEntry, taskLabel, tasksOf } from '../../../plan/tasks.ts';
import type { Dong } from '../../../values/money/money.ts';
import { type Gap, gapFinding, gapOf, isWithin } from '../../gap.ts';
import { movesWithRest } from '../../moved-from-rest.ts';
import {
  type Move,
  movesData,
  movesHelp,
  shiftFinding,
  shiftsBetween,
  type TaskGap,
} from '../../moved-rows.ts';
import { nameOfTask } from '../../names.ts';
import { provenPaths } from '../../proof.ts';
import { repeatedTasks } from '../../repeated-tasks.ts';
import { defineRule } from '../../rule.ts';
import { linesBelow, sumOfPrintedParts } from '../../subtotals.ts';

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
  example: { bad: 'subtotal: 150.000.000đ', good: 'subtotal: 190.000.000đ' },
  check(plan, report, { skip }) {
    if (!tasksOf(plan).some(({ subtotal }) => subtotal)) return;
    const below = linesBelow(plan);
    const sums = new Map(
      [...below].map(([task, lines]) => [task, sumOf(lines.map(({ item }) => item.amount))]),
    );
    const isTotalRight = sumOfItems(plan) === plan.budget.total?.dong;
    const proven = provenPaths(plan);
    const rounding = plan.budget.rounding?.dong ?? 0n;
    const gaps: TaskGap[] = [];
    for (const entry of allTasks(plan)) {
      const { task } = entry;
      const declared = task.subtotal?.dong;
      if (declared === undefined) continue;
      const lines = below.get(task) ?? [];
      // Items that make the total or the subtotal around them right are right themselves.
      const confirmed = isTotalRight || isProvenAround(entry, sums) ? (sums.get(task) ?? null) : null;
      const gap = gapOf(plan, lines, declared, { confirmed, proven, rounding });
      if (gap === 'unreadable') skip();
      // A task listed twice with its id and all its money is a finding of `reference/duplicate-id`.
      else if (gap && isWithin(gap.difference - copiedMoney(task, plan), rounding)) continue;
      // Where the parts as printed add up, one of them is wrong itself and reported.
      else if (gap && declared !== null && !isWithin(sumOfPrintedParts(task) - declared, rounding)) {
        gaps.push({ task, entry, lines, gap, isConfirmed: confirmed !== null });
      }
    }
    const shifts = shiftsBetween(gaps, plan);
    for (const shift of shifts) report({ in: shift.over.task, at: 'subtotal', ...shiftFinding(shift, plan) });
    const shifted = new Set(shifts.flatMap(({ over, under }) => [over, under]));
    for (const own of gaps) {
      if (shifted.has(own)) continue;
      const { task, lines } = own;
      const moves = own.isConfirmed ? movesWithRest(own, plan) : [];
      // What else explains the gap would make a sum wrong that is right.
      const gap = moves.length > 0 ? onlyDeclared(own.gap) : own.gap;
      const name = nameOfTask(task, plan);
      const finding = gapFinding(plan, lines, gap, {
        parts: { vi: `các khoản chi của ${name.vi}`, en: `items of ${name.en}` },
        whole: { vi: 'tổng đã ghi của nhiệm vụ', en: 'its subtotal' },
      });
      const data = { task: taskLabel(task), ...gap };
      const place = { in: task, at: 'subtotal' } as const;
      if (moves.length === 0) report({ ...place, ...finding, data });
      else report({ ...place, ...withMoves(finding, moves), data: { ...data, moves: movesData(moves) } });
    }
  },
});

/** Whether a subtotal around the task is what its items sum to. */
function isProvenAround({ parent }: TaskEntry, sums: ReadonlyMap<Task, Dong | null>): boolean {
  if (!parent) return false;
  const { subtotal } = parent.task;
  return (subtotal && subtotal.dong === sums.get(parent.task)) || isProvenAround(parent, sums);
}

/** The gap with what says that the subtotal itself is wrong, and nothing else. */
function onlyDeclared({ moreHypotheses: _, ...gap }: Gap): Gap {
  return { ...gap, hypotheses: gap.hypotheses.filter(({ kind }) => kind === 'declared-total') };
}

/** What is told of a gap, with the moves before what else explains it: which of them to mend is left to people. */
function withMoves({ help, fix: _, ...finding }: ReturnType<typeof gapFinding>, moves: readonly Move[]) {
  const moved = movesHelp(moves);
  const joined = help ? { vi: `${moved.vi}\n${help.vi}`, en: `${moved.en}\n${help.en}` } : moved;
  return { ...finding, help: joined };
}

/** The money in đồng of the tasks nested in a task whose ids earlier ones have. */
function copiedMoney({ tasks }: Task, plan: Plan): Dong {
  const copies = repeatedTasks(plan).filter(({ task }) => tasks.includes(task));
  return sumOf(copies.flatMap(({ task }) => itemsWithin(task).map(({ amount }) => amount))) ?? 0n;
}
