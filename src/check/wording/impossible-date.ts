import type { Localized } from '../../i18n.ts';
import { day, monthWindow, yearOf } from '../../values/calendar/calendar.ts';

const YEAR_FIRST = /^\s*(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})\s*$/;
const DAY_FIRST = /(?<date>\d{1,2})\s*(?:[-/.]|tháng)\s*(?<month>\d{1,2})(?:\D+(?<year>\d{4}))?/iu;
const MONTH = /\d{1,2}/;

const TWELVE = { vi: 'một năm có 12 tháng', en: 'a year has 12 months' };
const FOUR = { vi: 'một năm có 4 quý, từ quý I đến quý IV', en: 'a year has 4 quarters, I to IV' };
const HOURS = { vi: 'một ngày có 24 giờ, một giờ có 60 phút', en: 'a day has 24 hours, an hour 60 minutes' };

/**
 * Why a day, month or quarter does not exist in the calendar; null for anything else. A day without a year is
 * one of `year`.
 */
export function calendarHelp(text: string, year: number): Localized | null {
  const written = text.normalize('NFC');
  if (/\d\s*(?:h|g|giờ|:)/iu.test(written)) return HOURS;
  if (/qu[ýí]|q/iu.test(written)) return FOUR;
  const found = (YEAR_FIRST.exec(written) ?? DAY_FIRST.exec(written))?.groups;
  if (!found) return MONTH.test(written) ? TWELVE : null;
  const [date, month, of] = [Number(found.date), Number(found.month), Number(found.year ?? year)];
  if (month < 1 || month > 12) return TWELVE;
  if (day(of, month, date) !== null || day(of, month, 1) === null) return null;
  const { end } = monthWindow(of, month);
  const days = end.slice(-2);
  return {
    vi: `tháng ${month}/${yearOf(end)} có ${days} ngày`,
    en: `${month}/${yearOf(end)} has ${days} days`,
  };
}
