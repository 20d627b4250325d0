import { amountsOf, linesOf, sumOfItems } from '../../../plan/facts/lines.ts';
import { formatMoney } from '../../../values/money/money.ts';
import { unitInWords } from '../../causes/missing-unit.ts';
import { defineRule } from '../../engine/rule.ts';

/** No office plans for less than this; whoever does writes đ. */
const LEAST = 1_000_000n;

const IN_MILLIONS = `budget: { total: 200 triệu đồng }
tasks:
  - id: articles
    title: Đăng bài
    schedule: Quý II/2026
    items: [{ label: Bài viết, amount: 200 triệu đồng }]
`;

export const budgetUnit = defineRule({
  id: 'budget/unit',
  severity: 'warning',
  summary: {
    vi: 'Số tiền không nhỏ bất thường do quên ghi đơn vị tính',
    en: 'Amounts are not all so small that a unit heading was forgotten',
  },
  why: {
    vi: 'Bảng ghi "Đơn vị tính: triệu đồng" mà chép sang thiếu đơn vị thì mọi số tiền nhỏ đi một triệu lần.',
    en: 'Copied without its heading "Đơn vị tính: triệu đồng", a table of millions becomes a table of đồng.',
  },
  reads: ['budget', 'tasks'],
  example: {
    plan: `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: 15/02/2026, period: 2026 }\n${IN_MILLIONS}`,
    bad: IN_MILLIONS.replaceAll(' triệu đồng', ''),
    good: IN_MILLIONS,
  },
  check(plan, report) {
    const { total, unit } = plan.budget;
    const [first] = linesOf(plan);
    if (!first || unit) return;
    const sum = sumOfItems(plan);
    if (sum === null || sum === 0n || sum >= LEAST || (total && sum !== total.dong)) return;
    // Figures in groups, such as 100.000, are findings of `money/ambiguous`.
    if (amountsOf(plan).some(({ amount }) => !/^\d+$/.test(amount.text))) return;
    // Where the words tell which unit, `budget/in-words` says so.
    if (unitInWords(plan)) return;
    const shown = formatMoney(sum);
    const words = {
      data: { total: sum },
      vi: `mọi số tiền đều rất nhỏ, cả kế hoạch chỉ có ${shown}: có thể quên ghi đơn vị tính`,
      en: `all amounts are very small, ${shown} in the whole plan: a unit may have been forgotten`,
      help: {
        vi: 'ghi đơn vị ở từng số tiền (200 triệu đồng), hoặc ghi đ nếu đúng là đồng',
        en: 'write the unit of each amount (200 triệu đồng), or đ where it is đồng',
      },
    };
    if (total) report({ in: plan.budget, at: 'total', ...words });
    else report({ in: first.item, at: 'amount', ...words });
  },
});
