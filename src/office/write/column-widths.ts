import { cellLines, isStrong, type PaperTable } from '../../papers/paper.ts';
import { textWidth } from './text-width.ts';

/** Widths of columns with the size of letters, both in points, at which no word, date or amount is broken. */
export interface Fit {
  readonly size: number;
  readonly widths: readonly number[];
}

/**
 * How wide the columns of a table are so that together they are `width` points. No column is narrower than its longest
 * word, one of figures not narrower than its longest line. What is left goes to columns of text by the square root of
 * their longest text, which keeps rows low, the most to that which names the rows. Letters are the largest of `sizes`
 * at which that column has room; headings take no more than two lines where there is room for that too.
 */
export function fitColumns(table: PaperTable, width: number, sizes: readonly number[]): Fit {
  const needs = table.columns.map((_, column) => needOf(table, column));
  const fits = sizes.flatMap((size) =>
    [true, false].map((isEasy) => ({ size, needs: needs.map((need) => inPoints(need, size, isEasy)) })),
  );
  const hasRoom = (fit: (typeof fits)[number]) => {
    const title = table.columns.findIndex(({ isTitle }) => isTitle);
    const least = fit.needs.map((need, column) =>
      column === title ? Math.max(need.least, Math.min(need.most, width * ROOM_FOR_TITLE)) : need.least,
    );
    return sum(least) <= width;
  };
  const fit = fits.find(hasRoom) ?? fits.at(-1);
  if (!fit) throw new RangeError('no size of letters');
  return { size: fit.size, widths: shared(fit.needs, width) };
}

/** The part of the width of a table that names of tasks should have, if they are as long as that. */
const ROOM_FOR_TITLE = 0.25;
/** Points between the text of a cell and both its edges. */
const PADDING = 11;
/** Text that is no longer than this has a line of its own. */
const SHORT = 4;
/** An address, or words run together, may be broken: nothing makes a column wider than so many letters. */
const LONGEST_WORD = 12;

interface Need {
  /** The narrowest at which nothing is broken. */
  readonly least: number;
  /** The narrowest at which the heading takes two lines. */
  readonly heading: number;
  /** At which each line is one. */
  readonly most: number;
  /** What it gets of the width that is free, against other columns. */
  readonly weight: number;
}

/** In multiples of the size of letters. */
function needOf(table: PaperTable, column: number): Need {
  const { heading, isText, isTitle } = table.columns[column] ?? { heading: '', isText: true };
  let word = longestWord(heading, true);
  let line = 0;
  let longest = 0;
  table.rows.forEach(({ cells }, row) => {
    const cell = cells[column];
    if (!cell || cell.merged || cells[column + 1]?.merged === 'left') return;
    const isBold = isStrong(table, row, column);
    const lines = cellLines(cell, table.unit);
    let whole = 0;
    for (const text of lines) {
      const width = textWidth(text, isBold);
      whole += width;
      line = Math.max(line, width);
      word = Math.max(word, isText ? Math.min(LONGEST_WORD, longestWord(text, isBold)) : width);
    }
    longest = Math.max(longest, whole);
  });
  const least = Math.max(word, isText ? SHORT : 0);
  return {
    least,
    heading: inTwoLines(heading),
    most: Math.max(least, line),
    weight: isText ? Math.sqrt(longest) * (isTitle ? 1.5 : 1) : 0,
  };
}

function longestWord(text: string, isBold: boolean): number {
  return text.split(' ').reduce((longest, word) => Math.max(longest, textWidth(word, isBold)), 0);
}

/** How wide bold text is in two lines. */
function inTwoLines(text: string): number {
  const words = text.split(' ');
  const widths = words.map((_, i) =>
    Math.max(textWidth(words.slice(0, i).join(' '), true), textWidth(words.slice(i).join(' '), true)),
  );
  return Math.min(...widths);
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly weight: number;
}

/** In points; the least is enough for the heading where there is room for it. */
function inPoints({ least, heading, most, weight }: Need, size: number, isEasy: boolean): Bounds {
  const enough = isEasy ? Math.max(least, heading) : least;
  return { least: enough * size + PADDING, most: most * size + PADDING, weight };
}

/** Each column between its least and its most by its weight; what no column needs goes to all that have text. */
function shared(needs: readonly Bounds[], width: number): number[] {
  const at = (part: number) =>
    needs.map(({ least, most, weight }) => Math.min(Math.max(least, part * weight), Math.max(least, most)));
  let [low, high] = [0, width];
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > width) high = middle;
    else low = middle;
  }
  const widths = at(low);
  const weights = sum(needs.map(({ weight }) => weight));
  const left = width - sum(widths);
  return widths.map((each, column) =>
    left < 0
      ? (each / (width - left)) * width
      : each + left * (weights === 0 ? 1 / needs.length : (needs[column]?.weight ?? 0) / weights),
  );
}

/** How long neighbouring columns or rows are together. */
export function lengthOf(lengths: readonly number[], first = 0, count = lengths.length): number {
  return sum(lengths.slice(first, first + count));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
