import type { Place } from '../office/recognise/plan/draft.ts';
import { groupBy } from '../values/text/group-by.ts';
import { comparePositions, type Position, type Range } from '../yaml/position.ts';

/** Where in an office file the text in a range was read from. */
export interface PlacedRange {
  readonly place: Place;
  readonly range: Range;
}

/** Ranges of the values of a text, each beside or within the others, so that looking one up does not look at all. */
export class PlacedRanges {
  /** Backwards, and the smallest first of those that start together. */
  readonly #ranges: readonly PlacedRange[];
  /** For each range the index of the smallest one around it, or -1. */
  readonly #outer: readonly number[];
  readonly #byCell: ReadonlyMap<string, readonly PlacedRange[]>;

  constructor(ranges: readonly PlacedRange[]) {
    this.#ranges = ranges.toSorted(
      (a, b) => comparePositions(b.range.start, a.range.start) || comparePositions(a.range.end, b.range.end),
    );
    this.#outer = outerOf(this.#ranges);
    this.#byCell = groupBy(this.#ranges, ({ place }) => cellOf(place));
  }

  /** The smallest range around a position, or null. */
  around(position: Position): PlacedRange | null {
    let index = this.#firstFrom(position);
    for (let range = this.#ranges[index]; range; range = this.#ranges[index]) {
      if (comparePositions(position, range.range.end) < 0) return range;
      index = this.#outer[index] ?? -1;
    }
    return null;
  }

  /** All that was read from the cell, or the paragraph, of this one, from the last to the first. */
  ofCell({ place }: PlacedRange): readonly PlacedRange[] {
    return this.#byCell.get(cellOf(place)) ?? [];
  }

  /** The index of the first range that does not start after a position. */
  #firstFrom(position: Position): number {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const range = this.#ranges[middle];
      if (range && comparePositions(range.range.start, position) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function cellOf({ table, row, column }: Place): string {
  return `${table} ${row} ${column}`;
}

function outerOf(ranges: readonly PlacedRange[]): number[] {
  const outer: number[] = [];
  /** Those that may be around the next one, the smallest last. */
  const open: number[] = [];
  for (let index = ranges.length - 1; index >= 0; index -= 1) {
    while (open.length > 0 && !isWithin(ranges[index], ranges[open.at(-1) ?? 0])) open.pop();
    outer[index] = open.at(-1) ?? -1;
    open.push(index);
  }
  return outer;
}

/** Whether a range ends within one that does not start after it. */
function isWithin(inner: PlacedRange | undefined, outer: PlacedRange | undefined): boolean {
  return !!inner && !!outer && comparePositions(inner.range.end, outer.range.end) <= 0;
}
