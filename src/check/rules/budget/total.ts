import type { Localized } from '../../../i18n.ts';
import { linesOf, sumOfItems } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { gapFinding, gapOf, isWithin, offBy } from '../../causes/gap.ts';
import { provenPaths, sumOfSources } from '../../causes/proof.ts';
import { repeatedMoney } from '../../causes/repeated-tasks.ts';
import { type Lost, lostPart } from '../../causes/shortfall.ts';
import { sumOfPrintedParts } from '../../causes/subtotals.ts';
import { defineRule } from '../../engine/rule.ts';
import { shortNameOfTask } from '../../wording/names.ts';

export const budgetTotal = defineRule({
  id: 'budget/total',
  severity: 'error',
  summary: { vi: 'Tổng các khoản chi bằng tổng dự kiến kinh phí', en: 'The items sum to budget.total' },
  why: {
    vi: 'Tổng là con số được duyệt và cấp kinh phí; sai tổng thì dự toán bị trả lại hoặc thiếu tiền khi thực hiện.',
    en: 'The total is what gets approved and paid: when it is wrong the estimate comes back, or the money runs short.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  example: { bad: 'total: 470.000.000đ', good: 'total: 200.000.000đ' },
  check(plan, report, { approved, skip }) {
    const { budget } = plan;
    if (!budget.total) return;
    const declared = budget.total.dong;
    if (declared === null) return skip();
    if (approved.total !== undefined && approved.total !== declared) {
      const difference = declared - approved.total;
      const [is, should, off] = [formatMoney(declared), formatMoney(approved.total), offBy(difference)];
      report({
        in: budget,
        at: 'total',
        data: { declared, approved: approved.total, difference },
        vi: `tổng dự kiến kinh phí là ${is}, ${off.vi} so với mức được duyệt ${should}`,
        en: `budget.total is ${is}, ${off.en} than the approved ${should}`,
        help: {
          vi: 'sửa lại theo mức được duyệt, hoặc trình duyệt lại',
          en: 'go back to what was approved, or have the new total approved',
        },
      });
    }
    if (sumOfItems(plan) === declared) return;
    const lines = linesOf(plan);
    const rounding = budget.rounding?.dong ?? 0n;
    const lost = lostPart(plan);
    const gap = gapOf(plan, lines, declared, {
      confirmed: confirmedSum(plan),
      proven: provenPaths(plan),
      lost: lost?.path,
      rounding,
    });
    if (gap === 'unreadable') return skip();
    // Where the parts as printed add up, one of the subtotals is wrong and reported.
    const printed = sumOfPrintedParts({ items: [], tasks: plan.tasks });
    if (!gap || isWithin(printed - declared, rounding)) return;
    // A task listed twice with its id and all its money is a finding of `reference/duplicate-id`.
    const repeated = repeatedMoney(plan);
    if (repeated !== null && isWithin(gap.difference - repeated, rounding)) return;
    const words = {
      parts: { vi: 'các khoản chi', en: 'items' },
      whole: { vi: 'tổng dự kiến kinh phí', en: 'budget.total' },
      ...(lost && { names: [[lost.path, nameOfLost(lost, plan)] as const] }),
    };
    report({ in: budget, at: 'total', ...gapFinding(plan, lines, gap, words) });
  },
});

/** The sum of the items, where the words or the sources agree with it; else null. */
function confirmedSum(plan: Plan): Dong | null {
  const sum = sumOfItems(plan);
  return sum === plan.budget.inWords?.dong || sum === sumOfSources(plan) ? sum : null;
}

function nameOfLost(lost: Lost, plan: Plan): Localized {
  if (lost.kind === 'outlet') {
    const name = plan.outlets[lost.id]?.name ?? lost.id;
    return { vi: `"${name}", cơ quan chưa có khoản chi nào`, en: `"${name}", which gets no money yet` };
  }
  const { vi, en } = shortNameOfTask(lost.task, plan);
  return {
    vi: `nhiệm vụ "${lost.id}" không còn trong kế hoạch mà ${vi} vẫn ghi ở after`,
    en: `the task "${lost.id}", which is gone though ${en} still comes after it`,
  };
}
