import type { Lang, Localized } from '../../i18n.ts';
import { code, name, quote, words } from '../../output/sheet/cells.ts';
import type { Run } from '../../output/sheet/sheet.ts';
import { formatDay, formatWindow } from '../../values/calendar/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import type { Timing } from '../../values/timing/timing.ts';
import { increaseText, signed } from './amounts.ts';
import type { ActualsField, Change, EntryName, ItemName, Place, TaskName, Value } from './change.ts';
import { cyclesText } from './cycle-text.ts';
import { kindNames } from './sections.ts';

/** A change in words; null where there is nothing to say. */
export interface Described {
  readonly subject: readonly Run[] | null;
  readonly before: readonly Run[] | null;
  readonly after: readonly Run[] | null;
  readonly note: string | null;
}

/** A change in words, without its task; of a task that is new or gone only that fact. */
export function describe(change: Change, lang: Lang): Described {
  const { kind, before, after } = change;
  if (before?.type === 'place' && after?.type === 'place')
    return moved(before.place, after.place, kind, lang);
  const what = kindNames[lang][kind];
  const isTask = kind === 'task-added' || kind === 'task-removed';
  const owner = ownerOf(change, lang);
  const subject = [...(what ? [words(what)] : []), ...(what && owner ? [words(' ')] : []), ...(owner ?? [])];
  return {
    subject: subject.length > 0 ? subject : null,
    before: before && !isTask ? valueRuns(before, kind, lang) : null,
    after: after && !isTask ? valueRuns(after, kind, lang) : null,
    note: noteOf(change, lang),
  };
}

function ownerOf(change: Change, lang: Lang): readonly Run[] | null {
  const { kind, item, outlet, citation, source, entry, field, ignored } = change;
  if (ignored) return [code(ignored.rule)];
  if (entry) return entryRuns(entry, field ?? null, lang);
  if (item) {
    const changed = {
      ...(kind === 'item-label' && { label: null }),
      ...(kind === 'item-period' && { period: null }),
    };
    const runs = itemRuns({ ...item, ...changed }, lang);
    return runs.length > 0 ? runs : null;
  }
  if (citation !== undefined) return [name(citation)];
  // What is added, removed or renamed is the name itself.
  if (outlet && (kind === 'outlet-aliases' || kind === 'outlet-unpaid')) return [name(outlet.name)];
  if (source && kind !== 'source-renamed') return [name(source.name)];
  return null;
}

/** `hnm, ngày 15/6/2020, số tiền` */
function entryRuns({ name: named, day }: EntryName, field: ActualsField | null, lang: Lang): Run[] {
  return [
    name(named),
    ...(day === null ? [] : [words(`, ${formatDay(day, lang)}`)]),
    ...(field === null ? [] : [words(`, ${FIELDS[lang][field]}`)]),
  ];
}

const FIELDS: Localized<Readonly<Record<ActualsField, string>>> = {
  vi: {
    id: 'mã',
    number: 'số hợp đồng',
    signed: 'ngày ký',
    outlet: 'cơ quan truyền thông',
    supplier: 'nhà thầu',
    tasks: 'nhiệm vụ',
    task: 'nhiệm vụ',
    contract: 'hợp đồng',
    amount: 'số tiền',
    until: 'thời hạn',
    date: 'ngày',
    kind: 'loại',
    state: 'tình trạng',
    evidence: 'minh chứng',
    note: 'ghi chú',
    item: 'khoản chi',
    period: 'kỳ',
    quantity: 'khối lượng',
    source: 'nguồn kinh phí',
    voucher: 'số chứng từ',
  },
  en: {
    id: 'id',
    number: 'number',
    signed: 'signed',
    outlet: 'outlet',
    supplier: 'supplier',
    tasks: 'tasks',
    task: 'task',
    contract: 'contract',
    amount: 'amount',
    until: 'until',
    date: 'date',
    kind: 'kind',
    state: 'state',
    evidence: 'evidence',
    note: 'note',
    item: 'item',
    period: 'period',
    quantity: 'quantity',
    source: 'source',
    voucher: 'voucher',
  },
};

/** `Báo Hà Nội mới: Tờ rơi (thời gian "Quý II/2020")` */
export function itemRuns({ outlet, label, period }: ItemName, lang: Lang): Run[] {
  const names = [outlet?.name, label].flatMap((text) => (text ? [name(text)] : []));
  return [
    ...names.flatMap((run, i) => (i === 0 ? [run] : [words(': '), run])),
    ...(period === null ? [] : [words(` (${PERIOD[lang]} `), quote(period), words(')')]),
  ];
}

const PERIOD: Localized = { vi: 'thời gian', en: 'period' };

/** `Nhiệm vụ 4: Tổ chức các buổi giao lưu` */
export function taskTitle({ number, name: title }: TaskName, lang: Lang): Run[] {
  return [words(`${TITLE[lang]} `), name(number), words(': '), name(title)];
}

const TITLE: Localized = { vi: 'Nhiệm vụ', en: 'Task' };

/** `nhiệm vụ 4 "Tổ chức các buổi giao lưu"` */
function taskRuns({ number, name: title }: TaskName, lang: Lang): Run[] {
  return [words(`${TASK[lang]} `), name(number), words(' '), quote(title)];
}

const TASK: Localized = { vi: 'nhiệm vụ', en: 'task' };

function moved(before: Place, after: Place, kind: Change['kind'], lang: Lang): Described {
  const money = words(formatMoney(after.dong));
  const note = kind === 'money-shifted' ? SHIFTED[lang] : null;
  const isSameTask = before.task.number === after.task.number;
  const [from, to] = [itemRuns(before, lang), itemRuns(after, lang)];
  const isSameItem = JSON.stringify(from) === JSON.stringify(to);
  if (isSameItem && !isSameTask) {
    return {
      subject: [money, words(', '), ...from],
      before: taskRuns(before.task, lang),
      after: taskRuns(after.task, lang),
      note,
    };
  }
  const place = (item: Run[], { task }: Place) =>
    isSameTask ? item : [...item, words(', '), ...taskRuns(task, lang)];
  return { subject: [money], before: place(from, before), after: place(to, after), note };
}

const SHIFTED: Localized = {
  vi: 'một khoản chi giảm, một khoản chi tăng đúng bằng nhau, đã nêu ở trên',
  en: 'one gives exactly what the other gains, both listed above',
};

const YES_NO: Localized<Readonly<Record<string, string>>> = {
  vi: { true: 'có', false: 'không' },
  en: { true: 'yes', false: 'no' },
};

function valueRuns(value: Value, kind: Change['kind'], lang: Lang): readonly Run[] {
  switch (value.type) {
    case 'text':
      return [kind === 'outlet-unpaid' ? words(YES_NO[lang][value.text] ?? value.text) : quote(value.text)];
    case 'words':
      return [quote(value.text)];
    case 'amount':
      return [words(formatMoney(value.dong))];
    case 'day':
      return [words(formatDay(value.day, lang))];
    case 'window':
      return [words(formatWindow(value.window, lang))];
    case 'dates':
      return [words(datesText(value.timing, lang))];
    case 'cycles':
      return [words(cyclesText(value.cycles, lang))];
    case 'place':
      return itemRuns(value.place, lang);
    case 'places':
      return value.places.flatMap((place, i) => [
        ...(i === 0 ? [] : [words(' + ')]),
        ...itemRuns(place, lang),
        words(` ${formatMoney(place.dong)}`),
      ]);
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

function noteOf({ kind, before, after, delta, sameDates, ignored }: Change, lang: Lang): string | null {
  if (ignored) return ignored.finding ?? NOTHING_SET_ASIDE[lang];
  if (sameDates) return SAME_DATES[lang];
  if (typeof delta === 'number') return deadlineNote[lang](delta);
  if (before?.type === 'words' && after?.type === 'words') {
    return before.dong !== null && before.dong === after.dong ? SAME_AMOUNT[lang] : null;
  }
  if (delta === undefined) return null;
  if (kind === 'plan-added' || kind === 'plan-removed') return signed(delta);
  return before?.type === 'amount' && after?.type === 'amount'
    ? increaseText(before.dong, delta, lang)
    : null;
}

const NOTHING_SET_ASIDE: Localized = { vi: 'không có gì để bỏ qua', en: 'sets nothing aside' };
const SAME_DATES: Localized = { vi: 'thời gian không đổi', en: 'same dates' };
const SAME_AMOUNT: Localized = { vi: 'số tiền không đổi', en: 'same amount' };

const deadlineNote: Localized<(days: number) => string> = {
  vi: (days) => {
    if (days === 0) return 'thời hạn không đổi';
    return days > 0 ? `thời hạn lùi ${days} ngày` : `thời hạn sớm hơn ${-days} ngày`;
  },
  en: (days) => {
    if (days === 0) return 'same deadline';
    const size = Math.abs(days);
    return `deadline ${size} day${size === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'}`;
  },
};
