import { EACH, PERIODIC, RATE_LINK, WHOLE } from '../lexicon/recurring.ts';
import { EITHER, SEPARATOR } from '../lexicon/vocabulary.ts';
import type { Every } from '../types.ts';
import type { Cursor } from './cursor.ts';
import { isBracket } from './marks.ts';
import { findCount, findUnit, isYearWord, type Unit } from './recurring-units.ts';
import type { Rate, Statement } from './terms.ts';

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
