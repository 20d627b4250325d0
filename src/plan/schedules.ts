import type { Schedule, TimingReading } from '../values/timing/timing.ts';
import type { Plan } from './schema.ts';

/** A schedule, what it reads as, and the object and key it stands at. */
export interface PlacedSchedule {
  readonly in: Readonly<Record<string, unknown>>;
  readonly at: 'schedule' | 'period';
  readonly schedule: Schedule | undefined;
  readonly timing: TimingReading | null;
}

/** The schedules of the tasks and, after each, the periods of its items. */
export function schedulesOf({ tasks }: Plan): PlacedSchedule[] {
  return tasks.flatMap((task) => [
    { in: task, at: 'schedule' as const, schedule: task.schedule, timing: task.timing },
    ...task.items.map((item) => ({
      in: item,
      at: 'period' as const,
      schedule: item.period,
      timing: item.timing,
    })),
  ]);
}
