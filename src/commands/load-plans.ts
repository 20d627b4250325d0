import type { FileResult } from '../check/diagnostic.ts';
import { checkFile } from '../check/run.ts';
import type { Localized } from '../i18n.ts';
import { STDIN } from '../input/files.ts';
import { readInput } from '../input/read-input.ts';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import { openPlan, type PlanFile } from '../plan/open.ts';
import type { Plan } from '../plan/schema.ts';
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
    const errors = errorsIn(planFile, console);
    const plan = planFile.broken.size === 0 ? planFile.plan : null;
    const isUsable = plan !== null && accepts(plan);
    if (isUsable) take(plan, name);
    if (errors.diagnostics.length > 0) {
      progress.end();
      if (isUsable) console.stderr.write(`kstthc: ${HAS_ERRORS[console.lang](name, file)}\n`);
      else await show(errors, console);
    }
    if (!isUsable) result = 'unusable';
    else if (errors.diagnostics.length > 0 && result === 'sound') result = 'with-errors';
    progress.step();
  }
  progress.end();
  return result;
}

function errorsIn(planFile: PlanFile, { lang }: Console): FileResult {
  const result = checkFile(planFile, lang);
  return { ...result, diagnostics: result.diagnostics.filter(({ severity }) => severity === 'error') };
}

const HAS_ERRORS: Localized<(name: string, file: string) => string> = {
  vi: (name, file) =>
    `${visible(name, 'shown')} có lỗi, báo cáo này vẫn theo đúng những gì ghi trong tệp; xem lỗi: ${validateCommand(file)}`,
  en: (name, file) =>
    `${visible(name, 'shown')} has errors, and this report shows it as it is; to see them: ${validateCommand(file)}`,
};

async function show(errors: FileResult, { lang, paint, stderr }: Console): Promise<void> {
  const { text } = await import('../output/findings/text.ts');
  stderr.write(text([errors], { lang, paint, columns: stderr.columns, failed: true }));
}
