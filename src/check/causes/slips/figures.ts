import type { HypothesisKind } from '../explain-gap.ts';

/** Money written in thousands or millions where đồng are intended, or the other way round. */
export const UNITS = [1_000n, 1_000_000n];

/** A slip in writing one figure. */
export type FigureSlip = Extract<
  HypothesisKind,
  'extra-zero' | 'missing-zero' | 'unit-slip' | 'wrong-digit' | 'swapped-digits'
>;

/** Slips that change digits without a reason that the figures show. */
export const DIGIT_SLIPS: ReadonlySet<HypothesisKind> = new Set(['wrong-digit', 'swapped-digits']);

/** A slip in writing a figure, and the figure that was intended. */
export interface MeantFigure {
  readonly kind: FigureSlip;
  readonly meant: bigint;
}

/** The slips that make `written` of a figure that is `meant`, or no further from it than `slack`. */
export function slipsNear(written: bigint, meant: bigint, slack: bigint): MeantFigure[] {
  if (slack === 0n) return slipsBetween(written, meant).map((kind) => ({ kind, meant }));
  return (
    variantsOf(written)
      // What is no more than the slack closes the gap whatever it is.
      .filter((variant) => variant > slack || -variant > slack)
      .filter((variant) => variant - meant <= slack && meant - variant <= slack)
      .flatMap((variant) => slipsBetween(written, variant).map((kind) => ({ kind, meant: variant })))
  );
}

/** The figures that one slip turns into `written`. */
function variantsOf(written: bigint): bigint[] {
  if (written < 0n) return variantsOf(-written).map((variant) => -variant);
  const digits = [...written.toString()];
  const others = digits.flatMap((own, i) => [
    ...[...'0123456789'].filter((digit) => digit !== own).map((digit) => digits.with(i, digit)),
    ...digits.slice(i + 1).map((other, j) => digits.with(i, other).with(i + 1 + j, own)),
  ]);
  const scaled = [10n, ...UNITS].flatMap((unit) => [
    written * unit,
    ...(written % unit === 0n ? [written / unit] : []),
  ]);
  return [...new Set([...scaled, ...others.map((each) => BigInt(each.join('')))])];
}

/** How `meant` may have become `written`; both have one sign, and neither is 0. */
export function slipsBetween(written: bigint, meant: bigint): FigureSlip[] {
  if (written < 0n && meant < 0n) return slipsBetween(-written, -meant);
  if (written < 0n || meant <= 0n) return [];
  return zeroSlip(written, meant) ?? unitSlip(written, meant) ?? digitSlip(written, meant) ?? [];
}

function zeroSlip(written: bigint, meant: bigint): FigureSlip[] | null {
  if (meant * 10n === written) return ['extra-zero'];
  return written * 10n === meant ? ['missing-zero'] : null;
}

function unitSlip(written: bigint, meant: bigint): FigureSlip[] | null {
  const isUnit = UNITS.some((unit) => written * unit === meant || meant * unit === written);
  return written > 0n && isUnit ? ['unit-slip'] : null;
}

/** One digit is another, or two have changed places. */
function digitSlip(written: bigint, meant: bigint): FigureSlip[] | null {
  const digits = written.toString();
  const wanted = meant.toString();
  if (digits.length !== wanted.length) return null;
  const differing = [...digits].filter((digit, i) => digit !== wanted[i]).length;
  if (differing === 1) return ['wrong-digit'];
  return differing === 2 && sortedDigits(digits) === sortedDigits(wanted) ? ['swapped-digits'] : null;
}

function sortedDigits(digits: string): string {
  return [...digits].sort().join('');
}
