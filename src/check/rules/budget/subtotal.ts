import { taskLabel } from '../../../plan/facts/tasks.ts';
import { type Gap, gapFinding } from '../../causes/gap.ts';
import { type Move, movesData, movesHelp, shiftFinding } from '../../causes/moved-rows.ts';
import { subtotalGaps } from '../../causes/subtotal-gaps.ts';
import { defineRule } from '../../engine/rule.ts';
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
  example: { bad: 'subtotal: 150.000.000đ', good: 'subtotal: 190.000.000đ' },
  check(plan, report, { skip }) {
    const { shifts, gaps, isUnreadable } = subtotalGaps(plan);
    if (isUnreadable) skip();
    for (const shift of shifts) report({ in: shift.over.task, at: 'subtotal', ...shiftFinding(shift, plan) });
    for (const { task, lines, gap: own, moves } of gaps) {
      // What else explains the gap would make a sum wrong that is right.
      const gap = moves.length > 0 ? onlyDeclared(own) : own;
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
