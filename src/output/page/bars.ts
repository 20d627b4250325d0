import { scaleLinear } from 'd3-scale';
import { escapeHtml } from '../text/html.ts';
import type { BarRow, Bars } from './figure.ts';
import { inPictures, LABEL_HEIGHT, nameSvg, type Picture, remarkSvg } from './row-label.ts';

const BAR = 16;
const ROW = LABEL_HEIGHT + BAR + 8;
/** Three parts fill a page in print. */
const MOST_ROWS = 5;

/** A name and a bar a row. Widths are in percent, so that they fit any screen. */
export function drawBars({ rows }: Bars): Picture[] {
  const largest = Math.max(1, ...rows.flatMap((row) => amountsOf(row)));
  const x = scaleLinear([0, largest], [0, 100]);
  const drawn = (row: BarRow, i: number) => {
    const { name, text, planned, contracted, paid } = row;
    const top = i * ROW;
    const bar = (mark: string, amount: bigint, inset: number) =>
      `<rect class="${mark}" y="${top + LABEL_HEIGHT + inset}" height="${BAR - 2 * inset}" width="${x(Math.max(0, Number(amount))).toFixed(2)}%"/>`;
    return [
      `<g><title>${escapeHtml(`${name}: ${text}`)}</title>`,
      nameSvg(name, top),
      remarkSvg(text, top),
      bar('planned', planned, 0),
      contracted === undefined ? '' : bar('contracted', contracted, 3),
      paid === undefined ? '' : bar('paid', paid, 6),
      '</g>',
    ].join('');
  };
  return inPictures(rows, MOST_ROWS).map((part) => ({
    svg: part.map(drawn).join('\n'),
    height: part.length * ROW,
  }));
}

function amountsOf({ planned, contracted = 0n, paid = 0n }: BarRow): number[] {
  return [planned, contracted, paid].map(Number);
}
