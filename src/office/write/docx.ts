import { unitText } from '../../output/sheet/cells.ts';
import { spanOf } from '../../output/sheet/sheet.ts';
import {
  cellLines,
  headingsOf,
  isStrong,
  type Letterhead,
  type LineLook,
  type Paper,
  type PaperBlock,
  type PaperRow,
  type PaperTable,
} from '../../papers/paper.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import { fitColumns, lengthOf } from './column-widths.ts';
import { PAGE_NUMBER, wordFile } from './word-parts.ts';
import { type Look, paragraph, type TableCell, table, tableRow } from './word-xml.ts';

/**
 * Papers as a Word file, by the form of Nghị định 30/2020/NĐ-CP, annex I: A4, Times New Roman, margins of 20 mm above
 * and below, 30 mm to the left, 15 mm to the right, pages numbered above but for the first. Each paper begins on a page
 * of its own. The same bytes for the same papers and day.
 */
export function toDocx(papers: readonly Paper[], day: Day): Uint8Array {
  const body = papers.map((paper, i) => {
    const { width, properties } = pageOf(paper, i > 0);
    const content = paper.blocks
      .map((block, at) => blockXml(block, paper.blocks.slice(at + 1), width))
      .join('');
    if (i < papers.length - 1) return content + lastParagraph(properties);
    // A document does not end with a table.
    return `${content}${paper.blocks.at(-1)?.type === 'line' ? '' : paragraph('', SIGNED)}${properties}`;
  });
  return wordFile(body.join(''), papers[0]?.title ?? '', day);
}

const MARGINS = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
const SHORT_EDGE = mm(210);
const LONG_EDGE = mm(297);
/** Twentieths of a point in one. */
const TWENTIETHS = 20;
/** Of letters in a table, in points. */
const SIZES = [12, 11, 10, 9, 8];

/** Twentieths of a point, in which Word counts lengths. */
function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** How wide the text is, and the properties of the section; a paper after another is numbered from 1 again. */
function pageOf({ isLying }: Paper, isFurther: boolean): { width: number; properties: string } {
  const [width, height] = isLying ? [LONG_EDGE, SHORT_EDGE] : [SHORT_EDGE, LONG_EDGE];
  const { top, bottom, left, right } = MARGINS;
  const properties = [
    `<w:sectPr><w:headerReference w:type="default" r:id="${PAGE_NUMBER}"/>`,
    `<w:pgSz w:w="${width}" w:h="${height}"${isLying ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"`,
    ` w:header="${mm(10)}" w:footer="${mm(10)}" w:gutter="0"/>${isFurther ? '<w:pgNumType w:start="1"/>' : ''}<w:titlePg/></w:sectPr>`,
  ].join('');
  return { width: width - left - right, properties };
}

/** The paragraph that ends a section which others follow. */
function lastParagraph(properties: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/>${properties}</w:pPr></w:p>`;
}

const LOOKS: Readonly<Record<LineLook, Look>> = {
  issuer: { align: 'left', size: 13, isBold: true, after: 60 },
  heading: { align: 'center', size: 14, isBold: true, before: 60, after: 60, keepsNext: true },
  title: { align: 'center', size: 13, isBold: true, isCapitals: true, after: 60, keepsNext: true },
  subject: { align: 'center', size: 14, isBold: true, after: 60, keepsNext: true },
  caption: { align: 'center', size: 13, isItalic: true, after: 120, keepsNext: true },
  'table-title': { align: 'left', size: 13, isBold: true, before: 240, after: 60, keepsNext: true },
  closing: { align: 'left', size: 13, isItalic: true, before: 120 },
  section: { align: 'left', size: 14, isBold: true, before: 120, after: 60, indent: mm(10), keepsNext: true },
  part: { align: 'left', size: 14, isBold: true, before: 60, after: 60, indent: mm(10), keepsNext: true },
  body: { align: 'both', size: 14, before: 60, after: 60, indent: mm(10) },
  point: { align: 'both', size: 14, before: 60, after: 60, indent: mm(10) },
};

/** What belongs to the lines below a table is on a page with its end, who signs with what he signs. */
function blockXml(block: PaperBlock, [next]: readonly PaperBlock[], width: number): string {
  const isSigned = next?.type === 'signatures' || next?.type === 'ending';
  const isFollowed = isSigned || (next?.type === 'line' && next.look === 'closing');
  switch (block.type) {
    case 'letterhead':
      return letterheadXml(block, width);
    case 'line': {
      const look = LOOKS[block.look];
      const keepsNext = look.keepsNext || isSigned || (isFollowed && block.look === 'closing');
      const text = paragraph(block.text, { ...look, keepsNext });
      return block.look === 'subject' ? text + rule(width, 0.3) : text;
    }
    case 'table':
      return tableXml(block.table, width, isFollowed);
    case 'signatures':
      return sideBySide(
        block.signatures.map(({ post, manner }, i) => [
          paragraph(i === block.signatures.length - 1 ? block.dateline : '', { ...SIGNED, isItalic: true }),
          paragraph(post.toLocaleUpperCase('vi'), { ...SIGNED, isBold: true }),
          paragraph(manner, { ...SIGNED, isItalic: true }),
          ...Array.from({ length: 3 }, () => paragraph('', SIGNED)),
        ]),
        block.signatures.map(() => width / block.signatures.length),
      );
    case 'ending':
      return sideBySide(
        [
          [
            paragraph('Nơi nhận:', { align: 'left', size: 12, isBold: true, isItalic: true }),
            ...block.recipients.map((text) => paragraph(text, { align: 'left', size: 11 })),
          ],
          [
            ...block.posts.map((post) => paragraph(post, { align: 'center', size: 14, isBold: true })),
            ...Array.from({ length: 4 }, () => paragraph('', SIGNED)),
          ],
        ],
        [width * 0.45, width * 0.55],
      );
  }
}

const SIGNED: Look = { align: 'center', size: 13 };

function letterheadXml({ issuer, symbol, dateline }: Letterhead, width: number): string {
  const widths = [width * 0.4, width * 0.6] as const;
  const bold: Look = { align: 'center', size: 13, isBold: true };
  return sideBySide(
    [
      [...issuer.map((text) => paragraph(text, bold)), rule(widths[0], 0.35), paragraph(symbol, SIGNED)],
      [
        paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...bold, size: 12 }),
        paragraph('Độc lập - Tự do - Hạnh phúc', bold),
        rule(widths[1], 0.55),
        paragraph(dateline, { ...SIGNED, isItalic: true }),
      ],
    ],
    widths,
  );
}

/** A line in the middle, a part of the width, as below names of offices and titles. */
function rule(width: number, part: number): string {
  const side = Math.round((width * (1 - part)) / 2);
  return paragraph('', { align: 'center', size: 2, rule: [side, side], after: 60 });
}

/** Paragraphs in columns without lines between them, on one page. */
function sideBySide(columns: readonly (readonly string[])[], widths: readonly number[]): string {
  const rounded = widths.map(Math.floor);
  const cells = columns.map(
    (content, i): TableCell => ({
      width: rounded[i] ?? 0,
      vertical: 'top',
      content: content.join(''),
    }),
  );
  return (
    paragraph('', { align: 'left', size: 6, keepsNext: true }) + table([tableRow(cells)], rounded, false)
  );
}

function tableXml(own: PaperTable, width: number, isFollowed: boolean): string {
  const { size, widths: points } = fitColumns(own, width / TWENTIETHS, SIZES);
  const widths = points.map((each) => Math.floor(each * TWENTIETHS));
  const unit =
    own.unit === null
      ? ''
      : paragraph(unitText.vi(own.unit), {
          align: 'right',
          size: 12,
          isItalic: true,
          after: 60,
          keepsNext: true,
        });
  // The total is never alone on a page, nor the lines that belong to it.
  const keeps = (at: number) => at >= own.rows.length - 3 && (isFollowed || at < own.rows.length - 1);
  const rows = own.rows.map((row, at) => rowXml(own, row, at, { size, widths, keepsNext: keeps(at) }));
  return unit + table([...headerRows(own, widths, size), ...rows], widths, true);
}

/** The header, of two rows where headings are above others. */
function headerRows(own: PaperTable, widths: readonly number[], size: number): string[] {
  const headings = headingsOf(own);
  const look = { align: 'center', size, isBold: true, keepsNext: true } as const;
  const rowOf = (row: 0 | 1) =>
    headings
      .filter((heading) => heading.row === row || (row === 1 && heading.rows === 2))
      .sort((a, b) => a.column - b.column)
      .map(
        ({ text, column, columns, rows, row: first }): TableCell => ({
          width: lengthOf(widths, column, columns),
          columns,
          ...(rows === 2 && { merge: first === row ? 'restart' : 'continue' }),
          vertical: 'center',
          content: paragraph(first === row ? text : '', look),
        }),
      );
  const isDeep = headings.some(({ row }) => row === 1);
  return [rowOf(0), ...(isDeep ? [rowOf(1)] : [])].map((cells) => tableRow(cells, true));
}

interface RowLook {
  readonly size: number;
  readonly widths: readonly number[];
  readonly keepsNext: boolean;
}

function rowXml(own: PaperTable, row: PaperRow, at: number, { size, widths, keepsNext }: RowLook): string {
  const cells = row.cells.flatMap((cell, column): TableCell[] => {
    if (cell.merged === 'left') return [];
    const isBelow = cell.merged === 'up';
    const goesOn = own.rows[at + 1]?.cells[column]?.merged === 'up';
    const { columns } = isBelow ? { columns: 1 } : spanOf({ rows: [row] }, 0, column);
    const align = columns > 1 && row.kind === 'total' ? 'center' : alignmentOf(own, row, column);
    const look = { align, size, isBold: isStrong(own, at, column), keepsNext } as const;
    const lines = isBelow ? [''] : cellLines(cell, own.unit);
    return [
      {
        width: lengthOf(widths, column, columns),
        columns,
        ...(isBelow ? { merge: 'continue' as const } : goesOn && { merge: 'restart' as const }),
        vertical: isBelow || goesOn ? 'top' : 'center',
        content: lines.map((text) => paragraph(text, look)).join(''),
      },
    ];
  });
  return tableRow(cells);
}

function alignmentOf({ columns }: PaperTable, { cells }: PaperRow, column: number): Look['align'] {
  const kind = columns[column]?.kind ?? 'text';
  if (kind === 'text' || cells[column]?.type === 'lines') return 'left';
  return kind === 'price' || kind === 'amount' ? 'right' : 'center';
}
