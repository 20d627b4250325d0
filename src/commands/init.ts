import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { actualsJsonSchema } from '../actual/json-schema.ts';
import { actualsTemplate } from '../actual/template.ts';
import { normsJsonSchema } from '../norms/json-schema.ts';
import { normsTemplate } from '../norms/template.ts';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import { planJsonSchema } from '../plan/format/json-schema.ts';
import { planExample, planTemplate } from '../plan/format/template.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { openPath } from './load.ts';
import { OutputFile } from './output-file.ts';
import { schemaText } from './schema.ts';

/**
 * Writes a new plan to fill in, or a small complete one where `example` says so; never over a file that is there. Beside
 * it goes the JSON Schema that its first line names, without which an editor begins with an error.
 */
export async function init(
  file: string,
  { example, year }: { readonly example: boolean; readonly year: number },
  console: Console,
): Promise<void> {
  const text = example ? planExample(year) : planTemplate(year, console.lang);
  await writeNew(file, text, { name: 'plan.schema.json', schema: planJsonSchema() }, console);
}

/** Writes a file of actuals for the plan at `planPath`, beside it unless `file` says where; never over one that is there. */
export async function initActuals(file: string | null, planPath: string, console: Console): Promise<void> {
  const { lang, cwd, stdin } = console;
  const { plan } = await openPath(planPath, { cwd, stdin, stdinFilename: planPath });
  if (!plan) {
    throw new UsageError(
      `không đọc được kế hoạch "${planPath}"; xem lỗi: ${validateCommand(planPath)}`,
      `the plan "${planPath}" cannot be read; see why: ${validateCommand(planPath)}`,
    );
  }
  const text = actualsTemplate(plan, basename(planPath), lang);
  const target = file ?? planPath.replace(/(?:\.[^./\\]*)?$/, '.actuals.yaml');
  await writeNew(target, text, { name: 'actuals.schema.json', schema: actualsJsonSchema() }, console);
}

/** Writes the norms of an office to fill in, with invented figures; never over a file that is there. */
export async function initNorms(file: string, year: number, console: Console): Promise<void> {
  const schema = { name: 'norms.schema.json', schema: normsJsonSchema() };
  await writeNew(file, normsTemplate(year, console.lang), schema, console);
}

/** Writes a new file, and the schema that its first line names where that is not there yet. */
async function writeNew(
  file: string,
  text: string,
  { name, schema }: { readonly name: string; readonly schema: object },
  { lang, cwd, stdout }: Console,
): Promise<void> {
  const output = new OutputFile(file, cwd, { replace: false });
  const schemaFile = join(dirname(file), name);
  await output.write(text);
  if (!existsSync(resolve(cwd, schemaFile)))
    await new OutputFile(schemaFile, cwd, { replace: false }).write(schemaText(schema));
  const shown = visible(file, 'shown');
  stdout.write(
    lang === 'vi'
      ? `đã ghi ${shown}; sửa nội dung, rồi kiểm tra: ${validateCommand(file)}\n`
      : `wrote ${shown}; fill it in, then check it: ${validateCommand(file)}\n`,
  );
}
