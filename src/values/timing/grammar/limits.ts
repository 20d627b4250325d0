import { WORDS } from '../lexicon/roles.ts';
import type { Joined, Listed, Point, Read } from '../terms.ts';
import type { Cursor } from './cursor.ts';
import { startsEndpoint, takeLimit, takeLimitPoint } from './endpoints.ts';
import { takeLength } from './free-text.ts';
import { takeFrequency } from './frequency.ts';
import { takeClock, takeWeekdays } from './moments.ts';
import { readPoint, takeDaysOfMonths } from './points.ts';
import { shareMonths, takeRangeEnd, takeSeparatorBefore } from './spans.ts';
import { failWithoutPoint, readLengthAfterEvent } from './starts.ts';

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

/** Reads the last days of `trước ngày 15/6 và 15/12`, after the words that lead to them. */
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
      const isRead = more.unit === point.unit && !cursor.peek(() => takeRangeEnd(cursor, more));
      return isRead ? more : null;
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

/** Whether a weekday of every week is here, as in `trước 16h thứ Sáu hằng tuần`. */
function startsWeekly(cursor: Cursor): boolean {
  return cursor.peek(() => {
    takeClock(cursor);
    return takeWeekdays(cursor) && takeFrequency(cursor);
  });
}

/** Reads the one point after `Hạn:`; before anything else the word says no more than that a time follows. */
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

/** Reads the last day after the dash of `Từ khi ký hợp đồng - 31/12`. */
export function readDashEnd(cursor: Cursor, joined: Joined): Read {
  cursor.takeKey('-');
  return readUntil(cursor, joined);
}
