import { type Check, withSafeFixes } from '../check/engine/apply-fixes.ts';
import type { Localized } from '../i18n.ts';
import { readInput } from '../input/read-input.ts';
import { patch } from '../output/text/patch.ts';
import { visible } from '../output/text/visible.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { OutputFile } from './output-file.ts';

/**
 * Makes the safe fixes of what `check` finds in a file and names them on standard error; with `dryRun` prints them as a
 * unified diff and writes nothing. Returns the bytes to check next. Throws a UsageError, with the file left as it was,
 * if it cannot be written or was changed in the meantime.
 */
export async function fixFile(
  file: string,
  check: Check,
  dryRun: boolean,
  console: Console,
): Promise<Uint8Array> {
  const { cwd, lang, stdout, stderr } = console;
  const output = dryRun ? null : new OutputFile(file, cwd, { keep: true });
  const before = await readInput(file, console);
  const { bytes, findings, lines } = withSafeFixes(before, check);
  if (findings.length === 0) return before;
  if (!output) {
    const [old = '', fixed = ''] = [before, bytes].map((side) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(side),
    );
    // The line ends of Windows are shown as they are, so that the diff can be applied.
    const shown = patch(file, old, fixed, lines)
      .split('\r\n')
      .map((part) => visible(part));
    stdout.write(shown.join('\r\n'));
    return before;
  }
  if (Buffer.compare(await readInput(file, console), before) !== 0) throw changedMeanwhile(file);
  await output.write(bytes);
  for (const { range, fix } of findings) {
    stderr.write(`${visible(`${file}:${range.start.line}: ${fix?.title ?? ''}`, 'shown')}\n`);
  }
  stderr.write(`kstthc: ${FIXED[lang](findings.length, visible(file, 'shown'))}\n`);
  return bytes;
}

const FIXED: Localized<(places: number, file: string) => string> = {
  vi: (places, file) => `đã sửa ${places} chỗ trong ${file}; số tiền, ngày, tên giữ nguyên`,
  en: (places, file) =>
    `fixed ${places} place${places === 1 ? '' : 's'} in ${file}; no sum, date or name was changed`,
};

function changedMeanwhile(file: string): UsageError {
  return new UsageError(
    `"${file}" vừa bị thay đổi trong lúc sửa, nên giữ nguyên; hãy chạy lại`,
    `"${file}" changed while it was being fixed, and was left as it is; run it again`,
  );
}
