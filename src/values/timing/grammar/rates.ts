import { AT_LEAST, COUNTED, EACH, HALF_YEAR, PERIODIC, RATE_LINK, WHOLE } from '../lexicon/recurring.ts';
import { WORDS } from '../lexicon/roles.ts';
import { EITHER, SEPARATOR, UNIT } from '../lexicon/vocabulary.ts';
import type { Rate, Statement } from '../terms.ts';
import type { Every } from '../types.ts';
import { type Cursor, isBracket } from './cursor.ts';
import { ordinal } from './numbers.ts';
import { findPart } from './year-parts.ts';

/** A unit that duties recur in, and the tokens it takes. */
export interface Unit {
  readonly every: Every | 'day';
  /** How many of them; 1 where no number is before. */
  readonly count: number;
  readonly length: number;
}

/** How many times, and the tokens it takes. */
interface Count {
  readonly times: number;
  readonly length: number;
}

/** `2 lần`, `02 tin, bài`, `ít nhất 2-3 số`; of a range the least counts. */
export function findCount(cursor: Cursor, ahead: number, things = COUNTED): Count | null {
  let at = ahead + (cursor.look(AT_LEAST, ahead)?.length ?? 0);
  const n = ordinal(cursor, at);
  if (!n) return null;
  at += n.length;
  if (/^[-~]$/.test(cursor.key(at)) && cursor.isShort(at + 1)) at += 2;
  const thing = cursor.look(things, at);
  if (!thing) return null;
  at += thing.length;
  for (;;) {
    const link = cursor.look(RATE_LINK, at)?.length ?? 0;
    const more = link > 0 ? cursor.look(things, at + link) : null;
    if (!more) return { times: n.value, length: at - ahead };
    at += link + more.length;
  }
}

/** How many of the one thing that is done: 2 of `mỗi năm tổ chức ít nhất 02 đợt`, not of `tổ chức 02 hội nghị, 03 lớp`. */
export function countBehindAction(cursor: Cursor): number | null {
  const action = cursor.look(WORDS);
  const count = action?.meaning === 'action' ? findCount(cursor, action.length) : null;
  if (!action || !count) return null;
  for (let ahead = action.length + count.length; cursor.token(ahead); ahead += 1)
    if (findCount(cursor, ahead)) return null;
  return count.times;
}

/** Whether `năm` is the word for year and not five: `hằng tháng năm 2020`. */
function isYearWord(cursor: Cursor, ahead: number): boolean {
  return cursor.look(UNIT, ahead)?.meaning === 'year' && cursor.isYear(ahead + 1);
}

/** A unit by itself: not `tháng 3`, `năm 2020`, but also `tháng 2 lần`. */
export function plainUnit(cursor: Cursor, ahead: number): Unit | null {
  const unit = cursor.look(UNIT, ahead);
  if (!unit) return null;
  const after = ahead + unit.length;
  const numbered = cursor.isNumber(after) || ordinal(cursor, after) !== null;
  const isRead = !numbered || findCount(cursor, after) || isYearWord(cursor, after);
  return isRead ? { every: unit.meaning, count: 1, length: unit.length } : null;
}

/** `6 tháng`, `02 năm`, `nửa năm`; not `6 tháng đầu năm`. */
export function countedUnit(cursor: Cursor, ahead: number): Unit | null {
  const half = cursor.look(HALF_YEAR, ahead);
  if (half) return { every: 'month', count: 6, length: half.length };
  const n = ordinal(cursor, ahead);
  const unit = n && plainUnit(cursor, ahead + n.length);
  if (!n || !unit || findPart(cursor, ahead)) return null;
  return { ...unit, count: n.value, length: n.length + unit.length };
}

export function findUnit(cursor: Cursor, ahead: number): Unit | null {
  return plainUnit(cursor, ahead) ?? countedUnit(cursor, ahead);
}

/** Months that a year divides into, so that `định kỳ 3 tháng` counts months and not the first three of a year. */
export const PARTS_OF_A_YEAR: ReadonlySet<number> = new Set([1, 2, 3, 4, 6]);

/** Beside reports on these, one on nine months is no other. */
const PARTS: ReadonlySet<Every> = new Set(['quarter', 'half-year']);

/** A rate of so many units; six months are half a year. */
export function rateOf(every: Every, interval: number, times: number | null): Rate {
  const isHalfYear = every === 'month' && interval === 6;
  return {
    every: isHalfYear ? 'half-year' : every,
    interval: isHalfYear || interval === 1 ? null : interval,
    times: times === 1 ? null : times,
  };
}

/** A duty of every day is one that never pauses. */
export function statementOf(
  cursor: Cursor,
  begin: number,
  { every, count }: Unit,
  times: number | null,
): Statement {
  if (count === 0 || (every === 'day' && count !== 1)) return cursor.fail('bad-every', begin);
  return every === 'day' ? { is: 'ongoing' } : { is: 'every', rates: [rateOf(every, count, times)] };
}

/** Whether nothing is here that belongs to the words before. */
export function endsClause(cursor: Cursor): boolean {
  return cursor.atEnd || cursor.look(SEPARATOR) !== null || isBracket(cursor) || cursor.key() === '/';
}

/** `hằng tháng hoặc quý` leaves a choice. */
function rejectChoice(cursor: Cursor, begin: number): void {
  const either = cursor.look(EITHER);
  if (!either) return;
  const at = either.length + (cursor.look(EACH, either.length)?.length ?? 0);
  const unit = findUnit(cursor, at);
  if (!unit) return;
  cursor.position += at + unit.length;
  cursor.fail('two-readings', begin);
}

/** `cả năm 2026` names a report on the year, and which. */
function yearBeforeNumber(cursor: Cursor): Unit | null {
  return isYearWord(cursor, 0) ? { every: 'year', count: 1, length: 1 } : null;
}

/** Steps over `, quý`, `và cả năm`, `/6 tháng` after a first rate. */
export function takeNextRate(cursor: Cursor, rates: readonly Rate[]): Rate | null {
  return cursor.attempt(() => {
    const link = cursor.take(RATE_LINK);
    if (!link) return null;
    const repeats = cursor.take(PERIODIC) !== null;
    const each = cursor.take(EACH) !== null || repeats;
    // `hằng tháng, cả năm` lasts all year; `6 tháng và cả năm` are two reports.
    const whole = cursor.take(WHOLE) !== null;
    if (whole && link !== 'and' && !rates.some(({ every }) => every === 'half-year')) return null;
    const begin = cursor.position;
    const unit = findUnit(cursor, 0) ?? (whole ? yearBeforeNumber(cursor) : null);
    if (!unit || unit.every === 'day') return null;
    cursor.position += unit.length;
    // `quý, 6 tháng, 9 tháng và năm`: what is reported of nine months is so each year once they have passed.
    if (unit.every === 'month' && unit.count === 9 && rates.some(({ every }) => PARTS.has(every)))
      return { every: 'year', interval: null, times: null, month: 9 };
    if (unit.every === 'month' && !PARTS_OF_A_YEAR.has(unit.count)) cursor.fail('bad-every', begin);
    const count = each ? takeCount(cursor) : null;
    return unit.count === 0 ? cursor.fail('bad-every', begin) : rateOf(unit.every, unit.count, count);
  });
}

/** Steps over `02 lần`; null if no count is here. */
export function takeCount(cursor: Cursor): number | null {
  const count = findCount(cursor, 0);
  cursor.position += count?.length ?? 0;
  return count?.times ?? null;
}

/** The rate just read with those that follow it. */
export function takeMoreRates(cursor: Cursor, begin: number, first: Rate): Statement {
  const rates = [first];
  for (;;) {
    rejectChoice(cursor, begin);
    const next = takeNextRate(cursor, rates);
    if (!next) return { is: 'every', rates };
    rates.push(next);
  }
}
