import { type Cursor, Lexicon } from './cursor.ts';
import { RANGE, WEEKDAY } from './vocabulary.ts';

const HOUR = Lexicon.list('h | g | giờ');
const MINUTE = Lexicon.list('phút | p');

const LINK = Lexicon.list('và | ,');

/** Tokens of an hour such as `8h`, `8h00`, `08 giờ 30 phút`, `8:00`; 0 where none stands there. */
function clockLength(cursor: Cursor, ahead = 0): number {
  if (!cursor.isShort(ahead)) return 0;
  if (cursor.key(ahead + 1) === ':') {
    return cursor.isShort(ahead + 2) && cursor.isGlued(ahead + 1) && cursor.isGlued(ahead + 2) ? 3 : 0;
  }
  if (!cursor.look(HOUR, ahead + 1)) return 0;
  if (!cursor.isShort(ahead + 2)) return 2;
  const minute = cursor.look(MINUTE, ahead + 3);
  if (minute) return 4;
  return cursor.isGlued(ahead + 2)
    ? 3
    : cursor.key(ahead + 3) === '/' || cursor.key(ahead + 3) === '-'
      ? 2
      : 3;
}

/** Steps over an hour, or over a run of hours such as `8h00 đến 11h30`. */
export function takeClock(cursor: Cursor): 'hour' | 'hours' | null {
  const length = clockLength(cursor);
  if (length === 0) return null;
  cursor.position += length;
  const range = cursor.look(RANGE);
  const until = range ? clockLength(cursor, range.length) : 0;
  if (!range || until === 0) return 'hour';
  cursor.position += range.length + until;
  return 'hours';
}

/** Steps over weekdays: `thứ Hai`, `thứ Hai và thứ Năm`, `thứ Hai đến thứ Sáu`. */
export function takeWeekdays(cursor: Cursor): boolean {
  if (!cursor.take(WEEKDAY)) return false;
  for (;;) {
    const link = cursor.look(RANGE)?.length ?? cursor.look(LINK)?.length ?? 0;
    const weekday = link > 0 ? cursor.look(WEEKDAY, link) : null;
    if (!weekday) return true;
    cursor.position += link + weekday.length;
  }
}
