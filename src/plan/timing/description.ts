import { isBracket } from './brackets.ts';
import type { Cursor } from './cursor.ts';
import { takeFrequency } from './frequency.ts';
import { ordinal } from './parts.ts';
import { readPoint, startsPoint } from './points.ts';
import { type Role, WORDS } from './roles.ts';
import { startsEndpoint, takeSeparator } from './spans.ts';
import { Unreadable } from './terms.ts';
import { AND, CHANGES, KEY, LENGTH, OF_WORK, SEPARATOR, UNIT, WHOLE_YEAR } from './vocabulary.ts';

type MaybeRole = Role | undefined;

/** Roles that are timing words only where a point in time follows. */
const LEADING: ReadonlySet<MaybeRole> = new Set([
  'until',
  'before',
  'since',
  'after',
  'filler',
  'preposition',
]);
/** Roles that begin a statement of their own wherever they stand behind a comma. */
const STATING: ReadonlySet<MaybeRole> = new Set([
  ...(['event', 'open-end', 'ongoing', 'yearly', 'on-demand', 'condition'] as const),
]);

/** What free words describe: what is done, what a start waits for, what a duty depends on. */
type Subject = 'action' | 'event' | 'condition';

/** Steps over a length of time such as `02 ngày`, `30 ngày làm việc`. */
export function takeLength(cursor: Cursor): boolean {
  const length = cursor.isNumber() ? 1 : (ordinal(cursor)?.length ?? 0);
  const unit = length > 0 ? cursor.look(LENGTH, length) : null;
  if (!unit) return false;
  cursor.position += length + unit.length;
  cursor.take(OF_WORK);
  return true;
}

/** Whether `take` would step over something here, be it something it cannot read. */
function wouldTake(cursor: Cursor, take: (cursor: Cursor) => unknown): boolean {
  const begin = cursor.position;
  try {
    return Boolean(take(cursor));
  } catch (error) {
    if (error instanceof Unreadable) return true;
    throw error;
  } finally {
    cursor.position = begin;
  }
}

/** Whether a timing word with its point stands here: `trước ngày 15/3`, `trong quý II`, `đến hết năm`. */
function startsLead(cursor: Cursor): boolean {
  const word = cursor.look(WORDS);
  if (!word || !LEADING.has(word.meaning)) return false;
  const through = cursor.key(word.length - 1) === KEY.through;
  return wouldTake(cursor, () => {
    cursor.position += through ? word.length - 1 : word.length;
    return startsEndpoint(cursor, word.meaning === 'since' || word.meaning === 'after' ? 'first' : 'last');
  });
}

/** `cuối tháng`, `khoảng tháng 3`, `năm nay`: words that are vague about time, not `đầu` in `đầu mối`. */
function startsVague(cursor: Cursor): boolean {
  const word = cursor.look(WORDS);
  if (word?.meaning !== 'vague') return false;
  if (cursor.look(UNIT) !== null || cursor.look(UNIT, word.length) !== null) return true;
  return wouldTake(cursor, () => {
    cursor.position += word.length;
    return startsPoint(cursor);
  });
}

/** Whether a statement of its own follows the comma or "and" that stands here. */
function endsAtSeparator(cursor: Cursor): boolean {
  const and = cursor.look(AND) !== null;
  return wouldTake(cursor, () => {
    if (!takeSeparator(cursor)) return false;
    if (cursor.atEnd || isBracket(cursor) || startsPoint(cursor) || startsLead(cursor) || startsVague(cursor))
      return true;
    const role = cursor.look(WORDS)?.meaning;
    return STATING.has(role) || (role === 'action' && !and) || wouldTake(cursor, takeFrequency);
  });
}

function endsText(cursor: Cursor, subject: Subject): boolean {
  if (cursor.atEnd || isBracket(cursor) || startsLead(cursor) || cursor.look(WHOLE_YEAR)) return true;
  if (cursor.look(SEPARATOR)) return endsAtSeparator(cursor);
  if (cursor.isNumber() && cursor.look(UNIT, 1) && !startsPoint(cursor)) return true;
  const role = cursor.look(WORDS)?.meaning;
  if (role === 'event' || role === 'open-end') return true;
  if (subject !== 'action') return false;
  if (STATING.has(role) || cursor.look(CHANGES) || startsPoint(cursor) || startsVague(cursor)) return true;
  return wouldTake(cursor, takeFrequency);
}

/** Steps over a document's symbol and the date it is cited with. */
function takeCitation(cursor: Cursor): void {
  cursor.position += 1;
  if (cursor.key() === KEY.day && cursor.isNumber(1)) readPoint(cursor);
}

/**
 * Steps over words that only describe, up to where a timing phrase can begin, and returns them with single spaces;
 * null where there are none. A date among them may or may not be a date of the task, so it has two readings.
 */
export function freeText(cursor: Cursor, subject: Subject): string | null {
  const begin = cursor.position;
  while (!endsText(cursor, subject)) {
    if (cursor.token()?.kind === 'symbol') takeCitation(cursor);
    else if (startsPoint(cursor)) {
      const point = cursor.position;
      readPoint(cursor);
      cursor.fail('two-readings', point);
    } else cursor.position += 1;
  }
  if (cursor.position === begin) return null;
  const { start, end } = cursor.extentFrom(begin);
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
  return cursor.fail('unknown-words', begin);
}

/** Whether the tokens between two positions name a time, understood or not. */
export function namesTime(cursor: Cursor, begin: number, end: number): boolean {
  const here = cursor.position;
  for (cursor.position = begin; cursor.position < end; cursor.position += 1) {
    if (startsPoint(cursor) || startsVague(cursor) || wouldTake(cursor, takeFrequency)) return true;
  }
  cursor.position = here;
  return false;
}

/** Fails on a lunar date or a school year, wherever it stands. */
export function rejectOtherCalendars(cursor: Cursor): void {
  for (const position of cursor.tokens.keys()) {
    const found = WORDS.match(cursor.tokens, position);
    if (found?.meaning !== 'lunar' && found?.meaning !== 'school-year') continue;
    cursor.position = position + found.length;
    cursor.fail(found.meaning, position);
  }
}
