import type { Bounds } from '../bounds.ts';
import { type Cell, plainCell, type Remark, type Table } from '../office-document.ts';
import type { XmlElement } from '../xml.ts';
import type { Reference } from './paragraph-text.ts';

/** A cell as it is in the file. */
export interface RawCell {
  readonly element: XmlElement;
  /** How many grid columns it takes. */
  readonly span: number;
  /** It is the lower part of the cell above. */
  readonly continuesAbove: boolean;
  /** It is the right part of the cell beside it, in the way of old files. */
  readonly continuesLeft: boolean;
  readonly lines: readonly string[];
  readonly isBold: boolean;
  /** The texts of its notes and comments. */
  readonly notes: readonly string[];
  readonly remarks: readonly Pick<Remark, 'kind' | 'text'>[];
  readonly references: readonly Reference[];
}

export interface RawRow {
  /** How many grid columns are left out before the first cell. */
  readonly before: number;
  readonly cells: readonly RawCell[];
}

interface Grid {
  readonly grid: Pick<Table, 'rows' | 'widths'>;
  /** Text in the lower or right part of a merged cell, which no office program shows. */
  readonly covered: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly origins: ReadonlyMap<Cell, RawCell>;
}

type Growing = { -readonly [K in keyof Cell]: Cell[K] };

/** Lays cells out in the grid of their table, merged ones at every place they cover; a grid too large is refused. */
export function gridOf(rows: readonly RawRow[], widths: readonly number[], bounds: Bounds): Grid {
  const places: (Growing | null)[][] = [];
  const covered: { row: number; column: number; text: string }[] = [];
  const origins = new Map<Growing, RawCell>();
  rows.forEach(({ before, cells }, rowIndex) => {
    const place: (Growing | null)[] = Array(before).fill(null);
    for (const raw of cells) {
      const at = { row: rowIndex + 1, column: place.length + 1 };
      bounds.check('columns', place.length + raw.span);
      bounds.count('cells', raw.span);
      const above = raw.continuesAbove ? places[rowIndex - 1]?.[place.length] : null;
      const left = raw.continuesLeft ? place.at(-1) : null;
      const whole = above?.column === at.column ? above : left;
      const { lines, isBold, notes } = raw;
      const cell = whole ?? { ...plainCell(at.row, at.column, lines), columnSpan: raw.span, isBold, notes };
      if (!whole) origins.set(cell, raw);
      else if (raw.lines.length > 0) covered.push({ ...at, text: raw.lines.join('\n') });
      if (whole && whole === left && whole.row === at.row) whole.columnSpan += raw.span;
      if (whole) whole.rowSpan = Math.max(whole.rowSpan, at.row - whole.row + 1);
      for (let column = 0; column < raw.span; column++) place.push(cell);
    }
    places.push(place);
  });
  const width = places.reduce((most, place) => Math.max(most, place.length), 0);
  for (const place of places) {
    bounds.count('cells', width - place.length);
    while (place.length < width) place.push(null);
  }
  const kept = keptColumns(width, widths, origins);
  // For each column, from 1, its number among those that are kept.
  const numbers = [1];
  for (const keep of kept) numbers.push((numbers.at(-1) ?? 1) + (keep ? 1 : 0));
  const columnOf = (column: number) => numbers[column - 1] ?? 1;
  for (const cell of origins.keys()) {
    const end = columnOf(cell.column + cell.columnSpan);
    cell.column = columnOf(cell.column);
    cell.columnSpan = Math.max(end - cell.column, 1);
  }
  const columns = kept.flatMap((keep, column) => (keep ? [column] : []));
  return {
    grid: {
      rows: places.map((place) => columns.map((column) => place[column] ?? null)),
      widths: columns.map((column) => widths[column] ?? 1),
    },
    covered: covered.map((place) => ({ ...place, column: columnOf(place.column) })),
    origins,
  };
}

/** Columns narrower than this, in twentieths of a point, hold no text: 1 mm. */
const NARROWEST = 60;

/**
 * The columns in which some cell begins. Others are left over from merging and splitting, as are those too narrow for
 * text: a person sees no column there.
 */
function keptColumns(
  width: number,
  widths: readonly number[],
  origins: ReadonlyMap<Growing, RawCell>,
): boolean[] {
  const begins: boolean[] = Array(width).fill(false);
  const holds: boolean[] = Array(width).fill(false);
  for (const { column, columnSpan, lines } of origins.keys()) {
    begins[column - 1] = true;
    if (columnSpan === 1 && lines.length > 0) holds[column - 1] = true;
  }
  const isNarrow = (column: number) => (widths[column] ?? NARROWEST) < NARROWEST && widths[column] !== 1;
  const kept = begins.map((begun, column) => begun && (holds[column] || !isNarrow(column)));
  // A table of narrow columns only was drawn by a program that does not know their widths.
  return kept.some((keep) => keep) ? kept : begins;
}
