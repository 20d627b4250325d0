import type { Token } from './number-format.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Years that a plan can name; a number that is no date in them is one by a slip of the format. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2199;

/**
 * A day number of a spreadsheet as a Vietnamese office writes it: `15/03/2026`, `03/2026` where the format shows no
 * day, `7:30` where it shows only a time. Null where the number is no date of a plan.
 */
export function showDate(serial: number, tokens: readonly Token[], is1904: boolean): string | null {
  const letters = tokens.filter(({ kind }) => kind === 'date').map(({ text }) => text.toLowerCase());
  const isTime = (index: number) => /^[hs]/.test(letters[index] ?? '');
  // An m beside hours or seconds is minutes.
  const dates = letters.filter(
    (letter, index) =>
      /^[dy]/.test(letter) || (letter[0] === 'm' && !isTime(index - 1) && !isTime(index + 1)),
  );
  const hasTime = letters.some((_, index) => isTime(index));
  // A fraction of a day may be a little less than its second, which can be the first of the next day.
  const all = Math.floor(Math.round(serial * 24 * 60 * 60) / 60);
  const minutes = all % (24 * 60);
  if (dates.length === 0) return serial < 0 || serial > 366 ? null : clock(all);

  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.floor(all / (24 * 60)) * DAY);
  const year = date.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  const time = hasTime && minutes > 0 ? ` ${clock(minutes)}` : '';
  return day(date, dates) + time;
}

/** A moment as a spreadsheet of 1900 counts it; null if the text is no ISO 8601 date. */
export function serialOf(iso: string): string | null {
  const [, day, time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?/.exec(iso) ?? [];
  const moment = Date.parse(`${day}T${time}Z`);
  return Number.isNaN(moment) ? null : String((moment - Date.UTC(1899, 11, 30)) / DAY);
}

function day(date: Date, dates: readonly string[]): string {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  const [first = '', second = '', third] = dates;
  const has = (letter: string) => dates.some((text) => text.startsWith(letter));
  // Zeros where the format has them, if it has the day first as a Vietnamese one has.
  if (/^d{1,2}$/.test(first) && /^m{1,2}$/.test(second) && third?.startsWith('y'))
    return `${unpadded(day, first)}/${unpadded(month, second)}/${year}`;
  if (has('d') || !(has('m') || has('y'))) return `${day}/${month}/${year}`;
  return has('m') ? `${month}/${year}` : year;
}

function unpadded(digits: string, { length }: string): string {
  return length === 1 ? String(Number(digits)) : digits;
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
