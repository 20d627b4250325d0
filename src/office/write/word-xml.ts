import { escaped } from '../review/located-xml.ts';

/** How a paragraph and all its letters look. Lengths in twentieths of a point, sizes in points. */
export interface Look {
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly size: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Shown in capitals; the text stays as it is written. */
  readonly isCapitals?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** Of the first line. */
  readonly indent?: number;
  /** On one page with the next paragraph. */
  readonly keepsNext?: boolean;
  /** A line below, with these distances from the left and the right edge. */
  readonly rule?: readonly [left: number, right: number];
}

/** A paragraph of WordprocessingML (ISO/IEC 29500-1, section 17.3), its properties in the order of the schema. */
export function paragraph(text: string, look: Look): string {
  const { align, before = 0, after = 0, indent, keepsNext, rule } = look;
  const [left, right] = rule ?? [0, 0];
  const properties = [
    keepsNext ? '<w:keepNext/>' : '',
    rule ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' : '',
    `<w:spacing w:before="${before}" w:after="${after}"/>`,
    rule ? `<w:ind w:left="${left}" w:right="${right}"/>` : indent ? `<w:ind w:firstLine="${indent}"/>` : '',
    `<w:jc w:val="${align}"/>`,
  ].join('');
  const mark = `<w:rPr>${letters(look)}</w:rPr>`;
  const run = text === '' ? '' : `<w:r>${mark}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}${mark}</w:pPr>${run}</w:p>`;
}

function letters({ size, isBold, isItalic, isCapitals }: Look): string {
  const shape = `${isBold ? '<w:b/>' : ''}${isItalic ? '<w:i/>' : ''}${isCapitals ? '<w:caps/>' : ''}`;
  return `${shape}<w:sz w:val="${2 * size}"/>`;
}

export interface TableCell {
  readonly width: number;
  readonly columns?: number;
  /** Whether it goes on below, or is one with the cell above. */
  readonly merge?: 'restart' | 'continue';
  readonly vertical: 'top' | 'center';
  /** Paragraphs, at least one. */
  readonly content: string;
}

/** A row that is on one page; a header is repeated on each. */
export function tableRow(cells: readonly TableCell[], isHeader = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(tableCell).join('')}</w:tr>`;
}

function tableCell({ width, columns = 1, merge, vertical, content }: TableCell): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
    merge ? `<w:vMerge w:val="${merge}"/>` : '',
    `<w:vAlign w:val="${vertical}"/>`,
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** A table of fixed widths, with lines between its cells or none. */
export function table(rows: readonly string[], widths: readonly number[], hasLines: boolean): string {
  const edge = (name: string) =>
    `<w:${name} w:val="${hasLines ? 'single' : 'none'}" w:sz="${hasLines ? 4 : 0}" w:space="0" w:color="auto"/>`;
  const all = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${all}" w:type="dxa"/>`,
    `<w:tblBorders>${EDGES.map(edge).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>',
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows,
    '</w:tbl>',
  ].join('');
}
