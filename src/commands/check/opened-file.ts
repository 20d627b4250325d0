import { checkActuals } from '../../actual/check.ts';
import { openActuals } from '../../actual/open.ts';
import type { Check } from '../../check/engine/apply-fixes.ts';
import type { FileResult } from '../../check/engine/diagnostic.ts';
import { checkFile, type Surroundings } from '../../check/engine/run.ts';
import { findActuals } from '../../input/beside.ts';
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
  /** The content of a file, of which `check` finds the faults where it is text; throws a UsageError. */
  contentOf(file: string, check?: Check): Promise<Uint8Array>;
}

/** Opens a plan file, or the plan in a Word file or Excel sheet; throws a UsageError where it cannot be read. */
export async function openFile(file: string, reading: Reading): Promise<OpenedFile> {
  const { planFile, notes, check } = OFFICE_FILE.test(file)
    ? await openOffice(file, reading)
    : await openYaml(file, reading);
  const checkActuals = await actualsBeside(file, planFile, reading);
  return { planFile, notes, check: (surroundings) => [check(surroundings), ...checkActuals()] };
}

const OFFICE_FILE = /\.(?:docx|xlsx)$/i;

interface Opened extends Pick<OpenedFile, 'planFile' | 'notes'> {
  check(surroundings: Surroundings): FileResult;
}

async function openYaml(file: string, { lang, stdinFilename, contentOf }: Reading): Promise<Opened> {
  const open = (bytes: Uint8Array) => openPlan(file === STDIN ? stdinFilename : file, bytes);
  const planFile = open(await contentOf(file, (bytes) => checkFile(open(bytes), lang)));
  return { planFile, notes: [], check: (surroundings) => checkFile(planFile, lang, surroundings) };
}

async function openOffice(file: string, { lang, contentOf }: Reading): Promise<Opened> {
  const { openOfficeFile } = await import('../../open/open-office-file.ts');
  const { noteText } = await import('../../office/recognise/plan/note.ts');
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
  const { cwd, lang, contentOf } = reading;
  const path = findActuals(file, cwd);
  if (path === null) return () => [];
  const check = (bytes: Uint8Array) => checkActuals(openActuals(path, bytes), planFile, lang);
  const bytes = await contentOf(path, check);
  return () => [check(bytes)];
}
