import { basename } from 'node:path';
import type { Localized } from '../i18n.ts';
import { readInput } from '../input/read-input.ts';
import { importJson } from '../office/recognise/plan/import-json.ts';
import type { ImportedPlan } from '../office/recognise/plan/import-plan.ts';
import { noteText } from '../office/recognise/plan/note.ts';
import { yamlText } from '../office/recognise/plan/yaml-text.ts';
import { importFile } from '../open/import-file.ts';
import { isYaml } from '../open/open-file.ts';
import { count, countTasks } from '../output/text/count.ts';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import { inFile, UsageError } from '../usage-error.ts';
import { formatMoney } from '../values/money/money.ts';
import type { Console } from './console.ts';
import { type Asked, countsValue, readOption, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';

const FORMATS = ['yaml', 'json'] as const;

export interface ImportOptions {
  /** The file to write; null for standard output. */
  readonly file: string | null;
  /** The tables of the annex, counted from 1; null for those that fit best. */
  readonly tables: readonly number[] | null;
  /** Notes fail the run. */
  readonly strict: boolean;
  readonly format: (typeof FORMATS)[number];
}

/** Reads the options as they were typed, and a second file that only `--actuals` has a use for; throws a UsageError. */
export function readImportOptions(asked: Asked, second?: string): ImportOptions {
  if (second !== undefined) {
    throw new UsageError(
      `chỉ nhập một tệp; để ghi vào "${second}": -o ${second}`,
      `one file is imported; to write to "${second}": -o ${second}`,
    );
  }
  const written = textOf(asked, 'format') ?? 'yaml';
  const format = FORMATS.find((known) => known === written);
  if (!format) {
    const known = FORMATS.join(', ');
    throw new UsageError(
      `không có định dạng "${written}"; có: ${known}`,
      `unknown format "${written}"; known: ${known}`,
    );
  }
  return {
    file: textOf(asked, 'output'),
    tables: readOption(asked, 'table', countsValue),
    strict: asked.strict === true,
    format,
  };
}

/** Makes a plan file from an office file; false where `--strict` is asked for and there are notes. */
export async function importPlan(
  path: string,
  { file, tables, strict, format }: ImportOptions,
  console: Console,
): Promise<boolean> {
  const { lang, cwd, stdout, stderr } = console;
  const output = file === null ? null : new OutputFile(file, cwd, { inputs: [path], replace: false });
  const imported = await read(path, await readInput(path, console), tables);
  const text =
    format === 'json'
      ? importJson(imported)
      : yamlText(imported.draft, IMPORTED[lang](visible(basename(path), 'shown')), lang);
  if (output === null) stdout.write(text);
  else await output.write(text);
  for (const note of imported.notes) {
    const remedy = note.kind === 'other-table' ? OTHER_TABLE[lang] : '';
    stderr.write(`kstthc: ${noteText(note, lang)}${remedy}\n`);
  }
  stderr.write(`kstthc: ${closing(imported, file, console)}\n`);
  return !strict || imported.notes.length === 0;
}

/** What only somebody who imports can do about a table that was not read. */
const OTHER_TABLE: Localized = { vi: '; chọn bằng --table', en: '; choose it with --table' };

/** Reads an office file; throws a UsageError that says what to do where it cannot be imported. */
async function read(
  path: string,
  bytes: Uint8Array,
  tables: readonly number[] | null,
): Promise<ImportedPlan> {
  if (isYaml(path, bytes))
    throw new UsageError(
      `"${path}" đã là tệp kế hoạch; kiểm tra: ${validateCommand(path)}`,
      `"${path}" is a plan file already; to check it: ${validateCommand(path)}`,
    );
  return inFile(path, () => importFile(path, bytes, tables));
}

/** What was imported, counted: tasks, items, their money and the notes. */
function closing({ counts, notes }: ImportedPlan, file: string | null, { lang }: Console): string {
  const parts = [
    countTasks[lang](counts.tasks, counts.sections),
    count[lang](counts.items, 'item'),
    ...(counts.items > 0 ? [formatMoney(counts.sum)] : []),
    ...(counts.unreadable > 0 ? [UNREADABLE[lang](counts.unreadable)] : []),
    NOTES[lang](notes.length),
  ];
  const counted = parts.join(', ');
  return file === null ? counted : WRITTEN[lang](visible(file, 'shown'), counted);
}

const IMPORTED: Localized<(file: string) => string> = {
  vi: (file) => `Nhập từ ${file}; đối chiếu với văn bản trước khi dùng.`,
  en: (file) => `Imported from ${file}; compare it with the document before use.`,
};
const WRITTEN: Localized<(file: string, counted: string) => string> = {
  vi: (file, counted) => `đã ghi ${file}: ${counted}`,
  en: (file, counted) => `wrote ${file}: ${counted}`,
};
const UNREADABLE: Localized<(n: number) => string> = {
  vi: (n) => `${n} khoản chi chưa đọc được số tiền`,
  en: (n) => `${count.en(n, 'item')} without a readable amount`,
};
const NOTES: Localized<(n: number) => string> = {
  vi: (n) => `${n} ghi chú`,
  en: (n) => `${n} ${n === 1 ? 'note' : 'notes'}`,
};
