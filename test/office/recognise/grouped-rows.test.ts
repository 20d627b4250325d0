import { describe, expect, test } from 'vitest';
import { checked, grid, lines } from '../../support/office-documents.ts';

const HEADING = ['Stt', 'Nhóm nội dung', 'Hoạt động', 'Thời gian', 'Kinh phí'];
const ROWS = [
  ['1', 'Báo chí', 'Báo in', 'Quý I/2026', '20.000.000'],
  ['2', '^', 'Báo nói', 'Quý II/2026', '40.000.000'],
  ['3', 'Trực quan', 'Băng rôn', 'Quý III/2026', '9.000.000'],
  ['', 'Tổng cộng', '', '', '69.000.000'],
];
const TASKS = [
  { title: 'Báo chí', tasks: [{ title: 'Báo in', schedule: 'Quý I/2026' }, { title: 'Báo nói' }] },
  { title: 'Trực quan', tasks: [{ title: 'Băng rôn' }] },
];
const withRows = (change: (cell: string, row: number, column: number) => string) =>
  checked(grid([HEADING, ...ROWS].map((row, at) => row.map((cell, column) => change(cell, at, column)))));

describe('a first column that groups what the second names', () => {
  test.each([
    ['in merged cells', (cell: string) => cell],
    ['in its first row alone', (cell: string) => (cell === '^' ? '' : cell)],
    ['in each row again', (cell: string) => (cell === '^' ? 'Báo chí' : cell)],
    ['without numbers', (cell: string, _: number, column: number) => (column === 0 ? '' : cell)],
  ])('%s', (_, change) => {
    const { data, sum, errors, warnings } = withRows(change);
    expect(data.tasks).toMatchObject(TASKS);
    expect({ sum, errors, warnings }).toEqual({ sum: 69_000_000, errors: [], warnings: [] });
  });

  test('with a number for each group', () => {
    const { data, sum } = withRows((cell, row, column) =>
      column > 0 || row === 0 || row === 4 ? cell : (['1', '^', '2'][row - 1] ?? ''),
    );
    expect(data.tasks).toMatchObject(TASKS);
    expect(sum).toBe(69_000_000);
  });

  test('and has a sum of each group', () => {
    const { data, sum, errors } = checked(
      lines(`Nhóm | Hoạt động | Kinh phí
             Báo chí | Báo in | 20.000.000
             | Báo nói | 40.000.000
             Cộng báo chí | | 60.000.000
             Trực quan | Băng rôn | 9.000.000
             Tổng cộng | | 69.000.000`),
    );
    expect({ sum, errors }).toEqual({ sum: 69_000_000, errors: [] });
    expect(data.tasks).toHaveLength(2);
  });
});

test('a second column that only says more of each task is kept with it', () => {
  const { data } = checked(
    lines(`Stt | Nội dung | Hoạt động | Kinh phí
           1 | Báo chí | Báo in | 20.000.000
           2 | Trực quan | Băng rôn | 9.000.000
           | Tổng cộng | | 29.000.000`),
  );
  expect(data.tasks).toMatchObject([{ title: 'Báo chí', other: { 'Hoạt động': 'Báo in' } }, {}]);
});
