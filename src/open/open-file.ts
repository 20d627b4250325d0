import { signatureOf, startsWithRow } from '../office/read/signature.ts';
import type { Note } from '../office/recognise/plan/note.ts';
import { openPlan, type PlanFile } from '../plan/open.ts';
import type { OfficePlaces } from './office-places.ts';

/** A file of any kind, opened: the plan in it as far as it can be read. Nothing in it changes afterwards. */
export interface OpenedPlan extends PlanFile {
  /** Where in an office file each part of the plan was read; null for YAML, where `source` has lines and columns. */
  readonly places: OfficePlaces | null;
  /** What of an office file is not in the plan, or should be looked at. */
  readonly notes: readonly Note[];
}

/**
 * Opens the file `name`: YAML, Word (.docx), Excel (.xlsx), CSV or text. Its content says which, the name is a hint.
 * Broken YAML is opened with its problems. Throws a LocalizedError, which says what to do instead, for a kind that
 * cannot be read and for an office file without a plan in it.
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedPlan> {
  if (isYaml(name, bytes)) return { ...openPlan(name, bytes), places: null, notes: [] };
  const [{ importFile }, { OfficePlaces }, { yamlText }] = await Promise.all([
    import('./import-file.ts'),
    import('./office-places.ts'),
    import('../office/recognise/plan/yaml-text.ts'),
  ]);
  const { draft, notes } = await importFile(name, bytes, null);
  // The rules get their places from a text, so the plan is written out; the language is that of its comments only.
  const planFile = openPlan(name, new TextEncoder().encode(yamlText(draft, '', 'vi')));
  return { ...planFile, places: new OfficePlaces(draft, planFile.source), notes };
}

/** Whether a file is YAML, by its content where its name leaves that open. */
export function isYaml(name: string, bytes: Uint8Array): boolean {
  if (signatureOf(bytes) !== null) return false;
  if (/\.ya?ml$/i.test(name)) return true;
  if (OFFICE_TEXT.test(name)) return false;
  const text = new TextDecoder().decode(bytes);
  if (PLAN_KEY.test(text)) return true;
  // Only a name without a known ending, such as that of standard input, may be either.
  return !OFFICE_NAME.test(name) && !startsWithRow(bytes);
}

/** Names of texts that are never YAML, and of files that are YAML only if their content says so. */
const OFFICE_TEXT = /\.(?:csv|tsv|md|markdown)$/i;
const OFFICE_NAME = /\.(?:docx?|xlsx?|pptx?|od[tsp]|rtf|pdf|html?|txt)$/i;

/** A section of a plan file, at the start of a line or in braces. */
const PLAN_KEY = /^(?:\ufeff|\{\s*)?["']?(?:plan|citations|budget|outlets|tasks)["']?\s*:(?:\s|$)/m;
