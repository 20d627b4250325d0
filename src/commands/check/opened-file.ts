import { checkActuals } from '../../actual/check.ts';
import { openActuals } from '../../actual/open.ts';
import type { FileResult } from '../../check/diagnostic.ts';
import { checkFile, type Surroundings } from '../../check/run.ts';
import { readActuals } from '../../input/beside.ts';
import { STDIN } from '../../input/files.ts';
import { openPlan, type PlanFile } from '../../plan/open.ts';
import type { Console } from '../console.ts';

/** A plan file that was read, with the actuals beside it. */
export interface OpenedFile {
  readonly planFile: PlanFile;
  /** Remarks about an office file, besides its findings. */
  readonly notes: readonly string[];
  /** What is wrong in the plan, and in the actuals where there are any. */
  check(surroundings: Surroundings): FileResult[];
}

/** How files are read. */
export interface Reading extends Pick<Console, 'cwd' | 'lang' | 'stdin'> {
  /** What to call standard input. */
  readonly stdinFilename: string;
  /** The content of a plan file; throws a UsageError. */
  contentOf(file: string): Promise<Uint8Array>;
}

/** Opens a plan file, or the plan in a Word file or Excel sheet; throws a UsageError where it cannot be read. */
export async function openFile(file: string, reading: Reading): Promise<OpenedFile> {
  const { planFile, notes, check } = OFFICE_FILE.test(file)
    ? await openOffice(file, reading)
    : await openYaml(file, reading);
  const checkActuals = await actualsBeside(file, planFile, reading);
  return { planFile, notes, check: (surroundings) => [check(surroundings), ...checkActuals()] };
}

export const OFFICE_FILE = /\.(?:docx|xlsx)$/i;

interface Opened extends Pick<OpenedFile, 'planFile' | 'notes'> {
  check(surroundings: Surroundings): FileResult;
}

async function openYaml(file: string, { lang, stdinFilename, contentOf }: Reading): Promise<Opened> {
  const planFile = openPlan(file === STDIN ? stdinFilename : file, await contentOf(file));
  return { planFile, notes: [], check: (surroundings) => checkFile(planFile, lang, surroundings) };
}

async function openOffice(file: string, { lang, contentOf }: Reading): Promise<Opened> {
  const { openOfficeFile } = await import('../../exchange/import/open-office-file.ts');
  const { noteText } = await import('../../exchange/import/plan/note.ts');
  const opened = await openOfficeFile(file, await contentOf(file), lang);
  return { ...opened, notes: opened.notes.map((note) => noteText(note, lang)) };
}

/** What finds the faults of the file of actuals beside a plan; none where there is no such file. */
async function actualsBeside(
  file: string,
  planFile: PlanFile,
  reading: Reading,
): Promise<() => FileResult[]> {
  if (file === STDIN) return () => [];
  const beside = await readActuals(file, reading);
  if (!beside) return () => [];
  return () => [checkActuals(openActuals(beside.path, beside.bytes), planFile, reading.lang)];
}
