import { type Role, WORDS } from '../lexicon/roles.ts';
import {
  AND,
  CHANGES,
  DOCUMENT,
  EITHER,
  KEY,
  LENGTH,
  RANGE,
  SEPARATOR,
  STAGE,
  UNIT,
  WHOLE_PERIOD,
  WHOLE_YEAR,
} from '../lexicon/vocabulary.ts';
import type { Length } from '../types.ts';
import type { Cursor } from './cursor.ts';
import { isBracket } from './cursor.ts';
import { startsEndpoint, takeLimit } from './endpoints.ts';
import { startsWeekday, takeFrequency } from './frequency.ts';
import { ordinal } from './numbers.ts';
import { readPoint, startsPoint } from './points.ts';
import { takeRangeEnd, takeSeparator } from './spans.ts';

type MaybeRole = Role | undefined;

/** Roles that are timing words only where a point in time follows. */
const LEADING: ReadonlySet<MaybeRole> = new Set([
  'until',
  'before',
  'since',
  'after',
  'filler',
  'due',
  'preposition',
]);
/** Roles that begin a statement of their own wherever they are after a comma. */
const STATING: ReadonlySet<MaybeRole> = new Set([
  ...(['event', 'open-end', 'ongoing', 'yearly', 'on-demand', 'condition'] as const),
]);

/** What free words describe: what is done, what a start waits for, what a duty depends on, whom a time is for. */
type Subject = 'action' | 'event' | 'condition' | 'about';

/** A length of time, in whole days or in hours, or how many occasions (`02 buổi`). */
export interface CountedTime {
  readonly count: number;
  readonly unit: Length['unit'] | 'hour' | 'occasion';
}

/** Reads a length of time such as `02 ngày`, `30 ngày làm việc`. */
export function takeLength(cursor: Cursor): CountedTime | null {
  const n = cursor.isNumber() ? { value: cursor.number(), length: 1 } : ordinal(cursor);
  const unit = n && cursor.look(LENGTH, n.length);
  // `3 năm 2026` lacks a word rather than lasting three years.
  if (!n || !unit || (cursor.key(n.length) === KEY.year && cursor.isYear(n.length + 1))) return null;
  cursor.position += n.length + unit.length;
  return { count: n.value, unit: unit.meaning };
}

/** Whether a timing word with its point is here: `trước ngày 15/3`, `trong quý II`, `đến hết năm`. */
function startsLead(cursor: Cursor): boolean {
  const word = cursor.look(WORDS);
  if (!word || !LEADING.has(word.meaning)) return false;
  const limits = word.meaning === 'until' || word.meaning === 'before';
  return cursor.peek(() => {
    if (limits) takeLimit(cursor);
    else cursor.position += word.length;
    return startsEndpoint(cursor, word.meaning === 'since' || word.meaning === 'after' ? 'first' : 'last');
  });
}

/** Whether `trước` leads to a point, so that `năm trước ngày 15/12` is not last year. */
function leadsBack(cursor: Cursor, ahead: number): boolean {
  return cursor.peek(() => {
    cursor.position += ahead;
    return startsEndpoint(cursor, 'first');
  });
}

/** `cuối tháng`, `khoảng tháng 3`, `năm nay`: words that are vague about time, not `đầu` in `đầu mối`. */
function startsVague(cursor: Cursor): boolean {
  const word = cursor.look(WORDS);
  if (word?.meaning !== 'vague') return false;
  if (word.length > 1 && cursor.key(word.length - 1) === KEY.before && leadsBack(cursor, word.length))
    return false;
  if (cursor.look(UNIT) !== null || cursor.look(UNIT, word.length) !== null) return true;
  return cursor.peek(() => {
    cursor.position += word.length;
    return startsPoint(cursor);
  });
}

/** Tokens of `trong cả giai đoạn`, unless years of its own follow it. */
export function wholePeriodLength(cursor: Cursor): number {
  const length = cursor.look(WHOLE_PERIOD)?.length ?? 0;
  const ends = cursor.position + length === cursor.tokens.length || cursor.look(SEPARATOR, length) !== null;
  const next = cursor.look(WORDS, length)?.meaning;
  return ends || isBracket(cursor, length) || STATING.has(next) ? length : 0;
}

function startsTime(cursor: Cursor): boolean {
  return startsPoint(cursor) || startsLead(cursor) || cursor.peek(() => takeFrequency(cursor));
}

/** Whether an action has a time of its own in its clause; `đến` would end a span that began before. */
function isTimedAction(cursor: Cursor): boolean {
  return cursor.peek(() => {
    cursor.take(WORDS);
    while (!cursor.atEnd && !isBracket(cursor) && !cursor.look(SEPARATOR) && !cursor.look(RANGE)) {
      if (startsTime(cursor)) return true;
      cursor.position += 1;
    }
    return false;
  });
}

/** Whether a choice between what was said and a time is here: `hoặc trước ngày 30/6`. */
function offersTime(cursor: Cursor): boolean {
  return cursor.peek(() => cursor.take(EITHER) !== null && startsTime(cursor));
}

/** Whether a dash leads to the last day of what an event begins: `Từ khi ký hợp đồng - 31/12`. */
export function startsDashEnd(cursor: Cursor): boolean {
  return cursor.peek(() => {
    if (!cursor.takeKey('-')) return false;
    takeLimit(cursor);
    return startsEndpoint(cursor, 'last');
  });
}

/** Whether a statement of its own follows the comma or "and" that is here. */
function endsAtSeparator(cursor: Cursor, subject: Subject): boolean {
  const and = cursor.look(AND) !== null && cursor.key() !== ';';
  return cursor.peek(() => {
    if (!takeSeparator(cursor)) return false;
    if (cursor.atEnd || isBracket(cursor) || startsPoint(cursor) || startsLead(cursor) || startsVague(cursor))
      return true;
    const role = cursor.look(WORDS)?.meaning;
    const acts = role === 'action' || role === 'completion';
    if (acts && (!and || (subject !== 'action' && isTimedAction(cursor)))) return true;
    return role === 'about' || STATING.has(role) || cursor.peek(() => takeFrequency(cursor));
  });
}

function endsText(cursor: Cursor, subject: Subject): boolean {
  if (cursor.atEnd || isBracket(cursor) || startsLead(cursor) || cursor.look(WHOLE_YEAR)) return true;
  if (startsWeekday(cursor)) return true;
  if (cursor.look(EITHER) && offersTime(cursor)) return true;
  if (cursor.look(SEPARATOR)) return endsAtSeparator(cursor, subject);
  if (subject === 'event' && startsDashEnd(cursor)) return true;
  if (subject !== 'about' && cursor.isNumber() && cursor.look(UNIT, 1) && !startsPoint(cursor)) return true;
  const role = cursor.look(WORDS)?.meaning;
  if (role === 'event' || role === 'open-end') return true;
  if (subject !== 'action') return false;
  if (role === 'completion' || wholePeriodLength(cursor) > 0) return true;
  if (STATING.has(role) || cursor.look(CHANGES) || startsPoint(cursor) || startsVague(cursor)) return true;
  return cursor.peek(() => takeFrequency(cursor));
}

/** Steps over a document's symbol and the date it is cited with. */
function takeCitation(cursor: Cursor): void {
  cursor.position += 1;
  if (cursor.key() === KEY.day && cursor.isNumber(1)) readPoint(cursor);
}

/**
 * Steps over the period a document is for: `kế hoạch năm 2026`, `đề án giai đoạn 2026-2030`. A day would be one of
 * the task, and so may be several periods. What waits for the document ends at `đến`.
 */
function takeItsPeriod(cursor: Cursor, subject: Subject): void {
  const begin = cursor.position;
  cursor.attempt(() => {
    const stage = cursor.take(STAGE) !== null;
    if (!startsPoint(cursor) || cursor.look(WHOLE_YEAR)) return false;
    const point = readPoint(cursor);
    const years = point.unit === 'year' && (stage || cursor.key() === '-');
    const range = years || subject === 'condition' ? takeRangeEnd(cursor, point) : null;
    const listed = cursor.peek(() => takeSeparator(cursor) && startsPoint(cursor, point.unit));
    if (listed || (range && !years)) cursor.fail('two-readings', begin);
    return point.unit !== 'day';
  });
}

/**
 * Steps over words that only describe, up to where a timing phrase can begin, and returns them with single spaces;
 * null if no such words are here. A date among them may or may not be a date of the task, so it has two readings.
 */
export function freeText(cursor: Cursor, subject: Subject): string | null {
  const begin = cursor.position;
  while (!endsText(cursor, subject)) {
    if (cursor.token()?.kind === 'symbol') takeCitation(cursor);
    else if (subject !== 'action' && cursor.take(DOCUMENT)) takeItsPeriod(cursor, subject);
    else if (startsPoint(cursor)) {
      const point = cursor.position;
      readPoint(cursor);
      if (subject !== 'about' || point === begin) cursor.fail('two-readings', point);
    } else cursor.position += 1;
  }
  if (cursor.position === begin) return null;
  const { start, end } = cursor.spanFrom(begin);
  return cursor.text.slice(start, end).normalize('NFC').replace(/\s+/gu, ' ');
}

/** Fails on the words from a position up to the next that could be understood. */
export function takeUnknown(cursor: Cursor, begin = cursor.position): never {
  cursor.position = Math.max(cursor.position, begin + 1);
  while (
    !cursor.atEnd &&
    !isBracket(cursor) &&
    !cursor.look(SEPARATOR) &&
    !cursor.look(WORDS) &&
    !startsPoint(cursor)
  ) {
    cursor.position += 1;
  }
  // The slash of `Quy II/2020` is not what is wrong with it.
  if (cursor.position > begin + 1 && cursor.key(-1) === '/') cursor.position -= 1;
  return cursor.fail('unknown-words', begin);
}

/** Whether the tokens between two positions name a time, understood or not. */
export function namesTime(cursor: Cursor, begin: number, end: number): boolean {
  return cursor.peek(() => {
    for (cursor.position = begin; cursor.position < end; cursor.position += 1) {
      if (startsPoint(cursor) || startsVague(cursor) || cursor.peek(() => takeFrequency(cursor))) return true;
    }
    return false;
  });
}

/** Fails on a lunar date or a school year, wherever it is. */
export function rejectOtherCalendars(cursor: Cursor): void {
  for (const position of cursor.tokens.keys()) {
    const found = WORDS.match(cursor.tokens, position);
    if (found?.meaning !== 'lunar' && found?.meaning !== 'school-year') continue;
    cursor.position = position + found.length;
    cursor.fail(found.meaning, position);
  }
}
