import { linesOf, sumOf } from '../../../plan/facts/lines.ts';
import { itemsWithin, tasksOf } from '../../../plan/facts/tasks.ts';
import type { Item, Plan, Task } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { sumDong } from '../../../values/money/sum.ts';
import { writtenPower } from '../../../values/money/unit.ts';
import { defineRule } from '../../engine/rule.ts';
import { nameOfTask } from '../../wording/names.ts';

export const budgetRounding = defineRule({
  id: 'budget/rounding',
  severity: 'error',
  summary: {
    vi: 'Mức làm tròn không lớn hơn mức các khoản chi có thể lệch do làm tròn',
    en: 'No more rounding is allowed than the items can be off by',
  },
  why: {
    vi: 'Mức làm tròn quá lớn thì tổng sai cũng được coi là đúng.',
    en: 'With too much rounding a wrong total passes for a right one.',
  },
  reads: ['budget', 'tasks'],
  example: {
    plan: `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: 15/02/2026, period: 2026 }
budget:
  unit: triệu đồng
  total: 200
  rounding: 1.000.000đ
tasks:
  - title: Đăng bài
    schedule: Quý II/2026
    items:
      - { label: Bài viết, amount: 120 }
      - { label: Phóng sự, amount: 80 }
`,
    bad: 'rounding: 10.000.000đ',
    good: 'rounding: 1.000.000đ',
  },
  check(plan, report, { skip }) {
    const rounding = plan.budget.rounding?.dong;
    if (!plan.budget.rounding) return;
    const items = linesOf(plan).map(({ item }) => item);
    if (rounding === undefined || rounding === null || sumOf(items.map(({ amount }) => amount)) === null) {
      return skip();
    }
    const most = mostRounded(plan, items);
    if (rounding > most) {
      const [allowed, bound] = [formatMoney(rounding), formatMoney(most)];
      report({
        in: plan.budget,
        at: 'rounding',
        data: { rounding, most, items: items.length },
        vi: `mức làm tròn ${allowed} quá lớn: ${items.length} khoản chi, theo đơn vị đã ghi, lệch do làm tròn nhiều nhất ${bound}`,
        en: `rounding allows ${allowed}, but ${items.length} items in the unit they are written in are off by at most ${bound}`,
        help: {
          vi: `ghi không quá ${bound}; tổng đã làm tròn thì thêm một dòng "Làm tròn"`,
          en: `write at most ${bound}; where the total itself was rounded, add an item "Làm tròn"`,
        },
      });
      return;
    }
    for (const task of tasksOf(plan)) {
      const gap = unexplained(plan, task, rounding);
      if (gap === null) continue;
      const [sum, own, bound] = [gap.sum, gap.subtotal, gap.most].map(formatMoney);
      const name = nameOfTask(task, plan);
      report({
        in: task,
        at: 'subtotal',
        data: { ...gap, rounding },
        vi: `các khoản chi của ${name.vi} cộng lại được ${sum}, đã ghi ${own}: lệch do làm tròn nhiều nhất là ${bound}`,
        en: `items of ${name.en} sum to ${sum}, its subtotal says ${own}: rounding explains at most ${bound}`,
        help: { vi: 'sửa tổng của nhiệm vụ', en: 'correct the subtotal' },
      });
    }
  },
});

/** What amounts can be off by at most, in đồng: each by half of the unit it is written in, and in đồng by nothing. */
function mostRounded({ budget }: Plan, items: readonly Item[]): Dong {
  const heading = budget.unit?.power ?? 0;
  const powers = items.map(({ amount }) => Math.min(writtenPower(amount.text) ?? heading, LARGEST_POWER));
  return sumDong(powers.map((power) => (power === 0 ? 0n : 10n ** BigInt(power)))) / 2n;
}

/** No office rounds to more than a million. */
const LARGEST_POWER = 6;

/** A subtotal that the allowed rounding lets pass, though its own items cannot be off by so much. */
function unexplained(plan: Plan, task: Task, rounding: Dong) {
  const subtotal = task.subtotal?.dong ?? null;
  if (subtotal === null) return null;
  const items = itemsWithin(task);
  const sum = sumDong(items.map(({ amount }) => amount.dong));
  const [gap, most] = [sum > subtotal ? sum - subtotal : subtotal - sum, mostRounded(plan, items)];
  return gap <= most || gap >= rounding ? null : { sum, subtotal, most };
}
