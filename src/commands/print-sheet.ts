import type { Sheet } from '../output/sheet/sheet.ts';
import type { PlanRef } from '../reports/plan-ref.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { type Asked, textOf } from './option-values.ts';

const NAMES = ['text', 'markdown', 'csv', 'json'] as const;

/** How a report is printed. */
export interface TableFormat {
  readonly name: (typeof NAMES)[number];
  /** Begin CSV with a byte order mark, so that Excel knows it is UTF-8. */
  readonly bom: boolean;
}

/** Where there is no terminal, text is for one of this width. */
const NO_TERMINAL = 100;

/** Reads `--format` and `--bom`; throws a UsageError. */
export function readTableFormat(asked: Asked): TableFormat {
  const text = textOf(asked, 'format') ?? 'text';
  const name = NAMES.find((known) => known === text);
  if (!name) {
    const known = NAMES.join(', ');
    throw new UsageError(
      `không có định dạng "${text}"; có: ${known}`,
      `unknown format "${text}"; known: ${known}`,
    );
  }
  const bom = asked.bom === true;
  if (bom && name !== 'csv')
    throw new UsageError('--bom chỉ dùng với --format csv', '--bom goes with --format csv alone');
  return { name, bom };
}

/** How many columns text may take. */
export function widthOf({ stdout }: Console): number {
  return stdout.columns ?? NO_TERMINAL;
}

/** Says beside a report for programs, which has no place for it, that a plan is in several files. */
export async function noteCopies(
  plans: readonly PlanRef[],
  { name }: TableFormat,
  { lang, stderr }: Console,
): Promise<void> {
  if (name !== 'csv' && name !== 'json') return;
  const { copyNotes } = await import('../reports/copy-notes.ts');
  for (const note of copyNotes(plans, lang)) stderr.write(`kstthc: ${note}\n`);
}

/** Prints a sheet as text, Markdown or CSV. */
export async function printSheet(sheet: Sheet, { name, bom }: TableFormat, console: Console): Promise<void> {
  const { stdout, paint } = console;
  if (name === 'csv') {
    const { sheetCsv } = await import('../output/sheet/csv.ts');
    stdout.write(sheetCsv(sheet, bom));
  } else if (name === 'markdown') {
    const { sheetMarkdown } = await import('../output/sheet/markdown.ts');
    stdout.write(sheetMarkdown(sheet));
  } else {
    const { sheetText } = await import('../output/sheet/text.ts');
    stdout.write(sheetText(sheet, widthOf(console), paint));
  }
}
