import { type Cell, type CellStyle, type MergeRange, writeXlsx } from 'hucre/xlsx';
import { unitText } from '../../output/sheet/cells.ts';
import { spanOf } from '../../output/sheet/sheet.ts';
import {
  isStrong,
  type OfficeCell,
  type OfficeForm,
  type OfficeRow,
  type OfficeTable,
  type Signature,
} from '../../papers/office-form.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import { columnWidths } from './column-widths.ts';
import { formulaOf } from './formulas.ts';
import { linesIn, rowHeights } from './row-heights.ts';
import { type Content, contentOf, formatOf } from './xlsx-values.ts';

/**
 * A paper as an Excel workbook of one sheet: A4 lying, as wide as the page, the header frozen and repeated in print.
 * Sums and products are formulas, with their results beside them for programs that do not calculate. The same bytes
 * for the same paper and day.
 */
export async function toXlsx(form: OfficeForm, day: Day): Promise<Uint8Array> {
  const { name, letterhead, heading, title, caption, table, closing, signatures } = form;
  const widths = columnWidths(table, WIDTH);
  const sheet = new SheetCells(widths);
  if (letterhead !== null) sheet.addLine(letterhead.toLocaleUpperCase('vi'), { bold: true }, 'left');
  sheet.addLine(heading, { bold: true, size: 14 });
  sheet.addLine(title, { bold: true });
  sheet.addLine(caption, { italic: true });
  sheet.addLine(unitText.vi(table.unit), { italic: true }, 'right');
  const header = sheet.addTable(table);
  for (const text of closing) sheet.addLine(text, { italic: true }, 'left');
  sheet.addSignatures(signatures);
  const written = new Date(`${day}T00:00:00Z`);
  return writeXlsx({
    defaultFont: FONT,
    properties: { title: `${name}: ${title}`, creator: 'kstthc', created: written, modified: written },
    // The library would write the name without the quotation marks that Excel needs around a space.
    namedRanges: [{ name: '_xlnm.Print_Titles', scope: name, range: `'${name}'!$${header}:$${header}` }],
    sheets: [
      {
        name,
        columns: widths.map((width) => ({ width })),
        ...sheet.content(),
        freezePane: { rows: header },
        pageSetup: PAGE,
      },
    ],
  });
}

const FONT = { name: 'Times New Roman', size: 12 };
/** The characters that a page is wide. */
const WIDTH = 120;
/** Inches: 20 mm above and below, 30 mm to the left, 15 mm to the right (Nghị định 30/2020/NĐ-CP, annex I). */
const MARGINS = { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.39, footer: 0.39 };
const PAGE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: MARGINS,
} as const;

type Font = NonNullable<CellStyle['font']>;
type Align = 'left' | 'center' | 'right';
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** How many points a line of text takes. */
const LINE_HEIGHT = 16;

/** The cells of a sheet, filled from above. */
class SheetCells {
  readonly #widths: readonly number[];
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #heights = new Map<number, { height: number }>();
  #row = 0;

  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  content() {
    const rows = Array.from({ length: this.#row }, () => this.#widths.map(() => null));
    return { rows, cells: this.#cells, merges: this.#merges, rowDefs: this.#heights };
  }

  /** A line of text over the whole width. */
  addLine(text: string, font: Font, horizontal: Align = 'center'): void {
    this.#put(
      this.#row,
      0,
      { value: text },
      { font, alignment: { horizontal, vertical: 'center', wrapText: true } },
    );
    this.#merge(this.#row, 0, 1, this.#widths.length);
    // Merged cells do not grow with their text.
    const all = this.#widths.reduce((sum, width) => sum + width, 0);
    this.#setHeight(this.#row, linesIn([text], all));
    this.#row += 1;
  }

  /** Returns the number of its header row, from 1. */
  addTable(table: OfficeTable): number {
    const style = styleOf('center', { bold: true });
    for (const [column, { heading }] of table.columns.entries()) {
      this.#put(this.#row, column, { value: heading }, style);
    }
    const headings = table.columns.map(({ heading }, column) =>
      linesIn([heading], this.#widths[column] ?? 1),
    );
    this.#setHeight(this.#row, Math.max(...headings));
    const first = this.#row + 1;
    const heights = rowHeights(table, this.#widths);
    for (const [i, row] of table.rows.entries()) {
      this.#addRow(table, row, i, first);
      this.#setHeight(first + i, heights[i] ?? 1);
    }
    this.#row = first + table.rows.length;
    return first;
  }

  #addRow(table: OfficeTable, row: OfficeRow, at: number, first: number): void {
    row.cells.forEach((cell, column) => {
      const formula = formulaOf(table, at, column, (r, c) => `${columnName(c)}${first + r + 1}`);
      const content = cell.merged ? { value: null } : contentOf(cell, table.unit, formula);
      const { rows, columns } = spanOf(table, at, column);
      const isLabel = row.kind === 'total' && columns > 1;
      const style = styleOf(
        isLabel ? 'center' : alignmentOf(table, cell, column),
        isStrong(table, at, column) ? { bold: true } : {},
      );
      // In the middle of many rows it may stand where a page ends.
      const vertical = rows > 1 ? 'top' : 'center';
      const alignment = { ...style.alignment, vertical } as const;
      this.#put(first + at, column, content, { ...style, alignment, ...formatOf(cell, table.unit) });
      if (!cell.merged) this.#merge(first + at, column, rows, columns);
    });
  }

  /** Who signs, side by side, with room to do it. */
  addSignatures(signatures: readonly Signature[]): void {
    if (signatures.length === 0) return;
    this.#row += 1;
    const share = this.#widths.length / signatures.length;
    signatures.forEach(({ post, manner }, i) => {
      const first = Math.round(i * share);
      const width = Math.round((i + 1) * share) - first;
      const alignment = { horizontal: 'center' } as const;
      this.#put(
        this.#row,
        first,
        { value: post.toLocaleUpperCase('vi') },
        { font: { bold: true }, alignment },
      );
      this.#put(this.#row + 1, first, { value: manner }, { font: { italic: true }, alignment });
      this.#merge(this.#row, first, 1, width);
      this.#merge(this.#row + 1, first, 1, width);
    });
    this.#row += 2;
  }

  #put(row: number, column: number, content: Content, style: CellStyle): void {
    this.#cells.set(`${row},${column}`, {
      ...content,
      style: { ...style, font: { ...FONT, ...style.font } },
    });
  }

  #setHeight(row: number, lines: number): void {
    this.#heights.set(row, { height: LINE_HEIGHT * lines });
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

function alignmentOf({ columns }: OfficeTable, cell: OfficeCell, column: number): Align {
  const kind = columns[column]?.kind ?? 'text';
  if (kind === 'text' || cell.type === 'lines') return 'left';
  return kind === 'price' || kind === 'amount' ? 'right' : 'center';
}

/** `A` to `Z`, then `AA`; from 0. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
