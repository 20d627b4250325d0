import { contains, type Window } from './calendar.ts';
import type { Plan, Task } from './schema.ts';
import type { Timing, TimingReading } from './timing/timing.ts';

/** The part of a timing that lies outside `period`: a window, or the day of a lone start or deadline. */
export function outsideOf(timing: Timing, period: Window): Window | null {
  const window = timing.windows.find((own) => !contains(period, own));
  if (window) return window;
  const days = [timing.start, timing.deadline].flatMap((day) =>
    day === null ? [] : [{ start: day, end: day }],
  );
  return days.find((day) => !contains(period, day)) ?? null;
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
