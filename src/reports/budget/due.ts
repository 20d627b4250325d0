import type { Item, Task } from '../../plan/schema.ts';
import type { Window } from '../../values/calendar.ts';
import type { Dong } from '../../values/money/money.ts';
import type { Unit } from './dimension.ts';
import { unitsIn, windowOfUnit } from './units.ts';

/** How money that spans several units is divided: over all that its schedule touches, or into the last of them. */
export type Spread = 'even' | 'end';

/** An amount in đồng and the days between which it is due, null where the plan does not say. */
export interface Portion {
  readonly due: Window | null;
  readonly amount: Dong;
}

/**
 * The windows in which an item's money is due, in order, or null where the plan does not say: the item's own
 * period, else its task's schedule. A bound that is not written is that of the plan's period.
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
  // A lone day outside the period is all that is known.
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
  const left = amount % count;
  return units.map((due, i) => ({ due, amount: amount / count + (BigInt(i) < left ? 1n : 0n) }));
}
