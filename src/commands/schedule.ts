import { findPlans } from '../input/files.ts';
import { type PlanSchedule, scheduleOf, scheduleRecords } from '../reports/schedule/schedule.ts';
import { UsageError } from '../usage-error.ts';
import { type Day, readDate } from '../values/calendar.ts';
import type { Console } from './console.ts';
import { loadPlans } from './load-plans.ts';
import { type Asked, readOption, textOf } from './option-values.ts';
import { noteCopies, printSheet, readTableFormat, type TableFormat, widthOf } from './print-sheet.ts';

export interface ScheduleOptions {
  /** The day to say where tasks stand, `today` for the day of the clock, null for none. */
  readonly asOf: Day | 'today' | null;
  readonly format: TableFormat;
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readScheduleOptions(asked: Asked): ScheduleOptions {
  return {
    asOf: readOption(asked, 'asOf', asOfValue),
    format: readTableFormat(asked),
    stdinFilename: textOf(asked, 'stdinFilename') ?? 'stdin',
  };
}

function asOfValue(text: string): Day | 'today' {
  const day = text === 'today' ? text : readDate(text);
  if (day !== null) return day;
  throw new UsageError(
    `"${text}" không phải là một ngày; viết như 01/7/2020, 2020-07-01 hoặc today`,
    `"${text}" is not a day; write it like 2020-07-01, 01/7/2020 or today`,
  );
}

/**
 * Reports what is due when in the plans at `paths`; false where one of them has errors. Nothing is reported where
 * one of them cannot be read. `today` is asked only where the options ask for it.
 */
export async function schedule(
  paths: readonly string[],
  { asOf, format, stdinFilename }: ScheduleOptions,
  console: Console,
  today: () => Day,
): Promise<boolean> {
  const day = asOf === 'today' ? today() : asOf;
  const schedules: PlanSchedule[] = [];
  const loaded = await loadPlans(
    findPlans(paths, console.cwd),
    {
      // A phrase that cannot be read is shown as written.
      accepts: () => true,
      stdinFilename,
      take: (plan, file) => schedules.push(scheduleOf(plan, file, day)),
    },
    console,
  );
  if (loaded === 'unusable') return false;
  await noteCopies(
    schedules.map(({ plan }) => plan),
    format,
    console,
  );
  const { lang, stdout } = console;
  if (format.name === 'json') {
    const { toJson } = await import('../output/text/json.ts');
    stdout.write(toJson(scheduleRecords(schedules)));
    return loaded === 'sound';
  }
  const { scheduleData, scheduleSheet } = await import('../reports/schedule/sheet.ts');
  const sheet =
    format.name === 'csv'
      ? scheduleData(schedules, day, lang)
      : scheduleSheet(schedules, day, widthOf(console), lang);
  await printSheet(sheet, format, console);
  return loaded === 'sound';
}
