import type { Lang, Localized } from '../i18n.ts';
import { textCell } from '../output/sheet/cells.ts';
import type { Cell } from '../output/sheet/sheet.ts';
import type { Schedule } from '../values/timing/timing.ts';

const KEYS = ['from', 'until', 'every', 'event', 'condition'] as const;

/** How a key of a mapping and its value are put into words. */
type KeyText = (key: (typeof KEYS)[number], text: string) => string;

const asTyped: KeyText = (key, text) => `${key} ${text}`;

/** A schedule as typed: a list joined with `; `, a mapping as `from 2020-Q2 until 2020-Q4` unless `part` says otherwise. */
export function scheduleText(schedule: Schedule, part: KeyText = asTyped): string {
  if (typeof schedule === 'string') return schedule;
  if (isList(schedule)) return schedule.join('; ');
  return KEYS.flatMap((key) => (schedule[key] === undefined ? [] : [part(key, schedule[key])])).join(' ');
}

function isList(schedule: Schedule): schedule is readonly string[] {
  return Array.isArray(schedule);
}

/** A schedule as typed, the keys of a mapping in words of the language. */
export function whenCell(schedule: Schedule | null, lang: Lang, look: Pick<Cell, 'merged'> = {}): Cell {
  return textCell(schedule && scheduleInWords(schedule, lang), look);
}

/** A schedule as typed, the keys of a mapping in words of the language. */
export function scheduleInWords(schedule: Schedule, lang: Lang): string {
  return scheduleText(schedule, KEY_TEXTS[lang]);
}

const KEY_TEXTS: Localized<KeyText | undefined> = {
  vi: (key, text) => {
    switch (key) {
      case 'from':
        return `từ ${text}`;
      case 'until':
        return `đến ${text}`;
      case 'every':
        return `định kỳ hằng ${UNITS.get(text) ?? text}`;
      case 'event':
        return /^(?:từ|sau|khi)\s/i.test(text) ? text : `từ khi ${text}`;
      case 'condition':
        return text;
    }
  },
  en: undefined,
};

const UNITS = new Map([
  ['week', 'tuần'],
  ['month', 'tháng'],
  ['quarter', 'quý'],
  ['year', 'năm'],
]);
