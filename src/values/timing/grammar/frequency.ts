import {
  COUNTED,
  EACH,
  EACH_IN_TURN,
  EITHER,
  PER,
  PERIODIC,
  SEPARATOR,
  THEO,
  TIMES,
  UNIT,
} from '../lexicon/vocabulary.ts';
import type { Every } from '../types.ts';
import type { Cursor } from './cursor.ts';
import { isBracket } from './marks.ts';
import type { Statement } from './terms.ts';
import { findPart, ordinal } from './year-parts.ts';

/** A duty of every day is one that never pauses. */
function everyUnit(unit: Every | 'day'): Statement {
  return unit === 'day' ? { is: 'ongoing' } : { is: 'every', every: unit };
}

/** Tokens of `một lần`, `2 bài`. */
function countLength(cursor: Cursor, ahead: number, things = COUNTED): number {
  const n = ordinal(cursor, ahead);
  const counted = n && cursor.look(things, ahead + n.length);
  return n && counted ? n.length + counted.length : 0;
}

/** A unit that stands for itself: not `tháng 3`, `năm 2020`, but also `tháng 2 lần`. */
function plainUnit(cursor: Cursor, ahead: number) {
  const unit = cursor.look(UNIT, ahead);
  if (!unit) return null;
  const after = ahead + unit.length;
  const numbered = cursor.isNumber(after) || ordinal(cursor, after) !== null;
  return numbered && countLength(cursor, after) === 0 && !isYearWord(cursor, after) ? null : unit;
}

/** `năm` after a unit is the word for year, not five: `hằng tháng năm 2020`. */
function isYearWord(cursor: Cursor, ahead: number): boolean {
  return cursor.look(UNIT, ahead)?.meaning === 'year' && cursor.isYear(ahead + 1);
}

function endsClause(cursor: Cursor): boolean {
  return cursor.atEnd || cursor.look(SEPARATOR) !== null || isBracket(cursor) || cursor.key() === '/';
}

/** `hằng tháng, quý` and `hằng tháng/quý` name two rates. */
function rejectSecondUnit(cursor: Cursor, begin: number): void {
  const link =
    cursor.look(SEPARATOR) ?? cursor.look(EITHER) ?? (/^[/~-]$/.test(cursor.key()) ? { length: 1 } : null);
  const second = link && plainUnit(cursor, link.length);
  if (!link || !second) return;
  cursor.position += link.length + second.length;
  cursor.fail('two-readings', begin);
}

/** `hằng quý`, `định kỳ mỗi năm một lần`, `theo từng tháng`, `định kỳ`. */
function takeEach(cursor: Cursor): Statement | null {
  const begin = cursor.position;
  const periodic = cursor.take(PERIODIC) !== null;
  const loose = !periodic && cursor.take(THEO) !== null;
  const each = cursor.take(EACH) !== null;
  if (!periodic && !loose && !each) return null;
  const head = cursor.position;
  const count = ordinal(cursor);
  const several = count && !findPart(cursor) ? cursor.look(UNIT, count.length) : null;
  if (count && several && count.value !== 1 && !cursor.look(UNIT)) {
    cursor.position += count.length + several.length;
    if (periodic || each) cursor.fail('bad-every', begin);
  }
  const unit = plainUnit(cursor, 0);
  if (unit && !(loose && unit.meaning === 'day')) {
    cursor.position += unit.length;
    cursor.position += countLength(cursor, 0);
    if (!loose || each || endsClause(cursor)) {
      rejectSecondUnit(cursor, begin);
      return everyUnit(unit.meaning);
    }
  }
  cursor.position = periodic && !each ? head : begin;
  return periodic && !each ? { is: 'every', every: null } : null;
}

/** `01 lần/quý`, `2-3 lần mỗi tháng`, `02 tin, bài/tuần`. */
function takeTimesPer(cursor: Cursor): Statement | null {
  const begin = cursor.position;
  const n = ordinal(cursor);
  if (!n) return null;
  if (/^[-~]$/.test(cursor.key(n.length)) && cursor.isShort(n.length + 1)) {
    return cursor.attempt(() => {
      cursor.position += n.length + 1;
      return takeTimesPer(cursor);
    });
  }
  let ahead = n.length + (cursor.look(COUNTED, n.length)?.length ?? 0);
  const counted = ahead > n.length;
  for (
    let words = 0;
    words < 5 && (cursor.token(ahead)?.kind === 'word' || cursor.key(ahead) === ',');
    words += 1
  ) {
    if (counted && cursor.look(PER, ahead)) break;
    ahead += 1;
  }
  const per = cursor.look(PER, ahead);
  if (!per || ahead === n.length || (!counted && cursor.key(ahead) !== '/')) return null;
  const several = ordinal(cursor, ahead + 1);
  const multiple = several && several.value !== 1 ? cursor.look(UNIT, ahead + 1 + several.length) : null;
  if (cursor.key(ahead) === '/' && several && multiple) {
    cursor.position += ahead + 1 + several.length + multiple.length;
    cursor.fail('bad-every', begin);
  }
  const unit = plainUnit(cursor, ahead + per.length);
  if (!unit) return null;
  cursor.position += ahead + per.length + unit.length;
  return everyUnit(unit.meaning);
}

/** `quý một lần`, `1 tháng/lần`, `tháng 2 lần`. */
function takeUnitTimes(cursor: Cursor): Statement | null {
  const begin = cursor.position;
  const multiple = cursor.look(UNIT) ? null : ordinal(cursor);
  const ahead = multiple?.length ?? 0;
  const unit = cursor.look(UNIT, ahead);
  if (!unit) return null;
  const after = ahead + unit.length;
  const slash = cursor.key(after) === '/' ? cursor.look(TIMES, after + 1) : null;
  const times = slash ? slash.length + 1 : countLength(cursor, after, TIMES);
  if (times === 0) return null;
  cursor.position += after + times;
  if (multiple && multiple.value !== 1) cursor.fail('bad-every', begin);
  return everyUnit(unit.meaning);
}

/** Steps over words that say how often; null where none stand here. */
export function takeFrequency(cursor: Cursor): Statement | null {
  const inTurn = cursor.take(EACH_IN_TURN);
  if (inTurn) return { is: 'every', every: inTurn };
  return takeEach(cursor) ?? takeUnitTimes(cursor) ?? takeTimesPer(cursor);
}
