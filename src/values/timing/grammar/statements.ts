import { type Role, WORDS } from '../lexicon/roles.ts';
import { KEY, UNIT, WHOLE_YEAR } from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { freeText, takeLength, takeUnknown } from './free-text.ts';
import { takeFrequency } from './frequency.ts';
import { takeClock, takeWeekdays } from './moments.ts';
import { startsPoint } from './points.ts';
import {
  readSpans,
  startsEndpoint,
  takeEndpoint,
  takeLimit,
  takeLimitPoint,
  takeRangeEnd,
  takeSeparator,
} from './spans.ts';
import type { Statement, Stretch, Term } from './terms.ts';

/** What was read: a statement, the stretches of a list, or null for words that state nothing of their own. */
export type Read = Statement | readonly Stretch[] | null;

/** Words that announce an end, and must not end what is said of an event. */
const ENDING: ReadonlySet<Role | undefined> = new Set(['until', 'before', 'since', 'after'] as const);

/** Steps over a weekday of every week, as in `trước 16h thứ Sáu hằng tuần`. */
function takeWeekly(cursor: Cursor): boolean {
  return cursor.attempt(() => {
    takeClock(cursor);
    return takeWeekdays(cursor) && cursor.peek(() => takeFrequency(cursor));
  });
}

/** Reads `đến …`, `chậm nhất là trước ngày …`; the position is at the first of these words. */
export function readUntil(cursor: Cursor): Read {
  const begin = cursor.position;
  const limit = takeLimit(cursor);
  if (takeWeekly(cursor)) return null;
  if (!startsEndpoint(cursor, limit === 'before' ? 'first' : 'last')) failWithoutPoint(cursor, begin);
  return { is: 'until', ...takeLimitPoint(cursor, limit) };
}

/** Reads the one point behind `Hạn:`; before anything else the word says no more than that a time follows. */
export function readDue(cursor: Cursor): Read {
  return cursor.attempt(() => {
    cursor.takeKey(':');
    if (!startsEndpoint(cursor, 'last')) return null;
    const limit = takeLimitPoint(cursor, null);
    const { point } = limit;
    const continues = cursor.peek(
      () => takeRangeEnd(cursor, point) ?? (takeSeparator(cursor) && startsPoint(cursor, point.unit)),
    );
    return continues ? null : { is: 'until', ...limit };
  });
}

/** Reads what follows `từ` or `sau`, of which the word at `begin` is the first. */
export function readSince(cursor: Cursor, begin: number, after: boolean, joined: Term['joined']): Read {
  cursor.takeKey(':');
  const begun = cursor.position;
  if (takeClock(cursor) === 'hours') return null;
  if (takeWeekdays(cursor) && !startsEndpoint(cursor, 'first')) return null;
  cursor.position = begun;
  if (!startsEndpoint(cursor, 'first')) {
    if (cursor.key() === KEY.day && cursor.token(1)?.kind === 'word') {
      cursor.position += 1;
      return readEvent(cursor, begin);
    }
    if (takeBeginning(cursor, begin)) return null;
  }
  const { point } = takeEndpoint(cursor, 'first');
  if (after || !cursor.peek(() => takeRangeEnd(cursor, point))) return { is: 'since', point, after };
  return readSpans(cursor, joined, point);
}

/** Steps over what begins in `Bắt đầu triển khai từ …`; tells whether a word such as `từ` follows. */
function takeBeginning(cursor: Cursor, begin: number): boolean {
  if (cursor.key(-2) !== KEY.begin || freeText(cursor, 'action') === null) failWithoutPoint(cursor, begin);
  const role = cursor.look(WORDS)?.meaning;
  if (role === 'since' || role === 'after' || role === 'event') return true;
  return startsEndpoint(cursor, 'first') ? false : failWithoutPoint(cursor, begin);
}

/** Reads what a start waits for; the word at `begin` leads to it. */
export function readEvent(cursor: Cursor, begin: number): Read {
  const text = freeText(cursor, 'event') ?? failWithoutPoint(cursor, begin);
  const last = cursor.position - 1;
  if (ENDING.has(WORDS.match(cursor.tokens, last)?.meaning)) takeUnknown(cursor, last);
  return { is: 'event', text };
}

/** Reads the last day behind the dash of `Từ khi ký hợp đồng - 31/12`. */
export function readDashEnd(cursor: Cursor): Read {
  cursor.takeKey('-');
  return readUntil(cursor);
}

/** Reads the span of `tuần lễ từ ngày 16/7 đến 22/7`; null where no `từ` follows the word for a week. */
export function readWeek(cursor: Cursor, begin: number, joined: Term['joined']): Read {
  const words = cursor.tokens.slice(begin, cursor.position).map(({ key }) => key);
  if (!words.includes(KEY.week) || cursor.look(WORDS)?.meaning !== 'since') return null;
  cursor.take(WORDS);
  const read = readSince(cursor, begin, false, joined);
  return Array.isArray(read) ? read : cursor.fail('vague', begin);
}

/** Steps over a paper; the month of `Kế hoạch tháng 3` may be when it is made as well as what it is for. */
export function takePaper(cursor: Cursor): null {
  freeText(cursor, 'action');
  const begin = cursor.position;
  if (!startsPoint(cursor) || cursor.look(WHOLE_YEAR)) return null;
  readSpans(cursor, 'nothing');
  return cursor.fail('two-readings', begin);
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
