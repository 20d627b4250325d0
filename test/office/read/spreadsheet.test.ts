import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { cellText, type OfficeDocument } from '../../../src/office/read/office-document.ts';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';

const read = async (...sheets: WriteSheet[]) => readOfficeFile('a.xlsx', await writeXlsx({ sheets }));
const gridOf = ({ blocks }: OfficeDocument, index = 0) => {
  const block = blocks[index];
  return block?.kind === 'table' ? block.rows.map((row) => row.map(cellText)) : null;
};
const cells = (entries: Record<string, Partial<Cell>>) => new Map(Object.entries(entries));

test('each sheet that is shown is a table under its name; a hidden one is only named', async () => {
  const document = await read(
    { name: 'Dự toán', rows: [['a']] },
    { name: 'Nháp', rows: [['b']], hidden: true },
    { name: 'Quý II', rows: [['c']] },
  );
  expect(document.blocks.map((block) => block.kind === 'table' && [block.number, block.name])).toEqual([
    [1, 'Dự toán'],
    [2, 'Quý II'],
  ]);
  expect(document.remarks).toEqual([
    { kind: 'hidden-sheet', table: null, row: null, column: null, text: 'Nháp' },
  ]);
});

test('merged cells stand at every place they cover', async () => {
  const document = await read({
    name: 'a',
    rows: [
      ['x', '', 'y'],
      ['', '', 'z'],
    ],
    merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 1 }],
  });
  expect(gridOf(document)).toEqual([
    ['x', 'x', 'y'],
    ['x', 'x', 'z'],
  ]);
});

test('a formula is its stored result; without one it is computed, or the cell is empty and said', async () => {
  const sheets = [
    {
      name: 'a',
      rows: [[6, 2]],
      cells: cells({
        '0,2': { formula: 'A1+B1', formulaResult: 9 },
        '0,3': { formula: 'A1*B1', formulaResult: 4711 },
        '0,4': { formula: 'NPV(A1,B1)', formulaResult: 4711 },
      }),
    },
  ];
  // As a program leaves it that does not calculate.
  const parts = unzipSync(await writeXlsx({ sheets }));
  const sheet = 'xl/worksheets/sheet1.xml';
  parts[sheet] = strToU8(strFromU8(parts[sheet] ?? new Uint8Array()).replaceAll('<v>4711</v>', ''));
  const document = await readOfficeFile('a.xlsx', zipSync(parts));
  expect(gridOf(document)).toEqual([['6', '2', '9', '12', '']]);
  expect(document.remarks).toEqual([
    { kind: 'formula-without-result', table: 1, row: 1, column: 5, text: '=NPV(A1,B1)' },
  ]);
});

test('hidden rows and columns are read, and named', async () => {
  const document = await read({
    name: 'a',
    rows: [['1'], ['2'], ['3'], ['4']],
    rowDefs: new Map([
      [1, { hidden: true }],
      [2, { hidden: true }],
    ]),
  });
  expect(gridOf(document)).toEqual([['1'], ['2'], ['3'], ['4']]);
  expect(document.remarks).toEqual([
    { kind: 'hidden-rows', table: 1, row: null, column: null, text: 'a: 2–3' },
  ]);
});

test('shared, inline and rich texts are read alike, line by line', async () => {
  const sheet: WriteSheet = {
    name: 'a',
    rows: [['Dòng 1\nDòng 2']],
    cells: cells({
      '0,1': {
        type: 'richText',
        value: 'Báo mới',
        richText: [{ text: 'Báo ', font: { bold: true } }, { text: 'mới' }],
      },
    }),
  };
  for (const stringMode of ['shared', 'inline'] as const) {
    const document = await readOfficeFile('a.xlsx', await writeXlsx({ sheets: [sheet], stringMode }));
    expect(gridOf(document)).toEqual([['Dòng 1\nDòng 2', 'Báo mới']]);
  }
});

test.each(['1900', '1904'] as const)(
  'dates of a workbook of %s are days as written here',
  async (dateSystem) => {
    const date = new Date('2026-03-15T00:00:00Z');
    const style = (numFmt: string) => ({ value: date, type: 'date' as const, style: { numFmt } });
    const sheets = [
      { name: 'a', rows: [], cells: cells({ '0,0': style('dd/mm/yyyy'), '0,1': style('mm/yyyy') }) },
    ];
    const document = await readOfficeFile('a.xlsx', await writeXlsx({ sheets, dateSystem }));
    expect(gridOf(document)).toEqual([['15/03/2026', '03/2026']]);
  },
);
