import { contains, type Window } from '../values/calendar.ts';
import type { Timing, TimingReading } from '../values/timing/timing.ts';
import type { Plan, Task } from './schema.ts';

/** The days a timing names: its windows, or else its lone start and deadline. */
export function datesOf({ windows, start, deadline }: Timing): readonly Window[] {
  if (windows.length > 0) return windows;
  return [start, deadline].flatMap((day) => (day === null ? [] : [{ start: day, end: day }]));
}

/** The first of those days that lie outside `period`. */
export function outsideOf(timing: Timing, period: Window): Window | null {
  return datesOf(timing).find((own) => !contains(period, own)) ?? null;
}

/**
 * The timing of a task where nothing is wrong with it by itself, else null. Rules that compare it
 * with something else use this one, so that one slip is told once.
 */
export function soundTiming(task: Task, plan: Plan): Timing | null {
  return sound(task.timing, plan.plan.period);
}

export function sound(reading: TimingReading | null, period: Window): Timing | null {
  if (!reading?.ok || reading.timing.reversed.length > 0) return null;
  return outsideOf(reading.timing, period) ? null : reading.timing;
}
