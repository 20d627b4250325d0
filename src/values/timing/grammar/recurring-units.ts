import { AT_LEAST, COUNTED, HALF_YEAR, RATE_LINK } from '../lexicon/recurring.ts';
import { WORDS } from '../lexicon/roles.ts';
import { UNIT } from '../lexicon/vocabulary.ts';
import type { Every } from '../types.ts';
import type { Cursor } from './cursor.ts';
import { findPart, ordinal } from './year-parts.ts';

/** A unit that duties recur in, and the tokens it takes. */
export interface Unit {
  readonly every: Every | 'day';
  /** How many of them; 1 where no number is before. */
  readonly count: number;
  readonly length: number;
}

/** How many times, and the tokens it takes. */
interface Count {
  readonly times: number;
  readonly length: number;
}

/** `2 lần`, `02 tin, bài`, `ít nhất 2-3 số`; of a range the least counts. */
export function findCount(cursor: Cursor, ahead: number, things = COUNTED): Count | null {
  let at = ahead + (cursor.look(AT_LEAST, ahead)?.length ?? 0);
  const n = ordinal(cursor, at);
  if (!n) return null;
  at += n.length;
  if (/^[-~]$/.test(cursor.key(at)) && cursor.isShort(at + 1)) at += 2;
  const thing = cursor.look(things, at);
  if (!thing) return null;
  at += thing.length;
  for (;;) {
    const link = cursor.look(RATE_LINK, at)?.length ?? 0;
    const more = link > 0 ? cursor.look(things, at + link) : null;
    if (!more) return { times: n.value, length: at - ahead };
    at += link + more.length;
  }
}

/** How many of the one thing that is done: 2 of `mỗi năm tổ chức ít nhất 02 đợt`, not of `tổ chức 02 hội nghị, 03 lớp`. */
export function countBehindAction(cursor: Cursor): number | null {
  const action = cursor.look(WORDS);
  const count = action?.meaning === 'action' ? findCount(cursor, action.length) : null;
  if (!action || !count) return null;
  for (let ahead = action.length + count.length; cursor.token(ahead); ahead += 1)
    if (findCount(cursor, ahead)) return null;
  return count.times;
}

/** Whether `năm` is the word for year and not five: `hằng tháng năm 2020`. */
export function isYearWord(cursor: Cursor, ahead: number): boolean {
  return cursor.look(UNIT, ahead)?.meaning === 'year' && cursor.isYear(ahead + 1);
}

/** A unit that stands for itself: not `tháng 3`, `năm 2020`, but also `tháng 2 lần`. */
export function plainUnit(cursor: Cursor, ahead: number): Unit | null {
  const unit = cursor.look(UNIT, ahead);
  if (!unit) return null;
  const after = ahead + unit.length;
  const numbered = cursor.isNumber(after) || ordinal(cursor, after) !== null;
  const stands = !numbered || findCount(cursor, after) || isYearWord(cursor, after);
  return stands ? { every: unit.meaning, count: 1, length: unit.length } : null;
}

/** `6 tháng`, `02 năm`, `nửa năm`; not `6 tháng đầu năm`. */
export function countedUnit(cursor: Cursor, ahead: number): Unit | null {
  const half = cursor.look(HALF_YEAR, ahead);
  if (half) return { every: 'month', count: 6, length: half.length };
  const n = ordinal(cursor, ahead);
  const unit = n && plainUnit(cursor, ahead + n.length);
  if (!n || !unit || findPart(cursor, ahead)) return null;
  return { ...unit, count: n.value, length: n.length + unit.length };
}

export function findUnit(cursor: Cursor, ahead: number): Unit | null {
  return plainUnit(cursor, ahead) ?? countedUnit(cursor, ahead);
}
