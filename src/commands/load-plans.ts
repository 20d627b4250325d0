import type { FileResult } from '../check/diagnostic.ts';
import type { Localized } from '../i18n.ts';
import { STDIN } from '../input/files.ts';
import { readInput } from '../input/read-input.ts';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import { type Loaded, loadPlan } from '../plan/open.ts';
import type { Plan } from '../plan/schema.ts';
import { SourceDocument } from '../yaml/document.ts';
import type { Console } from './console.ts';
import { Progress } from './progress.ts';

/** What a report does with each plan. */
export interface Use {
  /** Whether the report can be made of the plan as it is. */
  readonly accepts: (plan: Plan) => boolean;
  /** Whether the plan may have errors all the same, which the reader should know of. */
  readonly isDoubtful: (plan: Plan) => boolean;
  readonly take: (plan: Plan, file: string) => void;
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/**
 * Reads one plan after the other and keeps none. Those that no report can be made of are explained on standard
 * error; the result says whether there were none. An error that a file says to ignore is none.
 */
export async function loadPlans(files: readonly string[], use: Use, console: Console): Promise<boolean> {
  const progress = new Progress(files.length, console);
  let complete = true;
  for (const file of files) {
    const bytes = await readInput(file, console);
    const name = file === STDIN ? use.stdinFilename : file;
    const source = new SourceDocument(name, bytes);
    const loaded = source.syntaxProblems.length > 0 ? null : loadPlan(source);
    const plan = loaded && loaded.broken.size === 0 ? loaded.plan : null;
    const isUsable = plan !== null && use.accepts(plan);
    // To ask all the rules takes longer than the report, so they are asked only where there is reason to.
    const isSound = isUsable && !isMended(loaded, source) && !use.isDoubtful(plan);
    const result = isSound ? null : await errorsOf(new SourceDocument(name, bytes), console);
    const hasErrors = result !== null && result.diagnostics.length > 0;
    if (hasErrors) {
      progress.end();
      if (isUsable) console.stderr.write(`kstthc: ${faulty(name, file, console)}\n`);
      else await explain(result, console);
    }
    if (plan && (isUsable || !hasErrors)) use.take(plan, name);
    else complete = false;
    progress.step();
  }
  progress.end();
  return complete;
}

/** Whether the plan was read as something else than is written. */
function isMended(loaded: Loaded | null, source: SourceDocument): boolean {
  return (loaded?.problems.length ?? 0) > 0 || source.splitValues.length > 0;
}

function faulty(name: string, file: string, { lang }: Console): string {
  return FAULTY[lang](visible(name, 'shown'), validateCommand(file));
}

const FAULTY: Localized<(file: string, command: string) => string> = {
  vi: (file, see) => `${file} có lỗi, báo cáo này vẫn theo đúng những gì ghi trong tệp; xem lỗi: ${see}`,
  en: (file, see) => `${file} has errors, and this report shows it as it is; to see them: ${see}`,
};

async function errorsOf(source: SourceDocument, { lang }: Console): Promise<FileResult> {
  const { checkFile } = await import('../check/run.ts');
  const result = checkFile(source, lang);
  return { ...result, diagnostics: result.diagnostics.filter(({ severity }) => severity === 'error') };
}

async function explain(errors: FileResult, { lang, paint, version, stderr }: Console): Promise<void> {
  const { text } = await import('../output/findings/text.ts');
  stderr.write(text([errors], { lang, paint, version, columns: stderr.columns, rules: [], failed: true }));
}
