import { readFileSync } from 'node:fs';
import { type Cycle, readPeriod, readTiming, type Timing } from '../../../src/values/timing/timing.ts';

/** The rows of a table in test/fixtures, without its comments. */
export function rowsOf(table: string): readonly (readonly string[])[] {
  return readFileSync(new URL(`../../fixtures/${table}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The timing of a phrase in a plan's period; fails where it cannot be read. */
export function timingIn(phrase: string, period: string): Timing {
  const reading = readTiming(phrase, readPeriod(period));
  if (!reading.ok) throw new Error(`${phrase}: ${reading.problem.kind} "${reading.problem.part}"`);
  return reading.timing;
}

/** A cycle in the notation of recurring.tsv; `#1` is a weekday. */
export function notationOf({ every, interval, times, day, month, weekdays }: Cycle): string {
  const two = (n: number) => (n < 0 ? String(n) : String(n).padStart(2, '0'));
  const inMonth = month === null ? '' : `${typeof month === 'number' ? two(month) : month}-`;
  const due = day === null ? inMonth && `@${inMonth}` : `@${inMonth}${two(day)}`;
  const often = (interval ? `/${interval}` : '') + (times ? `*${times}` : '');
  return every + often + due + weekdays.map((weekday) => `#${weekday}`).join('');
}
