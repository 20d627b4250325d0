import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Lang, Localized } from '../i18n.ts';
import { readActuals } from '../input/beside.ts';
import { STDIN } from '../input/files.ts';
import { readInput } from '../input/read-input.ts';
import { slashed } from '../input/repository.ts';
import type { FilePair } from '../input/revision.ts';
import { checkPlan } from '../open/check.ts';
import { tally } from '../output/findings/proof.ts';
import { text as findingsText } from '../output/findings/text.ts';
import { visible } from '../output/text/visible.ts';
import { gateAlerts } from '../reports/diff/alerts.ts';
import { diffData } from '../reports/diff/data.ts';
import { type GateResult, type MaxIncrease, readMaxIncrease } from '../reports/diff/gate.ts';
import { isComparable } from '../reports/diff/plan.ts';
import {
  type DiffReport,
  diffReport,
  joinRenamed,
  type PlanPair,
  type Version,
} from '../reports/diff/report.ts';
import { diffSheet } from '../reports/diff/sheet.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { openBytes } from './load.ts';
import { type Asked, readOption, textOf } from './option-values.ts';
import { type OutputFormat, outputTargets, readFormats, writeReport } from './outputs.ts';

export interface DiffOptions {
  readonly formats: readonly OutputFormat[];
  /** The git revision that holds the old versions; null where two files are given. */
  readonly base: string | null;
  /** Any change fails the run. */
  readonly exitCode: boolean;
  /** A larger increase of the total of a plan fails the run. */
  readonly maxIncrease: MaxIncrease | null;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readDiffOptions(asked: Asked): DiffOptions {
  return {
    formats: readFormats(asked, 'report'),
    base: textOf(asked, 'base'),
    exitCode: asked.exitCode === true,
    maxIncrease: readOption(asked, 'maxIncrease', readLimit),
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
  const { base, maxIncrease } = options;
  const { changed, unchanged } =
    base === null
      ? { changed: [await twoFiles(paths, console)], unchanged: 0 }
      : (await import('../input/revision.ts')).compareWithRevision(base, paths, console.cwd);
  const targets = outputTargets(options.formats, inputsOf(changed), console.cwd);
  const loaded: PlanPair[] = [];
  for (const pair of changed) loaded.push(await load(pair, base, console));
  const report = diffReport(joinRenamed(loaded), { namesFiles: base !== null, unchanged, maxIncrease });
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
  const actuals = { before: await actualsBeside(old, console), after: await actualsBeside(current, console) };
  return { file: current, formerFile: old, before, after, actuals };
}

async function actualsBeside(planFile: string, console: Console): Promise<Uint8Array | null> {
  return planFile === STDIN ? null : ((await readActuals(planFile, console))?.bytes ?? null);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Reading it says what is wrong with it.
    return false;
  }
}

function twoFilesNeeded(vi: string, en: string): UsageError {
  return new UsageError(
    `${vi}cần hai tệp, bản cũ trước: kstthc diff CŨ MỚI; hoặc so với một phiên bản git: kstthc diff --base main [TỆP…]`,
    `${en}two files are needed, the old one first: kstthc diff OLD NEW; or compare with a git revision: kstthc diff --base main [FILE…]`,
  );
}

async function load(
  { file, formerFile, before, after }: FilePair,
  base: string | null,
  console: Console,
): Promise<PlanPair> {
  const oldName = formerFile ?? file;
  const read = base === null ? readVersion : readVersionInGit;
  const old = await read(base === null ? oldName : `${base}:${oldName}`, before, console);
  const current = await read(file, after, console);
  const diagnostics = current?.result?.diagnostics ?? [];
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))];
  return {
    file: slashed(file),
    formerFile: base === null ? null : formerFile,
    before: old?.version ?? null,
    after: current?.version ?? null,
    findings: current?.result ? { ...tally(diagnostics), rules } : null,
  };
}

/** A version of a plan, and what is wrong in it; null where the file is of a kind that cannot be read. */
interface VersionRead {
  readonly version: Version;
  readonly result: FileResult | null;
}

/** One of many files: one that cannot be read does not keep the others from being compared. */
async function readVersionInGit(
  name: string,
  bytes: Uint8Array | null,
  console: Console,
): Promise<VersionRead | null> {
  try {
    return await readVersion(name, bytes, console);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const text = visible(error.localized[console.lang], 'shown');
    console.stderr.write(`kstthc: ${text}\n`);
    return { version: { unreadable: text }, result: null };
  }
}

/** One version of a plan. Where it cannot be read, prints why; throws a UsageError for a kind that cannot be read. */
async function readVersion(
  name: string,
  bytes: Uint8Array | null,
  console: Console,
): Promise<VersionRead | null> {
  if (bytes === null) return null;
  const opened = await openBytes(name, bytes);
  const { plan, broken } = opened;
  const result = checkPlan(opened, console.lang);
  if (plan && broken.size === 0 && isComparable(plan)) return { version: { plan }, result };
  return { version: { unreadable: explain(result, console) }, result };
}

/** More errors than these tell no more about why a plan cannot be read. */
const MOST_ERRORS = 10;

/** Prints the errors that keep a version from being read; the result is the first of them. */
function explain(result: FileResult, { lang, paint, stderr }: Console): string {
  const { file, diagnostics } = result;
  const causes = diagnostics.filter(({ rule }) => /^(?:yaml|schema)\/|^money\/malformed$/.test(rule));
  const shown = { ...result, diagnostics: causes.slice(0, MOST_ERRORS), unchecked: [], ignored: [] };
  const context = { lang, paint, columns: stderr.columns, failed: true };
  stderr.write(findingsText([shown], context));
  const more = causes.length - shown.diagnostics.length;
  if (more > 0) stderr.write(`  ${MORE[lang](more)}\n`);
  const [first] = causes;
  const place = first
    ? `:${first.range.start.line}:${first.range.start.column} ${first.message.split('\n', 1)[0]}`
    : '';
  return `${file}${place}`;
}

const MORE: Localized<(n: number) => string> = {
  vi: (n) => `và ${n} lỗi nữa`,
  en: (n) => `and ${n} more`,
};

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
