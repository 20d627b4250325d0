import {
  AT_LEAST,
  COUNTED,
  EACH,
  EACH_IN_TURN,
  MEASURE,
  OF_EACH,
  PER,
  PERIODIC,
  THEO,
  TIMES,
} from '../lexicon/recurring.ts';
import { WORDS } from '../lexicon/roles.ts';
import { KEY, OF, SEPARATOR, UNIT, WEEK_OF } from '../lexicon/vocabulary.ts';
import type { Joined, Listed, Statement } from '../terms.ts';
import { type Cursor, isBracket } from './cursor.ts';
import { startsEndpoint } from './endpoints.ts';
import { takeWeek, takeWeekdays } from './moments.ts';
import { ordinal } from './numbers.ts';
import {
  countBehindAction,
  countedUnit,
  endsClause,
  findCount,
  findUnit,
  PARTS_OF_A_YEAR,
  plainUnit,
  rateOf,
  statementOf,
  takeCount,
  takeMoreRates,
  takeNextRate,
  type Unit,
} from './rates.ts';

/** `hằng quý`, `định kỳ mỗi năm 02 lần`, `theo từng tháng`, `hằng tháng, quý, 6 tháng và cả năm`, `định kỳ`. */
function takeEach(cursor: Cursor): Statement | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    const periodic = cursor.take(PERIODIC) !== null;
    const loose = !periodic && cursor.take(THEO) !== null;
    const each = cursor.take(EACH) !== null;
    if (!periodic && !loose && !each) return null;
    const unit = findUnit(cursor, 0);
    const counts = unit !== null && unit.count !== 1;
    if (unit && !(loose && (unit.every === 'day' || (counts && !each)))) {
      const rate = takeRate(cursor, begin, unit, periodic && !each);
      if (!loose || each || endsClause(cursor)) return rate;
    }
    return periodic && !each ? { is: 'every', rates: [] } : null;
  });
}

function takeRate(cursor: Cursor, begin: number, unit: Unit, named: boolean): Statement {
  const here = cursor.position;
  cursor.position += unit.length;
  // `định kỳ 9 tháng` is a report on nine months, not one every nine.
  const reports = named && unit.every === 'month' && !PARTS_OF_A_YEAR.has(unit.count);
  const times = takeCount(cursor);
  if (times === null && unit.length > 1) takeOnce(cursor);
  if (reports && times === null) cursor.fail('bad-every', here);
  const first = statementOf(cursor, begin, unit, times ?? countBehindAction(cursor));
  const [rate] = first.is === 'every' ? first.rates : [];
  // A duty of every day and of every week are two, and the first is no rate.
  if (!rate && takeNextRate(cursor, [])) cursor.fail('two-readings', begin);
  return rate ? takeMoreRates(cursor, begin, rate) : first;
}

/** Steps over the end of `định kỳ 06 tháng/lần`. */
function takeOnce(cursor: Cursor): void {
  cursor.attempt(() => cursor.takeKey('/') && (takeCount(cursor) === 1 || cursor.take(TIMES) !== null));
}

/** `tháng cuối của mỗi quý`, without a day. */
function takeMonthOfEach(cursor: Cursor): Statement | null {
  return cursor.attempt(() => {
    const of = cursor.take(OF_EACH);
    if (of?.every !== 'quarter' || of.month === null || !endsClause(cursor)) return null;
    return { is: 'every', rates: [{ every: 'quarter', interval: null, times: null, month: of.month }] };
  });
}

/** Tokens from the count in `02 hội thi cấp xã/năm` to its `/`; null without one. */
function findPer(cursor: Cursor): { times: number | null; length: number; counted: boolean } | null {
  const count = findCount(cursor, 0);
  const n = ordinal(cursor);
  if (!n) return null;
  let ahead = count?.length ?? n.length;
  // `6 tháng/năm` may be two reports, or half of each year.
  if (cursor.look(UNIT, n.length)) return null;
  const measured = !count && cursor.look(MEASURE, n.length) !== null;
  for (let words = 0; words < 5; words += 1) {
    if (cursor.token(ahead)?.kind !== 'word' && cursor.key(ahead) !== ',') break;
    if (count && cursor.look(PER, ahead)) break;
    ahead += 1;
  }
  const only = !count && ahead === n.length;
  return only ? null : { times: measured ? null : n.value, length: ahead, counted: count !== null };
}

/** `01 lần/quý`, `2-3 lần mỗi tháng`, `02 tin, bài/tuần`, `01 lần/6 tháng`. */
function takeTimesPer(cursor: Cursor): Statement | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    const least = cursor.take(AT_LEAST) !== null;
    if (least && !ordinal(cursor)) return null;
    const counted = findPer(cursor);
    if (!counted) return null;
    cursor.position += counted.length;
    const slash = cursor.key() === '/';
    const per = cursor.look(PER);
    if (!per || !(counted.counted || slash)) return null;
    const several = slash ? countedUnit(cursor, 1) : null;
    const unit = several ?? plainUnit(cursor, per.length);
    if (!unit) return null;
    cursor.position += (several ? 1 : per.length) + unit.length;
    return statementOf(cursor, begin, unit, counted.times);
  });
}

/** `quý một lần`, `1 tháng/lần`, `tháng 2 lần`, `02 năm một lần`. */
function takeUnitTimes(cursor: Cursor): Statement | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    const unit = findUnit(cursor, 0) ?? numberedUnit(cursor);
    if (!unit) return null;
    cursor.position += unit.length;
    const slash = cursor.takeKey('/');
    const count = findCount(cursor, 0, unit.every === 'week' ? COUNTED : TIMES);
    if (count) cursor.position += count.length;
    else if (!slash || !cursor.take(TIMES)) return null;
    return statementOf(cursor, begin, unit, count?.times ?? null);
  });
}

/** The unit of `tháng 2 lần`. */
function numberedUnit(cursor: Cursor): Unit | null {
  const unit = cursor.look(UNIT);
  // `tháng 2 bài` may be February's.
  const things = unit?.meaning === 'week' ? COUNTED : TIMES;
  return unit && findCount(cursor, unit.length, things)
    ? { every: unit.meaning, count: 1, length: unit.length }
    : null;
}

/** `6 tháng và cả năm`, `quý, 6 tháng, năm`: reports named by what they are on, half a year among them. */
function takeReportPeriods(cursor: Cursor): Statement | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    const unit = findUnit(cursor, 0);
    if (!unit || unit.every === 'day' || (unit.count !== 1 && unit.count !== 6)) return null;
    cursor.position += unit.length;
    if (cursor.key() === '/') return null;
    const statement = takeMoreRates(cursor, begin, rateOf(unit.every, unit.count, null));
    const rates = statement.is === 'every' ? statement.rates : [];
    const reports = rates.length > 1 && rates.some(({ every }) => every === 'half-year');
    return reports && (endsClause(cursor) || cursor.isYear()) ? statement : null;
  });
}

/** Steps over a further rate of a list that a remark interrupts: `hằng quý (trước …), năm (trước …)`. */
export function takeRateAgain(cursor: Cursor): Statement | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    const unit = findUnit(cursor, 0);
    if (!unit || unit.every === 'day') return null;
    cursor.position += unit.length;
    if (unit.every === 'month' && !PARTS_OF_A_YEAR.has(unit.count)) cursor.fail('bad-every', begin);
    return endsClause(cursor) ? { is: 'every', rates: [rateOf(unit.every, unit.count, null)] } : null;
  });
}

/** Steps over words that say how often; null if no such words are here. */
export function takeFrequency(cursor: Cursor): Statement | null {
  const inTurn = cursor.take(EACH_IN_TURN);
  if (inTurn) return { is: 'every', rates: [rateOf(inTurn, 1, null)] };
  return (
    takeEach(cursor) ??
    takeUnitTimes(cursor) ??
    takeTimesPer(cursor) ??
    takeReportPeriods(cursor) ??
    takeMonthOfEach(cursor)
  );
}

/**
 * Reads the week in which each round of a duty falls, or which of its weekdays: `thứ Sáu tuần cuối hằng tháng`. The rate
 * follows, or `precedes`; or null.
 */
export function readWeekOfEach(cursor: Cursor, joined: Joined, precedes: boolean): readonly Listed[] | null {
  return cursor.attempt(() => {
    const begin = cursor.position;
    const weekdays = takeWeekdays(cursor) !== null;
    if (takeWeek(cursor) === null && !(weekdays && cursor.take(WEEK_OF))) return null;
    const ends = cursor.atEnd || isBracket(cursor) || cursor.look(SEPARATOR) !== null;
    const rate = precedes && ends ? null : takeRateOverAWeek(cursor);
    if (rate === null && !(precedes && ends)) return null;
    const place = cursor.spanFrom(begin);
    const vague = { is: 'vague', joined, place } as const;
    return rate ? [vague, { ...rate, joined: 'nothing', place }] : [vague];
  });
}

/** Steps over how often a duty recurs, where that is not every week. */
function takeRateOverAWeek(cursor: Cursor): Statement | null {
  cursor.take(OF);
  const read = takeFrequency(cursor);
  const recurs = read?.is === 'every' && read.rates.length > 0;
  return recurs && read.rates.every(({ every }) => every !== 'week') ? read : null;
}

/** Whether a weekday with its date or its duty is here, not a `thứ hai` that counts. */
export function startsWeekday(cursor: Cursor): boolean {
  return cursor.peek(() => {
    if (readWeekOfEach(cursor, 'nothing', false)) return true;
    const begin = cursor.position;
    if (!takeWeekdays(cursor)) return false;
    if (isPartOfDay(cursor, begin) && namesWeekly(cursor, begin)) return true;
    cursor.takeKey(',');
    const dated = cursor.key() === KEY.day || cursor.key() === '(' || cursor.isNumber();
    return (dated && startsEndpoint(cursor, 'first')) || cursor.peek(() => takeFrequency(cursor));
  });
}

/** Whether `vào` or a part of the day leads to the weekday at a position, which then does not count. */
function isPartOfDay(cursor: Cursor, position: number): boolean {
  const leads = cursor.tokens[position]?.key === KEY.into;
  return leads || WORDS.match(cursor.tokens, position - 1)?.meaning === 'filler';
}

/** Whether the tokens before a position name a duty of every week: `Hằng tuần phát thanh vào thứ Năm`. */
function namesWeekly(cursor: Cursor, end: number): boolean {
  return cursor.peek(() => {
    for (cursor.position = 0; cursor.position < end; cursor.position += 1) {
      const read = takeFrequency(cursor);
      if (read?.is === 'every' && read.rates.some(({ every }) => every === 'week')) return true;
    }
    return false;
  });
}
