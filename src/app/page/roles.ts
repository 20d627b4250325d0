import type { GivenFile } from '../protocol.ts';

/** What a file is taken for: a plan, what was done under it, what the office pays at most, its documents, an older version, or nothing. */
export const ROLES = ['plan', 'actuals', 'norms', 'documents', 'before', 'unused'] as const;
export type Role = (typeof ROLES)[number];

/** A file in the list of the page. */
export interface ListedFile extends GivenFile {
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
  readonly role: Role;
  /** Changed in the page; the file on the disk is still the old one. */
  readonly isFixed: boolean;
}

/**
 * The list with one more file. It replaces a file of the same name. Of two plans the one changed last
 * is the plan, the other one its older version.
 */
export function withFile(
  files: readonly ListedFile[],
  added: Omit<ListedFile, 'role' | 'isFixed'>,
): readonly ListedFile[] {
  const former = files.findIndex(({ name }) => name === added.name);
  if (former >= 0)
    return files.map((file, i) => (i === former ? { ...file, ...added, isFixed: false } : file));
  const all: ListedFile[] = [...files, { ...added, role: 'unused', isFixed: false }];
  const last = all.length - 1;
  const beside = besideRole(added);
  if (beside) return withRole(all, last, beside);
  const plan = files.find(({ role }) => role === 'plan');
  if (plan && added.modified < plan.modified) return withRole(all, last, 'before');
  const outdated = all.map((file) => {
    if (file === plan) return { ...file, role: 'before' as const };
    return plan && file.role === 'before' ? { ...file, role: 'unused' as const } : file;
  });
  return withRole(outdated, last, 'plan');
}

/** The list with another role for one file; the file that had that role gets the former role of this one. */
export function withRole(files: readonly ListedFile[], index: number, role: Role): readonly ListedFile[] {
  const former = files[index]?.role ?? 'unused';
  return files.map((file, i) => {
    if (i === index) return { ...file, role };
    return role !== 'unused' && file.role === role ? { ...file, role: former } : file;
  });
}

/** The role of a file that is kept beside a plan, by its name or its first-level keys; null for a plan. */
function besideRole({ name, bytes }: GivenFile): 'actuals' | 'norms' | 'documents' | null {
  // A browser numbers what it saves again: `documents (1).tsv`.
  if (/^documents\b.*\.tsv$/i.test(name)) return 'documents';
  if (/\.actuals\.ya?ml$/i.test(name)) return 'actuals';
  if (/^norms\.ya?ml$/i.test(name)) return 'norms';
  if (!/\.ya?ml$/i.test(name)) return null;
  const text = new TextDecoder().decode(bytes);
  if (/^tasks\s*:/m.test(text)) return null;
  if (/^(?:contracts|payments|progress)\s*:/m.test(text)) return 'actuals';
  return /^(?:norms|thresholds)\s*:/m.test(text) ? 'norms' : null;
}
