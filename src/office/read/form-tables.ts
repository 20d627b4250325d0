import { type Block, cellsOf, type Remark, type Table } from './office-document.ts';

/**
 * Numbers the tables as a person counts them: those that only lay out the letterhead or the signatures get numbers
 * below zero, and the others are counted from 1.
 */
export function countTables(
  blocks: readonly Block[],
  remarks: readonly Remark[],
): { blocks: Block[]; remarks: Remark[] } {
  const numbers = new Map<number, number>();
  let counted = 0;
  let forms = 0;
  const numbered = blocks.map((block): Block => {
    if (block.kind === 'paragraph') return block;
    if (isForm(block)) forms += 1;
    else counted += 1;
    const number = isForm(block) ? -forms : counted;
    numbers.set(block.number, number);
    return { ...block, number };
  });
  return {
    blocks: numbered,
    remarks: remarks.map((remark) => ({
      ...remark,
      table: remark.table === null ? null : (numbers.get(remark.table) ?? null),
    })),
  };
}

/** More rows than a letterhead or signatures have. */
const MOST_ROWS = 6;
/** The motto of the State or of the Party, who gets a copy, and the post of who signs. */
const MOTTO =
  /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc|^đảng cộng sản việt nam$/iu;
const CLOSING =
  /^nơi nhận\s*:?|^(?:kt|tm|tl|tuq|q)\s*\.\s*\p{L}|^(?:người lập|kế toán trưởng|thủ trưởng đơn vị)(?:\s|$)/iu;
/** A number in a row, or of an amount: a table with one holds data. */
const FIGURE = /^(?:[ivx]+|[\d.,]+)$/iu;

/** Whether a table is only the layout of a letterhead or of signatures: few rows of at most two or three texts, and no data. */
function isForm(table: Table): boolean {
  if (table.name !== null || table.rows.length > MOST_ROWS) return false;
  const lines = cellsOf(table).flatMap((cell) => cell.lines);
  if (lines.some((line) => FIGURE.test(line))) return false;
  return lines.some((line) => MOTTO.test(line) || CLOSING.test(line)) && !hasWideRow(table);
}

/** Three columns of text in a row, as the headings of an annex are. */
function hasWideRow({ rows }: Table): boolean {
  return rows.some((row) => new Set(row.filter((cell) => (cell?.lines.length ?? 0) > 0)).size > 2);
}
