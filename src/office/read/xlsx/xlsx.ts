import type { OfficeDocument, Remark, Table } from '../office-document.ts';
import { type Parts, REVIEWER } from '../parts.ts';
import { damaged } from '../unreadable-file.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import { cellStyles } from './cell-styles.ts';
import { CellReader } from './cells.ts';
import { withoutFollowingErrors } from './following-errors.ts';
import { Calculator } from './formula/calculate.ts';
import { sharedStrings } from './rich-text.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { tableOf } from './table.ts';

/**
 * Reads an Excel workbook (ECMA-376 part 1, 18): each sheet that is shown is a table, numbers and dates are written as
 * their formats show them, formulas are their stored results, and where no program has stored one it is computed.
 * Throws an UnreadableFile.
 */
export function readXlsx(parts: Parts, mainPart: string): OfficeDocument {
  const workbook = parts.tree(mainPart);
  if (!workbook) throw damaged();
  const sheets = readSheets(parts, mainPart, workbook);
  const shown = sheets.filter(({ sheet }) => !sheet.isHidden);
  const numbers = new Map(shown.map(({ sheet }, index) => [sheet, index + 1]));
  const remarks: Remark[] = sheets
    .filter(({ sheet }) => sheet.isHidden)
    .map(({ sheet }) => ({ kind: 'hidden-sheet', table: null, row: null, column: null, text: sheet.name }));
  const cells = new CellReader(
    cellStyles(parts.related(mainPart, 'styles')),
    new Calculator(
      sheets.map(({ sheet }) => sheet),
      namesOf(workbook),
    ),
    numbers,
    isTrue(childOf(workbook, 'x:workbookPr')?.attributes.get('date1904')),
  );
  const blocks = shown.map(({ sheet, part }, index): Table => {
    const { table, remarks: more } = tableOf(sheet, index + 1, cells, commentsOf(parts, part), parts.bounds);
    for (const remark of more) remarks.push(remark);
    return table;
  });
  return { blocks, remarks: withoutFollowingErrors(blocks, remarks) };
}

function readSheets(parts: Parts, mainPart: string, workbook: XmlElement): { sheet: Sheet; part: string }[] {
  const relations = parts.relationsOf(mainPart);
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target;
  const strings = partOf('sharedStrings');
  const shared = sharedStrings(strings === undefined ? null : parts.archive.read(strings), parts.bounds);
  const isUncomputed = isTrue(childOf(workbook, 'x:calcPr')?.attributes.get('fullCalcOnLoad'));
  const list = childOf(workbook, 'x:sheets');
  const entries = list ? elementsOf(list) : [];
  parts.bounds.check('sheets', entries.length);
  return entries.flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes.get('r:id'));
    if (relation && relation.kind !== 'worksheet') return [];
    const bytes = relation && parts.archive.read(relation.target);
    if (!relation || !bytes) throw damaged();
    const identity = {
      name: (attributes.get('name') ?? '').normalize('NFC'),
      isHidden: /hidden$/i.test(attributes.get('state') ?? ''),
    };
    return [{ sheet: readSheet(bytes, identity, shared, parts.bounds, isUncomputed), part: relation.target }];
  });
}

/** The names of a workbook, in small letters, with their formulas. */
function namesOf(workbook: XmlElement): Map<string, string> {
  const list = childOf(workbook, 'x:definedNames');
  return new Map(
    (list ? elementsOf(list) : []).map((name) => [
      (name.attributes.get('name') ?? '').toLowerCase(),
      textOf(name),
    ]),
  );
}

/** The comments of a sheet, by the reference of their cell. */
function commentsOf(parts: Parts, sheet: string): Map<string, string> {
  const part = parts.related(sheet, 'comments');
  const list = childOf(part, 'x:commentList');
  const others = (list ? elementsOf(list) : []).filter((comment) => !isReviewers(comment, part));
  const comments = others.map((comment): [string, string] => {
    parts.bounds.count('notes');
    const text = childOf(comment, 'x:text');
    // What newer Excel writes for older ones before the text of a conversation.
    const shown = (text ? textOf(text) : '').replace(
      /^\[Threaded comment\][\s\S]*?\n(?:Comment|Bình luận|Chú thích):\s*/,
      '',
    );
    return [comment.attributes.get('ref') ?? '', shown];
  });
  return new Map(comments);
}

/** Whether a check has left a comment in a sheet: by its author, or by its first line where a program lost the author. */
export function isReviewers(comment: XmlElement, part: XmlElement | undefined): boolean {
  const authors = childOf(part, 'x:authors');
  const author = authors && elementsOf(authors)[Number(comment.attributes.get('authorId') ?? '-1')];
  return (
    (author !== undefined && textOf(author) === REVIEWER) || textOf(comment).startsWith(`${REVIEWER}:\n`)
  );
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
