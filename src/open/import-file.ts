import { basename } from 'node:path';
import { readOfficeFile } from '../office/read/read-office-file.ts';
import { type ImportedPlan, importPlan } from '../office/recognise/plan/import-plan.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Makes a plan from a .docx, .xlsx, .csv or text file. `table` chooses the table of the annex, counted from 1; null
 * for the one that says most. Throws a UsageError that says what to do where the file cannot be read or has no annex.
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  table: number | null,
): Promise<ImportedPlan> {
  try {
    const document = await readOfficeFile(name, bytes);
    return importPlan(
      document,
      table,
      basename(name)
        .replace(/\.\w+$/, '')
        .normalize('NFC'),
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`"${name}": ${error.localized.vi}`, `"${name}": ${error.localized.en}`);
  }
}
