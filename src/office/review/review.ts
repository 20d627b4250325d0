import type { DocumentChange, DocumentPlace } from '../../check/engine/diagnostic.ts';
import { Parts } from '../read/parts.ts';
import { mainPartOf } from '../read/read-office-file.ts';
import { reviewExcel } from './excel.ts';
import { PartChanges } from './part-changes.ts';
import { repack } from './repack.ts';
import { reviewWord } from './word.ts';

/** A comment on a place of a file. */
export interface ReviewComment {
  readonly place: DocumentPlace;
  readonly text: string;
  /** What is proposed as tracked changes; empty for nothing. */
  readonly changes: readonly DocumentChange[];
  /** What the comment says where they cannot be tracked. */
  readonly instead: string;
}

/** The comments to put into a Word or Excel file. */
export interface Review {
  readonly comments: readonly ReviewComment[];
  /** The comment on the whole plan, at the heading above the table with this number; null for a plan without a table. */
  readonly heading: { readonly table: number | null; readonly text: string };
  readonly date: Date;
}

/**
 * The bytes of a Word or Excel file with the comments of a review, by the author `kstthc`. Its parts stay byte for byte,
 * but for the comments and what leads to them; comments of others stay, those of an earlier review are replaced. Throws an
 * UnreadableFile where the file is neither.
 */
export function reviewFile(bytes: Uint8Array, review: Review): Uint8Array {
  const parts = new Parts(bytes);
  const { kind, main } = mainPartOf(parts);
  const changes = new PartChanges(parts);
  const write = kind === 'word' ? reviewWord : reviewExcel;
  write(changes, main, review);
  return repack(bytes, changes.changed, review.date);
}
