import { expect, test } from 'vitest';
import { inPictures } from '../../../src/output/page/row-label.ts';

const rows = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const sizes = (parts: readonly (readonly number[])[]) => parts.map(({ length }) => length);

test('a picture of few rows is one, of more rows parts of as many as are asked for', () => {
  expect(sizes(inPictures(rows(10), 10))).toEqual([10]);
  expect(sizes(inPictures(rows(11), 10))).toEqual([10, 1]);
  expect(inPictures(rows(25), 10).flat()).toEqual(rows(25));
});

test('a heading is with what it is above', () => {
  expect(sizes(inPictures(rows(12), 10, (row) => row === 10))).toEqual([9, 3]);
  expect(sizes(inPictures(rows(12), 10, (row) => row === 9))).toEqual([10, 2]);
});
