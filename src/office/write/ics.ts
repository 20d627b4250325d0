import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays, type Day } from '../../values/calendar/calendar.ts';
import type { Calendar } from './calendar.ts';

/** A calendar as iCalendar text (RFC 5545): whole days, of no time zone; the same bytes for the same calendar. */
export function toIcs({ name, stamp, entries }: Calendar): string {
  const calendar = ical({ name, prodId: { company: 'kstthc', product: 'kstthc', language: 'VI' } });
  for (const { uid, window, rule, summary, description } of entries) {
    calendar.createEvent({
      id: uid,
      stamp: midnight(stamp),
      timezone: 'UTC',
      allDay: true,
      start: midnight(window.start),
      // Up to which day, that day not included (section 3.6.1).
      end: midnight(addDays(window.end, 1)),
      repeating: rule,
      summary,
      description,
      // To have a task in a month does not make that month busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
