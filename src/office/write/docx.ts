import {
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { unitText } from '../../output/sheet/cells.ts';
import { spanOf } from '../../output/sheet/sheet.ts';
import {
  isStrong,
  type OfficeForm,
  type OfficeRow,
  type OfficeTable,
  type Signature,
} from '../../papers/office-form.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import { cellLines } from './cell-lines.ts';
import { columnWidths } from './column-widths.ts';
import { withoutClock } from './without-clock.ts';

/**
 * A paper as a Word file, by the form of Nghị định 30/2020/NĐ-CP, annex I: A4, Times New Roman, margins of 20 mm above
 * and below, 30 mm to the left, 15 mm to the right, pages numbered above but for the first; lying, as annexes with
 * tables may be. The same bytes for the same paper and day.
 */
export async function toDocx(form: OfficeForm, day: Day): Promise<Uint8Array> {
  const { name, letterhead, heading, title, caption, table, closing, signatures } = form;
  const document = new Document({
    title: `${name}: ${title}`,
    creator: 'kstthc',
    lastModifiedBy: 'kstthc',
    styles: {
      default: { document: { run: { font: FONT, size: points(13), language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: { ...MARGINS, header: mm(10), footer: mm(10) },
          },
        },
        headers: { default: PAGE_NUMBER, first: new Header({ children: [] }) },
        children: [
          ...(letterhead === null ? [] : [line(letterhead.toLocaleUpperCase('vi'), { bold: true }, 'left')]),
          line(heading, { bold: true, size: points(14) }),
          line(title, { bold: true, allCaps: true }),
          line(caption, { italics: true }),
          line(unitText.vi(table.unit), { italics: true, size: TABLE_SIZE }, 'right', 120),
          wordTable(table),
          ...closing.map((text) => line(text, { italics: true }, 'left', 120, signatures.length > 0)),
          ...(signatures.length === 0 ? [] : [line('', {}), signatureTable(signatures)]),
        ],
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)), day);
}

const FONT = 'Times New Roman';
const TABLE_SIZE = points(12);
/** Standing: the library turns it. */
const A4 = { width: mm(210), height: mm(297) };
const MARGINS = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
const WIDTH = A4.height - MARGINS.left - MARGINS.right;
/** How wide a character of the table is, on average. */
const CHARACTER = 125;

/** Half points, in which Word counts sizes of letters. */
function points(size: number): number {
  return 2 * size;
}

/** Twentieths of a point, in which Word counts lengths. */
function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

const PAGE_NUMBER = new Header({
  children: [
    new Paragraph({ alignment: 'center', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
  ],
});

type Align = NonNullable<IParagraphOptions['alignment']>;

function line(
  text: string,
  run: IRunOptions,
  alignment: Align = 'center',
  before = 0,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    alignment,
    keepNext,
    spacing: { before, after: 60 },
    children: [new TextRun({ ...run, text })],
  });
}

function wordTable(table: OfficeTable): Table {
  const characters = columnWidths(table, WIDTH / CHARACTER);
  const all = characters.reduce((sum, width) => sum + width, 0);
  const widths = characters.map((width) => Math.floor((width / all) * WIDTH));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ heading }, i) => {
      const run = new TextRun({ text: heading, bold: true, size: TABLE_SIZE });
      return new TableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        children: [new Paragraph({ alignment: 'center', children: [run] })],
      });
    }),
  });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: [header, ...table.rows.map((row, i) => wordRow(table, row, i, widths))],
  });
}

function wordRow(table: OfficeTable, row: OfficeRow, at: number, widths: readonly number[]): TableRow {
  const cells = row.cells.flatMap((cell, column) => {
    if (cell.merged === 'left') return [];
    const span = spanOf(table, at, column);
    const isBelow = cell.merged === 'up';
    const width = widths.slice(column, column + span.columns).reduce((sum, each) => sum + each, 0);
    const alignment = span.columns > 1 && row.kind === 'total' ? 'center' : alignmentOf(table, row, column);
    const lines = isBelow ? [''] : cellLines(cell, table.unit);
    return [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        columnSpan: span.columns,
        ...(isBelow && { verticalMerge: VerticalMergeType.CONTINUE }),
        ...(!isBelow && span.rows > 1 && { verticalMerge: VerticalMergeType.RESTART }),
        verticalAlign: span.rows > 1 ? VerticalAlign.TOP : VerticalAlign.CENTER,
        children: lines.map(
          (text) =>
            new Paragraph({
              alignment,
              children: [new TextRun({ text, bold: isStrong(table, at, column), size: TABLE_SIZE })],
            }),
        ),
      }),
    ];
  });
  return new TableRow({ cantSplit: true, children: cells });
}

function alignmentOf({ columns }: OfficeTable, { cells }: OfficeRow, column: number): Align {
  const kind = columns[column]?.kind ?? 'text';
  if (kind === 'text' || cells[column]?.type === 'lines') return 'left';
  return kind === 'price' || kind === 'amount' ? 'right' : 'center';
}

function signatureTable(signatures: readonly Signature[]): Table {
  const width = { size: Math.floor(WIDTH / signatures.length), type: WidthType.DXA };
  const cells = signatures.map(
    ({ post, manner }) =>
      new TableCell({
        width,
        borders: { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
        children: [
          line(post.toLocaleUpperCase('vi'), { bold: true }),
          line(manner, { italics: true, size: TABLE_SIZE }),
          ...Array.from({ length: 3 }, () => line('', {})),
        ],
      }),
  );
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: signatures.map(() => width.size),
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
