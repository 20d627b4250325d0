import {
  addDays,
  type Day,
  monthOf,
  monthWindow,
  quarterOf,
  quarterWindow,
  type Window,
} from '../../values/calendar/calendar.ts';
import type { Unit } from './axis.ts';

/** The unit a day lies in: `2020-Q2` or `2020-05`. Units of one kind compare with `<`. */
function unitOf(day: Day, unit: Unit): string {
  return unit === 'quarter' ? quarterOf(day) : monthOf(day);
}

/** The days of a unit such as `2020-Q2` or `2020-05`. */
export function windowOfUnit(key: string): Window {
  const [year = '', part = ''] = key.split('-');
  return part.startsWith('Q')
    ? quarterWindow(Number(year), Number(part.slice(1)))
    : monthWindow(Number(year), Number(part));
}

/** The units that one of the windows touches, in order. */
export function unitsIn(windows: readonly Window[], unit: Unit): string[] {
  const units = new Set<string>();
  for (const { start, end } of windows) {
    const last = unitOf(end, unit);
    for (let key = unitOf(start, unit); key <= last; key = unitOf(addDays(windowOfUnit(key).end, 1), unit)) {
      units.add(key);
    }
  }
  return [...units].sort();
}

/** `2020-Q2` for a window inside one quarter, `2020-Q2/2020-Q4` across several; the same for months. */
export function unitsKey({ start, end }: Window, unit: Unit): string {
  const [first, last] = [unitOf(start, unit), unitOf(end, unit)];
  return first === last ? first : `${first}/${last}`;
}

/** The first and the last unit of a key: the same one where the key is no span. */
export function endsOf(key: string): readonly [first: string, last: string] {
  const [first = key, last = first] = key.split('/');
  return [first, last];
}
