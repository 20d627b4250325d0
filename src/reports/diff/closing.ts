import type { Lang, Localized } from '../../i18n.ts';
import { count } from '../../output/text/count.ts';
import type { Figures } from './change.ts';
import type { Show } from './describe.ts';
import { amount, course } from './figures.ts';
import type { DiffReport, PlanReport } from './report.ts';

/** `Tổng 470.000.000đ → 490.000.000đ (+20.000.000đ, +4,26%)` */
export function headline({ diff, unreadable }: PlanReport, lang: Lang, show: Show): string {
  if (!diff) {
    const side = unreadable.before ? (unreadable.after ? 'both' : 'before') : 'after';
    return UNREADABLE[side][lang];
  }
  const { changes, total } = diff;
  const [first] = changes;
  if (!first) return NO_CHANGE[lang](amount(total.after));
  const { kind, before, after } = first;
  if (kind === 'plan-added' && after?.type === 'text')
    return NEW[lang](show.name(after.text), amount(total.after));
  if (kind === 'plan-removed' && before?.type === 'text') {
    return REMOVED[lang](show.name(before.text), amount(total.before));
  }
  return `${TOTAL[lang]} ${course(total, lang)}`;
}

/** The plans whose changes are shown: of a repository, those that are not as they were. */
export function shownPlans({ plans, namesFiles }: DiffReport): readonly PlanReport[] {
  if (!namesFiles) return plans;
  return plans.filter(
    ({ diff, formerFile }) => diff === null || formerFile !== null || diff.changes.length > 0,
  );
}

/** Of all plans together, where there are several. */
export function overallHeadline({ plans, total, unchanged }: DiffReport, lang: Lang): string {
  const unread = plans.filter(({ diff }) => !diff).length;
  const changed = plans.filter(({ diff }) => diff && diff.changes.length > 0).length;
  const counted = OVERALL[lang]({ changed, same: plans.length - unread - changed + unchanged, unread });
  const money =
    total.before === null && total.after === null ? '' : `${TOTAL[lang]} ${course(total, lang)} · `;
  return changed === 0 && unread === 0 ? NOTHING[lang](counted) : `${money}${counted}`;
}

const TOTAL: Localized = { vi: 'Tổng', en: 'Total' };
const NO_CHANGE: Localized<(total: string) => string> = {
  vi: (total) => `Không thay đổi: tổng ${total}`,
  en: (total) => `No change: total ${total}`,
};
type Whole = (number: string, total: string) => string;
const NEW: Localized<Whole> = {
  vi: (number, total) => `Kế hoạch mới ${number}, tổng ${total}`,
  en: (number, total) => `New plan ${number}, total ${total}`,
};
const REMOVED: Localized<Whole> = {
  vi: (number, total) => `Bỏ kế hoạch ${number}, tổng ${total}`,
  en: (number, total) => `Plan ${number} removed, total ${total}`,
};
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
const NOTHING: Localized<(counted: string) => string> = {
  vi: (counted) => `Không thay đổi: ${counted}`,
  en: (counted) => `No change: ${counted}`,
};

/** The last lines: what each figure was and is. */
export function closingFigures(
  { total, declared, inWords }: { total: Figures; declared: Figures; inWords: Figures },
  lang: Lang,
): (readonly [name: string, figures: Figures])[] {
  const names = FIGURES[lang];
  const hasWords = inWords.before !== null || inWords.after !== null;
  return [
    [names.total, total],
    [names.declared, declared],
    ...(hasWords ? [[names.inWords, inWords] as const] : []),
  ];
}

const FIGURES: Localized<Readonly<Record<'total' | 'declared' | 'inWords', string>>> = {
  vi: { total: 'Cộng các khoản', declared: 'Tổng dự kiến', inWords: 'Bằng chữ' },
  en: { total: 'Sum of items', declared: 'Declared total', inWords: 'In words' },
};
