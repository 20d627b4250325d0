import type { Dong } from '../../values/money/money.ts';
import type { Heading } from './axis.ts';
import { endsOf } from './units.ts';

/** What can be due by the end of a unit of time, in đồng. */
export interface Due {
  /** All that must be due by then: its last day has come. */
  readonly least: Dong;
  /** All that may be due by then: its first day has come, or it has no time at all. */
  readonly most: Dong;
}

/**
 * The least and the most by the end of each quarter or month; null for spans and for undated money. Undated money
 * may be due on any day or on none, so it counts towards the most from the start and never towards the least.
 */
export function dueBy(axis: readonly Heading[], totals: readonly Dong[]): (Due | null)[] {
  return axis.map(({ key }) => {
    if (key === null || key.includes('/')) return null;
    let [least, most] = [0n, 0n];
    axis.forEach((other, i) => {
      const amount = totals[i] ?? 0n;
      if (other.key === null) {
        most += amount;
        return;
      }
      const [first, last] = endsOf(other.key);
      if (first <= key) most += amount;
      if (last <= key) least += amount;
    });
    return { least, most };
  });
}
