import { readOfficeFile } from '../office/read/read-office-file.ts';
import { type ImportedPlan, importPlan } from '../office/recognise/plan/import-plan.ts';

/**
 * Makes a plan from a .docx, .xlsx, .csv or text file. `tables` chooses those of the annex, counted from 1; null
 * for those that say most. Throws a LocalizedError that says what to do where the file cannot be read or has no
 * annex.
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  tables: readonly number[] | null,
): Promise<ImportedPlan> {
  const document = await readOfficeFile(name, bytes);
  const title = (name.split(/[/\\]/).at(-1) ?? name).replace(/\.\w+$/, '').normalize('NFC');
  return importPlan(document, tables, title);
}
