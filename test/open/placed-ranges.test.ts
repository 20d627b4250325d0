import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlacedRange, PlacedRanges } from '../../src/open/placed-ranges.ts';

const LAST = 40;

/** A range of columns in one line, read from the cell of a row. */
function placed(from: number, to: number, row = 0): PlacedRange {
  const [start, end] = [from, to].map((column) => ({ line: 1, column }));
  const place = { table: 0, row, column: 0, heading: null, text: '' };
  return { place, range: { start, end } } as PlacedRange;
}

/** Ranges that lie beside or within each other: a bracket begins or ends one, anything else is a column. */
const nested = fc.array(fc.constantFrom('(', ')', '.'), { maxLength: LAST }).map((signs) => {
  const open: number[] = [];
  const ranges: PlacedRange[] = [];
  let column = 0;
  const end = () => {
    const start = open.pop();
    if (start !== undefined) ranges.push(placed(start, column));
  };
  for (const sign of signs) {
    if (sign === '(') open.push(column);
    else if (sign === ')') end();
    else column += 1;
  }
  while (open.length > 0) end();
  return ranges;
});

test('the smallest range around a position is the one that looking at all would find', () => {
  fc.assert(
    fc.property(nested, fc.nat(LAST), (ranges, column) => {
      const around = ranges.filter(
        ({ range: { start, end } }) => start.column <= column && column < end.column,
      );
      const length = ({ range: { start, end } }: PlacedRange) => end.column - start.column;
      const found = new PlacedRanges(ranges).around({ line: 1, column });
      if (around.length === 0) expect(found).toBeNull();
      else expect(found && length(found)).toBe(Math.min(...around.map(length)));
    }),
  );
});

test('a range ends before its end, and what follows is in the one around it', () => {
  const [outer, inner] = [placed(1, 20), placed(3, 8)];
  const ranges = new PlacedRanges([outer, inner]);
  const at = (column: number) => ranges.around({ line: 1, column });
  expect([at(0), at(1), at(3), at(7), at(8), at(19), at(20)]).toEqual([
    null,
    outer,
    inner,
    inner,
    outer,
    outer,
    null,
  ]);
});

test('what was read from one cell comes from the last to the first', () => {
  const [first, other, last] = [placed(1, 2), placed(3, 4, 1), placed(5, 6)];
  expect(new PlacedRanges([first, other, last]).ofCell(first)).toEqual([last, first]);
});
