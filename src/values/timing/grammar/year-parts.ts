import { Lexicon } from '../lexicon/lexicon.ts';
import { UNIT } from '../lexicon/vocabulary.ts';
import type { Cursor } from './cursor.ts';
import { ordinal } from './numbers.ts';

/** A run of months of a year, and the tokens it takes. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

interface YearEnd {
  /** Months in one unit. */
  readonly size: number;
  readonly end: 'first' | 'last';
}

const ENDS: readonly (readonly [YearEnd['end'], readonly string[]])[] = [
  ['first', ['đầu', 'đầu tiên']],
  ['last', ['cuối', 'cuối cùng']],
];

const UNIT_ENDS: readonly (readonly [string, YearEnd])[] = ENDS.flatMap(([end, words]) =>
  words.flatMap((word) => [
    [`tháng ${word}`, { size: 1, end }] as const,
    [`quý ${word}`, { size: 3, end }] as const,
    [`quí ${word}`, { size: 3, end }] as const,
  ]),
);

/** `tháng đầu`, `quý cuối`: whole only after a number. */
const OF_A_YEAR = new Lexicon<YearEnd>(() => UNIT_ENDS);

const OF_THE_YEAR = new Lexicon<YearEnd>(() =>
  UNIT_ENDS.flatMap(([phrase, part]) =>
    ['năm', 'của năm', 'trong năm'].map((year) => [`${phrase} ${year}`, part] as const),
  ),
);

const HALF = new Lexicon<YearEnd>(() => [
  ...['nửa đầu năm', 'nửa năm đầu', 'nửa đầu của năm', 'nửa đầu trong năm'].map(
    (phrase) => [phrase, { size: 6, end: 'first' }] as const,
  ),
  ...['nửa cuối năm', 'nửa năm cuối', 'nửa cuối của năm', 'nửa sau năm', 'nửa năm sau'].map(
    (phrase) => [phrase, { size: 6, end: 'last' }] as const,
  ),
]);

/** A month within a quarter: 0, 1 or 2. */
const MONTH_OF_QUARTER = new Lexicon<number>(() =>
  [
    ['đầu', 0],
    ['đầu tiên', 0],
    ['giữa', 1],
    ['thứ hai', 1],
    ['cuối', 2],
    ['cuối cùng', 2],
  ].flatMap(([word, index]) =>
    ['quý', 'quí', 'của quý', 'của quí'].map(
      (quarter) => [`tháng ${word} ${quarter}`, Number(index)] as const,
    ),
  ),
);

/**
 * Looks for a part of the year: `6 tháng đầu năm`, `6 tháng cuối`, `hai quý đầu năm`, `quý cuối năm`, `nửa đầu năm`,
 * `tháng cuối quý II`. The part may be impossible (`13 tháng đầu năm`).
 */
export function findPart(cursor: Cursor, ahead = 0): Part | null {
  const half = cursor.look(HALF, ahead);
  if (half) return monthsAt(half.meaning.end, half.meaning.size, half.length);
  const inQuarter = cursor.look(MONTH_OF_QUARTER, ahead);
  const quarter = inQuarter && ordinal(cursor, ahead + inQuarter.length);
  if (inQuarter && quarter) {
    const month = 3 * quarter.value - 2 + inQuarter.meaning;
    return { first: month, last: month, length: inQuarter.length + quarter.length };
  }
  const single = cursor.look(OF_THE_YEAR, ahead);
  if (single) return monthsAt(single.meaning.end, single.meaning.size, single.length);
  const count = ordinal(cursor, ahead);
  if (!count) return null;
  const whole = cursor.look(OF_THE_YEAR, ahead + count.length);
  const short = whole ?? cursor.look(OF_A_YEAR, ahead + count.length);
  if (!short) return null;
  const length = count.length + short.length;
  if (!whole && cursor.look(UNIT, ahead + length)) return null;
  return monthsAt(short.meaning.end, count.value * short.meaning.size, length);
}

function monthsAt(end: YearEnd['end'], size: number, length: number): Part {
  return end === 'first' ? { first: 1, last: size, length } : { first: 13 - size, last: 12, length };
}
