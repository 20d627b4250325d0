import { isOutletName } from '../../../values/text/outlet-name.ts';
import { cellsOf, type OfficeDocument } from '../../read/office-document.ts';
import type { Entry } from '../annex/entry.ts';
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

/** A cell below the annex, as a line. */
export function lineOf(entry: Entry): Line {
  return { text: entry.cell.lines.join(' '), place: placeOf(entry) };
}
