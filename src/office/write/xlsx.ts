import { writeXlsx } from 'hucre/xlsx';
import type { Paper } from '../../papers/paper.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import { fitColumns } from './column-widths.ts';
import { FONT, PaperCells } from './xlsx-cells.ts';

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
  const cells = new PaperCells(fit);
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
