import type { Day } from '../values/calendar/calendar.ts';
import type { Actuals, Progress } from './schema.ts';

/** The last report on each task by the end of a day, by the task's id; of two on one day, the one further down. */
export function latestReports({ progress }: Actuals, day: Day): ReadonlyMap<string, Progress> {
  const latest = new Map<string, Progress>();
  for (const report of progress) {
    if (report.date > day) continue;
    const earlier = latest.get(report.task);
    if (!earlier || earlier.date <= report.date) latest.set(report.task, report);
  }
  return latest;
}

/** The report that each task is done, by the task's id, where that is the last word on it. */
export function doneReports(actuals: Actuals): ReadonlyMap<string, Progress> {
  const all = latestReports(actuals, actuals.asOf);
  return new Map([...all].filter(([, { state }]) => state === 'done'));
}
