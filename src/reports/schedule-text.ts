import type { Schedule } from '../values/timing/timing.ts';

const KEYS = ['from', 'until', 'every', 'event', 'condition'] as const;

/** How a key of a mapping and its value are put into words. */
export type Part = (key: (typeof KEYS)[number], text: string) => string;

const asTyped: Part = (key, text) => `${key} ${text}`;

/** A schedule as typed: a list joined with `; `, a mapping as `from 2020-Q2 until 2020-Q4` unless `part` says otherwise. */
export function scheduleText(schedule: Schedule, part: Part = asTyped): string {
  if (typeof schedule === 'string') return schedule;
  if (isList(schedule)) return schedule.join('; ');
  return KEYS.flatMap((key) => (schedule[key] === undefined ? [] : [part(key, schedule[key])])).join(' ');
}

function isList(schedule: Schedule): schedule is readonly string[] {
  return Array.isArray(schedule);
}
