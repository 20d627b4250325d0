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
  | 'leading-zero'
  | 'exponent'
  | 'range'
  | 'rate'
  | 'arithmetic'
  | 'approximation'
  | 'currency'
  | 'negative'
  | 'compound'
  | 'unit'
  | 'words'
  | 'look-alike'
  | 'invisible'
  | 'extra-text';

export interface MoneyProblem {
  readonly kind: MoneyProblemKind;
  /** What to write instead, itself readable. Left out where it would be a guess between several amounts. */
  readonly suggestion?: string;
  /** The part of the text that is wrong, as `tidy` leaves it; `U+200B` for a character that cannot be seen. */
  readonly part?: string;
}
