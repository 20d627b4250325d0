import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { LocalizedError } from '../../../src/i18n.ts';
import { importFile } from '../../../src/open/import-file.ts';
import { PATIENCE, tries } from '../../support/fuzz.ts';
import { excelFiles, wordFiles } from '../../support/office-grammar.ts';
import {
  cell,
  mergeBegins,
  mergeGoesOn,
  paragraph,
  row,
  span,
  table,
  wordFile,
} from '../../support/word-file.ts';

/** Imports, or says in a sentence why not; anything else is a fault of ours. */
async function importOrRefuse(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const { account } = await importFile(name, bytes, null);
    expect(account.placed + account.headings + account.noted).toBe(account.cells);
  } catch (error) {
    if (!(error instanceof LocalizedError)) throw error;
  }
}

const word = wordFile(
  paragraph('KẾ HOẠCH') +
    paragraph('Tuyên truyền năm 2026') +
    table([
      row(['Stt', 'Nội dung', 'Kinh phí', 'Thời gian'].map((text) => cell(text))),
      row([cell('1'), cell('Họp'), cell('Báo A: 1.000.000đ'), cell('Quý I', mergeBegins)]),
      row([cell('2'), cell('In', span(2)), cell('', mergeGoesOn)]),
    ]),
  { numbering: '<w:numbering><w:abstractNum w:abstractNumId="0"/></w:numbering>' },
);
const excel = await writeXlsx({
  sheets: [
    {
      name: 'Dự toán',
      rows: [
        ['Stt', 'Nội dung', 'Thành tiền'],
        [1, 'Họp', 1000000],
        ['', 'Tổng cộng', 1000000],
      ],
      merges: [{ startRow: 2, startCol: 0, endRow: 2, endCol: 1 }],
    },
  ],
});

/** Changes of single bytes. */
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });

function withChanges(bytes: Uint8Array, list: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [at, value] of list) copy[at % copy.length] = value;
  return copy;
}

describe('any bytes are imported or refused in words', { timeout: PATIENCE }, () => {
  test('random bytes under any name', async () => {
    const names = fc.constantFrom('a.docx', 'a.xlsx', 'a.csv', 'a.txt');
    const starts = fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0', 'Stt\tNội dung\tThời gian\n');
    await fc.assert(
      fc.asyncProperty(names, starts, fc.uint8Array({ maxLength: 400 }), (name, start, rest) =>
        importOrRefuse(name, Buffer.concat([Buffer.from(start, 'latin1'), rest])),
      ),
      tries(300),
    );
  });

  test.each([
    ['a.docx', word],
    ['a.xlsx', excel],
  ])('%s with bytes changed in the archive', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(changes, (list) => importOrRefuse(name, withChanges(bytes, list))),
      tries(150),
    );
  });

  test.each([
    ['a.docx', word, 'word/document.xml'],
    ['a.docx', word, 'word/numbering.xml'],
    ['a.xlsx', excel, 'xl/worksheets/sheet1.xml'],
    ['a.xlsx', excel, 'xl/workbook.xml'],
  ])('%s with changed text in %3$s', async (name, bytes, part) => {
    const parts = unzipSync(bytes);
    const content = parts[part] ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(), fc.nat(60), (list, from, length) => {
        const changed = withChanges(content, list);
        const at = from % changed.length;
        const cut = Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
        return importOrRefuse(name, zipSync({ ...parts, [part]: cut }, { level: 0 }));
      }),
      tries(100),
    );
  });
});

describe('office files of every shape are imported or refused in words', { timeout: PATIENCE }, () => {
  test.each([
    ['a.docx', wordFiles],
    ['a.xlsx', excelFiles],
  ])('%s from a grammar', async (name, files) => {
    await fc.assert(
      fc.asyncProperty(files, (bytes) => importOrRefuse(name, bytes)),
      tries(40),
    );
  });
});

test('an annex of thousands of rows is imported whole', { timeout: PATIENCE }, async () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `${index + 1}\tHọp tháng\tSở Nội vụ\tBáo A: 1.000.000đ\tQuý I`,
    );
  const text = (count: number) =>
    Buffer.from(['Stt\tNội dung\tCơ quan thực hiện\tKinh phí\tThời gian', ...rows(count)].join('\n'));
  const { counts } = await importFile('a.txt', text(5000), null);
  expect(counts).toMatchObject({ tasks: 5000, items: 5000 });
});
