import { isOutletName } from '../../../values/text/outlet-name.ts';
import { cellsOf, cellText, type OfficeDocument } from '../../read/office-document.ts';
import type { Entry } from '../annex/entry.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import { headerOf } from '../annex/header.ts';
import { rowLabel } from '../annex/row-label.ts';
import { placeOf } from './entries.ts';
import type { Line } from './lines.ts';
import { cleanName, outletNamesIn } from './outlet-names.ts';

/** The outlets that a document names in its text, and in cells that hold nothing else. */
export function namesIn({ blocks }: OfficeDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.lines.flatMap(outletNamesIn);
    const lines = cellsOf(block).flatMap((cell) => cell.lines);
    return lines.map(cleanName).filter((name) => isOutletName(name) && !/[\d(]/.test(name));
  });
}

/** All text of a document, with the names of its sheets. */
export function textsIn({ blocks }: OfficeDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.lines
      : [block.name ?? '', ...cellsOf(block).flatMap((cell) => cell.lines)],
  );
}

/** The lines of the paragraphs of a document. */
export function textsAround({ blocks }: OfficeDocument): Line[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.lines.map((text) => ({
          text,
          place: { table: null, row: null, column: null, text, heading: null },
        }))
      : [],
  );
}

/** The rows of sums in tables without a header, as lines: a total below the annex in a table of its own. */
export function sumsAround({ blocks }: OfficeDocument, annex: readonly AnnexTable[]): Line[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  return tables
    .filter((table) => !annex.some((each) => each.table === table) && headerOf(table) === null)
    .flatMap((table) =>
      table.rows.flatMap((row): Line[] => {
        const cells = [...new Set(row)].filter((cell) => cellText(cell) !== '');
        const [label, amount, ...more] = cells;
        if (!label || !amount || more.length > 0) return [];
        const text = `${label.lines.join(' ').replace(/\s*:$/, '')}: ${amount.lines.join(' ')}`;
        const isSum = rowLabel(cellText(label)).sum === 'sure' && /\d/.test(cellText(amount));
        const place = {
          table: table.number,
          row: amount.row,
          column: amount.column,
          text: cellText(amount),
          heading: null,
        };
        return isSum ? [{ text, place }] : [];
      }),
    );
}

/** A cell below the annex, as a line. */
export function lineOf(entry: Entry): Line {
  return { text: entry.cell.lines.join(' '), place: placeOf(entry) };
}
