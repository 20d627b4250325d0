import type { Dong } from '../../../values/money/money.ts';
import type { Ranked } from '../explain-gap.ts';
import { slipsBetween, UNITS } from './figures.ts';

/**
 * The declared figure is wrong or was not changed with the rest: other figures confirm what it should be, or a slip
 * makes it of what was written.
 */
export function declaredSlip(declared: Dong, meant: Dong, isConfirmed: boolean): Ranked[] {
  if (meant <= 0n) return [];
  const isUnit = UNITS.some((unit) => declared * unit === meant);
  const evident = isConfirmed || isUnit;
  if (!evident && slipsBetween(declared, meant).length === 0) return [];
  return [{ kind: 'declared-total', amount: meant, evident }];
}
