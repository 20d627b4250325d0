import { describe, expect, test } from 'vitest';
import { cellsOf, cellText, type OfficeDocument } from '../../../src/office/read/office-document.ts';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import { cells, excelFile } from '../../support/excel-file.ts';

const NAMES = '<definedNames><definedName name="DonGia">\'Đơn giá\'!$B$1</definedName></definedNames>';

/** A1:A4 are 6, 2.5, a text and empty; B1:B3 are 5 000 000, 4 000 and 8 %; another sheet holds prices. */
async function computed(formula: string, more: readonly (string | number)[] = []): Promise<OfficeDocument> {
  const data = cells([
    [6, 5_000_000, formula, ...more],
    [2.5, 4_000],
    ['báo', 0.08],
    ['', '', ''],
  ]);
  const prices = {
    name: 'Đơn giá',
    data: cells([
      ['Báo', 900_000],
      ['Đài', 1_200_000],
      ['Báo', 100_000],
    ]),
  };
  return readOfficeFile('a.xlsx', excelFile([{ data }, prices], { workbook: NAMES }));
}
const resultOf = (document: OfficeDocument) => {
  const [table] = document.blocks;
  return table?.kind === 'table' ? cellText(table.rows[0]?.[2]) : null;
};

test.each([
  ['A1*B1', '30000000'],
  ['$A$1 * B$1', '30000000'],
  ['A1*B1*(1+B3)', '32400000'],
  ['B1*8%', '400000'],
  ['B1/3*3', '5000000'],
  ['B1/3', '1666666,66666667'],
  ['0.1+0.2', '0,3'],
  ['-A1^2', '36'],
  ['1-2-3', '-4'],
  ['2+3*4', '14'],
  ['SUM(A1:A4)', '8,5'],
  ['SUM(A1:A4,B1,10)', '5000018,5'],
  ['SUM(A:A)', '8,5'],
  ['SUM(1:1)-C1', null],
  ['PRODUCT(A1,A2)', '15'],
  ['ROUND(B1/3,-3)', '1667000'],
  ['ROUND(2.5,0)', '3'],
  ['ROUND(-2.5,0)', '-3'],
  ['ROUNDUP(2.1,0)', '3'],
  ['ROUNDDOWN(-2.9,0)', '-2'],
  ['INT(-2.5)', '-3'],
  ['MAX(A1:B2)', '5000000'],
  ['MIN(A1:A4)', '2,5'],
  ['AVERAGE(A1:A4)', '4,25'],
  ['COUNT(A1:A4)', '2'],
  ['COUNTA(A1:A4)', '3'],
  ['IF(A1>5,B1,0)', '5000000'],
  ['IF(A1<=5,B1,NOPE(1))', null],
  ['IF(A1>5,B1,NOPE(1))', '5000000'],
  ['IF(A3="BÁO","có","không")', 'có'],
  ['IFERROR(A1/A4,7)', '7'],
  ['A1/A4', null],
  ['A1+A3', null],
  ['A4', '0'],
  ['SUBTOTAL(9,A1:A4)', '8,5'],
  ["SUMIF('Đơn giá'!A1:A3,\"báo\",'Đơn giá'!B1:B3)", '1000000'],
  ['SUMIF(\'Đơn giá\'!B:B,">=900000")', '2100000'],
  ['COUNTIF(\'Đơn giá\'!A:A,"B*o")', '2'],
  ['SUMPRODUCT(A1:A2,B1:B2)', '30010000'],
  ["A1*'Đơn giá'!B1", '5400000'],
  ['A1*DonGia', '5400000'],
  ['A1*dongia', '5400000'],
  ['"Quý "&A1', 'Quý 6'],
  ['AND(A1>5,NOT(A2>5))', 'TRUE'],
  ["'Không có'!A1", null],
  ['[1]Sheet1!A1', null],
  ['VLOOKUP(A3,A1:B3,2,0)', null],
  ['C1+1', null],
  ['SUM(A1:C1)', null],
  ['A1:A2', null],
  ['(A1', null],
  ['10^50*10^50*10^50', null],
])('=%s comes to %s', async (formula, result) => {
  const document = await computed(`=${formula}`);
  expect(resultOf(document)).toBe(result ?? '');
  const said = document.remarks.filter(({ kind }) => kind === 'formula-without-result');
  expect(said.map(({ text }) => text)).toEqual(result === null ? [`=${formula}`] : []);
});

test('formulas take one another, whatever their order and however long the chain', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => [index < 1_999 ? `=SUM(A${index + 2},1)` : 1]);
  const document = await readOfficeFile('a.xlsx', excelFile([{ data: cells(rows) }]));
  const [table] = document.blocks;
  expect(table?.kind === 'table' && cellText(table.rows[0]?.[0])).toBe('2000');
});

test('a circle is said at each of its cells', async () => {
  const { remarks } = await readOfficeFile('a.xlsx', excelFile([{ data: cells([['=B1', '=C1', '=A1']]) }]));
  expect(remarks.map(({ kind, column }) => [kind, column])).toEqual([
    ['formula-without-result', 1],
    ['formula-without-result', 2],
    ['formula-without-result', 3],
  ]);
});

test('a formula shared by a column is that of each row', async () => {
  const first = '<c><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM(A$1:A1)</f></c>';
  const next = '<c><f t="shared" si="0"/></c>';
  const data = cells([
    [1, 10, first],
    [2, '', next],
    [3, '', next],
  ]);
  const { blocks } = await readOfficeFile('a.xlsx', excelFile([{ data }]));
  const [table] = blocks;
  expect(
    table?.kind === 'table' && table.rows.map((row) => [cellText(row[2]), row[2]?.formula?.text]),
  ).toEqual([
    ['11', 'A1*$B$1+SUM(A$1:A1)'],
    ['23', 'A2*$B$1+SUM(A$1:A2)'],
    ['36', 'A3*$B$1+SUM(A$1:A3)'],
  ]);
});

test('where a workbook is to be computed on opening, a stored 0 is no result, any other is', async () => {
  const data = cells([
    [6, 2, '<c><f>A1*B1</f><v>0</v></c>', '<c><f>NPV(A1)</f><v>5</v></c>', '<c><f>NPV(B1)</f><v>0</v></c>'],
  ]);
  const workbook = '<calcPr fullCalcOnLoad="1"/>';
  const shown = async (settings: object) => {
    const { blocks, remarks } = await readOfficeFile('a.xlsx', excelFile([{ data }], settings));
    const [table] = blocks;
    return [table?.kind === 'table' && table.rows[0]?.map(cellText), remarks.map(({ column }) => column)];
  };
  expect(await shown({ workbook })).toEqual([['6', '2', '12', '5', ''], [5]]);
  expect(await shown({})).toEqual([['6', '2', '0', '5', '0'], []]);
});

describe('a formula is evidence of what its figure comes from', () => {
  const evidence = async (formula: string) => {
    const { blocks } = await computed(formula);
    const [table] = blocks;
    const cell = table?.kind === 'table' ? cellsOf(table).find(({ formula }) => formula !== null) : undefined;
    const { kind, terms, constant } = cell?.formula ?? { kind: null, terms: [], constant: '' };
    const places = terms.map(
      (term) =>
        `${term.isNegative ? '-' : ''}${term.table}!${String.fromCharCode(64 + term.column)}${term.row}`,
    );
    return [kind, places.join(' '), constant];
  };

  test.each([
    ['=SUM(A1:A3)', 'sum', '1!A1 1!A2 1!A3', '0'],
    ['=A1+A2-B1+5', 'sum', '1!A1 1!A2 -1!B1', '5'],
    ['=ROUND(SUM(A1:A2)-(B1-B2),-3)', 'sum', '1!A1 1!A2 -1!B1 1!B2', '0'],
    ['=SUBTOTAL(9,A1:A2)', 'sum', '1!A1 1!A2', '0'],
    ["='Đơn giá'!B2", 'sum', '2!B2', '0'],
    ['=A1*B1', 'product', '1!A1 1!B1', '1'],
    ['=A1*B1*(1+8%)', 'product', '1!A1 1!B1', '1.08'],
    ['=-B1*10/100', 'product', '1!B1', '-0.1'],
    ['=PRODUCT(A1,B1,2)', 'product', '1!A1 1!B1', '2'],
    ['=IF(A1>0,A1*B1,0)', 'other', '1!A1 1!A1 1!B1', '0'],
    ['=A1*B1+A2*B2', 'other', '1!A1 1!B1 1!A2 1!B2', '0'],
    ['=1/A1', 'other', '1!A1', '0'],
  ])('%s', async (formula, kind, terms, constant) => {
    expect(await evidence(formula)).toEqual([kind, terms, constant]);
  });
});

test('an error is said once, at the cell it comes from', async () => {
  const error = (formula: string, text: string) => `<c t="e"><f>${formula}</f><v>${text}</v></c>`;
  const sheets = [
    {
      data: cells([
        ['x', error('VLOOKUP("x",B9:C9,2,0)', '#N/A'), error('B1*2', '#N/A')],
        ['y', error('#REF!', '#REF!'), error('SUM(C1,B2)', '#N/A')],
        ['z', error('C3', '#DIV/0!'), error('B3', '#DIV/0!')],
      ]),
    },
    { data: cells([[error("'Trang 1'!C2", '#N/A')]]) },
  ];
  const { remarks } = await readOfficeFile('a.xlsx', excelFile(sheets));
  expect(remarks.map(({ table, row, column, text }) => [table, row, column, text])).toEqual([
    [1, 1, 2, '#N/A'],
    [1, 2, 2, '#REF!'],
    // Cells that only take each other.
    [1, 3, 2, '#DIV/0!'],
    [1, 3, 3, '#DIV/0!'],
  ]);
});
