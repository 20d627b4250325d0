import { checkActuals } from '../actual/check.ts';
import { openActuals } from '../actual/open.ts';
import type { Actuals } from '../actual/schema.ts';
import type { FileResult } from '../check/engine/diagnostic.ts';
import { checkFile } from '../check/engine/run.ts';
import { readActuals } from '../input/beside.ts';
import { STDIN } from '../input/files.ts';
import { readInput } from '../input/read-input.ts';
import type { Plan } from '../plan/format/schema.ts';
import { openPlan } from '../plan/open.ts';
import type { Console } from './console.ts';
import { hasErrors, sayHasErrors, showErrors } from './load-plans.ts';

/** A plan with what was done under it, and what is wrong in their files. */
export interface LoadedExecution {
  readonly file: string;
  readonly plan: Plan;
  /** Null where there is no file of actuals beside the plan. */
  readonly actuals: Actuals | null;
  readonly results: readonly FileResult[];
}

/**
 * Reads plans with the actuals beside them. Null where one cannot be reported, and why stands on standard error; of
 * other errors it says there that there are some.
 */
export async function loadExecutions(
  files: readonly string[],
  stdinFilename: string,
  console: Console,
): Promise<readonly LoadedExecution[] | null> {
  const loaded: LoadedExecution[] = [];
  let isUsable = true;
  for (const file of files) {
    const name = file === STDIN ? stdinFilename : file;
    const planFile = openPlan(name, await readInput(file, console));
    const beside = file === STDIN ? null : await readActuals(file, console);
    const actualsFile = beside && openActuals(beside.path, beside.bytes);
    const results = [
      checkFile(planFile, console.lang),
      ...(actualsFile ? [checkActuals(actualsFile, planFile, console.lang)] : []),
    ];
    const plan = planFile.broken.size === 0 ? planFile.plan : null;
    if (plan && (!actualsFile || actualsFile.actuals)) {
      for (const result of results) if (hasErrors(result)) sayHasErrors(result.file, file, console);
      loaded.push({ file: name, plan, actuals: actualsFile?.actuals ?? null, results });
    } else {
      isUsable = false;
      for (const result of results) if (hasErrors(result)) await showErrors(result, console);
    }
  }
  return isUsable ? loaded : null;
}
