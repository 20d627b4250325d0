import { type Role, WORDS } from '../lexicon/roles.ts';
import { KEY, LATEST, REPORT, UNIT, WHOLE_YEAR } from '../lexicon/vocabulary.ts';
import type { Length } from '../types.ts';
import type { Cursor } from './cursor.ts';
import { type CountedTime, freeText, takeLength, takeUnknown } from './free-text.ts';
import { takeFrequency } from './frequency.ts';
import { CLOSING } from './marks.ts';
import { takeClock, takeWeekdays } from './moments.ts';
import { takeDaysOfMonths } from './other-days.ts';
import { readPoint, startsPoint, takeNamedDay } from './points.ts';
import {
  readSpans,
  shareMonths,
  startsEndpoint,
  takeEndpoint,
  takeLimit,
  takeLimitPoint,
  takeRangeEnd,
  takeSeparatorBefore,
} from './spans.ts';
import type { Joined, Listed, Point, Statement, Vagueness } from './terms.ts';

/** What was read: a statement, the statements of a list, or null for words that state nothing of their own. */
export type Read = Statement | readonly Listed[] | null;

/** Words that announce an end, and must not end what is said of an event. */
const ENDING: ReadonlySet<Role | undefined> = new Set(['until', 'before', 'since', 'after'] as const);

/** Reads `đến …`, `chậm nhất là trước ngày …`; the position is at the first of these words. */
export function readUntil(cursor: Cursor, joined: Joined): Read {
  const begin = cursor.position;
  const limit = takeLimit(cursor);
  if (startsWeekly(cursor)) return null;
  if (limit === 'until') {
    const event = cursor.attempt(() => {
      if (cursor.look(WORDS)?.meaning === 'after') cursor.take(WORDS);
      const length = takeLength(cursor);
      return length && readLengthAfterEvent(cursor, length);
    });
    if (event) return event;
  }
  const days = takeDaysOfMonths(cursor);
  if (days) return deadlines(cursor, begin, days, limit === 'before', joined);
  if (!startsEndpoint(cursor, limit === 'before' ? 'first' : 'last')) failWithoutPoint(cursor, begin);
  return readDeadlines(cursor, begin, limit, joined);
}

/** Reads the last days of `trước ngày 15/6 và 15/12`, behind the words that lead to them. */
function readDeadlines(
  cursor: Cursor,
  begin: number,
  limit: 'until' | 'before' | null,
  joined: Joined,
): readonly Listed[] {
  const { point, before } = takeLimitPoint(cursor, limit);
  const points = [point];
  for (;;) {
    const next = cursor.attempt(() => {
      if (!takeSeparatorBefore(cursor, point.unit)) return null;
      const more = readPoint(cursor, point.unit);
      const stands = more.unit === point.unit && !cursor.peek(() => takeRangeEnd(cursor, more));
      return stands ? more : null;
    });
    if (!next) return deadlines(cursor, begin, points, before, joined);
    points.push(next);
  }
}

function deadlines(
  cursor: Cursor,
  begin: number,
  points: readonly Point[],
  before: boolean,
  joined: Joined,
): readonly Listed[] {
  const { start } = cursor.spanFrom(begin);
  return shareMonths(points).map((point, i) => ({
    is: 'until',
    point,
    before,
    joined: i === 0 ? joined : 'comma',
    place: i === 0 ? { start, end: point.place.end } : point.place,
  }));
}

/** Whether a weekday of every week stands here, as in `trước 16h thứ Sáu hằng tuần`. */
function startsWeekly(cursor: Cursor): boolean {
  return cursor.peek(() => {
    takeClock(cursor);
    return takeWeekdays(cursor) && takeFrequency(cursor);
  });
}

/** Reads the one point behind `Hạn:`; before anything else the word says no more than that a time follows. */
export function readDue(cursor: Cursor, joined: Joined): Read {
  return cursor.attempt(() => {
    cursor.takeKey(':');
    if (!startsEndpoint(cursor, 'last')) return null;
    const read = readDeadlines(cursor, cursor.position, null, joined);
    const last = read.at(-1);
    const continues = last?.is === 'until' && cursor.peek(() => takeRangeEnd(cursor, last.point));
    return continues ? null : read;
  });
}

/** Reads what follows `từ` or `sau`, of which the word at `begin` is the first. */
export function readSince(cursor: Cursor, begin: number, after: boolean, joined: Joined): Read {
  cursor.takeKey(':');
  // `từ 8h00 đến 11h30` and `từ thứ Hai đến thứ Sáu` stand beside a time.
  if (cursor.attempt(() => takeClock(cursor) === 'hours')) return null;
  if (cursor.peek(() => takeWeekdays(cursor) !== null && !startsBehindComma(cursor))) return null;
  if (!startsEndpoint(cursor, 'first')) {
    if (cursor.key() === KEY.day && cursor.token(1)?.kind === 'word') {
      cursor.position += 1;
      return readEvent(cursor, begin, null);
    }
    if (takeBeginning(cursor, begin)) return null;
  }
  const { point } = takeEndpoint(cursor, 'first');
  // After a part of a month is not after the month.
  if (after && point.vague) cursor.fail('vague', begin);
  if (after || !cursor.peek(() => takeRangeEnd(cursor, point))) return { is: 'since', point, after };
  return readSpans(cursor, joined, point);
}

function startsBehindComma(cursor: Cursor): boolean {
  return cursor.peek(() => {
    cursor.takeKey(',');
    return startsEndpoint(cursor, 'first');
  });
}

/** Steps over what begins in `Bắt đầu triển khai từ …`; tells whether a word such as `từ` follows. */
function takeBeginning(cursor: Cursor, begin: number): boolean {
  if (cursor.key(-2) !== KEY.begin || freeText(cursor, 'action') === null) failWithoutPoint(cursor, begin);
  const role = cursor.look(WORDS)?.meaning;
  if (role === 'since' || role === 'after' || role === 'event') return true;
  return startsEndpoint(cursor, 'first') ? false : failWithoutPoint(cursor, begin);
}

/** Reads what a start waits for; the word at `begin` leads to it. */
export function readEvent(cursor: Cursor, begin: number, within: Length | null): Statement {
  const text = freeText(cursor, 'event') ?? failWithoutPoint(cursor, begin);
  const last = cursor.position - 1;
  if (ENDING.has(WORDS.match(cursor.tokens, last)?.meaning)) takeUnknown(cursor, last);
  return { is: 'event', text, within };
}

/** Reads `07 ngày làm việc sau khi …`; the length alone where no event follows it. */
export function readLength(cursor: Cursor): Statement | null {
  const length = takeLength(cursor);
  return length && (cursor.attempt(() => readLengthAfterEvent(cursor, length)) ?? { is: 'length' });
}

/** Whole days; null for hours that make none, and for what is no length. */
function wholeDays({ count, unit }: CountedTime): Length | null {
  if (unit === 'hour') return count > 0 && count % 24 === 0 ? { count: count / 24, unit: 'day' } : null;
  return unit === 'occasion' ? null : { count, unit };
}

/** Whether hours until after an event stand here: `24 giờ kể từ khi …`. */
export function startsHoursAfterEvent(cursor: Cursor): boolean {
  return cursor.peek(() => {
    const length = takeLength(cursor);
    const role = length?.unit === 'hour' ? cursor.look(WORDS)?.meaning : null;
    return role === 'event' || role === 'since' || role === 'after';
  });
}

function readLengthAfterEvent(cursor: Cursor, counted: CountedTime): Statement | null {
  const length = wholeDays(counted);
  if (!length) return null;
  cursor.takeKey(',');
  const begin = cursor.position;
  const role = cursor.take(WORDS);
  if (role === 'since' || role === 'after') {
    if (startsEndpoint(cursor, 'first') || cursor.key() !== KEY.day) return null;
    cursor.position += 1;
  } else if (role !== 'event') return null;
  return readEvent(cursor, begin, length);
}

/** Reads a named day with its date, which in brackets may only tell why: `Tháng 11 (Ngày Pháp luật 09/11)`. */
export function readOccasion(cursor: Cursor, joined: Joined): readonly Listed[] {
  const begin = cursor.position;
  takeNamedDay(cursor);
  const read = readSpans(cursor, joined);
  return vaguely(read, { kind: 'occasion', place: cursor.spanFrom(begin) });
}

/** The statements of a list, all of them as vague as the word before them. */
export function vaguely(read: readonly Listed[], vague: Vagueness): readonly Listed[] {
  return read.map((one) => {
    if (one.is !== 'stretch') return one;
    const to = { ...one.to, vague };
    return { ...one, to, from: one.from === one.to ? to : { ...one.from, vague } };
  });
}

/** Reads the last day behind the dash of `Từ khi ký hợp đồng - 31/12`. */
export function readDashEnd(cursor: Cursor, joined: Joined): Read {
  cursor.takeKey('-');
  return readUntil(cursor, joined);
}

/** Reads the span of `tuần lễ từ ngày 16/7 đến 22/7`; null where no `từ` follows the word for a week. */
export function readWeek(cursor: Cursor, begin: number, joined: Joined): Read {
  const words = cursor.tokens.slice(begin, cursor.position).map(({ key }) => key);
  if (!words.includes(KEY.week) || cursor.look(WORDS)?.meaning !== 'since') return null;
  cursor.take(WORDS);
  const read = readSince(cursor, begin, false, joined);
  return Array.isArray(read) ? read : cursor.fail('vague', begin);
}

/** Steps over a paper; the month of `Kế hoạch tháng 3` may be when it is made as well as what it is for. */
export function takePaper(cursor: Cursor, aside: boolean): null {
  const paper = cursor.position - 1;
  freeText(cursor, 'action');
  if (takeReportedTime(cursor, paper, aside)) return null;
  const begin = cursor.position;
  if (!startsPoint(cursor) || cursor.look(WHOLE_YEAR)) return null;
  readSpans(cursor, 'nothing');
  return cursor.fail('two-readings', begin);
}

/**
 * Steps over the time that a report or a plan is about, where its deadline follows: `Báo cáo năm 2026 trước ngày 15/12`.
 * In brackets it is all there is: `(báo cáo 6 tháng đầu năm)`.
 */
export function takeReportedTime(cursor: Cursor, begin: number, aside: boolean): boolean {
  const names = cursor.tokens
    .slice(begin, cursor.position)
    .some((_, i) => REPORT.match(cursor.tokens, begin + i));
  if (!names) return false;
  return cursor.attempt(() => {
    if (startsPoint(cursor)) {
      if (readPoint(cursor).unit === 'day') return false;
    } else if (!takeLength(cursor) && !cursor.take(UNIT)) return false;
    const role = cursor.look(WORDS)?.meaning;
    const limited = role === 'before' || role === 'due' || cursor.look(LATEST) !== null;
    return limited || (aside && CLOSING.test(cursor.key()));
  });
}

/** Fails on words such as `cuối`, with the time they are vague about. */
export function failAsVague(cursor: Cursor, begin: number): never {
  takeWeekdays(cursor);
  if (startsEndpoint(cursor, 'last')) takeEndpoint(cursor, 'last');
  else if (cursor.look(UNIT)) cursor.position += 1;
  return cursor.fail('vague', begin);
}

/** Fails on a word that must lead to a point in time and does not. */
function failWithoutPoint(cursor: Cursor, begin: number): never {
  if (takeLength(cursor)) cursor.fail('duration', begin);
  if (cursor.look(WORDS)?.meaning === 'vague' && cursor.take(WORDS)) failAsVague(cursor, begin);
  return takeUnknown(cursor, begin);
}
