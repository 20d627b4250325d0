import { oneLine } from '../../output/sheet/cells.ts';
import { scheduleInWords } from '../../reports/when.ts';
import { readDate } from '../../values/calendar.ts';
import type { Schedule } from '../../values/timing/timing.ts';
import type { OfficeCell } from './office-form.ts';

/** A schedule in words; one date as a date, shown as it is written. */
export function timeCell(schedule: Schedule | null): OfficeCell {
  if (schedule === null) return { type: 'empty' };
  const text = oneLine(scheduleInWords(schedule, 'vi'));
  const day = DATE.test(text) ? readDate(text) : null;
  return day === null ? { type: 'text', text } : { type: 'date', day, shown: text };
}

const DATE = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
