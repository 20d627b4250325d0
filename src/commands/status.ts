import { diagnosticRecord } from '../output/findings/json.ts';
import { planKeys } from '../reports/plan-ref.ts';
import { executionRecords } from '../reports/records.ts';
import { statusRecords } from '../reports/status/records.ts';
import { statusesSheet, statusSheet } from '../reports/status/sheet.ts';
import type { Status } from '../reports/status/status.ts';
import { UsageError } from '../usage-error.ts';
import type { Day } from '../values/calendar/calendar.ts';
import type { Console } from './console.ts';
import { plansAtPaths } from './find.ts';
import { type LoadedPlan, loadPlans } from './load.ts';
import { type Asked, readOption } from './option-values.ts';
import { outputTargets, readTableOptions, type TableOptions, writeReport } from './outputs.ts';
import { readStatusDays, type StatusDays, statusFor } from './status-day.ts';

/** What `--fail-on` may name. */
export const FAILURES = ['overdue', 'over-plan'] as const;
type Failure = (typeof FAILURES)[number];

export interface StatusOptions extends TableOptions, StatusDays {
  /** What fails the run, besides errors. */
  readonly failOn: readonly Failure[];
}

/** Reads the options as they were typed; throws a UsageError. */
export function readStatusOptions(asked: Asked): StatusOptions {
  return {
    ...readStatusDays(asked),
    failOn: readOption(asked, 'failOn', (list) => list.split(',').map(failureValue)) ?? [],
    ...readTableOptions(asked, 'records'),
  };
}

function failureValue(text: string): Failure {
  const failure = FAILURES.find((known) => known === text.trim());
  if (failure) return failure;
  const known = FAILURES.join(', ');
  throw new UsageError(
    `--fail-on không có "${text}"; có: ${known}`,
    `unknown --fail-on "${text}"; known: ${known}`,
  );
}

/**
 * Reports the execution of the plans at `paths`; false where one has errors, or what `failOn` names has happened. Nothing is
 * reported where one cannot be read.
 */
export async function status(
  paths: readonly string[],
  options: StatusOptions,
  console: Console,
  today: () => Day,
): Promise<boolean> {
  const { lang, cwd } = console;
  const files = await plansAtPaths(paths, console);
  const targets = outputTargets(options.formats, files, cwd);
  const { stdinFilename } = options;
  const loaded: LoadedPlan[] = [];
  const take = (plan: LoadedPlan) => loaded.push(plan);
  const use = { accepts: () => true, withActuals: true, stdinFilename, take };
  const outcome = await loadPlans(files, use, console);
  if (outcome === 'unusable') return false;
  const statuses = loaded.map((execution) => statusFor(execution, options, today));
  const keyOf = planKeys(statuses.map(({ plan }) => plan));
  const diagnostics = loaded.flatMap(({ results }) =>
    results.flatMap(({ file, diagnostics: found }) =>
      found.map((diagnostic) => ({ file, ...diagnosticRecord(diagnostic) })),
    ),
  );
  const [only] = statuses;
  const report = {
    data: () => ({ ...statusRecords(statuses, ({ plan }) => keyOf(plan)), diagnostics }),
    records: () => executionRecords(loaded),
    sheet: () =>
      only && statuses.length === 1
        ? statusSheet(only, lang)
        : statusesSheet(statuses, ({ plan }) => keyOf(plan), lang),
    remarks: () => [],
  };
  await writeReport(report, targets, options, console);
  return outcome === 'sound' && !statuses.some((one) => fails(one, options));
}

function fails({ tasks, outlets, sources }: Status, { failOn }: StatusOptions): boolean {
  return failOn.some((failure) =>
    failure === 'overdue'
      ? tasks.some(({ duties }) => duties.some(({ state }) => state === 'overdue'))
      : outlets.some(({ remaining }) => remaining < 0n) ||
        sources.some(({ source, remaining }) => source !== null && remaining < 0n),
  );
}
