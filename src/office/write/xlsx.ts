import { type Cell, type CellStyle, type MergeRange, writeXlsx } from 'hucre/xlsx';
import { unitText } from '../../output/sheet/cells.ts';
import { spanOf } from '../../output/sheet/sheet.ts';
import {
  headingsOf,
  isStrong,
  type LineLook,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperRow,
  type PaperTable,
  type Signatures,
} from '../../papers/paper.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import { type Fit, fitColumns, lengthOf } from './column-widths.ts';
import { formulaOf } from './formulas.ts';
import { roomIn, rowHeights } from './row-heights.ts';
import { firstColumns } from './signature-columns.ts';
import { linesIn, textWidth } from './text-width.ts';
import { type Content, contentOf, formatOf } from './xlsx-values.ts';

/**
 * Papers as an Excel workbook, a sheet each: A4, as wide as the page, the header frozen and repeated in print. Sums and
 * products are formulas, with their results beside them for programs that do not calculate. The same bytes for the same
 * papers and day.
 */
export async function toXlsx(papers: readonly Paper[], day: Day): Promise<Uint8Array> {
  const written = new Date(`${day}T00:00:00Z`);
  const sheets = papers.map(sheetOf);
  return writeXlsx({
    defaultFont: FONT,
    properties: { title: papers[0]?.title ?? '', creator: 'kstthc', created: written, modified: written },
    // The library would write the name without the quotation marks that Excel needs around a space.
    namedRanges: sheets.flatMap(({ sheet: { name }, header }) =>
      header
        ? [{ name: '_xlnm.Print_Titles', scope: name, range: `'${name}'!$${header.first}:$${header.last}` }]
        : [],
    ),
    sheets: sheets.map(({ sheet }) => sheet),
  });
}

/** A sheet with the columns of the one table of a paper, and the rows of its header. */
function sheetOf({ name, isLying, blocks }: Paper) {
  const table = blocks.flatMap((block) => (block.type === 'table' ? block.table : []))[0];
  const width = isLying ? LYING : STANDING;
  const fit = table ? fitColumns(table, width, SIZES) : { size: FONT.size, widths: [width] };
  const cells = new SheetCells(fit);
  for (const block of blocks) cells.add(block);
  const { header, ...content } = cells.content();
  const sheet = {
    name,
    columns: fit.widths.map((each) => ({ width: each / POINTS_PER_CHARACTER })),
    ...content,
    headerFooter: PAGE_NUMBERS,
    pageSetup: { ...PAGE, orientation: isLying ? ('landscape' as const) : ('portrait' as const) },
  };
  return { sheet, header };
}

const FONT = { name: 'Times New Roman', size: 12 };
/** Of letters in a table, in points. */
const SIZES = [12, 11, 10, 9, 8];
/** How wide the text of a page is, in points, in landscape and in portrait. */
const LYING = 714;
const STANDING = 467;
/** Excel counts widths in figures of the font of the workbook. */
const POINTS_PER_CHARACTER = 6;
/** Inches: 20 mm above and below, 30 mm to the left, 15 mm to the right (Nghị định 30/2020/NĐ-CP, annex I). */
const MARGINS = { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.39, footer: 0.39 };
/** In the middle above, but not on the first page. */
const PAGE_NUMBERS = { oddHeader: '&C&"Times New Roman"&13&P', differentFirst: true };
const PAGE = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: MARGINS } as const;

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

/** The cells of a sheet, filled from above. */
class SheetCells {
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
