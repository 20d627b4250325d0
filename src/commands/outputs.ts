import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileResult } from '../check/diagnostic.ts';
import { type FormatName, formatNames, isDocument, loadReporter } from '../output/findings/formats.ts';
import type { ReportContext } from '../output/findings/reporter.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';

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

/** Throws a UsageError where a report would overwrite a plan, or another report. */
export function refuseToOverwrite(
  formats: readonly OutputFormat[],
  plans: readonly string[],
  cwd: string,
): void {
  const taken = new Set(plans.map((plan) => resolve(cwd, plan)));
  for (const { file } of formats) {
    if (file === null) continue;
    const target = resolve(cwd, file);
    if (taken.has(target)) {
      throw new UsageError(
        `báo cáo không được ghi đè lên "${file}"; chọn tên tệp khác`,
        `a report must not overwrite "${file}"; choose another file`,
      );
    }
    taken.add(target);
  }
}

/** Prints the reports, or writes them to their files. */
export async function writeReports(
  results: readonly FileResult[],
  formats: readonly OutputFormat[],
  context: ReportContext,
  { cwd, stdout }: Console,
): Promise<void> {
  for (const { name, file } of formats) {
    const report = await loadReporter(name);
    const text = report(results, context);
    if (file === null) stdout.write(text);
    else writeWhole(resolve(cwd, file), text);
  }
}

/** Writes a file so that nobody ever sees half of it; throws a UsageError. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`không ghi được tệp "${file}" (${code})`, `cannot write "${file}" (${code})`);
  }
}
