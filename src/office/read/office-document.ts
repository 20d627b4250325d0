/** What an office file says, in the order of the document; knows nothing of plans. */
export interface OfficeDocument {
  readonly blocks: readonly Block[];
  readonly remarks: readonly Remark[];
}

export type Block = Paragraph | Table;

/** A paragraph with its automatic number written out; one line for each line break, none where it is empty. */
interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: readonly string[];
}

/** A table, or a sheet of a workbook, as a grid in which merged cells stand at every place they cover. */
export interface Table {
  readonly kind: 'table';
  /** Counted from 1 in the order of the document; a table inside a cell comes after the one around it. */
  readonly number: number;
  /** The name of a sheet; null in a text document. */
  readonly name: string | null;
  /** Rows of equal length; null where the row has no cell, as beside an indented row. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** The widths of the columns, in any unit. */
  readonly widths: readonly number[];
}

/** A cell. Row and column are those of its first place in the grid, from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Its text, line by line; none where it is empty. */
  readonly lines: readonly string[];
}

/** Something the reader could not show as it stands in the file, or that a person may not see in it. */
export interface Remark {
  readonly kind:
    | 'hidden-sheet'
    | 'hidden-rows'
    | 'hidden-columns'
    | 'formula-without-result'
    | 'error-value'
    | 'covered-cell'
    | 'footnote';
  /** Null where a whole sheet that is not read is meant. */
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
}

/** The text of a cell; empty for a place without one. */
export function cellText(cell: Cell | null | undefined): string {
  return cell?.lines.join('\n') ?? '';
}

/** The cells of a table, each once, row by row. */
export function cellsOf({ rows }: Table): Cell[] {
  return [...new Set(rows.flat())].filter((cell) => cell !== null);
}

/** The lines of a text as a reader sees them: composed letters, single spaces, no invisible marks, no empty lines. */
export function visibleLines(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}
