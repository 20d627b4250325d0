import { scaleLinear } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';
import { escapeHtml } from '../text/html.ts';
import type { Band } from './figure.ts';
import type { Picture } from './row-label.ts';

const HEIGHT = 220;
/** Below the plot, for the names of the months. */
const FOOT = 22;
/** Above the plot, so that the label of the highest line is not cut. */
const HEAD = 18;

/**
 * The band between the least and the most, and the line of what was paid, over the months. Places along the months
 * are in percent and the curves are stretched, so that the picture fits any screen and its texts keep their size.
 */
export function drawBand({ months, unit }: Band): Picture {
  const largest = Math.max(1, ...months.map(({ most, paid }) => Math.max(Number(most), Number(paid ?? 0n))));
  const y = scaleLinear([0, largest], [HEIGHT, HEAD]).nice(4);
  // The first point is the start of the first month, when nothing is due.
  const points = [{ least: 0, most: Number(months[0]?.most ?? 0n), paid: 0 as number | null }].concat(
    months.map(({ least, most, paid }) => ({
      least: Number(least),
      most: Number(most),
      paid: paid === null ? null : Number(paid),
    })),
  );
  const x = scaleLinear([0, months.length], [0, 100]);
  const band = area<(typeof points)[number]>()
    .x((_, i) => x(i))
    .y0(({ least }) => y(least))
    .y1(({ most }) => y(most))
    .curve(curveLinear);
  const paid = line<(typeof points)[number]>()
    .defined((point) => point.paid !== null)
    .x((_, i) => x(i))
    .y((point) => y(point.paid ?? 0));
  const ticks = y.ticks(4);
  const grid = ticks.map((tick, i) => {
    const at = y(tick).toFixed(1);
    const label = i === ticks.length - 1 ? `${millions(tick)} ${escapeHtml(unit)}` : millions(tick);
    return `<line class="grid" x2="100%" y1="${at}" y2="${at}"/><text class="tick" y="${(y(tick) - 4).toFixed(1)}">${label}</text>`;
  });
  const every = Math.ceil(months.length / 12);
  const names = months.map(({ name }, i) =>
    i % every === 0
      ? `<text class="tick" x="${x(i + 0.5).toFixed(2)}%" y="${HEIGHT + 16}" text-anchor="middle">${escapeHtml(name)}</text>`
      : '',
  );
  const hasPaid = months.some((month) => month.paid !== null);
  const svg = [
    `<svg class="plot" viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" width="100%" height="${HEIGHT}">`,
    `<path class="band" d="${band(points) ?? ''}"/>`,
    hasPaid ? `<path class="paid-line" d="${paid(points) ?? ''}"/>` : '',
    '</svg>',
    ...grid,
    ...names,
  ].join('\n');
  return { svg, height: HEIGHT + FOOT };
}

/** An amount on the axis, in triệu đồng. */
function millions(dong: number): string {
  // To ask for a locale takes longer than to draw all the rest.
  const tenths = (Math.round(dong / 100_000) / 10).toString();
  return tenths.replace('.', ',').replace(/\B(?=(?:\d{3})+(?:,|$))/g, '.');
}
