import { expect, test } from 'vitest';
import { firstColumns } from '../../../src/office/write/signature-columns.ts';

test('columns are shared out so that the text with the least room has as much as it can', () => {
  expect(firstColumns([100, 100, 100], [10, 10, 10])).toEqual([0, 1, 2]);
  expect(firstColumns([27, 380, 40, 40, 40, 75, 110], [60, 125, 155])).toEqual([0, 2, 5]);
  expect(firstColumns([27, 380, 40, 40, 40, 75, 110], [60, 125, 60])).toEqual([0, 2, 6]);
});

test('one text has all columns', () => {
  expect(firstColumns([20, 30], [10])).toEqual([0]);
});
