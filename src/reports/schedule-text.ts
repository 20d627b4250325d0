import type { Schedule } from '../plan/timing/timing.ts';

const KEYS = ['from', 'until', 'every', 'event', 'condition'] as const;

/** A schedule as typed: a list joined with `; `, a mapping as `from 2020-Q2 until 2020-Q4`. */
export function scheduleText(schedule: Schedule): string {
  if (typeof schedule === 'string') return schedule;
  if (isList(schedule)) return schedule.join('; ');
  return KEYS.flatMap((key) => (schedule[key] === undefined ? [] : [`${key} ${schedule[key]}`])).join(' ');
}

function isList(schedule: Schedule): schedule is readonly string[] {
  return Array.isArray(schedule);
}
