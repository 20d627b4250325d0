import { dayOff, dayOffText } from '../facts/days-off.ts';
import type { Lang, Localized } from '../i18n.ts';
import { textCell } from '../output/sheet/cells.ts';
import type { Cell } from '../output/sheet/sheet.ts';
import { type Day, formatDay } from '../values/calendar/calendar.ts';
import type { Cycle, Every, Schedule } from '../values/timing/timing.ts';

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
        return `định kỳ ${isEvery(text) ? RATES[text] : `hằng ${text}`}`;
      case 'event':
        return /^(?:từ|sau|khi)\s/i.test(text) ? text : `từ khi ${text}`;
      case 'condition':
        return text;
    }
  },
  en: undefined,
};

/** How a duty recurs, for each value of `every`; `schedule/unreadable` reports any other. */
const RATES: Readonly<Record<Every, string>> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
};

function isEvery(text: string): text is Every {
  return Object.hasOwn(RATES, text);
}

/** A cycle as JSON has it, in every report; programs depend on these names, and on no others. */
export function cycleRecord({ every, interval, times, day, month, weekdays }: Cycle) {
  return { every, interval, times, day, month, weekdays };
}

/** Which of the days by which something is due are days off, and why: `a Sunday`; of several each with its date. Null for none. */
export function daysOffText(days: readonly Day[], lang: Lang): string | null {
  const off = days.flatMap((day) => {
    const found = dayOff(day);
    return found ? [{ day, text: dayOffText(found)[lang] }] : [];
  });
  if (off.length === 0) return null;
  return off.map(({ day, text }) => (days.length > 1 ? `${formatDay(day, lang)}: ${text}` : text)).join('; ');
}
