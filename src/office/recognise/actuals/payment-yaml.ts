import { plainOrQuoted } from '../../../check/engine/fix.ts';
import type { Lang, Localized } from '../../../i18n.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { formatMoney } from '../../../values/money/money.ts';
import { fold } from '../../../values/text/fold.ts';
import { asComment } from '../../../yaml/line.ts';
import type { Placing } from './placing.ts';
import type { SheetPayment } from './rows.ts';

/** One line of `payments`, with the row it comes from as a comment; in comments as a whole where it is not placed. */
export function paymentYaml(
  payment: SheetPayment,
  placing: Placing,
  source: string | null,
  lang: Lang,
): string {
  const { date, voucher, amount } = payment;
  const kind = kindOf(payment);
  const pairs: readonly (readonly [string, string | null])[] = [
    ...purposeOf(placing),
    ['date', date && formatDay(date, 'vi')],
    ['amount', formatMoney(amount)],
    ['kind', kind],
    ['voucher', voucher],
    ['source', source],
  ];
  const written = pairs.flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${plainOrQuoted(value)}`],
  );
  const remarks = [
    ...(placing.kind === 'none' ? [REASONS[lang][placing.reason]] : []),
    ...(placing.kind === 'contract' && placing.by === 'payee' ? [BY_PAYEE[lang]] : []),
    ...(placing.kind === 'task' ? [BY_NAME[lang]] : []),
    ...(placing.kind === 'none' && payment.contract !== null ? [payment.contract] : []),
    ...(placing.kind === 'none' && payment.payee !== null ? [payment.payee] : []),
    payment.content,
    ...(source === null && payment.source !== null ? [payment.source] : []),
  ];
  const remark = remarks
    .map(asComment)
    .filter((text) => text !== '')
    .join('; ');
  const line = `- { ${written.join(', ')} }${remark === '' ? '' : ` # ${remark}`}`;
  return placing.kind === 'none' ? `  # ${line}` : `  ${line}`;
}

function purposeOf(placing: Placing): readonly (readonly [string, string | null])[] {
  switch (placing.kind) {
    case 'contract':
      return [['contract', placing.contract]];
    case 'task':
      return [
        ['task', placing.task],
        ['item', placing.item],
      ];
    case 'none':
      return [];
  }
}

/** What the words of a payment say it is; null for an ordinary one. */
function kindOf({ content, isRefund }: SheetPayment): string | null {
  if (isRefund) return 'refund';
  const text = fold(content);
  if (/\btam ung\b|\bung truoc\b/.test(text)) return 'advance';
  return /\bthanh ly\b|\bquyet toan\b|\btat toan\b/.test(text) ? 'settlement' : null;
}

const BY_PAYEE: Localized = { vi: 'ghép theo đơn vị thụ hưởng', en: 'placed by the payee' };
const BY_NAME: Localized = { vi: 'ghép theo nội dung', en: 'placed by its words' };
const REASONS: Localized<Readonly<Record<Extract<Placing, { kind: 'none' }>['reason'], string>>> = {
  vi: {
    'unknown-contract': 'chưa ghép: hợp đồng chưa có ở contracts',
    'no-match': 'chưa ghép: ghi thêm contract: hoặc task:',
    'no-date': 'chưa ghép: không đọc được ngày',
  },
  en: {
    'unknown-contract': 'not placed: the contract is not in contracts',
    'no-match': 'not placed: add contract: or task:',
    'no-date': 'not placed: the date cannot be read',
  },
};
