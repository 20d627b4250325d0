import type { Day } from '../../src/values/calendar/calendar.ts';

/** What the moon fixes in a year. */
interface LunarDays {
  /** The first day of the first lunar month. */
  readonly tet: Day;
  /** The tenth day of the third lunar month. */
  readonly hungKings: Day;
}

/**
 * Tết and the day of the Hùng Kings in a year: months begin on the day of the new moon in a time zone (hours before UTC),
 * the eleventh holds the winter solstice, and of thirteen months between two of these the first without a principal
 * term is a leap month. Positions of sun and moon: Meeus, Astronomical Formulae for Calculators, 18 and 32.
 */
export function lunarDays(year: number, zone: number): LunarDays {
  const first = eleventhMonth(year - 1, zone);
  const isLeapYear = eleventhMonth(year, zone) - first > 12;
  const months = Array.from({ length: 7 }, (_, i) => newMoonDay(first + i, zone));
  const terms = months.map((day) => principalTerm(day, zone));
  const leap = isLeapYear ? terms.findIndex((term, i) => i > 0 && term === terms[i + 1]) : -1;
  const startOf = (index: number) => months[leap > 0 && index >= leap ? index + 1 : index] ?? Number.NaN;
  return { tet: dayOf(startOf(2)), hungKings: dayOf(startOf(4) + 9) };
}

/** Julian day numbers count days; this is that of 01/01/1970. */
const EPOCH = 2_440_588;
const MONTH = 29.530588853;

function dayOf(julian: number): Day {
  return new Date((julian - EPOCH) * 86_400_000).toISOString().slice(0, 10);
}

/** Which new moon since 1900 begins the month with the winter solstice of a year. */
function eleventhMonth(year: number, zone: number): number {
  const lastDay = Date.UTC(year, 11, 31) / 86_400_000 + EPOCH;
  const latest = Math.floor((lastDay - 2_415_021) / MONTH);
  return principalTerm(newMoonDay(latest, zone), zone) >= 9 ? latest - 1 : latest;
}

/** How many principal terms of the sun, 30° each, have passed at the beginning of a day. */
function principalTerm(julian: number, zone: number): number {
  const t = (julian - 0.5 - zone / 24 - 2_451_545) / 36_525;
  const m = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(m) +
    (0.019993 - 0.000101 * t) * sin(2 * m) +
    0.00029 * sin(3 * m);
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t ** 2 + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** The Julian day number of the day, in a time zone, of a new moon counted from January 1900. */
function newMoonDay(k: number, zone: number): number {
  const t = k / 1236.85;
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * latitude) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * latitude + sun) -
    0.0004 * sin(2 * latitude - sun) -
    0.0006 * sin(2 * latitude + moon) +
    0.001 * sin(2 * latitude - moon) +
    0.0005 * sin(2 * moon + sun);
  // Ephemeris time runs ahead of universal time.
  const ahead = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(mean + correction - ahead + 0.5 + zone / 24);
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
