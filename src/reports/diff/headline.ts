import type { Lang, Localized } from '../../i18n.ts';
import { name, words } from '../../output/sheet/cells.ts';
import type { Run } from '../../output/sheet/sheet.ts';
import { count } from '../../output/text/count.ts';
import { amountText, courseText } from './amounts.ts';
import type { DiffReport, PlanReport } from './report.ts';

/** `Tổng 470.000.000đ → 490.000.000đ (+20.000.000đ, +4,26%)` */
export function headline({ diff, unreadable }: PlanReport, lang: Lang): readonly Run[] {
  if (!diff) {
    const side = unreadable.before ? (unreadable.after ? 'both' : 'before') : 'after';
    return [words(UNREADABLE[side][lang])];
  }
  const { changes, total } = diff;
  const [first] = changes;
  if (!first) return [words(`${NO_CHANGE[lang]} ${amountText(total.after)}`)];
  const { kind, before, after } = first;
  if (kind === 'plan-added' && after?.type === 'text') {
    return [words(`${NEW[lang]} `), name(after.text), words(`, ${SUM[lang]} ${amountText(total.after)}`)];
  }
  if (kind === 'plan-removed' && before?.type === 'text') {
    return [
      words(`${REMOVED[lang]} `),
      name(before.text),
      words(`, ${SUM[lang]} ${amountText(total.before)}`),
    ];
  }
  return [words(`${TOTAL[lang]} ${courseText(total, lang)}`)];
}

/** The headline for all plans together, where there are several. */
export function overallHeadline({ plans, total, unchanged }: DiffReport, lang: Lang): readonly Run[] {
  const unread = plans.filter(({ diff }) => !diff).length;
  const changed = plans.filter(({ diff }) => diff && diff.changes.length > 0).length;
  const counted = OVERALL[lang]({ changed, same: plans.length - unread - changed + unchanged, unread });
  if (changed === 0 && unread === 0) return [words(`${NOTHING[lang]}: ${counted}`)];
  const hasMoney = total.before !== null || total.after !== null;
  return [words(`${hasMoney ? `${TOTAL[lang]} ${courseText(total, lang)} · ` : ''}${counted}`)];
}

const TOTAL: Localized = { vi: 'Tổng', en: 'Total' };
const SUM: Localized = { vi: 'tổng', en: 'total' };
const NO_CHANGE: Localized = { vi: 'Không thay đổi: tổng', en: 'No change: total' };
const NOTHING: Localized = { vi: 'Không thay đổi', en: 'No change' };
const NEW: Localized = { vi: 'Kế hoạch mới', en: 'New plan' };
const REMOVED: Localized = { vi: 'Bỏ kế hoạch', en: 'Removed plan' };
const UNREADABLE: Readonly<Record<'before' | 'after' | 'both', Localized>> = {
  before: {
    vi: 'Không so sánh: bản cũ có lỗi nên không đọc được',
    en: 'Not compared: the old version has errors and cannot be read',
  },
  after: {
    vi: 'Không so sánh: bản mới có lỗi nên không đọc được',
    en: 'Not compared: the new version has errors and cannot be read',
  },
  both: {
    vi: 'Không so sánh: bản cũ và bản mới đều có lỗi nên không đọc được',
    en: 'Not compared: both versions have errors and cannot be read',
  },
};
interface Counts {
  readonly changed: number;
  readonly same: number;
  readonly unread: number;
}
const OVERALL: Localized<(counts: Counts) => string> = {
  vi: ({ changed, same, unread }) =>
    [
      ...(changed > 0 ? [`${changed} kế hoạch có thay đổi`] : []),
      ...(same > 0 ? [`${same} kế hoạch giữ nguyên`] : []),
      ...(unread > 0 ? [`${unread} kế hoạch không đọc được`] : []),
    ].join(', '),
  en: ({ changed, same, unread }) =>
    [
      ...(changed > 0 ? [`${count.en(changed, 'plan')} changed`] : []),
      ...(same > 0 ? [`${count.en(same, 'plan')} unchanged`] : []),
      ...(unread > 0 ? [`${count.en(unread, 'plan')} not readable`] : []),
    ].join(', '),
};
