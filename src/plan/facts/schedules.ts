import { contains, type Window } from '../../values/calendar/calendar.ts';
import type { Schedule, Timing, TimingReading } from '../../values/timing/timing.ts';
import type { Plan, Task } from '../format/schema.ts';
import { once } from './once.ts';
import { tasksOf } from './tasks.ts';

/** A schedule, its reading, and the object and key it is at. */
export interface PlacedSchedule {
  readonly in: Readonly<Record<string, unknown>>;
  readonly at: 'schedule' | 'period';
  readonly schedule: Schedule;
  readonly timing: TimingReading;
}

/** The schedules that tasks have themselves and, after each task, the periods that items have. */
export const schedulesOf = once((plan: Plan): readonly PlacedSchedule[] => {
  const placed: PlacedSchedule[] = [];
  for (const task of tasksOf(plan)) {
    const { schedule, timing } = task;
    if (schedule !== undefined && timing) placed.push({ in: task, at: 'schedule', schedule, timing });
    for (const item of task.items) {
      const { period, timing: own } = item;
      if (period !== undefined && own) placed.push({ in: item, at: 'period', schedule: period, timing: own });
    }
  }
  return placed;
});

/** The timing of a task that has a schedule itself; null where the schedule is inherited or absent. */
export function ownTiming(task: Task): TimingReading | null {
  return task.schedule === undefined ? null : task.timing;
}

/** The days a timing names: its windows, or else its start and its deadline. */
export const datesOf = once(({ windows, start, deadline }: Timing): readonly Window[] => {
  if (windows.length > 0) return windows;
  return [start, deadline].flatMap((day) => (day === null ? [] : [{ start: day, end: day }]));
});

/** The first of those days that lie outside `period`. */
export function outsideOf(timing: Timing, period: Window): Window | null {
  return datesOf(timing).find((own) => !contains(period, own)) ?? null;
}

/**
 * The timing of a task where nothing is wrong with it by itself, else null. Rules that compare it
 * with something else use this one, so that one slip is reported once.
 */
export function soundTiming(task: Task, plan: Plan): Timing | null {
  return sound(task.timing, plan.plan.period);
}

export function sound(reading: TimingReading | null, period: Window): Timing | null {
  if (!reading?.ok || reading.timing.reversed.length > 0) return null;
  return outsideOf(reading.timing, period) ? null : reading.timing;
}
