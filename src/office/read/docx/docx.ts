import type { OfficeDocument } from '../office-document.ts';
import type { Parts } from '../parts.ts';
import { damaged } from '../unreadable-file.ts';
import { childOf } from '../xml.ts';
import { DocumentReader } from './blocks.ts';
import { Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

/**
 * Reads a Word document (ECMA-376): paragraphs and tables in their order, automatic numbers and merged cells written
 * out, tracked changes as accepted, hidden and struck-out text left out with a remark. Footnotes and endnotes follow at the
 * end. Throws an UnreadableFile.
 */
export function readDocx(parts: Parts, mainPart: string): OfficeDocument {
  const body = childOf(parts.tree(mainPart), 'w:body');
  if (!body) throw damaged();
  return readerOf(parts, mainPart).read(body);
}

/** What reads the body of a Word document, once. */
export function readerOf(parts: Parts, mainPart: string): DocumentReader {
  const relations = parts.relationsOf(mainPart);
  const related = (kind: string) =>
    parts.tree(relations.findLast((relation) => relation.kind === kind)?.target);
  const notes = {
    footnote: related('footnotes'),
    endnote: related('endnotes'),
    comment: related('comments'),
  };
  return new DocumentReader(
    new Styles(related('styles')),
    new Numbering(related('numbering')),
    new Notes(notes, parts.bounds),
    parts.bounds,
  );
}
