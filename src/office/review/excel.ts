import type { DocumentPlace } from '../../check/engine/diagnostic.ts';
import { damaged } from '../read/unreadable-file.ts';
import { placeOf } from '../read/xlsx/formula/parse.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../read/xml.ts';
import { CellComments } from './cell-comments.ts';
import { type CellPlace, referenceOf } from './note-shapes.ts';
import type { PartChanges } from './part-changes.ts';
import { besideWords, type Review } from './review-comment.ts';

/** Puts the comments of a review into a workbook, in the place of those of an earlier one. Throws an UnreadableFile. */
export function reviewExcel(changes: PartChanges, main: string, review: Review): void {
  for (const [index, part] of shownSheets(changes, main).entries()) {
    const number = index + 1;
    const sheet = changes.xml(part);
    if (!sheet) throw damaged();
    const isHeaded = (review.heading.table ?? 1) === number;
    const comments = new CellComments(changes, part, sheet);
    const heading = firstFilled(sheet.root);
    const below = review.comments.filter(
      ({ place }) => (place.table ?? review.heading.table ?? 1) === number,
    );
    if (isHeaded) comments.add(heading, review.heading.text, '');
    for (const comment of below) {
      const { place, changes: proposed, instead } = comment;
      const { row, column } = shownAt(sheet.root, place, heading);
      const text = isFree(place) ? besideWords(comment) : comment.text;
      const whole = proposed.length > 0 ? `${text}\n${instead}` : text;
      comments.add({ row, column }, whole, isFree(place) ? '' : nameOf(place));
    }
    comments.write();
  }
}

function isFree({ row }: DocumentPlace): boolean {
  return row === null;
}

function nameOf({ row, column }: DocumentPlace): string {
  return referenceOf({ row: row ?? 1, column: column ?? 1 });
}

/** The parts of the sheets that are shown, in the order in which the reader numbers them. */
function shownSheets({ parts }: PartChanges, main: string): string[] {
  const relations = parts.relationsOf(main);
  const list = childOf(parts.tree(main), 'x:sheets');
  return (list ? elementsOf(list) : [])
    .filter(({ attributes }) => !/hidden$/i.test(attributes.get('state') ?? ''))
    .flatMap(({ attributes }) => {
      const relation = relations.find(({ id }) => id === attributes.get('r:id'));
      return relation?.kind === 'worksheet' ? [relation.target] : [];
    });
}

/** The first cell that shows something: the heading of a sheet. */
function firstFilled(sheet: XmlElement): CellPlace {
  const data = childOf(sheet, 'x:sheetData');
  for (const row of data ? elementsOf(data) : [])
    for (const cell of elementsOf(row))
      if (textOf(cell) !== '') return placeOf(cell.attributes.get('r') ?? 'A1');
  return { row: 1, column: 1 };
}

/** Where a comment on a place is seen: a merged cell shows that of its first one. */
function shownAt(sheet: XmlElement, { row, column }: DocumentPlace, heading: CellPlace): CellPlace {
  if (row === null) return heading;
  const at = { row, column: column ?? 1 };
  const merges = childOf(sheet, 'x:mergeCells');
  for (const { attributes } of merges ? elementsOf(merges) : []) {
    const [from = '', to = from] = (attributes.get('ref') ?? '').split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    const isIn =
      first.row <= at.row && at.row <= last.row && first.column <= at.column && at.column <= last.column;
    if (isIn) return first;
  }
  return at;
}
