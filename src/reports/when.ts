import type { Lang, Localized } from '../i18n.ts';
import { textCell } from '../output/sheet/cells.ts';
import type { Cell } from '../output/sheet/sheet.ts';
import type { Schedule } from '../values/timing/timing.ts';
import { type Part, scheduleText } from './schedule-text.ts';

/** A schedule as typed, the keys of a mapping in words of the language. */
export function whenCell(schedule: Schedule | null, lang: Lang, look: Pick<Cell, 'merged'> = {}): Cell {
  return textCell(schedule && scheduleInWords(schedule, lang), look);
}

/** A schedule as typed, the keys of a mapping in words of the language. */
export function scheduleInWords(schedule: Schedule, lang: Lang): string {
  return scheduleText(schedule, PARTS[lang]);
}

const PARTS: Localized<Part | undefined> = {
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
