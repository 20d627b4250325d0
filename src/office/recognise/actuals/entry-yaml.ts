import { plainOrQuoted } from '../../../check/engine/fix.ts';
import type { Lang, Localized } from '../../../i18n.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { formatMoney } from '../../../values/money/money.ts';
import { fold } from '../../../values/text/fold.ts';
import { asComment } from '../../../yaml/line.ts';
import type { ContractPlacing, Placing } from './placing.ts';
import type { SheetEntry } from './rows.ts';

/** One line of `payments`, with the row it comes from as a comment; in comments as a whole where it is not placed. */
export function paymentYaml(
  payment: SheetEntry,
  placing: Placing,
  source: string | null,
  lang: Lang,
): string {
  const { date, voucher, amount } = payment;
  const kind = kindOf(payment);
  const pairs: readonly Pair[] = [
    ...purposeOf(placing),
    ['date', date && formatDay(date, 'vi')],
    ['amount', formatMoney(amount)],
    ['kind', kind],
    ['voucher', voucher],
    ['source', source],
  ];
  const remarks = [
    ...(placing.kind === 'none' ? [REASONS[lang][placing.reason]] : []),
    ...(placing.kind === 'contract' && placing.by === 'payee' ? [BY_PAYEE[lang]] : []),
    ...(placing.kind === 'task' ? [BY_NAME[lang]] : []),
    ...(placing.kind === 'none' && payment.contract !== null ? [payment.contract] : []),
    ...(placing.kind === 'none' && payment.payee !== null ? [payment.payee] : []),
    payment.content,
    ...(source === null && payment.source !== null ? [payment.source] : []),
  ];
  return lineOf(pairs, remarks, placing.kind !== 'none');
}

/** One line of `contracts`, as one of `payments`. */
export function contractYaml(
  { contract, date, amount, content, term, until, source: writtenSource, tasks: writtenTasks }: SheetEntry,
  { outlet, supplier, tasks, isByName, missing }: ContractPlacing,
  source: string | null,
  lang: Lang,
): string {
  const pairs: readonly Pair[] = [
    ['number', contract],
    ['signed', date && formatDay(date, 'vi')],
    ['outlet', outlet],
    ['supplier', supplier],
    ['tasks', tasks.length > 0 ? tasks : null],
    ['amount', formatMoney(amount)],
    ['until', until && formatDay(until, 'vi')],
    ['source', source],
  ];
  const remarks = [
    ...(missing === null ? [] : [MISSING[lang][missing]]),
    ...(isByName ? [TASK_BY_NAME[lang]] : []),
    ...(missing === 'known-task' && writtenTasks !== null ? [writtenTasks] : []),
    content,
    ...(until === null && term !== null ? [term] : []),
    ...(source === null && writtenSource !== null ? [writtenSource] : []),
  ];
  return lineOf(pairs, remarks, missing === null);
}

type Pair = readonly [string, string | readonly string[] | null];

function lineOf(pairs: readonly Pair[], remarks: readonly string[], isPlaced: boolean): string {
  const written = pairs.flatMap(([key, value]) => {
    if (value === null) return [];
    const text =
      typeof value === 'string' ? plainOrQuoted(value) : `[${value.map(plainOrQuoted).join(', ')}]`;
    return [`${key}: ${text}`];
  });
  const remark = remarks
    .map(asComment)
    .filter((text) => text !== '')
    .join('; ');
  const line = `- { ${written.join(', ')} }${remark === '' ? '' : ` # ${remark}`}`;
  return isPlaced ? `  ${line}` : `  # ${line}`;
}

function purposeOf(placing: Placing): readonly Pair[] {
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
function kindOf({ content, isRefund }: SheetEntry): string | null {
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
const TASK_BY_NAME: Localized = { vi: 'nhiệm vụ ghép theo nội dung', en: 'task placed by its words' };
const MISSING: Localized<Readonly<Record<NonNullable<ContractPlacing['missing']>, string>>> = {
  vi: {
    number: 'chưa ghép: thiếu số hợp đồng',
    'own-number': 'chưa ghép: số hợp đồng đã có ở một hàng trên',
    date: 'chưa ghép: không đọc được ngày ký',
    amount: 'chưa ghép: giá trị phải lớn hơn 0',
    partner: 'chưa ghép: ghi thêm outlet: hoặc supplier:',
    task: 'chưa ghép: ghi thêm tasks:',
    'known-task': 'chưa ghép: nhiệm vụ không có trong kế hoạch',
  },
  en: {
    number: 'not placed: the number is missing',
    'own-number': 'not placed: a row above has this number',
    date: 'not placed: the day of signing cannot be read',
    amount: 'not placed: the value must be above 0',
    partner: 'not placed: add outlet: or supplier:',
    task: 'not placed: add tasks:',
    'known-task': 'not placed: the plan has no such task',
  },
};
