import { scaleLinear } from 'd3-scale';
import { escapeHtml } from '../text/html.ts';
import type { BarRow, Bars } from './figure.ts';
import { LABEL_HEIGHT, nameSvg, remarkSvg } from './row-label.ts';

const BAR = 16;
const ROW = LABEL_HEIGHT + BAR + 8;

/** A name and a bar a row, and how high all are in pixels. Widths are in percent, so that they fit any screen. */
export function drawBars({ rows }: Bars): { svg: string; height: number } {
  const largest = Math.max(1, ...rows.flatMap((row) => amountsOf(row)));
  const x = scaleLinear([0, largest], [0, 100]);
  const drawn = rows.map((row, i) => {
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
  });
  return { svg: drawn.join('\n'), height: rows.length * ROW };
}

function amountsOf({ planned, contracted = 0n, paid = 0n }: BarRow): number[] {
  return [planned, contracted, paid].map(Number);
}
