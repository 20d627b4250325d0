import type { Localized } from '../i18n.ts';
import { addDays, type Day, day, weekdayOf, yearOf } from '../values/calendar/calendar.ts';
import lunar from './lunar-days.tsv?raw';

/** A day on which offices are closed; of those that are set each year it may be one. */
export interface DayOff {
  readonly kind: KindOfDayOff;
  /** Whether it is one in any case: which days around Tết and 02/9 are off, besides these, is decided each year. */
  readonly isCertain: boolean;
}

type KindOfDayOff =
  | 'tet'
  | 'hung-kings'
  | 'new-year'
  | 'reunification'
  | 'labour'
  | 'national'
  | 'saturday'
  | 'sunday';

/** The days off of a year, by their days (Bộ luật Lao động 45/2019/QH14, Điều 112, and the codes before it). */
const ofYear = new Map<number, ReadonlyMap<Day, DayOff>>();

/**
 * Why offices are closed on a day: a public holiday, else a Saturday or Sunday; null on other days. The moon's holidays
 * are known from 2000 to 2060.
 */
export function dayOff(date: Day): DayOff | null {
  const year = yearOf(date);
  const known = ofYear.get(year) ?? holidaysOf(year);
  ofYear.set(year, known);
  const weekday = weekdayOf(date);
  const weekend = weekday === 6 ? 'saturday' : weekday === 7 ? 'sunday' : null;
  const holiday = known.get(date);
  // A Sunday is off in any case, the day beside a holiday not.
  if (holiday?.isCertain) return holiday;
  return weekend ? { kind: weekend, isCertain: true } : (holiday ?? null);
}

/** Since these years: Luật 84/2007/QH11, and Bộ luật Lao động 45/2019/QH14. */
const HUNG_KINGS_SINCE = 2007;
const TWO_NATIONAL_DAYS_SINCE = 2021;

function holidaysOf(year: number): ReadonlyMap<Day, DayOff> {
  const found = new Map<Day, DayOff>();
  const put = (date: Day | null, kind: KindOfDayOff, isCertain = true) => {
    if (date !== null) found.set(date, { kind, isCertain });
  };
  put(day(year, 1, 1), 'new-year');
  put(day(year, 4, 30), 'reunification');
  put(day(year, 5, 1), 'labour');
  put(day(year, 9, 2), 'national');
  if (year >= TWO_NATIONAL_DAYS_SINCE) {
    put(day(year, 9, 1), 'national', false);
    put(day(year, 9, 3), 'national', false);
  }
  const [tet, hungKings] = lunarDaysOf(year);
  if (tet !== undefined) {
    // Five days: the last of the old year and the first three of the new are in every choice.
    for (let i = -2; i <= 3; i += 1) put(addDays(tet, i), 'tet', i > -2 && i < 3);
  }
  if (hungKings !== undefined && year >= HUNG_KINGS_SINCE) put(hungKings, 'hung-kings');
  return found;
}

/** The first day of Tết and the day of the Hùng Kings; none outside the table. */
function lunarDaysOf(year: number): Day[] {
  const at = lunar.indexOf(`\n${year}\t`) + 1;
  return at === 0 ? [] : lunar.slice(at, lunar.indexOf('\n', at)).split('\t').slice(1);
}

/** What is said of a day off beside a date. */
export function dayOffText({ kind, isCertain }: DayOff): Localized {
  const { vi, en } = NAMES[kind];
  return isCertain ? { vi, en } : { vi: `có thể ${vi}`, en: `may be ${en}` };
}

const NAMES: Readonly<Record<KindOfDayOff, Localized>> = {
  tet: { vi: 'nghỉ Tết', en: 'Tết holiday' },
  'hung-kings': { vi: 'nghỉ Giỗ Tổ Hùng Vương', en: 'Hùng Kings holiday' },
  'new-year': { vi: 'nghỉ Tết Dương lịch', en: "New Year's Day" },
  reunification: { vi: 'nghỉ ngày 30/4', en: '30/4 holiday' },
  labour: { vi: 'nghỉ ngày 01/5', en: '01/5 holiday' },
  national: { vi: 'nghỉ Quốc khánh', en: 'National Day holiday' },
  saturday: { vi: 'rơi vào thứ Bảy', en: 'a Saturday' },
  sunday: { vi: 'rơi vào Chủ nhật', en: 'a Sunday' },
};
