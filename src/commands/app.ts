import { readFile } from 'node:fs/promises';
import type { Localized } from '../i18n.ts';
import { visible } from '../output/text/visible.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { type Asked, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';

/** Reads the options as they were typed; throws a UsageError. */
export function readAppFile(asked: Asked): string {
  const file = textOf(asked, 'output') ?? 'kstthc.html';
  if (/\.html?$/i.test(file)) return file;
  throw new UsageError('hãy nêu tệp cần ghi: -o TỆP.html', 'name the file to write: -o FILE.html');
}

/** Writes the page that needs no installation, which the build put beside the program. Throws a UsageError. */
export async function app(file: string, { cwd, lang, stdout }: Console): Promise<void> {
  const output = new OutputFile(file, cwd);
  const page = await readFile(new URL('../dist/kstthc.html', import.meta.url)).catch(() => {
    throw new UsageError(
      'bản cài đặt này không kèm trang; tải kstthc.html ở trang phát hành của kstthc',
      'the page is not part of this installation; download kstthc.html from the releases of kstthc',
    );
  });
  await output.write(page);
  stdout.write(`${WRITTEN[lang](visible(file, 'shown'))}\n`);
}

const WRITTEN: Localized<(file: string) => string> = {
  vi: (file) => `Đã ghi ${file}; mở bằng Edge, Chrome hoặc Firefox, không cần cài đặt hay mạng`,
  en: (file) => `Wrote ${file}; open it in Edge, Chrome or Firefox, without installation or network`,
};
