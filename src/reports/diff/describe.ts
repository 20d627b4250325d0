import type { Lang, Localized } from '../../i18n.ts';
import { formatDay, formatWindow } from '../../values/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import type { Timing } from '../../values/timing/timing.ts';
import type { Change, ItemName, Place, Value } from './change.ts';
import { increase, signed } from './figures.ts';
import { kindNames } from './sections.ts';

/** How text of a plan is made safe to show. */
export interface Show {
  /** A name in a sentence. */
  readonly name: (text: string) => string;
  /** A text that is cited. */
  readonly quote: (text: string) => string;
}

/** A change in words; null where there is nothing to say. */
export interface Described {
  readonly subject: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly note: string | null;
}

/** A change in the language and marks of a format, the task aside; a task that is new or gone is only said to be so. */
export function describe(change: Change, lang: Lang, show: Show): Described {
  const { kind, before, after } = change;
  if (before?.type === 'place' && after?.type === 'place') {
    return moved(change, before.place, after.place, lang, show);
  }
  const what = kindNames[lang][kind];
  const isTask = kind === 'task-added' || kind === 'task-removed';
  const whose = ownerOf(change, lang, show);
  return {
    subject: what && whose ? `${what} ${whose}` : (what ?? whose),
    before: before && !isTask ? valueText(before, lang, show) : null,
    after: after && !isTask ? valueText(after, lang, show) : null,
    note: noteOf(change, lang),
  };
}

function ownerOf({ kind, item, outlet, citation, source }: Change, lang: Lang, show: Show): string | null {
  if (item) {
    const lacks = {
      ...(kind === 'item-label' && { label: null }),
      ...(kind === 'item-period' && { period: null }),
    };
    return itemText({ ...item, ...lacks }, lang, show) || null;
  }
  if (citation !== undefined) return show.name(citation);
  // What is added, removed or renamed is the name itself.
  if (outlet && kind === 'outlet-aliases') return show.name(outlet.name);
  if (source && kind !== 'source-renamed') return show.name(source.name);
  return null;
}

/** `Báo Hà Nội mới: Tờ rơi (Quý II/2020)` */
export function itemText({ outlet, label, period }: ItemName, lang: Lang, show: Show): string {
  const named = [outlet?.name, label].flatMap((text) => (text ? [show.name(text)] : [])).join(': ');
  return period === null ? named : `${named} (${PERIOD[lang]} ${show.quote(period)})`;
}

const PERIOD: Localized = { vi: 'thời gian', en: 'period' };

function moved(
  { kind, task: shared }: Change,
  before: Place,
  after: Place,
  lang: Lang,
  show: Show,
): Described {
  const [from, to] = [itemText(before, lang, show), itemText(after, lang, show)];
  const [old, own] = [before, after].map(({ task }) => `${TASK[lang]} ${show.quote(task.name)}`);
  const money = formatMoney(after.dong);
  const note = kind === 'money-shifted' ? SHIFTED[lang] : null;
  if (shared) return { subject: money, before: from, after: to, note };
  if (from === to) return { subject: `${money}, ${from}`, before: old ?? '', after: own ?? '', note };
  return { subject: money, before: `${from}, ${old}`, after: `${to}, ${own}`, note };
}

const TASK: Localized = { vi: 'nhiệm vụ', en: 'task' };
const SHIFTED: Localized = {
  vi: 'một khoản giảm, một khoản tăng đúng bằng nhau, đã nêu ở trên',
  en: 'one gives exactly what the other gains, both listed above',
};

function valueText(value: Value, lang: Lang, show: Show): string {
  switch (value.type) {
    case 'text':
    case 'words':
      return show.quote(value.text);
    case 'amount':
      return formatMoney(value.dong);
    case 'day':
      return formatDay(value.day, lang);
    case 'window':
      return formatWindow(value.window, lang);
    case 'dates':
      return datesText(value.timing, lang);
    case 'place':
      return itemText(value.place, lang, show);
  }
}

function datesText({ windows, start, deadline }: Timing, lang: Lang): string {
  if (windows.length > 0) return windows.map((window) => formatWindow(window, lang)).join(', ');
  if (start !== null && deadline !== null) return formatWindow({ start, end: deadline }, lang);
  if (deadline !== null) return `${UNTIL[lang]} ${formatDay(deadline, lang)}`;
  return start === null ? '–' : `${FROM[lang]} ${formatDay(start, lang)}`;
}

const UNTIL: Localized = { vi: 'đến hết', en: 'until' };
const FROM: Localized = { vi: 'từ', en: 'from' };

function noteOf({ kind, before, after, delta, sameDates }: Change, lang: Lang): string | null {
  if (sameDates) return SAME_DATES[lang];
  if (typeof delta === 'number') return deadlineNote[lang](delta);
  if (before?.type === 'words' && after?.type === 'words') {
    return before.dong !== null && before.dong === after.dong ? SAME_AMOUNT[lang] : null;
  }
  if (delta === undefined) return null;
  if (kind === 'plan-added' || kind === 'plan-removed') return signed(delta);
  return before?.type === 'amount' && after?.type === 'amount' ? increase(before.dong, delta, lang) : null;
}

const SAME_DATES: Localized = { vi: 'vẫn thời gian đó', en: 'same dates' };
const SAME_AMOUNT: Localized = { vi: 'vẫn số tiền đó', en: 'same amount' };

const deadlineNote: Localized<(days: number) => string> = {
  vi: (days) => {
    if (days === 0) return 'thời hạn không đổi';
    return days > 0 ? `thời hạn muộn hơn ${days} ngày` : `thời hạn sớm hơn ${-days} ngày`;
  },
  en: (days) => {
    if (days === 0) return 'same deadline';
    const size = Math.abs(days);
    return `deadline ${size} day${size === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'}`;
  },
};
