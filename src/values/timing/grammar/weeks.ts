import { COUNTING_WORD, KEY, THE_WEEK, WEEK_IN, WEEK_LINK, WEEK_OF } from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { takeWeekdays } from './moments.ts';
import { ordinal } from './year-parts.ts';

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
