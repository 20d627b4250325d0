import type { FileResult } from '../check/engine/diagnostic.ts';
import type { FindingsContext } from '../output/findings/writer.ts';
import {
  type FormatKind,
  type FormatName,
  findingsWriter,
  formatNames,
  isForPrograms,
  reportWriter,
} from '../output/formats.ts';
import type { Report } from '../output/sheet/report.ts';
import { plain } from '../output/text/paint.ts';
import { visible } from '../output/text/visible.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { type Asked, stdinName, textsOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';
import { noteWritten } from './written.ts';

/** A format, and the file it goes to; null for standard output. */
export interface OutputFormat {
  readonly name: FormatName;
  readonly file: string | null;
}

/** Reads what `--format` was given, each a format of `kind`: `text`, or `sarif=findings.sarif`. Throws a UsageError. */
export function readFormats(asked: Asked, kind: FormatKind): readonly OutputFormat[] {
  const formats = textsOf(asked, 'format').map((text) => readFormat(text, formatNames(kind)));
  const printed = formats.filter(({ file }) => file === null);
  const whole = printed.find(({ name }) => isForPrograms(name));
  if (whole && printed.length > 1) {
    throw new UsageError(
      `${whole.name} phải đứng riêng trên đầu ra; ghi vào tệp: --format ${whole.name}=TỆP`,
      `${whole.name} must have standard output to itself; send it to a file: --format ${whole.name}=FILE`,
    );
  }
  return formats.length > 0 ? formats : [{ name: 'text', file: null }];
}

function readFormat(text: string, names: readonly FormatName[]): OutputFormat {
  const [written = '', ...rest] = text.split('=');
  const name = names.find((known) => known === written);
  if (!name) {
    throw new UsageError(
      `không có định dạng "${written}"; có: ${names.join(', ')}`,
      `unknown format "${written}"; known: ${names.join(', ')}`,
    );
  }
  const file = rest.join('=');
  if (text.includes('=') && !file) {
    throw new UsageError(`thiếu tên tệp sau "${text}"`, `a file name is missing after "${text}"`);
  }
  return { name, file: file || null };
}

/** The options of every command that prints tables about plans. */
export interface TableOptions {
  readonly formats: readonly OutputFormat[];
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readTableOptions(asked: Asked, kind: 'report' | 'records' = 'report'): TableOptions {
  const formats = readFormats(asked, kind);
  return { formats, bom: readBom(asked, formats), stdinFilename: stdinName(asked) };
}

/** `--bom` is wrong where no format is CSV. */
function readBom(asked: Asked, formats: readonly OutputFormat[]): boolean {
  const bom = asked.bom === true;
  if (bom && formats.every(({ name }) => name !== 'csv')) {
    throw new UsageError('--bom chỉ dùng với --format csv', '--bom is only used with --format csv');
  }
  return bom;
}

/** A report to make, and the file it goes to; null for standard output. */
export interface OutputTarget {
  readonly name: FormatName;
  readonly file: OutputFile | null;
}

/** Where the reports go. Throws a UsageError where one would overwrite a plan, another report, or what else it must not. */
export function outputTargets(
  formats: readonly OutputFormat[],
  inputs: readonly string[],
  cwd: string,
): OutputTarget[] {
  const targets: OutputTarget[] = [];
  for (const { name, file } of formats) {
    const target = file === null ? null : new OutputFile(file, cwd, { inputs });
    if (target && (isYaml(target.name) || targets.some((other) => other.file?.isSameAs(target)))) {
      throw new UsageError(
        `báo cáo không được ghi đè lên "${file}"; chọn tên tệp khác`,
        `a report must not overwrite "${file}"; choose another file`,
      );
    }
    targets.push({ name, file: target });
  }
  return targets;
}

/** A plan that this run does not read may have that name. */
function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Prints the findings, or writes them to their files. */
export async function writeFindings(
  results: readonly FileResult[],
  targets: readonly OutputTarget[],
  context: FindingsContext,
  console: Console,
): Promise<void> {
  for (const { name, file } of targets) {
    const writer = await findingsWriter(name);
    if (writer) await (file ?? console.stdout).write(writer(results, context));
    if (file) noteWritten(file.name, console);
  }
}

/**
 * Prints a report, or writes it to its files. What a format for programs has no place for goes to standard error.
 */
export async function writeReport(
  report: Report,
  targets: readonly OutputTarget[],
  { bom }: { readonly bom: boolean },
  console: Console,
): Promise<void> {
  const { stdout, stderr, paint } = console;
  if (targets.some(({ name }) => isForPrograms(name))) {
    for (const remark of report.remarks()) stderr.write(`kstthc: ${visible(remark, 'shown')}\n`);
  }
  for (const { name, file } of targets) {
    if (name === 'records' && report.records) {
      const { writeRecords } = await import('./data-package.ts');
      await writeRecords(report.records(), file, console);
      continue;
    }
    const writer = await reportWriter(name);
    // Colours are for the terminal.
    const page = { width: widthOf(console), bom, paint: file === null ? paint : plain };
    if (writer) await (file ?? stdout).write(writer(report, page));
    if (file) noteWritten(file.name, console);
  }
}

/** The width of text that does not go to a terminal. */
const NO_TERMINAL = 100;

/** How many columns text may take. */
function widthOf({ stdout }: Console): number {
  return stdout.columns ?? NO_TERMINAL;
}
