import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import { planJsonSchema } from '../plan/format/json-schema.ts';
import { planExample, planTemplate } from '../plan/format/template.ts';
import type { Console } from './console.ts';
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
  const { lang, cwd, stdout } = console;
  const output = new OutputFile(file, cwd, { replace: false });
  const schemaFile = join(dirname(file), 'plan.schema.json');
  await output.write(example ? planExample(year) : planTemplate(year, lang));
  if (!existsSync(resolve(cwd, schemaFile)))
    await new OutputFile(schemaFile, cwd, { replace: false }).write(schemaText(planJsonSchema()));
  const name = visible(file, 'shown');
  stdout.write(
    lang === 'vi'
      ? `đã ghi ${name}; sửa nội dung, rồi kiểm tra: ${validateCommand(file)}\n`
      : `wrote ${name}; fill it in, then check it: ${validateCommand(file)}\n`,
  );
}
