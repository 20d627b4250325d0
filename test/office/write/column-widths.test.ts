import { expect, test } from 'vitest';
import { fitColumns } from '../../../src/office/write/column-widths.ts';
import { textWidth } from '../../../src/office/write/text-width.ts';
import type { PaperTable } from '../../../src/papers/paper.ts';

const text = (heading: string, isTitle = false) => ({
  heading,
  kind: 'text' as const,
  isText: true,
  isTitle,
});
const cell = (shown: string) => ({ type: 'text' as const, text: shown });

function tableWith(columns: PaperTable['columns'], ...rows: string[][]): PaperTable {
  return {
    unit: null,
    columns,
    rows: rows.map((row) => ({ kind: 'entry', level: 0, cells: row.map(cell) })),
  };
}

const LONG = 'Tổ chức hội nghị tập huấn nghiệp vụ cho cán bộ làm công tác thông tin, tuyên truyền ở cơ sở';
const AMOUNT = { heading: 'Kinh phí', kind: 'amount' as const, isText: false };

test('the widths make up the page, and that of the name is the largest', () => {
  const table = tableWith([text('Tên', true), text('Kết quả'), AMOUNT], [LONG, LONG, '470.000.000']);
  const { widths } = fitColumns(table, 700, [12, 11]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(700);
  expect(Math.max(...widths)).toBe(widths[0]);
});

test('no figure, date or word is broken, however long the other columns are', () => {
  const figures = ['Chuyên trang', '31/12/2026', '1.234.567.890'];
  const table = tableWith(
    [text('Tên', true), text('Thời gian'), AMOUNT],
    [LONG.repeat(9), ...figures.slice(1)],
  );
  const { size, widths } = fitColumns(table, 300, [12, 11, 10]);
  expect(widths[1]).toBeGreaterThan(textWidth('31/12/2026') * size);
  expect(widths[2]).toBeGreaterThan(textWidth('1.234.567.890') * size);
});

test('letters are smaller where the columns of figures leave no room for the name', () => {
  const amounts = Array.from({ length: 8 }, () => AMOUNT);
  const row = [LONG, ...amounts.map(() => '15.738.000.000')];
  const table = tableWith([text('Tên', true), ...amounts], row);
  expect(fitColumns(table, 2000, [12, 11, 10, 9]).size).toBe(12);
  expect(fitColumns(table, 714, [12, 11, 10, 9]).size).toBeLessThan(12);
});

test('a heading takes two lines where there is room for it, and as many as it has words where there is none', () => {
  const heading = 'Dự kiến kinh phí';
  const table = tableWith([text('Tên', true), { ...AMOUNT, heading }], [LONG, '63,8']);
  const roomy = fitColumns(table, 400, [12]);
  expect(roomy.widths[1]).toBeGreaterThan(textWidth('kinh phí', true) * 12);
  const tight = fitColumns(table, 90, [12]);
  expect(tight.widths[1]).toBeLessThan(textWidth('kinh phí', true) * 12);
});
