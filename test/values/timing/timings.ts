import { readFileSync } from 'node:fs';
import type { Window } from '../../../src/values/calendar/calendar.ts';
import {
  type Cycle,
  readPeriod,
  readTiming,
  type Timing,
  type TimingReading,
} from '../../../src/values/timing/timing.ts';

export const Y2020: Window = { start: '2020-01-01', end: '2020-12-31' };
export const FIVE_YEARS: Window = { start: '2026-01-01', end: '2030-12-31' };

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

/** A reading in the notation of timing.tsv. */
export function shown(reading: TimingReading): string {
  if (!reading.ok) return 'REFUSED - - - - -';
  const { kind, windows, start, deadline, every, event } = reading.timing;
  const list = windows.map((window) => `${window.start}..${window.end}`).join(';');
  return [kind, list || '-', start ?? '-', deadline ?? '-', every ?? '-', event ?? '-'].join(' ');
}

/** Why a schedule cannot be read; null where it can. */
export function problemOf(...args: Parameters<typeof readTiming>) {
  const reading = readTiming(...args);
  return reading.ok ? null : reading.problem;
}

/** The timing of a schedule; null where it cannot be read. */
export function timingOf(...args: Parameters<typeof readTiming>) {
  const reading = readTiming(...args);
  return reading.ok ? reading.timing : null;
}
