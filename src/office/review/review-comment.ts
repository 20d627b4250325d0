import type { DocumentChange, DocumentPlace } from '../../check/engine/diagnostic.ts';

/** A comment on a place of a file. */
export interface ReviewComment {
  readonly place: DocumentPlace;
  readonly text: string;
  /** What the text begins with where it cannot be at the words that it is about: which words they are; empty for none. */
  readonly about: string;
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

/** A comment that is not at the words it is about. */
export function besideWords({ about, text }: ReviewComment): string {
  return about === '' ? text : `${about}\n${text}`;
}
