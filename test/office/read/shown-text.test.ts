import { describe, expect, test } from 'vitest';
import { type Cell, cellText, type OfficeDocument } from '../../../src/office/read/office-document.ts';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import { cells as excelCells, excelFile } from '../../support/excel-file.ts';
import { cell, paragraph, row, run, table, wordFile } from '../../support/word-file.ts';

const STRUCK = '<w:strike/>';
const RAISED = '<w:vertAlign w:val="superscript"/>';

const inCell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
const read = (body: string, parts = {}) => readOfficeFile('a.docx', wordFile(body, parts));
/** The first cell of a table of one cell with this content. */
async function shown(
  content: string,
  parts = {},
): Promise<{ text: string; remarks: string[]; cell: Cell | null }> {
  const { blocks, remarks } = await read(table([row([inCell(content)])]), parts);
  const [block] = blocks;
  const first = block?.kind === 'table' ? (block.rows[0]?.[0] ?? null) : null;
  return { text: cellText(first), remarks: remarks.map(({ kind, text }) => `${kind}: ${text}`), cell: first };
}
const gridOf = ({ blocks }: OfficeDocument, index = 0) => {
  const block = blocks[index];
  return block?.kind === 'table' ? block.rows.map((line) => line.map(cellText)) : null;
};

describe('what is struck out is no text, and said', () => {
  test('in a run, by a style, twice over', async () => {
    const styles =
      '<w:styles><w:style w:type="character" w:styleId="X"><w:rPr><w:strike/></w:rPr></w:style></w:styles>';
    const content =
      run('10.000.000', STRUCK) +
      run('5', '<w:rStyle w:val="X"/>') +
      run('6', '<w:dstrike/>') +
      run(' 12.000.000');
    expect(await shown(content, { styles })).toMatchObject({
      text: '12.000.000',
      remarks: ['struck-out: 10.000.00056'],
    });
  });

  test('not where the property is off', async () => {
    expect(await shown(run('a', '<w:strike w:val="0"/>'))).toMatchObject({ text: 'a', remarks: [] });
  });

  test('a struck-out paragraph has no number either', async () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = paragraph(run('Bỏ', STRUCK), list) + paragraph('Giữ', list);
    const { blocks } = await read(body, { numbering });
    expect(blocks).toEqual([
      { kind: 'paragraph', lines: [] },
      { kind: 'paragraph', lines: ['1. Giữ'] },
    ]);
  });

  test('in a sheet: a cell, and a part of one', async () => {
    const styles =
      '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const rich =
      '<c t="inlineStr"><is><r><rPr><strike/></rPr><t>cũ</t></r><r><t xml:space="preserve"> mới</t></r></is></c>';
    const data = excelCells([['<c s="1"><v>5</v></c>', rich, 7]]);
    const document = await readOfficeFile('a.xlsx', excelFile([{ data }], { styles }));
    expect(gridOf(document)).toEqual([['', 'mới', '7']]);
    expect(document.remarks.map(({ kind, column, text }) => [kind, column, text])).toEqual([
      ['struck-out', 1, '5'],
      ['struck-out', 2, 'cũ'],
    ]);
  });
});

test('a hidden row of a table is left out, and its text said', async () => {
  const hidden = row([cell('Xe loa'), cell('7.000.000')]).replace(
    '<w:tr>',
    '<w:tr><w:trPr><w:hidden/></w:trPr>',
  );
  const document = await read(table([row([cell('a'), cell('b')]), hidden, row([cell('c'), cell('d')])]));
  expect(gridOf(document)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(document.remarks).toEqual([
    { kind: 'hidden-text', table: 1, row: null, column: null, text: 'Xe loa | 7.000.000' },
  ]);
});

test('hidden text of a cell is left out, and said', async () => {
  expect(await shown(run('a') + run('b', '<w:vanish/>'))).toMatchObject({
    text: 'a',
    remarks: ['hidden-text: b'],
  });
});

describe('a raised mark of a note is no part of a value', () => {
  test.each([
    [run('12') + run('1', RAISED), '12'],
    [run('12') + run('(1)', RAISED), '12'],
    [run('Báo') + run('*', RAISED) + run(' in'), 'Báo in'],
    [run('50 m') + run('2', RAISED), '50 m²'],
    [run('3 km') + run('2', RAISED), '3 km²'],
    [run('XX') + run('th', RAISED), 'XXth'],
    [run('1') + run('1', '<w:vertAlign w:val="subscript"/>'), '11'],
  ])('%#', async (content, text) => expect(await shown(content)).toMatchObject({ text }));
});

test('the placeholder of an empty content control is no text, what was chosen or typed is', async () => {
  const control = (properties: string, text: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
  expect(await shown(control('<w:showingPlcHdr/><w:dropDownList/>', 'Chọn một mục'))).toMatchObject({
    text: '',
  });
  expect(await shown(control('<w:dropDownList/>', 'Quý III'))).toMatchObject({ text: 'Quý III' });
  const around = `<w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Bấm vào đây')}</w:sdtContent></w:sdt></w:tc>`;
  expect(gridOf(await read(table([row([around, cell('a')])])))).toEqual([['', 'a']]);
});

test('form fields of older Word show the chosen entry and whether a box is checked', async () => {
  const field = (data: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const entries = '<w:listEntry w:val="Quý I"/><w:listEntry w:val="Quý II"/>';
  expect(await shown(field(`<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`))).toMatchObject({
    text: 'Quý II',
  });
  expect(await shown(field(`<w:ddList>${entries}</w:ddList>`))).toMatchObject({ text: 'Quý I' });
  expect(await shown(field(`<w:ddList><w:result w:val="9"/>${entries}</w:ddList>`))).toMatchObject({
    text: '',
  });
  expect(await shown(field('<w:checkBox><w:default w:val="1"/></w:checkBox>'))).toMatchObject({ text: '☒' });
  expect(
    await shown(field('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>')),
  ).toMatchObject({ text: '☐' });
});

test('symbols are signs, whether by code, by font or left in a private code', async () => {
  const symbol = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const texts = [
    symbol('Wingdings', 'F0FC'),
    symbol('Wingdings', '00FE'),
    symbol('Wingdings 2', 'F050'),
    symbol('Symbol', 'F0B3'),
    symbol('Wingdings', 'F041'),
    run('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
    run('\uf0fc'),
  ];
  const read = await Promise.all(texts.map(shown));
  expect(read.map(({ text }) => text)).toEqual(['✓', '☑', '✓', '≥', '□', '✓', '✓']);
});

test('endnotes and comments belong to their cell, and are said', async () => {
  const mark = '<w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="5"/></w:r>';
  const parts = {
    endnotes: `<w:endnotes><w:endnote w:id="2">${paragraph('Chưa gồm thuế')}</w:endnote></w:endnotes>`,
    comments: `<w:comments><w:comment w:id="5">${paragraph('Xem lại')}</w:comment></w:comments>`,
  };
  const { text, remarks, cell } = await shown(run('50.000.000') + mark, parts);
  expect([text, remarks, cell?.notes]).toEqual([
    '50.000.000',
    ['footnote: Chưa gồm thuế', 'comment: Xem lại'],
    ['Chưa gồm thuế', 'Xem lại'],
  ]);
});

test('a moved text is read where it went', async () => {
  const body = table([
    row([`<w:tc><w:p><w:moveFrom>${run('In tờ gấp')}</w:moveFrom></w:p></w:tc>`]),
    row([`<w:tc><w:p><w:moveTo>${run('In tờ gấp')}</w:moveTo></w:p></w:tc>`]),
  ]);
  expect(gridOf(await read(body))).toEqual([[''], ['In tờ gấp']]);
});

test('a cell of a picture only is said', async () => {
  expect(await shown('<w:r><w:drawing/></w:r>')).toMatchObject({ text: '', remarks: ['picture: '] });
  expect(await shown(`${run('a')}<w:r><w:drawing/></w:r>`)).toMatchObject({ text: 'a', remarks: [] });
});

test('a cell is bold where all its letters are', async () => {
  const bold = async (content: string) => (await shown(content)).cell?.isBold;
  expect(await bold(run('Tổng', '<w:b/>') + run(': '))).toBe(true);
  expect(await bold(run('Tổng', '<w:b/>') + run('cộng'))).toBe(false);
  expect(await bold('')).toBe(false);
});

test('columns in which no cell begins, or too narrow for text, are none', async () => {
  const widths = (...all: number[]) =>
    `<w:tblGrid>${all.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const span = (text: string, columns: number) => cell(text, `<w:gridSpan w:val="${columns}"/>`);
  const ghost = `<w:tbl>${widths(1500, 1500, 10)}${row([cell('a'), cell('b')])}${row([span('c', 3)])}</w:tbl>`;
  expect(gridOf(await read(ghost))).toEqual([
    ['a', 'b'],
    ['c', 'c'],
  ]);
  // The border of the second row is 10 twips beside that of the first.
  const beside = `<w:tbl>${widths(1500, 10, 1500)}${row([cell('a'), span('b', 2)])}${row([span('c', 2), cell('d')])}</w:tbl>`;
  expect(gridOf(await read(beside))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const real = `<w:tbl>${widths(1500, 50, 1500)}${row([cell('a'), cell('x'), cell('b')])}</w:tbl>`;
  expect(gridOf(await read(real))).toEqual([['a', 'x', 'b']]);
});

test('a document whose text is in an inserted file is refused with advice', async () => {
  await expect(read(`${paragraph('a')}<w:altChunk/>`)).rejects.toMatchObject({ reason: 'inserted-file' });
});

test('hidden columns and comments of a sheet are marked at their cells', async () => {
  const comment = '<comment ref="B1"><text><r><t>Tạm tính</t></r></text></comment>';
  const rest = '<cols><col min="1" max="1" hidden="1"/></cols>';
  const document = await readOfficeFile(
    'a.xlsx',
    excelFile([{ data: excelCells([[1, 2]]), rest, comments: comment }]),
  );
  const [block] = document.blocks;
  expect(block?.kind === 'table' && block.rows[0]?.map((cell) => [cell?.isHidden, cell?.notes])).toEqual([
    [true, []],
    [false, ['Tạm tính']],
  ]);
  expect(document.remarks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'comment: Tạm tính',
    'hidden-columns: Trang 1: 1',
  ]);
});

test.each([
  ['2026-04-15', '15/04/2026'],
  ['2026-04-15T00:00:00', '15/04/2026'],
  ['2026-04-15T08:30:00Z', '15/04/2026'],
])('a cell of type date that holds %s shows %s', async (value, text) => {
  const document = await readOfficeFile(
    'a.xlsx',
    excelFile([{ data: excelCells([[`<c t="d"><v>${value}</v></c>`]]) }]),
  );
  expect(gridOf(document)).toEqual([[text]]);
});
