import { type ActualsFile, openActuals } from '../actual/open.ts';
import type { Actuals } from '../actual/schema.ts';
import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Localized } from '../i18n.ts';
import { readActuals } from '../input/beside.ts';
import { STDIN } from '../input/files.ts';
import { readInput } from '../input/read-input.ts';
import { slashed } from '../input/repository.ts';
import { limitsOf, NO_NORMS } from '../norms/governing.ts';
import { checkActualsOf, checkPlan } from '../open/check.ts';
import { type OpenedPlan, openFile } from '../open/open-file.ts';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import type { Item, Plan } from '../plan/format/schema.ts';
import { inFile } from '../usage-error.ts';
import type { Dong } from '../values/money/money.ts';
import type { Console } from './console.ts';
import { OwnFiles } from './own-files.ts';
import { Progress } from './progress.ts';

/** How files are read. */
export interface Reading extends Pick<Console, 'cwd' | 'stdin'> {
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Opens the plan in `bytes`; a file that cannot be read is a UsageError that names it. */
export function openBytes(name: string, bytes: Uint8Array): Promise<OpenedPlan> {
  return inFile(name, () => openFile(slashed(name), bytes));
}

/** Opens the plan at a path, or in standard input; throws a UsageError where it cannot be read. */
export async function openPath(file: string, reading: Reading): Promise<OpenedPlan> {
  return openBytes(file === STDIN ? reading.stdinFilename : file, await readInput(file, reading));
}

/** Opens the file of actuals beside a plan; null without one. Throws a UsageError. */
export async function openBeside(file: string, reading: Reading): Promise<ActualsFile | null> {
  const beside = file === STDIN ? null : await readActuals(file, reading);
  return beside && openActuals(slashed(beside.path), beside.bytes);
}

/** A plan that can be reported, with what was done under it and what is wrong in their files. */
export interface LoadedPlan {
  readonly file: string;
  readonly plan: Plan;
  /** Null where there is no file of actuals beside the plan, or the report does not need one. */
  readonly actuals: Actuals | null;
  readonly results: readonly FileResult[];
  /** What the norms of the office allow for one unit of an item, in đồng. */
  readonly limits: ReadonlyMap<Item, Dong>;
}

/** What a report does with each plan. */
export interface Use {
  /** Whether the report can be made of the plan as it is. */
  readonly accepts: (plan: Plan) => boolean;
  readonly take: (loaded: LoadedPlan) => void;
  /** Whether the report needs the actuals beside the plan. */
  readonly withActuals: boolean;
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Whether no plan has errors, some have and all can be reported, or some cannot be reported. */
export type LoadResult = 'sound' | 'with-errors' | 'unusable';

/**
 * Opens one plan after the other and keeps no plan in memory. Errors that keep a plan from being reported are shown on standard
 * error; for other errors it prints only that the plan has some. An error that a comment sets aside does not count.
 */
export async function loadPlans(files: readonly string[], use: Use, console: Console): Promise<LoadResult> {
  const { lang, cwd, stdin, stderr } = console;
  const reading = { cwd, stdin, stdinFilename: use.stdinFilename };
  const own = new OwnFiles(cwd);
  const progress = new Progress(files.length, console);
  let outcome: LoadResult = 'sound';
  for (const file of files) {
    // A shell that writes out plans/* names the norms and the table of documents too.
    if (files.length > 1 && (own.norms.has(file) || own.documents.has(file))) continue;
    const opened = await openPath(file, reading);
    const { known } = await own.documentsOf(file);
    const norms = await own.norms.of(file);
    const surroundings = { documents: known, norms };
    const beside = use.withActuals ? await openBeside(file, reading) : null;
    const checked = checkPlan(opened, lang, surroundings);
    const results = [checked, ...(beside ? [checkActualsOf(opened, beside, lang, surroundings)] : [])];
    const plan = opened.broken.size === 0 && (!beside || beside.actuals) ? opened.plan : null;
    const isUsable = plan !== null && use.accepts(plan);
    const name = opened.source.file;
    if (isUsable) {
      const limits = limitsOf(plan, norms?.norms ?? NO_NORMS, known);
      use.take({ file: name, plan, actuals: beside?.actuals ?? null, results, limits });
    }
    const wrong = results.filter(hasErrors);
    if (wrong.length > 0 || opened.notes.length > 0) progress.end();
    if (opened.notes.length > 0)
      stderr.write(`kstthc: ${HAS_NOTES[lang](visible(name, 'shown'), opened.notes.length, file)}\n`);
    for (const result of wrong) {
      if (isUsable) stderr.write(`kstthc: ${HAS_ERRORS[lang](visible(result.file, 'shown'), file)}\n`);
      else await showErrors(result, console);
    }
    if (!isUsable) outcome = 'unusable';
    else if (wrong.length > 0 && outcome === 'sound') outcome = 'with-errors';
    progress.step();
  }
  progress.end();
  return outcome;
}

/** Whether there is an error that no comment sets aside. A wrong citation changes no figure and no day of a report. */
function hasErrors({ diagnostics }: Pick<FileResult, 'diagnostics'>): boolean {
  return diagnostics.some(({ severity, rule }) => severity === 'error' && !rule.startsWith('citation/'));
}

const HAS_ERRORS: Localized<(name: string, file: string) => string> = {
  vi: (name, file) =>
    `${name} có lỗi, báo cáo này vẫn theo đúng những gì ghi trong tệp; xem lỗi: ${validateCommand(file)}`,
  en: (name, file) =>
    `${name} has errors, and this report shows it as it is; to see them: ${validateCommand(file)}`,
};

const HAS_NOTES: Localized<(name: string, notes: number, file: string) => string> = {
  vi: (name, notes, file) => `${name}: ${notes} ghi chú khi đọc tệp; xem: ${validateCommand(file)}`,
  en: (name, notes, file) =>
    `${name}: ${notes} ${notes === 1 ? 'note' : 'notes'} about what was read; to see them: ${validateCommand(file)}`,
};

/** Shows on standard error what keeps a file from being reported. */
async function showErrors(result: FileResult, { lang, paint, stderr }: Console): Promise<void> {
  const { text } = await import('../output/findings/text.ts');
  const diagnostics = result.diagnostics.filter(({ severity }) => severity === 'error');
  stderr.write(text([{ ...result, diagnostics }], { lang, paint, columns: stderr.columns, failed: true }));
}
