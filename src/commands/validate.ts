import { allRules } from '../actual/registry.ts';
import type { Check } from '../check/engine/apply-fixes.ts';
import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Localized } from '../i18n.ts';
import { STDIN } from '../input/files.ts';
import { expandPatterns } from '../input/patterns.ts';
import { repositoryPaths } from '../input/repository.ts';
import { tally } from '../output/findings/proof.ts';
import { visible } from '../output/text/visible.ts';
import { UsageError } from '../usage-error.ts';
import type { Window } from '../values/calendar/calendar.ts';
import type { Dong } from '../values/money/money.ts';
import { type Annotating, Annotations, annotatingValue } from './annotate.ts';
import { checkFiles } from './check-files.ts';
import type { Console } from './console.ts';
import { plansAtPaths, sayTwins, sayUnsearched } from './find.ts';
import {
  type Asked,
  amountValue,
  countValue,
  periodValue,
  readOption,
  stdinName,
  textOf,
} from './option-values.ts';
import { type OutputFormat, outputTargets, readFormats, writeFindings } from './outputs.ts';
import { type OwnFileOptions, OwnFiles } from './own-files.ts';
import { Progress } from './progress.ts';

export interface ValidateOptions extends OwnFileOptions {
  readonly formats: readonly OutputFormat[];
  /** Warnings fail the run. */
  readonly strict: boolean;
  /** More warnings than this fail the run. */
  readonly maxWarnings: number | null;
  /** The total that was approved, in đồng. */
  readonly total: Dong | null;
  /** The period that was approved. */
  readonly period: Window | null;
  /** Check only plans changed since this git revision. */
  readonly since: string | null;
  /** Whether to make the safe fixes first; `dry-run` only shows them. */
  readonly fix: 'no' | 'dry-run' | 'write';
  /** What to call standard input. */
  readonly stdinFilename: string;
  /** Where to write the files with comments; null for nowhere. */
  readonly annotating: Annotating | null;
  /** Check again whenever a file changes, until the process is interrupted. */
  readonly watch: boolean;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readValidateOptions(asked: Asked): ValidateOptions {
  return {
    formats: readFormats(asked, 'findings'),
    strict: asked.strict === true,
    maxWarnings: readOption(asked, 'maxWarnings', countValue),
    total: readOption(asked, 'total', amountValue),
    period: readOption(asked, 'period', periodValue),
    since: textOf(asked, 'since'),
    fix: fixValue(asked),
    documents: textOf(asked, 'documents'),
    norms: textOf(asked, 'norms'),
    stdinFilename: stdinName(asked),
    annotating: annotatingValue(asked),
    watch: watchValue(asked),
  };
}

function watchValue({ watch, fix, since }: Asked): boolean {
  if (watch === true && (fix === true || since !== undefined))
    throw new UsageError(
      '--watch không dùng cùng --fix hay --since',
      '--watch cannot be combined with --fix or --since',
    );
  return watch === true;
}

function fixValue({ fix, dryRun }: Asked): ValidateOptions['fix'] {
  if (fix === true) return dryRun === true ? 'dry-run' : 'write';
  if (dryRun === true)
    throw new UsageError('--dry-run chỉ dùng cùng --fix', '--dry-run is only used with --fix');
  return 'no';
}

/** Checks the plans at `paths` and reports, once or at each change; the result says whether they pass in the end. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  console: Console,
): Promise<boolean> {
  const once = () => validateOnce(paths, options, console);
  if (!options.watch) return once();
  const { watch } = await import('./watch.ts');
  return watch(paths, once, console);
}

async function validateOnce(
  paths: readonly string[],
  options: ValidateOptions,
  console: Console,
): Promise<boolean> {
  const { lang, cwd, stdin } = console;
  const approved = {
    ...(options.total !== null && { total: options.total }),
    ...(options.period !== null && { period: options.period }),
  };
  const files =
    options.since === null
      ? await plansAtPaths(paths, console)
      : await changedSince(options.since, paths, console);
  const targets = outputTargets(options.formats, [...files, ...paths], cwd);
  const annotations = options.annotating && new Annotations(options.annotating, files, console);
  const progress = new Progress(files.length, console);
  const results: FileResult[] = [];
  const { fix, stdinFilename } = options;
  const fixed = (file: string, check: Check | null) => fixedContent(file, check, fix === 'dry-run', console);
  const own = new OwnFiles(cwd, options);
  const checking = { cwd, lang, stdin, stdinFilename, approved, own, fix: fix === 'no' ? null : fixed };
  for await (const { opened, results: found } of checkFiles(files, checking)) {
    if (annotations && opened && found[0]) await annotations.write(opened.source.file, opened, found[0]);
    // A table or the norms beside a plan are not one of the files that were asked for.
    if (opened) progress.step();
    results.push(...found);
  }
  progress.end();

  const passed = passes(results, options);
  await writeFindings(
    results,
    targets,
    {
      lang,
      paint: console.paint,
      columns: console.stdout.columns,
      version: console.version,
      rules: allRules,
      failed: !passed,
      inRepository: repositoryPaths(cwd),
    },
    console,
  );
  return passed;
}

/** The content of a file after its safe fixes. */
async function fixedContent(
  file: string,
  check: Check | null,
  dryRun: boolean,
  console: Console,
): Promise<Uint8Array> {
  if (file === STDIN)
    throw new UsageError('--fix cần tên tệp, không dùng với -', '--fix needs a file, not -');
  if (!check)
    throw new UsageError(
      `--fix chỉ sửa tệp YAML, không sửa "${file}"`,
      `--fix works on YAML files, not "${file}"`,
    );
  const { fixFile } = await import('./fix.ts');
  return fixFile(file, check, dryRun, console);
}

/** The plans at `paths` that changed since a revision; says how many did not, and how many are gone. */
async function changedSince(
  since: string,
  paths: readonly string[],
  { cwd, lang, stderr }: Console,
): Promise<readonly string[]> {
  const { compareWithRevision } = await import('../input/revision.ts');
  const inRepository = await expandPatterns(
    paths.filter((path) => path !== STDIN),
    cwd,
  );
  const { changed, unchanged, twins, besides } =
    paths.length > 0 && inRepository.length === 0
      ? { changed: [], unchanged: 0, twins: [], besides: [] }
      : compareWithRevision(since, inRepository, cwd);
  sayUnsearched(paths, { cwd, lang, stderr });
  sayTwins(twins, { lang, stderr });
  const files = changed.filter(({ after }) => after !== null).map(({ file }) => file);
  const deleted = changed.length - files.length;
  if (paths.includes(STDIN)) files.push(STDIN);
  const counts = { checked: files.length, skipped: unchanged, deleted, since };
  stderr.write(`kstthc: ${visible(CHECKED[lang](counts), 'shown')}\n`);
  if (unchanged > 0 && besides.length > 0)
    stderr.write(`kstthc: ${visible(BESIDES[lang](besides.join(', '), since), 'shown')}\n`);
  return files;
}

interface Counts {
  readonly checked: number;
  readonly skipped: number;
  readonly deleted: number;
  readonly since: string;
}
const CHECKED: Localized<(counts: Counts) => string> = {
  vi: ({ checked, skipped, deleted, since }) =>
    `kiểm tra ${checked} kế hoạch có thay đổi kể từ ${since}, bỏ qua ${skipped} kế hoạch không đổi${deleted > 0 ? `, ${deleted} kế hoạch đã bị xóa` : ''}`,
  en: ({ checked, skipped, deleted, since }) =>
    `checking ${checked} changed since ${since}, skipping ${skipped} unchanged${deleted > 0 ? `, ${deleted} deleted` : ''}`,
};

/** Unchanged plans may have other findings then. */
const BESIDES: Localized<(files: string, since: string) => string> = {
  vi: (files, since) =>
    `${files} có thay đổi kể từ ${since}; kế hoạch không đổi chưa được kiểm tra lại theo đó, bỏ --since để kiểm tra tất cả`,
  en: (files, since) =>
    `${files} changed since ${since}; unchanged plans were not checked against it, leave out --since to check all`,
};

function passes(results: readonly FileResult[], { strict, maxWarnings }: ValidateOptions): boolean {
  const { errors, warnings } = tally(results.flatMap(({ diagnostics }) => diagnostics));
  return errors === 0 && warnings <= (strict ? 0 : (maxWarnings ?? Number.POSITIVE_INFINITY));
}
