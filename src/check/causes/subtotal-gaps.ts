import { linesOf, sumOf, sumOfItems, sumOfLines } from '../../plan/facts/lines.ts';
import { once } from '../../plan/facts/once.ts';
import { allTasks, itemsWithin, type TaskEntry, tasksOf } from '../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import type { Dong } from '../../values/money/money.ts';
import { gapOf, isWithin } from './gap.ts';
import { movesWithRest } from './moved-from-rest.ts';
import { type Move, type Shift, shiftsBetween, type TaskGap } from './moved-rows.ts';
import { provenPaths } from './proof.ts';
import { repeatedTasks } from './repeated-tasks.ts';
import { linesBelow, sumOfPrintedParts } from './subtotals.ts';

interface SubtotalGaps {
  /** Pairs of tasks that a move of rows between them explains. */
  readonly shifts: readonly Shift[];
  /** The others, each with the moves from or to tasks without a subtotal that explain it. */
  readonly gaps: readonly (TaskGap & { readonly moves: readonly Move[] })[];
  /** Whether an amount that a subtotal is made of cannot be read. */
  readonly isUnreadable: boolean;
}

/** The tasks whose items are not what their subtotals say. */
export const subtotalGaps = once((plan: Plan): SubtotalGaps => {
  const { gaps, isUnreadable } = allGaps(plan);
  const shifts = shiftsBetween(gaps, plan);
  const shifted = new Set(shifts.flatMap(({ over, under }) => [over, under]));
  const others = gaps
    .filter((gap) => !shifted.has(gap))
    .map((gap) => ({ ...gap, moves: gap.isConfirmed ? movesWithRest(gap, plan) : [] }));
  return { shifts, gaps: others, isUnreadable };
});

/** The items that stand in the wrong task, or with the amount of another one, as far as subtotals tell. */
export const misplacedItems = once((plan: Plan): readonly (readonly Item[])[] => {
  const { shifts, gaps } = subtotalGaps(plan);
  const moves = [...shifts, ...gaps].flatMap((each) => each.moves);
  if (moves.length === 0) return [];
  const items = new Map(linesOf(plan).map(({ path, item }): [string, Item] => [path, item]));
  return moves.map(({ paths }) => paths.flatMap((path) => items.get(path) ?? []));
});

function allGaps(plan: Plan): { readonly gaps: readonly TaskGap[]; readonly isUnreadable: boolean } {
  const gaps: TaskGap[] = [];
  let isUnreadable = false;
  if (!tasksOf(plan).some(({ subtotal }) => subtotal)) return { gaps, isUnreadable };
  const below = linesBelow(plan);
  const sums = new Map([...below].map(([task, lines]): [Task, Dong | null] => [task, sumOfLines(lines)]));
  const isTotalRight = sumOfItems(plan) === plan.budget.total?.dong;
  const proven = provenPaths(plan);
  const rounding = plan.budget.rounding?.dong ?? 0n;
  for (const entry of allTasks(plan)) {
    const { task } = entry;
    const declared = task.subtotal?.dong;
    if (declared === undefined) continue;
    const lines = below.get(task) ?? [];
    // Items that make the total or the subtotal around them right are right themselves.
    const confirmed = isTotalRight || isProvenAround(entry, sums) ? (sums.get(task) ?? null) : null;
    const gap = gapOf(plan, lines, declared, { confirmed, proven, rounding });
    if (gap === 'unreadable') isUnreadable = true;
    // A task listed twice with its id and all its money is a finding of `reference/duplicate-id`.
    else if (gap && isWithin(gap.difference - copiedMoney(task, plan), rounding)) continue;
    // Where the parts as printed add up, one of them is wrong itself and reported.
    else if (gap && declared !== null && !isWithin(sumOfPrintedParts(task) - declared, rounding)) {
      gaps.push({ task, entry, lines, gap, isConfirmed: confirmed !== null });
    }
  }
  return { gaps, isUnreadable };
}

/** Whether a subtotal around the task is what its items sum to. */
function isProvenAround({ parent }: TaskEntry, sums: ReadonlyMap<Task, Dong | null>): boolean {
  if (!parent) return false;
  const { subtotal } = parent.task;
  return (subtotal && subtotal.dong === sums.get(parent.task)) || isProvenAround(parent, sums);
}

/** The money in đồng of the tasks nested in a task whose ids earlier ones have. */
function copiedMoney({ tasks }: Task, plan: Plan): Dong {
  const copies = repeatedTasks(plan).filter(({ task }) => tasks.includes(task));
  return sumOf(copies.flatMap(({ task }) => itemsWithin(task).map(({ amount }) => amount))) ?? 0n;
}
