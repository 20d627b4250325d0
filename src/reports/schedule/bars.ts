import { overlaps, type Window } from '../../values/calendar/calendar.ts';
import { unitsIn, windowOfUnit } from '../budget/units.ts';
import type { ScheduledTask } from './schedule.ts';

/** How the time of a plan is drawn: one cell, `size` characters wide, for each of `windows`. */
export interface Scale {
  readonly windows: readonly Window[];
  readonly unit: 'month' | 'quarter' | 'year';
  readonly size: number;
  /** What is written over the cells, by the position of the character. */
  readonly heading: string;
}

const MONTHS_OF_A_YEAR = 12;

/**
 * The finest scale for a period that is at most `room` characters wide: months while they fit, else quarters, else
 * years. Wide cells are for periods of up to twelve months.
 */
export function scaleFor(period: Window, room: number): Scale {
  const months = unitsIn([period], 'month').map(windowOfUnit);
  const isShort = months.length <= MONTHS_OF_A_YEAR;
  const nameOf = isShort ? (window: Window) => String(Number(window.start.slice(5, 7))) : yearName;
  for (const size of isShort ? [3, 1] : [1]) {
    if (months.length * size <= room) return scale(months, 'month', size, nameOf);
  }
  const quarters = unitsIn([period], 'quarter').map(windowOfUnit);
  if (quarters.length <= room) return scale(quarters, 'quarter', 1, yearName);
  const years = [...new Set(months.map(({ start }) => start.slice(0, 4)))];
  return scale(
    years.map((year) => ({ start: `${year}-01-01`, end: `${year}-12-31` })),
    'year',
    1,
    (window) => window.start.slice(0, 4),
  );
}

/** Only a year's first cell is named. */
function yearName({ start }: Window): string | null {
  return start.slice(5, 7) === '01' ? start.slice(0, 4) : null;
}

function scale(
  windows: readonly Window[],
  unit: Scale['unit'],
  size: number,
  nameOf: (window: Window) => string | null,
): Scale {
  let heading = '';
  windows.forEach((window, i) => {
    const name = nameOf(window);
    const at = i * size;
    const isFree = heading === '' ? at === 0 || name !== null : at > heading.length;
    if (name !== null && isFree && at + name.length <= windows.length * size)
      heading = heading.padEnd(at) + name;
  });
  return { windows, unit, size, heading };
}

/** The bar of a task: `█` where its schedule says so, `░` where it leaves the time open, `·` elsewhere. */
export function barOf(task: ScheduledTask, period: Window, { windows, size }: Scale): string {
  const possible = possibleWindow(task, period);
  return windows
    .map((cell) => {
      if (task.windows.some((window) => overlaps(window, cell))) return '█'.repeat(size);
      return possible && overlaps(possible, cell)
        ? '░'.repeat(size)
        : '·'.padStart(Math.ceil(size / 2)).padEnd(size);
    })
    .join('');
}

/** From when it can begin to its deadline, or all the time of what lasts; null for anything else. */
export function possibleWindow(task: ScheduledTask, period: Window): Window | null {
  const { kind, windows, start, deadline, earliest } = task;
  if (windows.length > 0) return null;
  const lasts = kind === 'ongoing' || kind === 'recurring';
  if (start === null && deadline === null && !lasts) return null;
  return { start: start ?? earliest ?? period.start, end: deadline ?? period.end };
}
