import { copyNotes } from '../reports/plan-ref.ts';
import { type PlanSchedule, scheduleOf, scheduleRecords } from '../reports/schedule/schedule.ts';
import { scheduleData, scheduleSheet } from '../reports/schedule/sheet.ts';
import type { Day } from '../values/calendar/calendar.ts';
import type { Console } from './console.ts';
import { plansAtPaths } from './find.ts';
import { loadPlans } from './load.ts';
import { type Asked, dayValue, readOption } from './option-values.ts';
import { outputTargets, readTableOptions, type TableOptions, writeReport } from './outputs.ts';

export interface ScheduleOptions extends TableOptions {
  /** The day to give the states of tasks on; `today` is the day of the clock, null gives no states. */
  readonly asOf: Day | 'today' | null;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readScheduleOptions(asked: Asked): ScheduleOptions {
  return {
    asOf: readOption(asked, 'asOf', dayValue),
    ...readTableOptions(asked),
  };
}

/**
 * Reports what is due when in the plans at `paths`; false where one of them has errors. Nothing is reported where
 * one of them cannot be read. `today` is asked only where the options ask for it.
 */
export async function schedule(
  paths: readonly string[],
  options: ScheduleOptions,
  console: Console,
  today: () => Day,
): Promise<boolean> {
  const { asOf, formats, stdinFilename } = options;
  const day = asOf === 'today' ? today() : asOf;
  const files = await plansAtPaths(paths, console);
  const targets = outputTargets(formats, files, console.cwd);
  const schedules: PlanSchedule[] = [];
  const loaded = await loadPlans(
    files,
    {
      // A phrase that cannot be read is shown as written.
      accepts: () => true,
      stdinFilename,
      withActuals: false,
      take: ({ plan, file }) => schedules.push(scheduleOf(plan, file, day)),
    },
    console,
  );
  if (loaded === 'unusable') return false;
  const { lang } = console;
  const report = {
    data: () => scheduleRecords(schedules),
    sheet: (width: number) => scheduleSheet(schedules, day, width, lang),
    rows: () => scheduleData(schedules, day, lang),
    remarks: () =>
      copyNotes(
        schedules.map(({ plan }) => plan),
        lang,
      ),
  };
  await writeReport(report, targets, options, console);
  return loaded === 'sound';
}
