import type { Dong } from '../../../values/money/money.ts';
import type { Ranked } from '../explain-gap.ts';
import type { Declared } from '../figures.ts';
import { slipsBetween, UNITS } from './figures.ts';

/**
 * The declared figure is wrong by `delta`, or was not changed with the rest: other figures confirm what it should be, or a
 * slip makes it of what was written.
 */
export function declaredSlip({ equation, dong }: Declared, delta: Dong, isConfirmed: boolean): Ranked[] {
  const meant = dong + delta;
  if (meant <= 0n) return [];
  const isUnit = UNITS.some((unit) => dong * unit === meant);
  const evident = isConfirmed || isUnit;
  // Words are no digits that one gets wrong.
  const isSlip = equation.kind !== 'words' && slipsBetween(dong, meant).length > 0;
  if (!evident && !isSlip) return [];
  return [{ kind: 'declared-total', amount: meant, evident, of: equation }];
}
