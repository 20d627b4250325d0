import { foldWord } from '../text/fold-word.ts';
import type { Token } from './tokens.ts';

/** A number below one thousand as it is in the words. */
export interface Group {
  readonly value: number;
  /** The index of the token after it. */
  readonly next: number;
  /**
   * The place its words begin at; linh and lẻ skip the places between, so they count as hundreds.
   */
  readonly opening: 'hundreds' | 'tens' | 'units';
}

/** Words that make no number, as token indexes; `to` is just after them. */
interface Misfit {
  readonly kind: 'misplaced-word' | 'ambiguous';
  readonly from: number;
  readonly to: number;
}

function table(words: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words).map(([word, value]) => [foldWord(word), value]));
}

const ONE_TO_NINE = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const DIGIT = table({ không: 0, ...ONE_TO_NINE });
const AFTER_MUOI_TEN = table({ ...ONE_TO_NINE, lăm: 5, nhăm: 5 });
const AFTER_MUOI = table({ ...ONE_TO_NINE, mốt: 1, tư: 4, lăm: 5, nhăm: 5 });
const AFTER_LINH = table({ ...ONE_TO_NINE, tư: 4 });

const HUNDRED = foldWord('trăm');
const TEN = foldWord('mười');
const TENS = foldWord('mươi');
const ODD: ReadonlySet<string> = new Set(['linh', 'lẻ'].map(foldWord));

/** The words a number below one thousand is made of. */
export const GROUP_WORDS: ReadonlySet<string> = new Set([
  ...DIGIT.keys(),
  ...AFTER_MUOI.keys(),
  HUNDRED,
  TEN,
  TENS,
  ...ODD,
]);

/**
 * Reads a number below one thousand from `start`. `inside` says that a higher group is before it, so that
 * it may open with linh or lẻ ("một triệu lẻ một").
 */
export function readGroup(tokens: readonly Token[], start: number, inside: boolean): Group | Misfit {
  const key = (index: number): string => tokens[index]?.key ?? '';
  const digit = DIGIT.get(key(start));
  const hundreds = digit !== undefined && key(start + 1) === HUNDRED ? digit : null;
  const at = hundreds === null ? start : start + 2;
  const base = (hundreds ?? 0) * 100;

  if (ODD.has(key(at))) {
    const units = AFTER_LINH.get(key(at + 1));
    if (units === undefined || (hundreds === null && !inside)) return misplaced(tokens, at);
    return { value: base + units, next: at + 2, opening: 'hundreds' };
  }
  const tens = key(at) === TEN ? 1 : key(at + 1) === TENS ? (DIGIT.get(key(at)) ?? 0) : 0;
  if (tens === 1 && key(at) !== TEN) return misplaced(tokens, at + 1);
  if (tens > 0) {
    const next = tens === 1 ? at + 1 : at + 2;
    const units = (tens === 1 ? AFTER_MUOI_TEN : AFTER_MUOI).get(key(next));
    return {
      value: base + tens * 10 + (units ?? 0),
      next: units === undefined ? next : next + 1,
      opening: hundreds === null ? 'tens' : 'hundreds',
    };
  }
  const units = DIGIT.get(key(at));
  // "bảy mười" for "bảy mươi"
  if (units !== undefined && key(at + 1) === TEN) return misplaced(tokens, at + 1);
  if (units === undefined)
    return hundreds === null ? misplaced(tokens, at) : { value: base, next: at, opening: 'hundreds' };
  // "một trăm hai" is 102 to one reader and 120 to another.
  if (hundreds !== null) return { kind: 'ambiguous', from: at - 1, to: at + 1 };
  return { value: units, next: at + 1, opening: 'units' };
}

function misplaced(tokens: readonly Token[], index: number): Misfit {
  const at = Math.min(index, tokens.length - 1);
  return { kind: 'misplaced-word', from: at, to: at + 1 };
}
