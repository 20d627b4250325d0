import { Lunar } from 'lunar-typescript';
import { expect, test } from 'vitest';
import { dayOff, dayOffText } from '../../src/facts/days-off.ts';
import table from '../../src/facts/lunar-days.tsv?raw';
import { addDays } from '../../src/values/calendar/calendar.ts';
import { lunarDays } from '../support/lunar-year.ts';

const YEARS = Array.from({ length: 61 }, (_, i) => 2000 + i);
const VIETNAM = 7;
const CHINA = 8;

test('the table is what the algorithm gives for the time of Vietnam', () => {
  const rows = YEARS.map((year) => [year, ...Object.values(lunarDays(year, VIETNAM))].join('\t'));
  const comments = table.split('\n').filter((line) => line.startsWith('#'));
  expect(table).toBe(`${[...comments, ...rows].join('\n')}\n`);
});

/** The same days of the Chinese calendar, by a library that knows nothing of our algorithm. */
function byLibrary(year: number) {
  const dayOf = (month: number, date: number) => Lunar.fromYmd(year, month, date).getSolar().toYmd();
  return { tet: dayOf(1, 1), hungKings: dayOf(3, 10) };
}

test('the algorithm gives the days of a second library in its time zone', () => {
  expect(YEARS.map((year) => lunarDays(year, CHINA))).toEqual(YEARS.map(byLibrary));
});

test('in Vietnam Tết is a day earlier where the new moon comes in the last hour before midnight', () => {
  const others = YEARS.filter((year) => lunarDays(year, VIETNAM).tet !== byLibrary(year).tet);
  expect(others).toEqual([2007, 2030, 2053]);
  for (const year of others) expect(addDays(lunarDays(year, VIETNAM).tet, 1)).toBe(byLibrary(year).tet);
});

test.each([
  // Tết 2026 begins on 17/02, a Tuesday
  ['2026-02-13', null],
  ['2026-02-15', 'rơi vào Chủ nhật'],
  ['2026-02-16', 'nghỉ Tết'],
  ['2026-02-19', 'nghỉ Tết'],
  ['2026-02-20', 'có thể nghỉ Tết'],
  ['2026-02-21', 'rơi vào thứ Bảy'],
  ['2026-02-23', null],
  ['2026-04-24', null],
  // A Sunday that is a holiday is told by the holiday
  ['2026-04-26', 'nghỉ Giỗ Tổ Hùng Vương'],
  ['2026-04-30', 'nghỉ ngày 30/4'],
  ['2026-05-01', 'nghỉ ngày 01/5'],
  ['2026-09-01', 'có thể nghỉ Quốc khánh'],
  ['2026-09-02', 'nghỉ Quốc khánh'],
  ['2026-09-03', 'có thể nghỉ Quốc khánh'],
  ['2026-09-04', null],
  ['2020-09-03', null],
  ['2027-01-01', 'nghỉ Tết Dương lịch'],
  // Before Luật 84/2007/QH11
  ['2006-04-07', null],
  ['2000-02-05', 'nghỉ Tết'],
  ['2060-02-02', 'nghỉ Tết'],
  // Beyond the table only the sun's days are known
  ['2061-01-21', null],
  ['2061-09-02', 'nghỉ Quốc khánh'],
])('%s: %s', (date, said) => {
  const found = dayOff(date);
  expect(found && dayOffText(found).vi).toBe(said);
});
