import { escapeHtml } from '../text/html.ts';

/** The height of the lines for the name of a row and what is remarked of it, in pixels. */
export const LABEL_HEIGHT = 40;
const NAME_HEIGHT = 20;

/** As much as fits a wide screen; a narrow one cuts it at its edge. The whole name is in the table. */
const LONGEST = 110;

/** A part of a picture that is on one page in print; a picture of many rows would be cut in the middle of one. */
export interface Picture {
  readonly svg: string;
  /** In pixels. */
  readonly height: number;
}

/** Rows in parts of at most so many; a heading is not the last of one. */
export function inPictures<T>(
  rows: readonly T[],
  most: number,
  isHeading: (row: T) => boolean = () => false,
): T[][] {
  const parts: T[][] = [];
  for (const row of rows) {
    const part = parts.at(-1);
    if (part && part.length < (isHeading(row) ? most - 1 : most)) part.push(row);
    else parts.push([row]);
  }
  return parts;
}

/** The name of a row, cut at the edge of the picture. */
export function nameSvg(name: string, top: number): string {
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : name;
  return `<svg y="${top}" width="100%" height="${NAME_HEIGHT}"><text class="name" y="15">${escapeHtml(shown)}</text></svg>`;
}

/** What is below the name: an amount, a state. */
export function remarkSvg(text: string, top: number): string {
  return `<text class="remark" y="${top + NAME_HEIGHT + 12}">${escapeHtml(text)}</text>`;
}
