import { formatMoney } from '../../../values/money/money.ts';
import { causesOf } from '../../causes/diagnosis.ts';
import { equationsOf } from '../../causes/equations.ts';
import { addendsOf, offBy } from '../../causes/gap.ts';
import { defineRule } from '../../engine/rule.ts';
import { gapFinding, otherDeclared, partsName } from '../../wording/gap.ts';

export const budgetTotal = defineRule({
  id: 'budget/total',
  severity: 'error',
  summary: { vi: 'Tổng các khoản chi bằng tổng dự kiến kinh phí', en: 'The items sum to budget.total' },
  why: {
    vi: 'Tổng là con số được duyệt và cấp kinh phí; sai tổng thì dự toán bị trả lại hoặc thiếu tiền khi thực hiện.',
    en: 'The total is what gets approved and paid: when it is wrong the estimate comes back, or the money runs short.',
  },
  reads: ['budget', 'outlets', 'tasks'],
  yieldsTo: ['reference/duplicate-id'],
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
    const { unreadable } = equationsOf(plan);
    if (unreadable.has('total')) skip();
    for (const cause of causesOf(plan, 'total')) {
      const addends = addendsOf(cause.equation, declared + cause.equation.gap, plan);
      const words = {
        parts: partsName(addends),
        whole: { vi: 'tổng dự kiến kinh phí', en: 'budget.total' },
      };
      const place = otherDeclared(cause, plan) ?? { in: budget, at: 'total' };
      report({ ...place, ...gapFinding(cause, addends, plan, words) });
    }
  },
});
