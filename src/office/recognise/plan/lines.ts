import { cellsOf, cellText, type OfficeDocument, type Table } from '../../read/office-document.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import type { Place } from './draft.ts';

/** A line of the document outside the annex, with its place. */
export interface Line {
  readonly text: string;
  readonly place: Place;
}

/**
 * The lines before the annex: paragraphs, the cells of other tables, and the rows of a sheet above its header; of `further` tables
 * of tasks only those rows, too.
 */
export function linesBefore(
  document: OfficeDocument,
  [annex]: readonly AnnexTable[],
  further: readonly AnnexTable[],
): Line[] {
  const headers = new Map(further.map(({ table, header }) => [table, header.first]));
  const lines: Line[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.lines.length === 0) lines.push({ text: '', place: paragraphPlace('') });
      for (const text of block.lines) lines.push({ text, place: paragraphPlace(text) });
    } else if (block === annex?.table) {
      lines.push(...cellLines(block, annex.header.first));
      break;
    } else if (headers.has(block) || block.rows.length <= LETTERHEAD_ROWS) {
      lines.push(...cellLines(block, headers.get(block) ?? block.rows.length));
    }
  }
  return lines;
}

/** A longer table is no letterhead. */
const LETTERHEAD_ROWS = 6;

function paragraphPlace(text: string): Place {
  return { table: null, row: null, column: null, text, heading: null };
}

function cellLines(table: Table, rows: number): Line[] {
  return cellsOf(table)
    .filter(({ row }) => row <= rows)
    .flatMap((cell) => {
      const place: Place = {
        table: table.number,
        row: cell.row,
        column: cell.column,
        text: cellText(cell),
        heading: null,
      };
      return [...cell.lines.map((text) => ({ text, place })), { text: '', place }];
    });
}
