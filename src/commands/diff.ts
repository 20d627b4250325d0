import { resolve } from 'node:path';
import type { Lang, Localized } from '../i18n.ts';
import { readActuals } from '../input/beside.ts';
import { isFolder, STDIN } from '../input/files.ts';
import { expandPatterns } from '../input/patterns.ts';
import { actualsPath } from '../input/plan-names.ts';
import { readInput } from '../input/read-input.ts';
import { slashed } from '../input/repository.ts';
import type { Comparison, FilePair } from '../input/revision.ts';
import { inCommon, notComparedText } from '../open/shared-content.ts';
import { tally } from '../output/findings/proof.ts';
import { visible } from '../output/text/visible.ts';
import { gateAlerts } from '../reports/diff/alerts.ts';
import { diffData } from '../reports/diff/data.ts';
import { type GateResult, type MaxIncrease, readMaxIncrease } from '../reports/diff/gate.ts';
import { type DiffReport, diffReport, joinRenamed, type PlanPair } from '../reports/diff/report.ts';
import { diffSheet } from '../reports/diff/sheet.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { sayTwins, sayUnsearched } from './find.ts';
import { type Asked, readOption, textOf } from './option-values.ts';
import { type OutputFormat, outputTargets, readFormats, writeReport } from './outputs.ts';
import { readVersion, readVersionInGit } from './read-version.ts';

export interface DiffOptions {
  readonly formats: readonly OutputFormat[];
  /** The git revision that holds the old versions; null where two files are given. */
  readonly base: string | null;
  /** Any change fails the run. */
  readonly exitCode: boolean;
  /** A larger increase of the total of a plan fails the run. */
  readonly maxIncrease: MaxIncrease | null;
  /** Ignore comments that come or go do not fail the run. */
  readonly allowIgnores: boolean;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readDiffOptions(asked: Asked): DiffOptions {
  return {
    formats: readFormats(asked, 'report'),
    base: textOf(asked, 'base'),
    exitCode: asked.exitCode === true,
    maxIncrease: readOption(asked, 'maxIncrease', readLimit),
    allowIgnores: asked.allowIgnores === true,
  };
}

function readLimit(text: string): MaxIncrease {
  const limit = readMaxIncrease(text);
  if (limit) return limit;
  throw new UsageError(
    `"${text}" không phải là mức tăng; viết số tiền như 20.000.000đ hoặc tỷ lệ như 5%`,
    `"${text}" is not an increase; write an amount like 20.000.000đ or a share like 5%`,
  );
}

/**
 * Compares two files, or the plans at `paths` with a revision of git, and says what changed. The result is false where
 * a new version cannot be read, where the total rises more than is allowed or that cannot be checked, and with
 * `exitCode` where anything changed.
 */
export async function diff(
  paths: readonly string[],
  options: DiffOptions,
  console: Console,
): Promise<boolean> {
  const { base, maxIncrease, allowIgnores } = options;
  const { changed, unchanged, twins, besides } =
    base === null
      ? { changed: [await twoFiles(paths, console)], unchanged: 0, twins: [], besides: [] }
      : await compareWith(base, paths, console);
  if (base !== null) sayUnsearched(paths, console);
  sayTwins(twins, console);
  if (besides.length > 0)
    console.stderr.write(`kstthc: ${visible(BESIDES[console.lang](besides.join(', ')), 'shown')}\n`);
  const targets = outputTargets(options.formats, inputsOf(changed), console.cwd);
  const loaded: PlanPair[] = [];
  for (const pair of changed) loaded.push(await load(pair, base, console));
  const report = diffReport(joinRenamed(loaded), {
    namesFiles: base !== null,
    unchanged,
    maxIncrease,
    allowIgnores,
  });
  const { lang } = console;
  await writeReport(
    {
      data: () => diffData(report),
      sheet: () => diffSheet(report, lang),
      remarks: () => gateRemarks(report, lang),
    },
    targets,
    { bom: false },
    console,
  );
  return passes(report, options);
}

const BESIDES: Localized<(files: string) => string> = {
  vi: (files) => `${files} cũng có thay đổi; định mức và danh mục văn bản không được so sánh`,
  en: (files) => `${files} changed too; norms and tables of documents are not compared`,
};

async function compareWith(base: string, paths: readonly string[], { cwd }: Console): Promise<Comparison> {
  const { compareWithRevision } = await import('../input/revision.ts');
  return compareWithRevision(base, await expandPatterns(paths, cwd), cwd);
}

/** The pair of files, the old one first; one of them can be standard input. */
async function twoFiles(paths: readonly string[], console: Console): Promise<FilePair> {
  const [old, current] = paths;
  const folder = paths.find((path) => path !== '' && isFolder(resolve(console.cwd, path)));
  if (folder !== undefined) throw twoFilesNeeded(`"${folder}" là thư mục; `, `"${folder}" is a folder; `);
  if (
    old === undefined ||
    current === undefined ||
    paths.length > 2 ||
    (old === STDIN && current === STDIN)
  ) {
    throw twoFilesNeeded('', '');
  }
  const [before, after] = [await readInput(old, console), await readInput(current, console)];
  const [ownBefore, ownAfter] = [await actualsBeside(old, console), await actualsBeside(current, console)];
  // A copy of a plan to look at seldom has its actuals copied beside it.
  const actuals = ownBefore && ownAfter ? { before: ownBefore, after: ownAfter } : NO_ACTUALS;
  return { file: current, formerFile: old, before, after, actuals };
}

const NO_ACTUALS = { before: null, after: null };

async function actualsBeside(planFile: string, console: Console): Promise<Uint8Array | null> {
  return planFile === STDIN ? null : ((await readActuals(planFile, console))?.bytes ?? null);
}

function twoFilesNeeded(vi: string, en: string): UsageError {
  return new UsageError(
    `${vi}cần hai tệp, bản cũ trước: kstthc diff CŨ MỚI; hoặc so với một phiên bản git: kstthc diff --base main [TỆP…]`,
    `${en}two files are needed, the old one first: kstthc diff OLD NEW; or compare with a git revision: kstthc diff --base main [FILE…]`,
  );
}

async function load(
  { file, formerFile, before, after, actuals }: FilePair,
  base: string | null,
  console: Console,
): Promise<PlanPair> {
  const oldName = formerFile ?? file;
  const nameAt = (name: string) => (base === null ? name : `${base}:${name}`);
  const read = base === null ? readVersion : readVersionInGit;
  const formerNames = { plan: nameAt(oldName), actuals: nameAt(actualsPath(oldName)) };
  const names = { plan: file, actuals: actualsPath(file) };
  const old = await read(formerNames, { plan: before, actuals: actuals.before }, console);
  const current = await read(names, { plan: after, actuals: actuals.after }, console);
  const diagnostics = current?.results.flatMap((result) => result.diagnostics) ?? [];
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))];
  const isRead = current !== null && current.results.length > 0;
  const { notCompared, ...versions } = inCommon(
    { before: old?.version ?? null, after: current?.version ?? null },
    { before: old?.isOffice === true, after: current?.isOffice === true },
  );
  if (notCompared.length > 0) console.stderr.write(`kstthc: ${notComparedText(notCompared, console.lang)}\n`);
  return {
    file: slashed(file),
    formerFile: base === null ? null : formerFile,
    ...versions,
    findings: isRead ? { ...tally(diagnostics), rules } : null,
  };
}

function inputsOf(pairs: readonly FilePair[]): string[] {
  return pairs.flatMap(({ file, formerFile }) => (formerFile === null ? [file] : [file, formerFile]));
}

function gateRemarks(report: DiffReport, lang: Lang): string[] {
  const textsOf = ({ gate }: { readonly gate: GateResult }) =>
    gateAlerts({ gate }, report.maxIncrease, lang).map(({ text }) => text);
  return [
    ...textsOf(report),
    ...report.plans.flatMap((plan) => textsOf(plan).map((text) => `${plan.file}: ${text}`)),
  ];
}

function passes({ plans, gate: gateOfAll }: DiffReport, { exitCode }: DiffOptions): boolean {
  if (gateOfAll !== 'passed') return false;
  return plans.every(({ diff: planDiff, unreadable, gate }) => {
    if (unreadable.after !== null || gate !== 'passed') return false;
    return !exitCode || planDiff?.changes.length === 0;
  });
}
