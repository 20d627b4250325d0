import { type Cell, plainCell, type Table } from '../office-document.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/** A cell as it stands in the file. */
export interface RawCell {
  /** How many grid columns it takes. */
  readonly span: number;
  /** It is the lower part of the cell above. */
  readonly continuesAbove: boolean;
  /** It is the right part of the cell beside it, in the way of old files. */
  readonly continuesLeft: boolean;
  readonly lines: readonly string[];
  /** The footnotes it refers to. */
  readonly footnotes: readonly string[];
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

/** A grid wider than Word allows (63 columns, some leeway for other writers). */
const WIDEST = 256;

/** Lays cells out in the grid of their table, merged ones at every place they cover. */
export function gridOf(rows: readonly RawRow[], widths: readonly number[]): Grid {
  const places: (Growing | null)[][] = [];
  const covered: { row: number; column: number; text: string }[] = [];
  const origins = new Map<Cell, RawCell>();
  rows.forEach(({ before, cells }, rowIndex) => {
    const place: (Growing | null)[] = Array(before).fill(null);
    for (const raw of cells) {
      const at = { row: rowIndex + 1, column: place.length + 1 };
      if (place.length + raw.span > WIDEST) throw new UnreadableFile('too-large');
      const above = raw.continuesAbove ? places[rowIndex - 1]?.[place.length] : null;
      const left = raw.continuesLeft ? place.at(-1) : null;
      const whole = above?.column === at.column ? above : left;
      const cell = whole ?? { ...plainCell(at.row, at.column, raw.lines), columnSpan: raw.span };
      if (!whole) origins.set(cell, raw);
      else if (raw.lines.length > 0) covered.push({ ...at, text: raw.lines.join('\n') });
      if (whole && whole === left && whole.row === at.row) whole.columnSpan += raw.span;
      if (whole) whole.rowSpan = Math.max(whole.rowSpan, at.row - whole.row + 1);
      for (let column = 0; column < raw.span; column++) place.push(cell);
    }
    places.push(place);
  });
  const width = places.reduce((most, place) => Math.max(most, place.length), widths.length);
  for (const place of places) while (place.length < width) place.push(null);
  return {
    grid: { rows: places, widths: Array.from({ length: width }, (_, column) => widths[column] ?? 1) },
    covered,
    origins,
  };
}
