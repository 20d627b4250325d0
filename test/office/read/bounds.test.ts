import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/office/read/docx/docx.ts';
import { Parts } from '../../../src/office/read/parts.ts';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import { readCsv } from '../../../src/office/read/text.ts';
import { readXlsx } from '../../../src/office/read/xlsx/xlsx.ts';
import { cells, excelFile } from '../../support/excel-file.ts';
import { PATIENCE } from '../../support/fuzz.ts';
import { growth } from '../../support/growth.ts';
import { archive, cell, paragraph, row, run, table, wordFile } from '../../support/word-file.ts';

/** Why a file is refused; null where it is read. */
const refusal = (name: string, bytes: Uint8Array) =>
  readOfficeFile(name, bytes).then(
    () => null,
    (error) => (error.reason === 'too-large' ? error.message : error.reason),
  );
const text = (content: string) => new TextEncoder().encode(content);

const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const footnotes = (...notes: readonly string[]) => ({
  footnotes: `<w:footnotes>${notes.map((note, index) => `<w:footnote w:id="${index + 1}">${note}</w:footnote>`).join('')}</w:footnotes>`,
});
const inTable = (content: string) => table([row([`<w:tc><w:p>${content}</w:p></w:tc>`])]);

describe('notes are read once, whatever they refer to', () => {
  const chain = (wrap: (content: string) => string) =>
    footnotes(
      ...Array.from({ length: 3_000 }, (_, index) => wrap(run('n') + reference(index + 2).repeat(2))),
    );

  test.each([
    ['a note in itself', footnotes(paragraph(run('n') + reference(1)))],
    ['a note in a table in itself', footnotes(inTable(run('n') + reference(1)))],
    ['a chain of notes', chain(paragraph)],
    ['a chain of notes in tables', chain(inTable)],
  ])('%s', async (_, parts) => {
    for (const body of [paragraph(run('x') + reference(1)), inTable(run('x') + reference(1))]) {
      const { blocks } = await readOfficeFile('a.docx', wordFile(body, parts));
      expect(blocks).toHaveLength(2);
    }
  });

  test('hundreds of references to one long note', async () => {
    const body = inTable(run('x') + reference(1).repeat(400));
    const { remarks } = await readOfficeFile(
      'a.docx',
      wordFile(body, footnotes(paragraph('dài '.repeat(50_000)))),
    );
    expect(remarks).toHaveLength(400);
  });
});

describe('a file beyond a bound is refused, and the bound is named', { timeout: PATIENCE }, () => {
  const comment = '<w:r><w:commentReference w:id="1"/></w:r>';
  const comments = { comments: `<w:comments><w:comment w:id="1">${paragraph('x')}</w:comment></w:comments>` };
  const lone = (place: string, at: number) => `<row r="${at}"><c r="${place}"><v>1</v></c></row>`;
  const sheets = (count: number) => excelFile(Array.from({ length: count }, () => ({ data: '' })));

  test.each<[string, string, () => Uint8Array, string | null]>([
    ['a.docx', 'elements', () => wordFile('<w:p/>'.repeat(1_600_000)), '1,500,000 XML elements'],
    [
      'a.docx',
      'letters of a paragraph',
      () => wordFile(paragraph('a'.repeat(5_000_001))),
      '5,000,000 letters',
    ],
    ['a.docx', 'letters within the bound', () => wordFile(paragraph('a'.repeat(4_999_999))), null],
    [
      'a.docx',
      'wide cells',
      () => wordFile(table(Array(2_100).fill(row([cell('a', '<w:gridSpan w:val="200"/>')])))),
      '400,000 cells',
    ],
    [
      'a.docx',
      'columns',
      () => wordFile(table([row([cell('a', '<w:gridSpan w:val="257"/>')])])),
      '256 columns',
    ],
    [
      'a.docx',
      'columns within the bound',
      () => wordFile(table([row([cell('a', '<w:gridSpan w:val="256"/>')])])),
      null,
    ],
    ['a.docx', 'comments', () => wordFile(inTable(comment.repeat(5_001)), comments), '5,000 notes'],
    ['a.docx', 'comments within the bound', () => wordFile(inTable(comment.repeat(5_000)), comments), null],
    [
      'a.docx',
      'columns of a grid without cells',
      () =>
        wordFile(
          `<w:tbl><w:tblGrid>${'<w:gridCol w:w="9"/>'.repeat(200_000)}</w:tblGrid>${row([cell('a')]).repeat(500)}</w:tbl>`,
        ),
      null,
    ],
    [
      'a.docx',
      'a level of a list',
      () => wordFile(paragraph('x', '<w:numPr><w:ilvl w:val="4000000000"/><w:numId w:val="1"/></w:numPr>')),
      null,
    ],
    [
      'a.docx',
      'relations that never end',
      () => archive({ '_rels/.rels': '<'.repeat(1_000_000), 'word/document.xml': '<a/>' }),
      'damaged',
    ],
    ['a.xlsx', 'sheets', () => sheets(101), '100 sheets'],
    ['a.xlsx', 'sheets within the bound', () => sheets(100), null],
    [
      'a.xlsx',
      'a stray cell',
      () => excelFile([{ data: lone('A1', 1) + lone('IV20000', 20_000) }]),
      '400,000 cells',
    ],
    ['a.xlsx', 'a stray cell to the right', () => excelFile([{ data: lone('IW1', 1) }]), '256 columns'],
    [
      'a.xlsx',
      'a cell far below',
      () => excelFile([{ data: lone('A1', 1) + lone('C100000', 100_000) }]),
      null,
    ],
    [
      'a.xlsx',
      'a cell still further below',
      () => excelFile([{ data: lone('A100001', 100_001) }]),
      '100,000 rows',
    ],
    [
      'a.xlsx',
      'empty styled rows',
      () => excelFile([{ data: lone('A1', 1) + '<row s="1"/>'.repeat(400_000) }]),
      null,
    ],
    [
      'a.xlsx',
      'merged cells over one another',
      () =>
        excelFile([
          {
            data: lone('Z1000', 1000),
            rest: `<mergeCells>${'<mergeCell ref="A1:Z1000"/>'.repeat(20)}</mergeCells>`,
          },
        ]),
      '400,000 cells',
    ],
    ['a.csv', 'empty lines at the end', () => text(`a,b\n1,2\n${'\n'.repeat(1_000_000)}`), null],
    ['a.csv', 'empty lines in between', () => text(`a,b\n${'\n'.repeat(1_000_000)}1,2\n`), '100,000 rows'],
    ['a.csv', 'letters', () => text('a'.repeat(5_000_001)), '5,000,000 letters'],
    ['a.csv', 'columns', () => text('a,'.repeat(300)), '256 columns'],
    ['a.txt', 'lines', () => text(`a${'\n'.repeat(100_001)}b`), '100,000 rows'],
  ])('%s: %s', async (name, _, bytes, bound) => {
    const refused = await refusal(name, bytes());
    if (bound === null) expect(refused).toBeNull();
    else expect(refused).toContain(bound);
  });
});

describe('formulas take no more time than their bounds', { timeout: PATIENCE }, () => {
  test.each([
    ['each sums its whole column', () => Array.from({ length: 5_000 }, () => [1, '=SUM(A:A)'])],
    ['each sums all, itself too', () => Array.from({ length: 1_000 }, () => ['=SUM(A1:A1000)'])],
    [
      'each squares the one above',
      () => Array.from({ length: 300 }, (_, index) => [index === 0 ? 7.1 : `=A${index}*A${index}`]),
    ],
    [
      'each doubles the text above',
      () => Array.from({ length: 300 }, (_, index) => [index === 0 ? 'ab' : `=A${index}&A${index}`]),
    ],
    ['long chains of signs', () => Array.from({ length: 50 }, () => [`=${'B1+'.repeat(2_500)}1`])],
    ['brackets in brackets', () => [[`=${'('.repeat(4_000)}1${')'.repeat(4_000)}`]]],
    ['quotes without an end', () => Array.from({ length: 50 }, () => [`=${"'a".repeat(4_000)}`])],
  ])('%s', async (_, rows) => {
    const { blocks } = await readOfficeFile('a.xlsx', excelFile([{ data: cells(rows()) }]));
    expect(blocks).toHaveLength(1);
  });
});

describe('the time to read grows with the length of the file', { timeout: PATIENCE }, () => {
  const FACTOR = 5;

  test('Word', () => {
    const file = (rows: number) =>
      wordFile(
        table(
          Array.from({ length: rows }, (_, index) =>
            row([cell(`${index}`), cell('Phóng sự'), cell('1.000.000')]),
          ),
        ),
      );
    expect(
      growth((bytes: Uint8Array) => readDocx(new Parts(bytes), 'word/document.xml'), file, 20),
    ).toBeLessThan(FACTOR);
  });

  test('Excel', () => {
    const file = (rows: number) =>
      excelFile([
        {
          data: cells(
            Array.from({ length: rows }, (_, index) => [
              index,
              'Phóng sự',
              1_000_000,
              `=A${index + 1}*C${index + 1}`,
            ]),
          ),
        },
      ]);
    expect(
      growth((bytes: Uint8Array) => readXlsx(new Parts(bytes), 'xl/workbook.xml'), file, 20),
    ).toBeLessThan(FACTOR);
  });

  test('CSV', () => {
    const file = (rows: number) => '1,"Phong su, hai ky",1.000.000\n'.repeat(rows);
    expect(growth((content) => readCsv(text(content)), file, 50)).toBeLessThan(FACTOR);
  });
});
