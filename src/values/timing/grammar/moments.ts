import { foldWord } from '../../text/fold-word.ts';
import { Lexicon } from '../lexicon/lexicon.ts';
import { EACH } from '../lexicon/recurring.ts';
import {
  COUNTING_WORD,
  KEY,
  RANGE,
  THE_WEEK,
  WEEK_IN,
  WEEK_LINK,
  WEEK_OF,
  WEEKDAY,
} from '../lexicon/vocabulary.ts';
import type { Weekdays } from '../terms.ts';
import type { Cursor } from './cursor.ts';
import { ordinal } from './numbers.ts';

const HOUR = Lexicon.list('h | g | giờ');
const MINUTE = Lexicon.list('phút | p');

/** Words of the lexicon of weekdays that are not the weekday itself. */
const WEEKDAY_LEADS: ReadonlySet<string> = new Set(['vào', 'các', 'ngày'].map(foldWord));

const LINK = Lexicon.list('và | ,');

/** `midnight` is the hour at which a day begins. */
export type ClockTime = 'midnight' | 'hour' | 'hours';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** In tokens. */
  readonly length: number;
}

function startsHour(cursor: Cursor, ahead: number): boolean {
  return cursor.isShort(ahead) && cursor.look(HOUR, ahead + 1) !== null;
}

/** Tokens of the minutes after `8h`; 0 where the number that follows is that of a day. */
function minuteLength(cursor: Cursor, ahead: number): number {
  if (!cursor.isShort(ahead)) return 0;
  if (cursor.look(MINUTE, ahead + 1)) return 2;
  if (cursor.isGlued(ahead) || (cursor.look(RANGE, ahead + 1) && startsHour(cursor, ahead + 2))) return 1;
  return cursor.key(ahead + 1) === '/' || cursor.key(ahead + 1) === '-' ? 0 : 1;
}

/** An hour such as `8h`, `8h00`, `08 giờ 30 phút`, `8:00`; the clock may not have it. */
function findClock(cursor: Cursor, ahead = 0): Clock | null {
  if (!cursor.isShort(ahead)) return null;
  const hour = cursor.number(ahead);
  if (cursor.key(ahead + 1) === ':') {
    const glued = cursor.isShort(ahead + 2) && cursor.isGlued(ahead + 1) && cursor.isGlued(ahead + 2);
    return glued ? { hour, minute: cursor.number(ahead + 2), length: 3 } : null;
  }
  if (!cursor.look(HOUR, ahead + 1)) return null;
  const minutes = minuteLength(cursor, ahead + 2);
  return { hour, minute: minutes > 0 ? cursor.number(ahead + 2) : 0, length: 2 + minutes };
}

function step(cursor: Cursor, { hour, minute, length }: Clock): void {
  const begin = cursor.position;
  cursor.position += length;
  if (minute > 59 || 60 * hour + minute > 24 * 60) cursor.fail('impossible-date', begin);
}

/** Steps over an hour, or over a run of hours such as `8h00 đến 11h30`; throws `Unreadable` for `25h`. */
export function takeClock(cursor: Cursor): ClockTime | null {
  const clock = findClock(cursor);
  if (!clock) return null;
  step(cursor, clock);
  const range = cursor.look(RANGE);
  const until = range && findClock(cursor, range.length);
  if (!range || !until) return clock.hour + clock.minute === 0 ? 'midnight' : 'hour';
  cursor.position += range.length;
  step(cursor, until);
  return 'hours';
}

/** A further number of `thứ 3, 5, 7 hằng tuần`, where every week follows the last of them. */
function bareWeekday(cursor: Cursor, ahead: number): { meaning: number; length: number } | null {
  const n = cursor.number(ahead);
  if (!cursor.isNumber(-1) || !cursor.isShort(ahead) || n < 2 || n > 7) return null;
  const link = cursor.look(LINK, ahead + 1)?.length ?? 0;
  const goesOn =
    link > 0 && (bareWeekday(cursor, ahead + 1 + link) ?? cursor.look(WEEKDAY, ahead + 1 + link));
  return goesOn || cursor.look(EACH, ahead + 1) ? { meaning: n - 1, length: 1 } : null;
}

/** Steps over weekdays: `thứ Hai`, `thứ Hai và thứ Năm`, `thứ Hai đến thứ Sáu`, which are five. */
export function takeWeekdays(cursor: Cursor): Weekdays | null {
  const lead = cursor.position;
  const first = cursor.take(WEEKDAY);
  if (first === null) return null;
  const begin =
    lead + cursor.tokens.slice(lead, cursor.position).findIndex(({ key }) => !WEEKDAY_LEADS.has(key));
  const days = [first];
  for (;;) {
    const range = cursor.look(RANGE);
    const length = range?.length ?? cursor.look(LINK)?.length ?? 0;
    const weekday = length > 0 ? (cursor.look(WEEKDAY, length) ?? bareWeekday(cursor, length)) : null;
    if (!weekday) return { days, place: cursor.spanFrom(begin) };
    const last = days.at(-1) ?? first;
    if (range) for (let day = last + 1; day < weekday.meaning; day += 1) days.push(day);
    days.push(weekday.meaning);
    cursor.position += length + weekday.length;
  }
}

/** Steps over `tuần 2`, `tuần thứ hai và thứ tư`, `tuần đầu tiên` or `thứ Sáu tuần cuối` before a month. */
export function takeWeekOf(cursor: Cursor): boolean {
  return cursor.attempt(() => {
    takeWeekdays(cursor);
    const week = takeWeek(cursor);
    cursor.take(WEEK_IN);
    const inMonth = cursor.key() === KEY.month;
    return week === 'numbered' ? inMonth : week !== null && (inMonth || cursor.look(COUNTING_WORD) !== null);
  });
}

/** Steps over `tuần 2`, `tuần thứ hai và thứ tư`, `tuần đầu tiên`, whatever they are of. */
export function takeWeek(cursor: Cursor): 'numbered' | 'named' | null {
  return cursor.attempt(() => {
    if (!cursor.take(THE_WEEK)) return null;
    if (cursor.take(WEEK_OF)) return 'named';
    if (!takeWeekNumber(cursor)) return null;
    while (cursor.attempt(() => cursor.take(WEEK_LINK) !== null && takeWeekNumber(cursor)));
    return 'numbered';
  });
}

function takeWeekNumber(cursor: Cursor): boolean {
  if (cursor.takeKey(KEY.ordinal) && cursor.takeKey(KEY.firstOf)) return true;
  const n = ordinal(cursor);
  if (!n || n.value < 1 || n.value > 5) return false;
  cursor.position += n.length;
  return true;
}
