import { placeName } from '../output/findings/document-place.ts';
import { pageHtml } from '../output/page/page.ts';
import { pageOf } from '../reports/page/page.ts';
import { UsageError } from '../usage-error.ts';
import type { Day } from '../values/calendar/calendar.ts';
import type { Console } from './console.ts';
import { plansAtPaths } from './find.ts';
import { type LoadedPlan, loadPlans } from './load.ts';
import { type Asked, dayValue, readOption, stdinName, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';
import { writtenText } from './written.ts';

export interface ReportOptions {
  /** The HTML file to write. */
  readonly output: string;
  /** The day of the report; null for the day the actuals are complete up to. */
  readonly asOf: Day | 'today' | null;
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readReportOptions(asked: Asked): ReportOptions {
  const output = textOf(asked, 'output');
  if (output === null || !/\.html?$/i.test(output)) {
    throw new UsageError('hãy nêu tệp cần ghi: -o TỆP.html', 'name the file to write: -o FILE.html');
  }
  return {
    output,
    asOf: readOption(asked, 'asOf', dayValue),
    stdinFilename: stdinName(asked),
  };
}

/** Writes one page about the plans at `paths`; false where one has errors, and no page where one cannot be read. */
export async function report(
  paths: readonly string[],
  { output, asOf, stdinFilename }: ReportOptions,
  console: Console,
  today: () => Day,
): Promise<boolean> {
  const { lang, cwd, stdout } = console;
  const files = await plansAtPaths(paths, console);
  const target = new OutputFile(output, cwd, { inputs: files });
  const loaded: LoadedPlan[] = [];
  const take = (plan: LoadedPlan) => loaded.push(plan);
  const use = { accepts: () => true, withActuals: true, stdinFilename, take };
  const outcome = await loadPlans(files, use, console);
  if (outcome === 'unusable') return false;
  const complete = loaded.flatMap(({ actuals }) => actuals?.asOf ?? []).sort();
  const day = asOf === 'today' ? today() : (asOf ?? complete.at(-1) ?? today());
  const sources = loaded.map(({ results, ...execution }) => ({
    ...execution,
    diagnostics: results.flatMap((result) =>
      result.diagnostics.map((diagnostic) => ({
        file: result.file,
        at: diagnostic.place ? placeName(diagnostic.place, lang) : null,
        ...diagnostic,
      })),
    ),
  }));
  await target.write(pageHtml(pageOf(sources, day, lang)));
  stdout.write(`${writtenText(output, lang)}\n`);
  return outcome === 'sound';
}
