import type { FileResult } from '../check/diagnostic.ts';
import { type FormatName, formatNames, isDocument, loadReporter } from '../output/findings/formats.ts';
import type { ReportContext } from '../output/findings/reporter.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { OutputFile } from './output-file.ts';

/** A format, and the file it goes to; null for standard output. */
export interface OutputFormat {
  readonly name: FormatName;
  readonly file: string | null;
}

/** Reads what `--format` was given: `text`, or `sarif=findings.sarif`. Throws a UsageError. */
export function readFormats(asked: readonly string[]): OutputFormat[] {
  const formats = asked.map((text): OutputFormat => {
    const [written = '', ...rest] = text.split('=');
    const name = formatNames.find((known) => known === written);
    if (!name) {
      const known = formatNames.join(', ');
      throw new UsageError(
        `không có định dạng "${written}"; có: ${known}`,
        `unknown format "${written}"; known: ${known}`,
      );
    }
    const file = rest.join('=');
    if (text.includes('=') && !file) {
      throw new UsageError(`thiếu tên tệp sau "${text}"`, `a file name is missing after "${text}"`);
    }
    return { name, file: file || null };
  });
  const printed = formats.filter(({ file }) => file === null);
  const whole = printed.find(({ name }) => isDocument(name));
  if (whole && printed.length > 1) {
    throw new UsageError(
      `${whole.name} phải đứng riêng trên đầu ra; ghi vào tệp: --format ${whole.name}=TỆP`,
      `${whole.name} must have standard output to itself; send it to a file: --format ${whole.name}=FILE`,
    );
  }
  return formats;
}

/** A report to make, and the file it goes to; null for standard output. */
export interface ReportTarget {
  readonly name: FormatName;
  readonly file: OutputFile | null;
}

/** Where the reports go. Throws a UsageError where one would overwrite a plan, another report, or what else it must not. */
export function reportTargets(
  formats: readonly OutputFormat[],
  inputs: readonly string[],
  cwd: string,
): ReportTarget[] {
  const targets: ReportTarget[] = [];
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

/** Prints the reports, or writes them to their files. */
export async function writeReports(
  results: readonly FileResult[],
  targets: readonly ReportTarget[],
  context: ReportContext,
  { stdout }: Console,
): Promise<void> {
  for (const { name, file } of targets) {
    const report = await loadReporter(name);
    const text = report(results, context);
    if (file === null) stdout.write(text);
    else await file.write(text);
  }
}
