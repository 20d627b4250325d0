/** What an office file says, in the order of the document; knows nothing of plans. */
export interface OfficeDocument {
  readonly blocks: readonly Block[];
  readonly remarks: readonly Remark[];
}

export type Block = Paragraph | Table;

/** A paragraph with its automatic number written out; a line for each line break, and no lines if it is empty. */
interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: readonly string[];
}

/** A table, or a sheet of a workbook, as a grid with merged cells at every place they cover. */
export interface Table {
  readonly kind: 'table';
  /**
   * Counted from 1 in the order of the document; a table inside a cell comes after the one around it. Nobody counts a
   * table that only lays out a letterhead or signatures: it has a number of its own below zero.
   */
  readonly number: number;
  /** The name of a sheet; null in a text document. */
  readonly name: string | null;
  /** Rows of equal length; null if the row has no cell, as beside an indented row. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** The widths of the columns, in any unit. */
  readonly widths: readonly number[];
}

/** A cell as a person sees it. Row and column are those of its first place in the grid, from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /**
   * Its text, line by line; no lines if it is empty. Without struck-out text, note marks and placeholders. A number
   * is written with a decimal comma, in the scale and with the words of its format, and with all its digits.
   */
  readonly lines: readonly string[];
  /** All its letters are bold. */
  readonly isBold: boolean;
  /** It is in a hidden row or column of a spreadsheet; those of a Word table are left out. */
  readonly isHidden: boolean;
  /** Its footnotes, endnotes and comments, one text each. */
  readonly notes: readonly string[];
  /** Null where it is a text, a date or empty. */
  readonly number: CellNumber | null;
  readonly formula: Formula | null;
}

/** The number in a cell of a spreadsheet. */
export interface CellNumber {
  /** What is stored or computed: an exact decimal with a point and no exponent, as `-12000000` or `0.08`. */
  readonly value: string;
  /** What the format divides it by before it is shown: 1, 1000 for `#,##0,`, 0.01 for a percentage. */
  readonly scale: number;
  /** The text the format shows after the digits, as `tr` or `%`; may be empty. */
  readonly unit: string;
  /** How many decimals the format shows; null where it shows all there are. */
  readonly decimals: number | null;
}

/** What a cell is computed from. */
export interface Formula {
  /** As typed, without the sign `=`. */
  readonly text: string;
  /** A sum of its terms (one reference alone is one, too), their product, or something else that looks at them. */
  readonly kind: 'sum' | 'product' | 'other';
  /** The cells it takes, ranges as their cells, in its order; those of hidden sheets are left out. */
  readonly terms: readonly FormulaTerm[];
  /** What a sum adds and a product multiplies besides its terms, an exact decimal: `0` and `1` where nothing. */
  readonly constant: string;
}

/** A cell in a formula; table, row and column as in the document. */
interface FormulaTerm {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** A sum takes it away. */
  readonly isNegative: boolean;
}

/** Something the reader could not show as it is in the file, or that a person may not see in it. */
export interface Remark {
  readonly kind:
    | 'hidden-sheet'
    | 'hidden-rows'
    | 'hidden-columns'
    | 'hidden-text'
    | 'hidden-number'
    | 'struck-out'
    | 'formula-without-result'
    | 'error-value'
    | 'no-date'
    | 'covered-cell'
    | 'picture'
    | 'footnote'
    | 'comment'
    | 'old-font'
    | 'joined-amount'
    | 'cut-row';
  /** Null for a whole sheet that is not read, and for text outside tables. */
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
}

/** A cell with this text and no other properties, one row high and one column wide. */
export function plainCell(row: number, column: number, lines: readonly string[]): Cell {
  // Written out: a large sheet has hundreds of thousands, and copying an object takes ten times as long.
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    lines,
    isBold: false,
    isHidden: false,
    notes: NOTHING,
    number: null,
    formula: null,
  };
}

const NOTHING: readonly string[] = [];

/** The text of a cell; empty for a place without one. */
export function cellText(cell: Cell | null | undefined): string {
  return cell?.lines.join('\n') ?? '';
}

/** The cells of a table, each once, row by row. */
export function cellsOf({ rows }: Table): Cell[] {
  return [...new Set(rows.flat())].filter((cell) => cell !== null);
}

/** What `visibleLines` changes: spaces but single ones between words, line ends, marks that are not seen. */
const UNTIDY = /[^\S ]|[\u0085\u00ad\u200b-\u200d\u2060]|^ | $| {2}|^$/;

/** The lines of a text as a reader sees them: composed letters, single spaces, no invisible marks, no empty lines. */
export function visibleLines(text: string): string[] {
  // Most texts are words with single spaces between them.
  if (!UNTIDY.test(text)) return [text.normalize('NFC')];
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}
