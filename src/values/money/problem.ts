import type { Dong } from './figures.ts';

/** Why an amount cannot be read. */
export type MoneyProblemKind =
  | 'empty'
  | 'not-a-number'
  | 'too-large'
  | 'fraction-of-dong'
  | 'grouping'
  | 'separator'
  | 'mixed-separators'
  | 'decimal-point'
  /** `1,500` in a plan that counts in thousands: one and a half of them, or 1500. */
  | 'ambiguous-comma'
  /** `45.000.000` in a plan that counts in triệu đồng: most likely đồng. */
  | 'unit-doubt'
  | 'leading-zero'
  | 'exponent'
  | 'range'
  | 'rate'
  | 'arithmetic'
  | 'approximation'
  | 'currency'
  | 'negative'
  | 'compound'
  /** `2 tỷ rưỡi`, `1tr5`: as people say it. */
  | 'spoken'
  | 'unit'
  /** `100.000 (nghìn đồng)` */
  | 'unit-aside'
  | 'words'
  /** Words beside the figures that say another amount. */
  | 'words-differ'
  | 'words-unreadable'
  | 'look-alike'
  | 'invisible'
  | 'extra-text';

export interface MoneyProblem {
  readonly kind: MoneyProblemKind;
  /** What to write instead, itself readable. Left out where it would be a guess between several amounts. */
  readonly suggestion?: string;
  /**
   * The part of the text that is wrong, as `tidy` leaves it; `U+200B` for a character that cannot be seen.
   */
  readonly part?: string;
  /** Of `words-differ`: what figures and words say, in đồng. */
  readonly figures?: Dong;
  readonly inWords?: Dong;
}
