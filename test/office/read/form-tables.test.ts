import { expect, test } from 'vitest';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import { textTable, wordFile } from '../../support/word-file.ts';

const LETTERHEAD = [
  ['UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
  ['Số: 12/KH-SNV', 'Lâm Đồng, ngày 05 tháng 01 năm 2026'],
];
const SIGNATURES = [['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH']];
const TASKS = [
  ['Stt', 'Nội dung', 'Thời gian'],
  ['1', 'Phát tin', 'Quý I'],
];

async function numbersOf(...tables: readonly string[][][]): Promise<number[]> {
  const { blocks } = await readOfficeFile('a.docx', wordFile(tables.map(textTable).join('')));
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.number] : []));
}

test('the first table a person counts is not the layout of the letterhead, nor are the signatures one', async () => {
  expect(await numbersOf(LETTERHEAD, TASKS, SIGNATURES, TASKS)).toEqual([-1, 1, -2, 2]);
});

test('a table of a Party letterhead is not counted either', async () => {
  expect(await numbersOf([['ĐẢNG ỦY PHƯỜNG LÁNG', 'ĐẢNG CỘNG SẢN VIỆT NAM']], TASKS)).toEqual([-1, 1]);
});

test.each([
  ['tasks below it', [...LETTERHEAD.map((cells) => [...cells, '']), ...TASKS]],
  ['a number of its own', [...LETTERHEAD, ['1', 'Phát tin']]],
  ['an amount', [...LETTERHEAD, ['Phát tin', '5.000.000']]],
  ['more rows than a letterhead', [...LETTERHEAD, ...Array.from({ length: 5 }, () => ['a', 'b'])]],
])('a table with a letterhead and %s is counted', async (_, rows) => {
  expect(await numbersOf(rows)).toEqual([1]);
});

test('six rows may still be a letterhead', async () => {
  expect(await numbersOf([...LETTERHEAD, ...Array.from({ length: 4 }, () => ['a', 'b'])])).toEqual([-1]);
});

test('rows of a text file between tabs are counted alike', async () => {
  const letterhead = 'UBND PHƯỜNG LÁNG\tĐộc lập - Tự do - Hạnh phúc';
  const text = `${letterhead}\n\n${TASKS.map((cells) => cells.join('\t')).join('\n')}\n`;
  const { blocks } = await readOfficeFile('a.txt', new TextEncoder().encode(text));
  expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.number] : []))).toEqual([-1, 1]);
});
