import type { Item, Task } from '../../plan/format/schema.ts';
import type { Window } from '../../values/calendar/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Heading, Portion, Unit } from './axis.ts';
import { endsOf, unitsIn, windowOfUnit } from './units.ts';

/** How money that spans several units is divided: over all that its schedule touches, or into the last of them. */
export type Spread = 'even' | 'end';

/**
 * The windows in which an item's money is due, in order, or null where the plan does not say: the item's own
 * period, else its task's schedule. A bound that is not written is the bound of the plan's period.
 */
export function dueWindows(item: Item, task: Task, period: Window): readonly Window[] | null {
  const reading = item.timing ?? task.timing;
  if (!reading?.ok || reading.timing.reversed.length > 0) return null;
  const { kind, windows, start, deadline } = reading.timing;
  if (windows.length > 0) return [...windows].sort((a, b) => (a.start < b.start ? -1 : 1));
  const lasts = kind === 'ongoing' || kind === 'recurring';
  if (start === null && deadline === null && !lasts) return null;
  const due = { start: start ?? period.start, end: deadline ?? period.end };
  if (due.start <= due.end) return [due];
  // Only a single day outside the period is known.
  const day = start ?? due.end;
  return [{ start: day, end: day }];
}

/** From the first day of the windows to the last. */
export function hullOf(windows: readonly Window[]): Window | null {
  const starts = windows.map(({ start }) => start).sort();
  const ends = windows.map(({ end }) => end).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  return start !== undefined && end !== undefined ? { start, end } : null;
}

/** An item's money as one portion from its first day to its last: nothing is divided that the plan does not divide. */
export function wholePortion(amount: Dong, windows: readonly Window[] | null): Portion {
  return { due: windows && hullOf(windows), amount };
}

/**
 * An item's money divided over units of time, exact to the đồng. The đồng that an even split leaves over go to the
 * first units, one each (largest remainder, where all remainders are equal).
 */
export function spreadPortions(
  amount: Dong,
  windows: readonly Window[] | null,
  unit: Unit,
  spread: Spread,
): readonly Portion[] {
  if (windows === null) return [{ due: null, amount }];
  const touched = unitsIn(windows, unit).map(windowOfUnit);
  const units = spread === 'even' ? touched : touched.slice(-1);
  const count = BigInt(units.length);
  const [sign, size] = amount < 0n ? [-1n, -amount] : [1n, amount];
  const left = size % count;
  return units.map((due, i) => ({ due, amount: sign * (size / count + (BigInt(i) < left ? 1n : 0n)) }));
}

/** What can be due by the end of a unit of time, in đồng. */
export interface Due {
  /** All that must be due by then: its last day has come. */
  readonly least: Dong;
  /** All that may be due by then: its first day has come, or it has no time at all. */
  readonly most: Dong;
}

/**
 * The least and the most by the end of each quarter or month; null for spans and for undated money. Undated money
 * may be due on any day or never, so it counts towards the most from the start and never towards the least.
 */
export function dueBy(axis: readonly Heading[], totals: readonly Dong[]): (Due | null)[] {
  return axis.map(({ key }) => {
    if (key === null || key.includes('/')) return null;
    const portions = axis.map((other, i) => {
      const [first, last] = other.key === null ? [] : endsOf(other.key);
      const may = first === undefined || first <= key;
      return { amount: totals[i] ?? 0n, may, must: last !== undefined && last <= key };
    });
    return dueOf(portions);
  });
}

/** The least and the most of amounts that may, or must, be due by a day. */
export function dueOf(
  portions: readonly { readonly amount: Dong; readonly may: boolean; readonly must: boolean }[],
): Due {
  let [least, most] = [0n, 0n];
  for (const { amount, may, must } of portions) {
    // Money taken off may come off early, which leaves less, or late, which leaves more.
    const [early, late] = amount < 0n ? [must, may] : [may, must];
    if (early) most += amount;
    if (late) least += amount;
  }
  return { least, most };
}
