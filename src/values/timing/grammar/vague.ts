import { WORDS } from '../lexicon/roles.ts';
import { UNIT } from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { startsEndpoint, takeEndpoint } from './endpoints.ts';
import { takeLength, takeUnknown } from './free-text.ts';
import { takeWeekdays } from './moments.ts';
import { takeNamedDay } from './points.ts';
import { readSpans } from './spans.ts';
import type { Joined, Listed, Vagueness } from './terms.ts';

/** Reads a named day with its date, which in brackets may only be the reason: `Tháng 11 (Ngày Pháp luật 09/11)`. */
export function readOccasion(cursor: Cursor, joined: Joined): readonly Listed[] {
  const begin = cursor.position;
  takeNamedDay(cursor);
  const read = readSpans(cursor, joined);
  return vaguely(read, { kind: 'occasion', place: cursor.spanFrom(begin) });
}

/** The statements of a list, all of them as vague as the word before them. */
export function vaguely(read: readonly Listed[], vague: Vagueness): readonly Listed[] {
  return read.map((one) => {
    if (one.is !== 'stretch') return one;
    const to = { ...one.to, vague };
    return { ...one, to, from: one.from === one.to ? to : { ...one.from, vague } };
  });
}

/** Fails on words such as `cuối`, with the time they are vague about. */
export function failAsVague(cursor: Cursor, begin: number): never {
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
