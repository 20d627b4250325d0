import { checkActuals } from '../actual/check.ts';
import { openActuals } from '../actual/open.ts';
import type { Check } from '../check/engine/apply-fixes.ts';
import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Approved } from '../check/engine/rule.ts';
import { checkFile } from '../check/engine/run.ts';
import { factsOf, SeenPlans } from '../check/engine/seen-plans.ts';
import { checkDocuments } from '../check/tables/documents.ts';
import { centralDocuments } from '../facts/documents.ts';
import type { Lang } from '../i18n.ts';
import type { NormsFile } from '../norms/open.ts';
import { checkActualsOf, checkPlan } from '../open/check.ts';
import type { OpenedPlan } from '../open/open-file.ts';
import { openPlan } from '../plan/open.ts';
import { openBeside, openBytes, openPath, type Reading } from './load.ts';
import type { OwnFiles } from './own-files.ts';

/** What the check of one file gives. */
export interface CheckedFile {
  /** Null for a file of the office beside its plans. */
  readonly opened: OpenedPlan | null;
  /** What is wrong in the plan, and in the files beside it where there are any. */
  readonly results: readonly FileResult[];
}

export interface CheckOptions extends Reading {
  readonly lang: Lang;
  readonly approved: Approved;
  readonly own: OwnFiles;
  /** Fixes a file first and gives its content then; `check` finds its faults, null for an office file. */
  readonly fix: ((file: string, check: Check | null) => Promise<Uint8Array>) | null;
}

/**
 * Checks plan files one after the other, each against those before it, and keeps no file in memory. Throws a UsageError where one
 * cannot be read.
 */
export async function* checkFiles(
  files: readonly string[],
  options: CheckOptions,
): AsyncGenerator<CheckedFile> {
  const { lang, approved } = options;
  const seen = new SeenPlans();
  const checked = new Set<string>();
  for (const file of files) {
    const { known, norms, results: ofOffice } = await officeFiles(file, options);
    for (const result of ofOffice.filter(({ file: own }) => !checked.has(own))) {
      checked.add(result.file);
      yield { opened: null, results: [withoutRest(result)] };
    }
    if (isOfOffice(file, options)) continue;
    const opened = await openFixed(file, options);
    const plan = checkPlan(opened, lang, {
      approved,
      earlier: seen.meet(factsOf(opened)),
      documents: known,
      norms,
    });
    const actuals = await openFixedBeside(file, opened, options);
    const results = [
      plan,
      ...(actuals ? [checkActualsOf(opened, actuals, lang, { documents: known, norms })] : []),
    ];
    yield { opened, results: results.map(withoutRest) };
  }
}

/** Whether a file is one that an office keeps beside its plans, and no plan. */
function isOfOffice(file: string, { own }: CheckOptions): boolean {
  return own.documents.has(file) || own.norms.has(file);
}

/** What an office keeps beside a plan, and what is wrong in it; where the file is itself one of these, of it alone. */
async function officeFiles(file: string, options: CheckOptions) {
  const { own, lang } = options;
  const isAlone = isOfOffice(file, options);
  const table = own.documents.has(file) ? await own.documents.at(file) : null;
  const { known, own: documents } = table
    ? { known: centralDocuments, own: table }
    : await own.documentsOf(file);
  const norms = isAlone && !own.norms.has(file) ? null : await normsOf(file, own);
  const ofNorms = async (opened: NormsFile) => {
    const { checkNorms } = await import('../check/tables/norms.ts');
    return checkNorms(opened, known, lang);
  };
  const isTableChecked = documents !== null && (!isAlone || table !== null);
  return {
    known,
    norms,
    results: [
      ...(isTableChecked ? [checkDocuments(documents, lang)] : []),
      ...(norms ? [await ofNorms(norms)] : []),
    ],
  };
}

function normsOf(file: string, { norms }: OwnFiles): Promise<NormsFile | null> {
  return norms.has(file) ? norms.at(file) : norms.of(file);
}

async function openFixed(file: string, { fix, lang, ...reading }: CheckOptions): Promise<OpenedPlan> {
  const opened = await openPath(file, reading);
  if (!fix) return opened;
  const check: Check = (bytes) => checkFile(openPlan(file, bytes), lang);
  return openBytes(file, await fix(file, opened.places ? null : check));
}

async function openFixedBeside(file: string, plan: OpenedPlan, { fix, lang, ...reading }: CheckOptions) {
  const beside = await openBeside(file, reading);
  if (!fix || !beside) return beside;
  const path = beside.source.file;
  return openActuals(path, await fix(path, (bytes) => checkActuals(openActuals(path, bytes), plan, lang)));
}

/** A result with only those lines of its text that its diagnostics point at; the others are empty. */
function withoutRest(result: FileResult): FileResult {
  const { diagnostics } = result;
  if (diagnostics.length === 0) return { ...result, text: '' };
  const lines = result.text.split('\n');
  const kept = new Array<string>(lines.length).fill('');
  for (const { range, related } of diagnostics) {
    const inFile = related.filter(({ file }) => file === undefined);
    for (const { start } of [range, ...inFile.map((place) => place.range)]) {
      kept[start.line - 1] = lines[start.line - 1] ?? '';
    }
  }
  return { ...result, text: kept.join('\n') };
}
