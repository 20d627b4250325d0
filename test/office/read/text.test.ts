import { describe, expect, test } from 'vitest';
import { cellText } from '../../../src/office/read/office-document.ts';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';

const ROWS = [
  ['Stt', 'Nội dung', 'Kinh phí'],
  ['1', 'In tờ rơi, tờ gấp; băng rôn', '1.000.000đ'],
  ['2', 'Họp', '2.000.000đ'],
];

const grids = async (name: string, bytes: Uint8Array) =>
  (await readOfficeFile(name, bytes)).blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(cellText)) : block.lines.join(' / '),
  );
const quoted = (delimiter: string) => (cell: string) =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

test.each([',', ';', '\t', '|'])('the delimiter %j is told by the rows it makes alike', async (delimiter) => {
  const csv = ROWS.map((row) => row.map(quoted(delimiter)).join(delimiter)).join('\r\n');
  expect(await grids('a.csv', Buffer.from(csv))).toEqual([ROWS]);
});

test.each([
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 without', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16 the other way round', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('%s is read', async (_, encode) => {
  const csv = ROWS.map((row) => row.map(quoted(',')).join(',')).join('\n');
  expect(await grids('a.csv', encode(csv))).toEqual([ROWS]);
});

test('a cell in quotation marks may go over lines; a lone mark is only a mark', async () => {
  expect(await grids('a.csv', Buffer.from('a,"b\nc"\nd,e'))).toEqual([
    [
      ['a', 'b\nc'],
      ['d', 'e'],
    ],
  ]);
  expect(await grids('a.csv', Buffer.from('a,5" x\nd,e'))).toEqual([
    [
      ['a', '5" x'],
      ['d', 'e'],
    ],
  ]);
});

test('a day that a program wrote with its first hour is a day', async () => {
  const csv = 'Nội dung,Thời gian\nHọp,2026-05-06 00:00:00\nTin,06/5/2026 0:00\nBài,2026-05-06T08:30:00';
  expect(await grids('a.csv', Buffer.from(csv))).toEqual([
    [
      ['Nội dung', 'Thời gian'],
      ['Họp', '2026-05-06'],
      ['Tin', '06/5/2026'],
      ['Bài', '2026-05-06T08:30:00'],
    ],
  ]);
});

test('in a text, lines with tabs are a table and the others paragraphs', async () => {
  const text = 'Số: **44**/KH-UBND\n\nStt\tNội dung\n1\tHọp\nNơi nhận:';
  expect(await grids('a.txt', Buffer.from(text))).toEqual([
    'Số: 44/KH-UBND',
    '',
    [
      ['Stt', 'Nội dung'],
      ['1', 'Họp'],
    ],
    'Nơi nhận:',
  ]);
});

describe('amounts whose commas part cells', () => {
  const read = async (rows: string) =>
    readOfficeFile('a.csv', Buffer.from(`Kế hoạch,,,,\nStt,Nội dung,Số lượng,Đơn giá,Kinh phí\n${rows}`));

  test('are joined where there is one way to do it', async () => {
    const { blocks, remarks } = await read(
      '1,Họp,5,2,500,000,12,500,000,\n,Tổng,,,12,500,000\n2,Xe,2,50,100',
    );
    const [table] = blocks;
    expect(table?.kind === 'table' && table.rows.slice(2).map((row) => row.map(cellText))).toEqual([
      ['1', 'Họp', '5', '2,500,000', '12,500,000'],
      ['', 'Tổng', '', '', '12,500,000'],
      ['2', 'Xe', '2', '50', '100'],
    ]);
    expect(remarks).toEqual([{ kind: 'joined-amount', table: 1, row: 3, column: 4, text: '2,500,000' }]);
  });

  test('may be decimals', async () => {
    const { blocks } = await read('1,Họp,đợt,,12,5\n2,Xe,đợt,,0,25');
    const [table] = blocks;
    expect(table?.kind === 'table' && table.rows.slice(2).map((row) => cellText(row[4]))).toEqual([
      '12,5',
      '0,25',
    ]);
  });

  test.each([
    ['several ways', '1,Họp,1,100,100,100'],
    ['several ways for decimals', '1,Họp,1,2,5,3\n2,Xe,1,2,5,3'],
  ])('are said where there are %s', async (_, row) => {
    const { remarks } = await read(row);
    expect(remarks.map(({ kind, row, column }) => [kind, row, column])).toEqual([['cut-row', 3, 6]]);
  });

  test('are no texts with commas', async () => {
    expect((await read('1,Họp,1,100,100,ghi chú')).remarks).toEqual([]);
  });
});
