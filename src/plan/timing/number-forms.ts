import type { Cursor } from './cursor.ts';
import { ordinal } from './parts.ts';
import { KEY, NUMBER_LINK } from './vocabulary.ts';

/** Whether a form such as `2020-03` or `2020-Q2` stands there: its year is no year of the point before it. */
export function startsIso(cursor: Cursor, ahead = 0): boolean {
  const quarter =
    cursor.key(ahead + 2) === 'q' || (cursor.isNumber(ahead + 2) && cursor.key(ahead + 2).length === 2);
  return cursor.isYear(ahead) && cursor.key(ahead + 1) === '-' && cursor.isGlued(ahead + 1) && quarter;
}

/**
 * What a list or range of bare numbers counts, told by the point that ends it: days in `10, 11/3`, months in
 * `3 đến 5/2020`. With a dash or a comma the latter could as well be a date, `3-5/2020`.
 */
export function unitOfNumbers(cursor: Cursor): { unit: 'day' | 'month' | 'unclear'; length: number } | null {
  let ahead = 0;
  let spelled = true;
  for (;;) {
    const link = cursor.isShort(ahead) ? cursor.look(NUMBER_LINK, ahead + 1) : null;
    if (!link) break;
    spelled &&= link.meaning === 'word';
    ahead += 1 + link.length;
  }
  if (ahead === 0 || !cursor.isShort(ahead)) return null;
  const length = ahead + 3;
  if (cursor.key(ahead + 1) === KEY.month && ordinal(cursor, ahead + 2)) return { unit: 'day', length };
  if (cursor.key(ahead + 1) !== '/') return null;
  if (cursor.isShort(ahead + 2)) return { unit: 'day', length };
  return cursor.isYear(ahead + 2) ? { unit: spelled ? 'month' : 'unclear', length } : null;
}

/** Whether three numbers with the same mark between them and a year last stand there: `15-3-2020`. */
export function startsMarkedDate(cursor: Cursor): boolean {
  const mark = cursor.key(1);
  if (mark !== '-' && mark !== '.') return false;
  const glued = [1, 2, 3, 4].every((ahead) => cursor.isGlued(ahead));
  return glued && cursor.isShort() && cursor.isShort(2) && cursor.key(3) === mark && cursor.isYear(4);
}

/** Whether a month and its year stand there with a dash between them: `03-2020`. */
export function startsMonthDashYear(cursor: Cursor): boolean {
  return (
    cursor.isShort() && cursor.key(1) === '-' && cursor.isGlued(1) && cursor.isYear(2) && cursor.isGlued(2)
  );
}
