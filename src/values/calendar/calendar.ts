import { UTCDateMini } from '@date-fns/utc/date/mini';
import { millisecondsInDay } from 'date-fns/constants';
import { getISODay } from 'date-fns/getISODay';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import type { Lang } from '../../i18n.ts';

/** A whole day, `YYYY-MM-DD`. Days compare with `<`. */
export type Day = string;

/** A run of whole days, both ends included. */
export interface Window {
  readonly start: Day;
  readonly end: Day;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

// date-fns reads local fields, and local calendars have holes: Samoa has no 30 December 2011. UTC has no holes.
function toDate(day: Day): Date {
  return new UTCDateMini(`${day}T00:00:00Z`);
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

function iso(year: number, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function lastDay(year: number, month: number): Day {
  return toDay(lastDayOfMonth(toDate(iso(year, month, 1))));
}

/** The day with these numbers (month 1 to 12), or null if the calendar, from 1900 to 2199, has none. */
export function day(year: number, month: number, date: number): Day | null {
  if (![year, month, date].every(Number.isInteger)) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) return null;
  const text = iso(year, month, date);
  // No month is shorter than 28 days.
  return date <= 28 || (date <= 31 && text <= lastDay(year, month)) ? text : null;
}

/** The day of a moment where this machine is. */
export function localDay(moment: Date): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** From the first day of month `from` to the last day of month `to` (1 to 12) of a year from 1900 to 2199. */
export function monthsWindow(year: number, from: number, to: number): Window {
  return { start: iso(year, from, 1), end: lastDay(year, to) };
}

/** The window of a month, 1 to 12. */
export function monthWindow(year: number, month: number): Window {
  return monthsWindow(year, month, month);
}

/** The window of a quarter, 1 to 4. */
export function quarterWindow(year: number, quarter: number): Window {
  return monthsWindow(year, 3 * quarter - 2, 3 * quarter);
}

/** The window of a calendar year. */
export function yearWindow(year: number): Window {
  return monthsWindow(year, 1, 12);
}

/** The day `days` whole days later, earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(new Date(Date.parse(day) + days * millisecondsInDay));
}

/** Whole days from `from` to `to`; negative where `to` is earlier, 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsInDay;
}

/** Whether every day of `inner` is in `outer`. */
export function contains(outer: Window, inner: Window): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two windows share a day. */
export function overlaps(a: Window, b: Window): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The weekday of a day, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return getISODay(toDate(day));
}

/** The year of a day, as a number. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month of a day, `2020-03`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The quarter of a day, `2020-Q2`. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/**
 * `08/6/2010` in Vietnamese, with a zero only before days under 10 and the months 1 and 2 (Nghị định 30/2020/NĐ-CP,
 * phụ lục I); `2010-06-08` in English.
 */
export function formatDay(day: Day, lang: Lang): string {
  if (lang === 'en') return day;
  const [year, month = '', date] = day.split('-');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** `01/4/2020–30/6/2020`, or the day alone where it is one. */
export function formatWindow({ start, end }: Window, lang: Lang): string {
  return start === end ? formatDay(start, lang) : `${formatDay(start, lang)}–${formatDay(end, lang)}`;
}

const WRITTEN_DATES = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})$/,
  /^(?:ngày\s*)?(?<date>\d{1,2})\s*\/\s*(?<month>\d{1,2})\s*\/\s*(?<year>\d{4})$/i,
  /^(?:ngày\s*)?(?<date>\d{1,2})(?<mark>[-.])(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/i,
  /^(?:ngày\s*)?(?<date>\d{1,2})\s*tháng\s*(?<month>\d{1,2})\s*năm\s*(?<year>\d{4})$/i,
];

/**
 * Reads one full date, day first: `25/02/2020`, `25-02-2020`, `25.02.2020`, `2020-02-25`,
 * `ngày 25 tháng 02 năm 2020`; null for anything else and for days that do not exist.
 */
export function readDate(text: string): Day | null {
  const written = text.normalize('NFC').trim();
  for (const form of WRITTEN_DATES) {
    const { year, month, date } = form.exec(written)?.groups ?? {};
    if (year && month && date) return day(Number(year), Number(month), Number(date));
  }
  return null;
}

const SLIPPED_DATES = [
  /^(?:ngày\s*)?(?<date>\d{1,2})\s*(?:[-/.,]+|tháng)\s*(?<month>\d{1,2})\s*(?:[-/.,]+|năm)\s*(?<year>\d{4}|\d{2})$/i,
  /^(?<year>\d{4})\s*[-/.,]+\s*(?<month>\d{1,2})\s*[-/.,]+\s*(?<date>\d{1,2})$/,
];

/** Years of two digits up to this one are of this century. */
const LATEST_SHORT_YEAR = 50;

/**
 * The day that is likely to be intended by a date that `readDate` does not read: with a year of two digits (`20/1/26`), other
 * marks (`20//1/2026`), letters for digits, or day and month in the other order where only that is in the calendar
 * (`01/20/2026`); else null.
 */
export function intendedDate(text: string): Day | null {
  const written = text
    .normalize('NFC')
    .trim()
    .replace(/(?<=[\d/.-])[oO](?=\d)|(?<=\d)[oO]/g, '0');
  for (const form of SLIPPED_DATES) {
    const { date, month, year } = form.exec(written)?.groups ?? {};
    if (!date || !month || !year) continue;
    const century = year.length === 4 ? 0 : Number(year) <= LATEST_SHORT_YEAR ? 2000 : 1900;
    const full = Number(year) + century;
    return day(full, Number(month), Number(date)) ?? day(full, Number(date), Number(month));
  }
  return null;
}
