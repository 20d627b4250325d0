import { expect, test } from 'vitest';
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
