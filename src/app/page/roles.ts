import type { GivenFile } from '../protocol.ts';

/** What a file is taken for: a plan, what was done under it, an older version of it, or nothing. */
export const ROLES = ['plan', 'actuals', 'before', 'unused'] as const;
export type Role = (typeof ROLES)[number];

/** A file in the list of the page. */
export interface ListedFile extends GivenFile {
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
  readonly role: Role;
  /** The page has changed it, and the file on the disk is as it was. */
  readonly isMended: boolean;
}

/**
 * The list with one more file. One of the same name takes the place of the former. Of two plans the one changed last
 * is the plan, the other one its older version.
 */
export function withFile(
  files: readonly ListedFile[],
  added: Omit<ListedFile, 'role' | 'isMended'>,
): readonly ListedFile[] {
  const former = files.findIndex(({ name }) => name === added.name);
  if (former >= 0)
    return files.map((file, i) => (i === former ? { ...file, ...added, isMended: false } : file));
  const all: ListedFile[] = [...files, { ...added, role: 'unused', isMended: false }];
  const last = all.length - 1;
  if (isActuals(added)) return withRole(all, last, 'actuals');
  const plan = files.find(({ role }) => role === 'plan');
  if (plan && added.modified < plan.modified) return withRole(all, last, 'before');
  const outdated = all.map((file) => {
    if (file === plan) return { ...file, role: 'before' as const };
    return plan && file.role === 'before' ? { ...file, role: 'unused' as const } : file;
  });
  return withRole(outdated, last, 'plan');
}

/** The list with another role for one file; who had that role gets the former one of this file. */
export function withRole(files: readonly ListedFile[], index: number, role: Role): readonly ListedFile[] {
  const former = files[index]?.role ?? 'unused';
  return files.map((file, i) => {
    if (i === index) return { ...file, role };
    return role !== 'unused' && file.role === role ? { ...file, role: former } : file;
  });
}

/** Whether a file holds contracts, payments and progress, by its name or its first-level keys. */
function isActuals({ name, bytes }: GivenFile): boolean {
  if (/\.actuals\.ya?ml$/i.test(name)) return true;
  if (!/\.ya?ml$/i.test(name)) return false;
  const text = new TextDecoder().decode(bytes);
  return /^(?:contracts|payments|progress)\s*:/m.test(text) && !/^tasks\s*:/m.test(text);
}
