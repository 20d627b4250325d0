import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import { planExample } from '../plan/format/example-plan.ts';
import { planTemplate } from '../plan/format/template.ts';
import type { Console } from './console.ts';
import { OutputFile } from './output-file.ts';

/** Writes a new plan to fill in, or a small complete one where `example` says so; never over a file that is there. */
export async function init(
  file: string,
  { example, year }: { readonly example: boolean; readonly year: number },
  console: Console,
): Promise<void> {
  const { lang, cwd, stdout } = console;
  const output = new OutputFile(file, cwd, { replace: false });
  await output.write(example ? planExample(year) : planTemplate(year, lang));
  const name = visible(file, 'shown');
  stdout.write(
    lang === 'vi'
      ? `đã ghi ${name}; sửa nội dung, rồi kiểm tra: ${validateCommand(file)}\n`
      : `wrote ${name}; fill it in, then check it: ${validateCommand(file)}\n`,
  );
}
