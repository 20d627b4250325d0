import { describe, expect, test } from 'vitest';
import { sheetCsv } from '../../../src/output/sheet/csv.ts';
import { sheetOf, tableOf } from '../../support/tables.ts';

test('plain integers and CRLF', () => {
  expect(sheetCsv(sheetOf(tableOf([['In tài liệu, "tờ rơi"', 100_000_000n, 0n]])), false)).toBe(
    '"Tên","Kinh phí","Kinh phí"\r\n"In tài liệu, ""tờ rơi""",100000000,0\r\n',
  );
});

test('a byte order mark where Excel needs one', () => {
  expect(sheetCsv(sheetOf(tableOf([['In', 1n]])), true)).toMatch(/^\uFEFF"Tên",/);
});

describe('formulas', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '=HYPERLINK("http://x")',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(A1)',
  ])('%j', (text) => {
    const cell = sheetCsv(sheetOf(tableOf([[text, 1n]])), false).split('\r\n')[1];
    expect(cell).toMatch(/^"?'/);
  });
});

test('a sum above its parts is left out, so that the column adds up', () => {
  const { columns, rows } = tableOf([
    ['Việc', 3n],
    ['một', 1n],
    ['hai', 2n],
  ]);
  const grouped = rows.map((row, i) => (i === 0 ? { ...row, kind: 'group' as const } : row));
  const text = sheetCsv(sheetOf({ type: 'table', title: null, unit: null, columns, rows: grouped }), false);
  expect(text).toBe('"Tên","Kinh phí"\r\n"một",1\r\n"hai",2\r\n');
});
