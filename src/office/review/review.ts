import { Parts } from '../read/parts.ts';
import { mainPartOf } from '../read/read-office-file.ts';
import { reviewExcel } from './excel.ts';
import { PartChanges } from './part-changes.ts';
import { repack } from './repack.ts';
import type { Review } from './review-comment.ts';
import { reviewWord } from './word.ts';

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
