import { isInForce, timeOf } from '../../../norms/governing.ts';
import type { Threshold } from '../../../norms/schema.ts';
import { ownedBy } from '../../../plan/facts/carried.ts';
import { excessOf, type Line, linesOf, nameOf } from '../../../plan/facts/lines.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { sumDong } from '../../../values/money/sum.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { defineRule, type Finding, type Related, related, type Wording } from '../../engine/rule.ts';
import { shortNameOfTask, sourceOfNorm } from '../../wording/names.ts';

export const normThreshold = defineRule({
  id: 'norm/threshold',
  severity: 'warning',
  summary: {
    vi: 'Không khoản chi, cơ quan truyền thông, hợp đồng nào vượt ngưỡng (norms.yaml), kể cả khi chia nhỏ',
    en: 'No item, outlet or contract passes a threshold (norms.yaml), not even in several parts',
  },
  why: {
    vi: 'Chia nhỏ một khoản để ở dưới ngưỡng chỉ định thầu là điều kiểm toán tìm trước tiên.',
    en: 'Money split to stay below the threshold of a procedure is what auditors look for first.',
  },
  reads: ['plan', 'budget', 'outlets', 'tasks'],
  example: {
    bad: '{ outlet: hanoimoi, amount: 300.000.000đ }',
    good: '{ outlet: kinhtedothi, amount: 300.000.000đ }',
    plan: `plan: { title: Tuyên truyền cải cách hành chính, period: 2040 }
budget: { total: 800.000.000đ }
outlets:
  hanoimoi: { name: Báo Hà Nội Mới }
  kinhtedothi: { name: Báo Kinh tế và Đô thị }
tasks:
  - title: Đăng bài tuyên truyền
    schedule: Quý II
    items: [{ outlet: hanoimoi, amount: 300.000.001đ }, { outlet: kinhtedothi, amount: 199.999.999đ }]
  - title: Giao lưu trực tuyến
    schedule: Quý III
    items: [{ outlet: kinhtedothi, amount: 300.000.000đ }]
`,
  },
  check(plan, report, { norms, documents, skip }) {
    if (!norms) return skip();
    for (const threshold of norms.thresholds) {
      const limit = threshold.max.dong;
      if (limit === null || threshold.per === 'contract') continue;
      const lines = linesOf(plan).filter((line) => isInForce(threshold, timeOf(line, plan), documents));
      if (lines.some(({ item }) => item.amount.dong === null)) skip();
      const groups = threshold.per === 'item' ? lines.map((line) => [line]) : byOutlet(lines, plan);
      for (const group of groups) {
        const sum = sumDong(group.map((line) => ownedBy(line, plan)));
        // What the whole plan has too much is a finding of `budget/total`.
        if (sum <= limit || sum - (excessOf(plan) ?? 0n) <= limit) continue;
        const [first] = group;
        const { outlet } = first?.item ?? {};
        const over = overThreshold(group, sum, threshold, plan);
        if (threshold.per === 'outlet' && outlet !== undefined)
          report({ in: plan.outlets, at: outlet, on: 'key', ...over });
        else if (first) report({ in: first.item, at: 'amount', ...over });
      }
    }
  },
});

function byOutlet(lines: readonly Line[], plan: Plan): Line[][] {
  const groups = groupBy(lines, ({ item }) => item.outlet);
  return [...groups].flatMap(([outlet, group]) =>
    outlet !== undefined && Object.hasOwn(plan.outlets, outlet) ? [[...group]] : [],
  );
}

function overThreshold(
  group: readonly Line[],
  sum: Dong,
  threshold: Threshold,
  plan: Plan,
): Omit<Finding, 'in' | 'at'> {
  const limit = threshold.max.dong ?? 0n;
  const [first] = group;
  const parts = group.map((line) => ({ line, dong: ownedBy(line, plan) })).filter(({ dong }) => dong !== 0n);
  return {
    ...thresholdWording(
      first ? nameOf(first.item, plan) : '',
      parts.map(({ dong }) => dong),
      threshold,
    ),
    data: { threshold: threshold.name, sum, limit, difference: sum - limit, parts: parts.length },
    related: [
      related({ in: threshold, at: 'max' }, 'ngưỡng', 'the threshold'),
      ...(parts.length < 2 ? [] : parts).map(({ line, dong }): Related => {
        const { vi, en } = shortNameOfTask(line.task, plan);
        const amount = formatMoney(dong);
        return related({ in: line.item, at: 'amount' }, `${amount} (${vi})`, `${amount} (${en})`);
      }),
    ],
  };
}

/** What passes a threshold with its parts, in đồng: `parts` that each keep below it say that it was split. */
export function thresholdWording(name: string, parts: readonly Dong[], threshold: Threshold): Wording {
  const limit = threshold.max.dong ?? 0n;
  const [most, all] = [limit, sumDong(parts)].map(formatMoney);
  const called = `"${threshold.name}"${sourceOfNorm(threshold)}`;
  const help = {
    vi: 'làm thủ tục áp dụng cho số tiền này, hoặc giảm số tiền',
    en: 'use the procedure for this sum, or lower it',
  };
  if (parts.length > 1 && parts.every((dong) => dong <= limit))
    return {
      vi: `"${name}" có ${parts.length} khoản, không khoản nào vượt ${most}, nhưng cộng lại ${all} vượt ngưỡng ${called}`,
      en: `"${name}" has ${parts.length} amounts, none above ${most}, but together ${all}, above the threshold ${called}`,
      help,
    };
  return {
    vi: `"${name}" có ${all}, vượt ngưỡng ${most} ${called}`,
    en: `"${name}" has ${all}, above the threshold of ${most} ${called}`,
    help,
  };
}
