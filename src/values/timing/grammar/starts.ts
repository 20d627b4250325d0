import { type Role, WORDS } from '../lexicon/roles.ts';
import { KEY, UNIT } from '../lexicon/vocabulary.ts';
import type { Joined, Listed, Read, Statement, Vagueness } from '../terms.ts';
import type { Length } from '../types.ts';
import type { Cursor } from './cursor.ts';
import { startsEndpoint, takeEndpoint } from './endpoints.ts';
import { type CountedTime, freeText, takeLength, takeUnknown } from './free-text.ts';
import { takeClock, takeWeekdays } from './moments.ts';
import { takeNamedDay, takePartOfUnit } from './points.ts';
import { readSpans, takeRangeEnd } from './spans.ts';

/** Reads a named day with its date, which in brackets may only be the reason: `Tháng 11 (Ngày Pháp luật 09/11)`. */
export function readOccasion(cursor: Cursor, joined: Joined): readonly Listed[] {
  const begin = cursor.position;
  takeNamedDay(cursor);
  const read = readSpans(cursor, joined);
  return vaguely(read, { kind: 'occasion', place: cursor.spanFrom(begin) });
}

/** The statements of a list, all of them as vague as the word before them. */
function vaguely(read: readonly Listed[], vague: Vagueness): readonly Listed[] {
  return read.map((one) => {
    if (one.is !== 'stretch') return one;
    const to = { ...one.to, vague };
    return { ...one, to, from: one.from === one.to ? to : { ...one.from, vague } };
  });
}

/** Fails on words such as `cuối`, with the time they are vague about. */
function failAsVague(cursor: Cursor, begin: number): never {
  takeWeekdays(cursor);
  if (startsEndpoint(cursor, 'last')) takeEndpoint(cursor, 'last');
  else if (cursor.look(UNIT)) cursor.position += 1;
  return cursor.fail('vague', begin);
}

/** Fails on a word that must lead to a point in time and does not. */
export function failWithoutPoint(cursor: Cursor, begin: number): never {
  if (takeLength(cursor)) cursor.fail('duration', begin);
  if (cursor.look(WORDS)?.meaning === 'vague' && cursor.take(WORDS)) failAsVague(cursor, begin);
  return takeUnknown(cursor, begin);
}

/** Words that announce an end, and must not end what is said of an event. */
const ENDING: ReadonlySet<Role | undefined> = new Set(['until', 'before', 'since', 'after'] as const);

/** Reads what follows `từ` or `sau`; the words begin at `begin`. */
export function readSince(cursor: Cursor, begin: number, after: boolean, joined: Joined): Read {
  cursor.takeKey(':');
  const late = after ? cursor.attempt(() => readLateEvent(cursor)) : null;
  if (late) return late;
  // `từ 8h00 đến 11h30` and `từ thứ Hai đến thứ Sáu` are beside a time.
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

/** Whether hours until after an event are here: `24 giờ kể từ khi …`. */
export function startsHoursAfterEvent(cursor: Cursor): boolean {
  return cursor.peek(() => {
    const length = takeLength(cursor);
    const role = length?.unit === 'hour' ? cursor.look(WORDS)?.meaning : null;
    return role === 'event' || role === 'since' || role === 'after';
  });
}

/** `sau 03 tháng kể từ khi ký hợp đồng` */
function readLateEvent(cursor: Cursor): Statement | null {
  const length = takeLength(cursor);
  return length && readLengthAfterEvent(cursor, length);
}

export function readLengthAfterEvent(cursor: Cursor, counted: CountedTime): Statement | null {
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

/**
 * Reads the span of `tuần lễ từ ngày 16/7 đến 22/7`; none yet before that of `Tuần lễ biển và hải đảo (01 - 08/6)`, which
 * the brackets are read for. Null where neither follows the word for a week.
 */
function readWeek(cursor: Cursor, begin: number, joined: Joined): Read {
  const words = cursor.tokens.slice(begin, cursor.position).map(({ key }) => key);
  if (!words.includes(KEY.week)) return null;
  if (cursor.attempt(() => takeNameBeforeSpan(cursor))) return [];
  if (cursor.look(WORDS)?.meaning !== 'since') return null;
  cursor.take(WORDS);
  const read = readSince(cursor, begin, false, joined);
  return Array.isArray(read) ? read : cursor.fail('vague', begin);
}

/**
 * `Tháng 3 (tuần 2)`, `khoảng từ tháng 3 đến tháng 5`, and what has no whole days: `trong tuần`. `inStretch` says that it
 * is in brackets after a stretch, which part of a month or a year may then narrow.
 */
export function readVague(cursor: Cursor, begin: number, joined: Joined, inStretch: boolean): Read {
  const week = readWeek(cursor, begin, joined);
  if (week) return week;
  const words = cursor.position;
  // `khoảng từ ngày 10 đến ngày 15/3`
  if (cursor.look(WORDS)?.meaning === 'since' && cursor.take(WORDS)) {
    const read = readSince(cursor, words, false, joined);
    return Array.isArray(read)
      ? vaguely(read, { kind: 'about', place: cursor.spanFrom(begin) })
      : cursor.fail('vague', begin);
  }
  cursor.position = begin;
  if (inStretch && takePartOfUnit(cursor)) return { is: 'vague' };
  cursor.position = words;
  return failAsVague(cursor, begin);
}

/** Steps over a name, up to the brackets with a span of days in them. */
function takeNameBeforeSpan(cursor: Cursor): boolean {
  freeText(cursor, 'about');
  return cursor.peek(
    () =>
      cursor.takeKey('(') &&
      (cursor.look(WORDS)?.meaning !== 'since' || cursor.take(WORDS) !== null) &&
      startsEndpoint(cursor, 'first') &&
      readSpans(cursor, 'nothing').every(({ from, to }) => from !== to && from.unit === 'day') &&
      cursor.key() === ')',
  );
}
