import { describe, expect, test } from 'vitest';
import {
  amountCell,
  cellText,
  cellValue,
  countCell,
  dayCell,
  decimalText,
  isShownIn,
  numberCell,
  percentText,
  shareCell,
  textCell,
  totalCell,
  unreadableCell,
} from '../../../src/output/sheet/cells.ts';
import { type Cell, spanOf, type Table } from '../../../src/output/sheet/sheet.ts';

test.each<[string, Cell, string, string, string]>([
  ['an amount', amountCell(280_000_000n), '280.000.000đ', '280.000.000đ', '280000000'],
  ['an amount of nothing', amountCell(0n), '–', '–', '0'],
  ['a sum of nothing', totalCell(0n), '0đ', '0đ', '0'],
  ['no amount', amountCell(null), '', '', ''],
  ['an amount that cannot be read', unreadableCell, '?', '?', ''],
  ['a day', dayCell('2020-03-31'), '31/3/2020', '2020-03-31', '2020-03-31'],
  ['a share', shareCell(2766n), '27,66%', '27.66%', '27.66'],
  ['a count', countCell(-92, 'quá 92 ngày'), 'quá 92 ngày', 'quá 92 ngày', '-92'],
  ['the number of a row', numberCell('1000'), '1000', '1000', '1000'],
  ['such a number with a zero', numberCell('01'), '01', '01', '1'],
  ['a quantity', { type: 'number', digits: 12_500n, decimals: 1 }, '1.250', '1250', '1250.0'],
  ['text on several lines', textCell(' Một\n hai '), 'Một hai', 'Một hai', 'Một hai'],
  ['no text', textCell(null), '–', '–', ''],
])('%s', (_, cell, vi, en, value) => {
  expect([cellText(cell, 'vi', null), cellText(cell, 'en', null), cellValue(cell)]).toEqual([vi, en, value]);
});

test('under a heading that names the unit, amounts are plain figures of that unit', () => {
  const cell = totalCell(129_600_000n);
  expect(cellText(cell, 'vi', 'đồng')).toBe('129.600.000');
  expect(cellText(cell, 'vi', 'nghìn đồng')).toBe('129.600');
  expect(cellText(cell, 'vi', 'triệu đồng')).toBe('129,6');
});

test('decimals and percentages below one', () => {
  expect([decimalText(-5n, 2, 'vi'), percentText(4n, 'en')]).toEqual(['-0,05', '0.04%']);
});

describe('merged cells', () => {
  const text = textCell('x');
  const up = textCell('x', { merged: 'up' });
  const left = textCell('x', { merged: 'left' });
  const table: Table = {
    type: 'table',
    title: null,
    unit: null,
    columns: [],
    rows: [
      { kind: 'group', cells: [text, left, left, text] },
      { kind: 'entry', cells: [text, text, text, text] },
      { kind: 'entry', cells: [up, text, text, up] },
    ],
  };
  test('count for the cell they belong to', () => {
    expect(spanOf(table, 0, 0)).toEqual({ rows: 1, columns: 3 });
    expect(spanOf(table, 1, 0)).toEqual({ rows: 2, columns: 1 });
    expect(spanOf(table, 1, 1)).toEqual({ rows: 1, columns: 1 });
  });
});

test.each([
  [1_000n, 'triệu đồng', true],
  [999n, 'triệu đồng', false],
  [1n, 'nghìn đồng', true],
  [1n, 'đồng', true],
] as const)('%i đồng has at most three decimals in %s: %s', (dong, unit, isShown) => {
  expect(isShownIn(dong, unit)).toBe(isShown);
});
