import { escapeHtml } from '../text/html.ts';

/** The height of the lines for the name of a row and what is remarked of it, in pixels. */
export const LABEL_HEIGHT = 40;
const NAME_HEIGHT = 20;

/** As much as fits a wide screen; a narrow one cuts it at its edge. The whole name is in the table. */
const LONGEST = 110;

/** The name of a row, cut at the edge of the picture. */
export function nameSvg(name: string, top: number): string {
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : name;
  return `<svg y="${top}" width="100%" height="${NAME_HEIGHT}"><text class="name" y="15">${escapeHtml(shown)}</text></svg>`;
}

/** What is below the name: an amount, a state. */
export function remarkSvg(text: string, top: number): string {
  return `<text class="remark" y="${top + NAME_HEIGHT + 12}">${escapeHtml(text)}</text>`;
}
