import type { Cell, CellStyle, MergeRange } from 'hucre/xlsx';
import { unitText } from '../../output/sheet/cells.ts';
import { spanOf } from '../../output/sheet/sheet.ts';
import {
  headingsOf,
  isStrong,
  type LineLook,
  type PaperBlock,
  type PaperCell,
  type PaperRow,
  type PaperTable,
  type Signatures,
} from '../../papers/paper.ts';
import { type Fit, lengthOf } from './column-widths.ts';
import { formulaOf } from './formulas.ts';
import { roomIn, rowHeights } from './row-heights.ts';
import { firstColumns } from './signature-columns.ts';
import { linesIn, textWidth } from './text-width.ts';
import { type Content, contentOf, formatOf } from './xlsx-values.ts';

/** The font of a workbook. */
export const FONT = { name: 'Times New Roman', size: 12 };

const LOOKS: Readonly<Partial<Record<LineLook, readonly [font: Font, align: Align]>>> = {
  issuer: [{ bold: true }, 'left'],
  heading: [{ bold: true, size: 14 }, 'center'],
  title: [{ bold: true }, 'center'],
  subject: [{ bold: true }, 'center'],
  caption: [{ italic: true }, 'center'],
  'table-title': [{ bold: true }, 'left'],
  closing: [{ italic: true }, 'left'],
};

type Font = NonNullable<CellStyle['font']>;
type Align = 'left' | 'center' | 'right';
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** The height of a line of text, as a multiple of the size of its letters. */
const LINE_HEIGHT = 1.3;

/** The cells of a paper in a sheet, filled from above. */
export class PaperCells {
  readonly #fit: Fit;
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #heights = new Map<number, { height: number }>();
  #row = 0;
  /** The numbers of the rows of the header, from 1. */
  #header: { readonly first: number; readonly last: number } | null = null;

  constructor(fit: Fit) {
    this.#fit = fit;
  }

  content() {
    const rows = Array.from({ length: this.#row }, () => this.#fit.widths.map(() => null));
    return {
      rows,
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#heights,
      ...(this.#header && { freezePane: { rows: this.#header.last } }),
      header: this.#header,
    };
  }

  add(block: PaperBlock): void {
    if (block.type === 'table') this.#addTable(block.table);
    else if (block.type === 'signatures') this.#addSignatures(block);
    else if (block.type === 'line') this.#addLine(block.text, ...(LOOKS[block.look] ?? [{}, 'left']));
  }

  /** A line of text over the whole width. */
  #addLine(text: string, font: Font, horizontal: Align): void {
    const alignment = { horizontal, vertical: 'center', wrapText: true } as const;
    this.#put(this.#row, 0, { value: text }, { font, alignment });
    this.#merge(this.#row, 0, 1, this.#fit.widths.length);
    // Merged cells do not grow with their text.
    const all = lengthOf(this.#fit.widths);
    const size = font.size ?? FONT.size;
    this.#setHeight(this.#row, linesIn([text], roomIn(all, size), font.bold), size);
    this.#row += 1;
  }

  #addTable(table: PaperTable): void {
    const { size, widths } = this.#fit;
    if (table.unit !== null) this.#addLine(unitText.vi(table.unit), { italic: true }, 'right');
    const style = styleOf('center', { bold: true, size });
    const headings = headingsOf(table);
    const depth = headings.some(({ row }) => row === 1) ? 2 : 1;
    const heights = Array.from({ length: depth }, () => 1);
    for (const { text, row, column, rows, columns } of headings) {
      for (let down = 0; down < rows; down += 1)
        for (let right = 0; right < columns; right += 1)
          this.#put(
            this.#row + row + down,
            column + right,
            { value: down + right === 0 ? text : null },
            style,
          );
      this.#merge(this.#row + row, column, rows, columns);
      const width = lengthOf(widths, column, columns);
      const lines = linesIn([text], roomIn(width, size), true) / rows;
      for (let down = 0; down < rows; down += 1)
        heights[row + down] = Math.max(heights[row + down] ?? 1, lines);
    }
    heights.forEach((lines, down) => {
      this.#setHeight(this.#row + down, lines, size);
    });
    this.#header = { first: this.#row + 1, last: this.#row + depth };
    this.#addRows(table, this.#row + depth);
  }

  /** The body of a table, from a row on. */
  #addRows(table: PaperTable, first: number): void {
    const heights = rowHeights(table, this.#fit);
    for (const [i, row] of table.rows.entries()) {
      this.#addRow(table, row, i, first);
      this.#setHeight(first + i, heights[i] ?? 1, this.#fit.size);
    }
    this.#row = first + table.rows.length;
  }

  #addRow(table: PaperTable, row: PaperRow, at: number, first: number): void {
    row.cells.forEach((cell, column) => {
      const formula = formulaOf(table, at, column, (r, c) => `${columnName(c)}${first + r + 1}`);
      const content = cell.merged ? { value: null } : contentOf(cell, table.unit, formula);
      const { rows, columns } = cell.merged ? { rows: 1, columns: 1 } : spanOf(table, at, column);
      const isLabel = row.kind === 'total' && columns > 1;
      const style = styleOf(isLabel ? 'center' : alignmentOf(table, cell, column), {
        size: this.#fit.size,
        ...(isStrong(table, at, column) && { bold: true }),
      });
      // In the middle of many rows it may be where a page ends.
      const vertical = rows > 1 ? 'top' : 'center';
      const alignment = { ...style.alignment, vertical } as const;
      this.#put(first + at, column, content, { ...style, alignment, ...formatOf(cell, table.unit) });
      if (!cell.merged) this.#merge(first + at, column, rows, columns);
    });
  }

  /** Who signs, side by side, with room to do it. */
  #addSignatures({ dateline, signatures }: Signatures): void {
    this.#row += 1;
    const posts = signatures.map(({ post }) => post.toLocaleUpperCase('vi'));
    const firsts = firstColumns(
      this.#fit.widths,
      posts.map((post) => textWidth(post, true)),
    );
    const ends = [...firsts.slice(1), this.#fit.widths.length];
    const alignment = { horizontal: 'center', vertical: 'center', shrinkToFit: true } as const;
    const put = (down: number, value: string, font: Font, first: number, end: number) => {
      this.#put(this.#row + down, first, { value }, { font, alignment });
      this.#merge(this.#row + down, first, 1, end - first);
    };
    put(0, dateline, { italic: true }, firsts[1] ?? 0, this.#fit.widths.length);
    signatures.forEach(({ manner }, i) => {
      const [first, end] = [firsts[i] ?? 0, ends[i] ?? 0];
      put(1, posts[i] ?? '', { bold: true }, first, end);
      put(2, manner, { italic: true }, first, end);
    });
    this.#row += 3;
  }

  #put(row: number, column: number, content: Content, style: CellStyle): void {
    this.#cells.set(`${row},${column}`, {
      ...content,
      style: { ...style, font: { ...FONT, ...style.font } },
    });
  }

  #setHeight(row: number, lines: number, size: number): void {
    this.#heights.set(row, { height: Math.ceil(LINE_HEIGHT * size * lines) });
  }

  #merge(row: number, column: number, rows: number, columns: number): void {
    if (rows === 1 && columns === 1) return;
    this.#merges.push({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    });
  }
}

function styleOf(horizontal: Align, font: Font): CellStyle {
  return { font, border: BORDER, alignment: { horizontal, vertical: 'center', wrapText: true } };
}

function alignmentOf({ columns }: PaperTable, cell: PaperCell, column: number): Align {
  const kind = columns[column]?.kind ?? 'text';
  if (kind === 'text' || cell.type === 'lines') return 'left';
  return kind === 'price' || kind === 'amount' ? 'right' : 'center';
}

/** `A` to `Z`, then `AA`; from 0. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
