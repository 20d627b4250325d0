import type { Localized } from '../../../i18n.ts';
import { governing, limitOf } from '../../../norms/governing.ts';
import type { Norm } from '../../../norms/schema.ts';
import { linesOf } from '../../../plan/facts/lines.ts';
import type { Item } from '../../../plan/format/schema.ts';
import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { defineRule, type Finding, related } from '../../engine/rule.ts';
import { sourceOfNorm } from '../../wording/names.ts';

export const normOver = defineRule({
  id: 'norm/over',
  severity: 'error',
  summary: {
    vi: 'Đơn giá không vượt định mức của cơ quan (norms.yaml), hoặc đúng bằng mức cố định',
    en: 'No unit price is above the norm of the office (norms.yaml), or other than its fixed rate',
  },
  why: {
    vi: 'Khoản chi vượt định mức bị xuất toán khi quyết toán.',
    en: 'What is above the norm is struck off when the accounts are settled.',
  },
  reads: ['plan', 'tasks'],
  // A price that its own line contradicts may not be the one intended.
  yieldsTo: ['budget/line'],
  example: {
    bad: 'amount: 4.000.000đ, quantity: 80, unit: người/buổi, unitPrice: 50.000đ',
    good: 'amount: 4.000.000đ, quantity: 100, unit: người/buổi, unitPrice: 40.000đ',
    plan: `plan: { title: Tuyên truyền cải cách hành chính, period: 2026 }
tasks:
  - title: Hội nghị tuyên truyền
    schedule: Quý II/2026
    items:
      - { label: Nước uống, amount: 4.000.000đ, quantity: 100, unit: người/buổi, unitPrice: 40.000đ }
budget: { total: 4.000.000đ }
`,
  },
  check(plan, report, { norms, documents, skip }) {
    if (!norms) return skip();
    if (norms.norms.length === 0) return;
    for (const line of linesOf(plan)) {
      const found = governing(line, plan, norms, documents);
      if (!found || found.ended !== null) continue;
      const excess = excessOver(line.item, found.norm);
      if (excess) report({ in: line.item, ...excess, about: [line.item] });
    }
  },
});

type Excess = Omit<Finding, 'in' | 'at' | 'about'> & { readonly at: 'unitPrice' | 'amount' };

/** What to report of an item and its norm; null if it keeps to it, or does not say what one unit costs. */
function excessOver(item: Item, norm: Norm): Excess | null {
  const { amount, isExact } = limitOf(norm);
  const limit = amount?.dong ?? null;
  if (limit === null) return null;
  const paid = paidFor(item, limit);
  if (!paid || paid.dong <= 0n || !(paid.dong > paid.limit || (isExact && paid.dong !== paid.limit)))
    return null;
  const [price, most, each] = [paid.dong, paid.limit, limit].map(formatMoney);
  const source = sourceOfNorm(norm);
  const { vi, en } = WORDS[paid.at];
  const factor = paid.at === 'amount' ? ` (${each}/${norm.unit})` : `/${norm.unit}`;
  return {
    at: paid.at,
    vi: `${vi} ${price} ${isExact ? 'khác mức cố định' : 'vượt mức tối đa'} ${most}${factor} của định mức "${norm.name}"${source}`,
    en: `${en} ${price} is ${isExact ? 'not the fixed' : 'more than the'} ${most}${factor} of the norm "${norm.name}"${source}`,
    help: {
      vi: `sửa đơn giá còn ${formatMoney(limit)}${isExact ? '' : ' trở xuống'}, hoặc ghi lại định mức nếu đã thay đổi`,
      en: `lower the price to ${formatMoney(limit)}${isExact ? '' : ' or less'}, or correct the norm where it has changed`,
    },
    data: { norm: norm.name, paid: paid.dong, limit: paid.limit, unit: norm.unit },
    related: [related({ in: norm, at: isExact ? 'exact' : 'max' }, 'định mức', 'the norm')],
  };
}

const WORDS: Readonly<Record<'unitPrice' | 'amount', Localized>> = {
  unitPrice: { vi: 'đơn giá', en: 'the unit price' },
  amount: { vi: 'thành tiền', en: 'the amount' },
};

/** What an item pays and may pay, in đồng: for one unit by its price, else for its whole quantity; null if it has neither. */
function paidFor(
  { unitPrice, quantity, amount }: Item,
  limit: Dong,
): { readonly at: 'unitPrice' | 'amount'; readonly dong: Dong; readonly limit: Dong } | null {
  if (unitPrice) return unitPrice.dong === null ? null : { at: 'unitPrice', dong: unitPrice.dong, limit };
  if (!quantity || amount.dong === null) return null;
  const scale = 10n ** BigInt(quantity.decimals);
  return { at: 'amount', dong: amount.dong, limit: (quantity.digits * limit + scale - 1n) / scale };
}
