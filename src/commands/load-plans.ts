import type { FileResult } from '../check/engine/diagnostic.ts';
import { checkFile } from '../check/engine/run.ts';
import type { Localized } from '../i18n.ts';
import { STDIN } from '../input/files.ts';
import { readInput } from '../input/read-input.ts';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import type { Plan } from '../plan/format/schema.ts';
import { openPlan } from '../plan/open.ts';
import type { Console } from './console.ts';
import { Progress } from './progress.ts';

/** What a report does with each plan. */
export interface Use {
  /** Whether the report can be made of the plan as it is. */
  readonly accepts: (plan: Plan) => boolean;
  readonly take: (plan: Plan, file: string) => void;
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Whether no plan has errors, some have and all can be reported, or some cannot be reported. */
export type LoadResult = 'sound' | 'with-errors' | 'unusable';

/**
 * Reads one plan after the other and keeps none. Errors that keep a plan from being reported are shown on standard
 * error; of others it says there that the plan has some. An error that a file says to ignore is none.
 */
export async function loadPlans(
  files: readonly string[],
  { accepts, take, stdinFilename }: Use,
  console: Console,
): Promise<LoadResult> {
  const progress = new Progress(files.length, console);
  let result: LoadResult = 'sound';
  for (const file of files) {
    const name = file === STDIN ? stdinFilename : file;
    const planFile = openPlan(name, await readInput(file, console));
    const errors = checkFile(planFile, console.lang);
    const plan = planFile.broken.size === 0 ? planFile.plan : null;
    const isUsable = plan !== null && accepts(plan);
    if (isUsable) take(plan, name);
    if (hasErrors(errors)) {
      progress.end();
      if (isUsable) sayHasErrors(name, file, console);
      else await showErrors(errors, console);
    }
    if (!isUsable) result = 'unusable';
    else if (hasErrors(errors) && result === 'sound') result = 'with-errors';
    progress.step();
  }
  progress.end();
  return result;
}

/** Whether there is an error that no comment sets aside. */
export function hasErrors({ diagnostics }: FileResult): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Says on standard error that a report is made of a plan as it is, errors and all; `name` is what the file is called. */
export function sayHasErrors(name: string, file: string, { lang, stderr }: Console): void {
  stderr.write(`kstthc: ${HAS_ERRORS[lang](name, file)}\n`);
}

const HAS_ERRORS: Localized<(name: string, file: string) => string> = {
  vi: (name, file) =>
    `${visible(name, 'shown')} có lỗi, báo cáo này vẫn theo đúng những gì ghi trong tệp; xem lỗi: ${validateCommand(file)}`,
  en: (name, file) =>
    `${visible(name, 'shown')} has errors, and this report shows it as it is; to see them: ${validateCommand(file)}`,
};

/** Shows on standard error what keeps a file from being reported. */
export async function showErrors(result: FileResult, { lang, paint, stderr }: Console): Promise<void> {
  const { text } = await import('../output/findings/text.ts');
  const diagnostics = result.diagnostics.filter(({ severity }) => severity === 'error');
  stderr.write(text([{ ...result, diagnostics }], { lang, paint, columns: stderr.columns, failed: true }));
}
