import type { Lang } from '../i18n.ts';
import { emptyCell, oneLine } from '../output/sheet/cells.ts';
import { scheduleInWords, whenCell } from '../reports/schedule-text.ts';
import { readDate } from '../values/calendar/calendar.ts';
import type { Schedule } from '../values/timing/timing.ts';
import { isoInWords } from './iso-in-words.ts';
import type { PaperCell } from './paper.ts';

/** A schedule in words; in Vietnamese one date as a date, shown as it is written. */
export function timeCell(schedule: Schedule | null, lang: Lang = 'vi'): PaperCell {
  if (schedule === null) return emptyCell;
  if (lang === 'en') return whenCell(schedule, lang);
  const written = oneLine(scheduleInWords(schedule, 'vi'));
  const words = oneLine(scheduleInWords(inWords(schedule), 'vi'));
  const isTyped = words === written && (typeof schedule === 'string' || isList(schedule));
  const text = isTyped ? written : words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
  const day = DATE.test(text) ? readDate(text) : null;
  return day === null ? { type: 'text', text } : { type: 'date', day, shown: text };
}

const DATE = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

function inWords(schedule: Schedule): Schedule {
  if (typeof schedule === 'string') return isoInWords(schedule);
  if (isList(schedule)) return schedule.map(isoInWords);
  const { from, until } = schedule;
  return { ...schedule, from: from && isoInWords(from), until: until && isoInWords(until) };
}

function isList(schedule: Schedule): schedule is readonly string[] {
  return Array.isArray(schedule);
}
