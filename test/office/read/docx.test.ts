import { describe, expect, test } from 'vitest';
import { cellText, type OfficeDocument, type Table } from '../../../src/office/read/office-document.ts';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import {
  cell,
  mergeBegins,
  mergeGoesOn,
  paragraph,
  row,
  run,
  span,
  table,
  textTable,
  wordFile,
} from '../../support/word-file.ts';

const read = (body: string, parts?: Record<string, string>) =>
  readOfficeFile('a.docx', wordFile(body, parts));
const paragraphsOf = ({ blocks }: OfficeDocument) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.lines.join(' / ')] : []));
const tablesOf = ({ blocks }: OfficeDocument) =>
  blocks.filter((block): block is Table => block.kind === 'table');
const gridOf = (document: OfficeDocument, index = 0) =>
  tablesOf(document)[index]?.rows.map((cells) => cells.map((each) => (each ? cellText(each) : null)));

test('paragraphs and tables come in the order of the document', async () => {
  const { blocks } = await read(paragraph('Trước') + textTable([['a', 'b']]) + paragraph('Sau'));
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
});

test('text is composed, on one line, without marks nobody sees', async () => {
  const decomposed = 'Kế hoạch'.normalize('NFD');
  const document = await read(
    paragraph(
      `${run(`${decomposed}\u00a0 số`)}<w:r><w:softHyphen/><w:tab/><w:t>1\u200b2</w:t><w:br/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r>`,
    ),
  );
  expect(paragraphsOf(document)).toEqual(['Kế hoạch số 12 / A-B']);
});

test('tracked changes are read as accepted', async () => {
  const kept = `<w:ins>${run('mới')}</w:ins><w:moveTo>${run(' tới')}</w:moveTo>`;
  const gone = `<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom>${run('từ')}</w:moveFrom>`;
  const joined = paragraph('Nửa đầu ', '<w:rPr><w:del/></w:rPr>') + paragraph('nửa sau');
  const document = await read(
    paragraph(kept + gone) + joined + table([row([cell('a')]), row([cell('b')], '<w:del/>')]),
  );
  expect(paragraphsOf(document)).toEqual(['mới tới', 'Nửa đầu nửa sau']);
  expect(gridOf(document)).toEqual([['a']]);
});

test('hidden text is left out, whether a run, a style or a paragraph style hides it', async () => {
  const styles = [
    '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/></w:style>',
  ].join('');
  const document = await read(
    paragraph(
      run('thấy') +
        run(' ẩn', '<w:vanish/>') +
        run(' ẩn', '<w:rStyle w:val="An"/>') +
        run(' rõ', '<w:vanish w:val="0"/>'),
    ) + paragraph(run('ẩn') + run('hiện', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Con"/>'),
    { styles: `<w:styles>${styles}</w:styles>` },
  );
  expect(paragraphsOf(document)).toEqual(['thấy rõ', 'hiện']);
});

test('a field shows its result and not its instruction', async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const inner = `${field('begin')}${run('IF')}${field('separate')}${run('1')}${field('end')}`;
  const body = `${run('Trang ')}${field('begin')}${run('PAGE')}${inner}${field('separate')}${run('7')}${field('end')}<w:fldSimple w:instr="DATE">${run(' nay')}</w:fldSimple>`;
  expect(paragraphsOf(await read(paragraph(body)))).toEqual(['Trang 7 nay']);
});

test('text boxes are paragraphs, each once though the file has it for two programs', async () => {
  const box = `<wps:wsp><wps:txbx><w:txbxContent>${paragraph('Trong khung')}</w:txbxContent></wps:txbx></wps:wsp>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('Trong khung')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(paragraphsOf(await read(paragraph(run('Ngoài') + both)))).toEqual(['Ngoài', 'Trong khung']);
});

test('content controls and links hold text, rows and cells like any other place', async () => {
  const control = (content: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const document = await read(
    control(paragraph(`<w:hyperlink>${control(run('Số'))}</w:hyperlink>`)) +
      table([row([cell('a'), control(cell('b'))]), control(row([cell('c'), cell('d')]))]),
  );
  expect(paragraphsOf(document)).toEqual(['Số']);
  expect(gridOf(document)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a footnote follows at the end, and a remark says which cell it belongs to', async () => {
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const document = await read(table([row([cell(paragraph(run('100.000đ') + mark))])]), {
    footnotes: `<w:footnotes><w:footnote w:id="2">${paragraph('Tạm tính')}</w:footnote></w:footnotes>`,
  });
  expect(gridOf(document)).toEqual([['100.000đ']]);
  expect(paragraphsOf(document)).toEqual(['Tạm tính']);
  expect(document.remarks).toEqual([{ kind: 'footnote', table: 1, row: 1, column: 1, text: 'Tạm tính' }]);
});

describe('the grid of a table', () => {
  test('a merged cell is at every place it covers', async () => {
    const document = await read(
      table([
        row([cell('a', mergeBegins), cell('b', span(2))]),
        row([cell('', mergeGoesOn), cell('c'), cell('d')]),
        row([cell('e', span(3))]),
      ]),
    );
    expect(gridOf(document)).toEqual([
      ['a', 'b', 'b'],
      ['a', 'c', 'd'],
      ['e', 'e', 'e'],
    ]);
    const [first] = tablesOf(document)[0]?.rows[1] ?? [];
    expect(first).toMatchObject({ row: 1, column: 1, rowSpan: 2, columnSpan: 1 });
  });

  test('columns left out before and after a row are empty places', async () => {
    const document = await read(
      table([
        row([cell('a'), cell('b'), cell('c')]),
        row([cell('d')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        row([cell('e', mergeGoesOn), cell('f')], '<w:gridBefore w:val="1"/>'),
      ]),
    );
    expect(gridOf(document)).toEqual([
      ['a', 'b', 'c'],
      [null, 'd', null],
      [null, 'd', 'f'],
    ]);
  });

  test('text under a merged cell is not read, but said', async () => {
    const document = await read(table([row([cell('a', mergeBegins)]), row([cell('khuất', mergeGoesOn)])]));
    expect(gridOf(document)).toEqual([['a'], ['a']]);
    expect(document.remarks).toEqual([{ kind: 'covered-cell', table: 1, row: 2, column: 1, text: 'khuất' }]);
  });

  test('a table in a cell is text of the cell, and a table of its own after it', async () => {
    const inner = textTable([
      ['x', 'y'],
      ['z', ''],
    ]);
    const document = await read(table([row([cell(paragraph('a') + inner + paragraph('')), cell('b')])]));
    expect(gridOf(document, 0)).toEqual([['a\nx | y\nz', 'b']]);
    expect(gridOf(document, 1)).toEqual([
      ['x', 'y'],
      ['z', ''],
    ]);
    expect(tablesOf(document).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('automatic numbers', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = (levels: string, lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') => ({
    numbering: `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}</w:numbering>`,
  });
  const numbered = (text: string, index = 0, list = 1) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('count by level and start again below a new number', async () => {
    const levels =
      level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)');
    const document = await read(
      [0, 1, 2, 2, 1, 0, 1, 2].map((index) => numbered('x', index)).join(''),
      numbering(levels),
    );
    expect(paragraphsOf(document)).toEqual(['I. x', '1. x', 'a) x', 'b) x', '2. x', 'II. x', '1. x', 'a) x']);
  });

  test('show the numbers of higher levels, in figures where the level says so', async () => {
    const levels =
      level(0, 'upperRoman', '%1') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');
    const document = await read(
      [0, 0, 1, 2].map((index) => numbered('x', index)).join(''),
      numbering(levels),
    );
    expect(paragraphsOf(document)).toEqual(['I x', 'II x', 'II.1 x', '2.1.1 x']);
  });

  test('keep their forms where the level says that it does not', async () => {
    const levels = level(0, 'upperRoman', '%1') + level(1, 'decimal', '%1.%2', '<w:isLgl w:val="0"/>');
    const document = await read([0, 1].map((index) => numbered('x', index)).join(''), numbering(levels));
    expect(paragraphsOf(document)).toEqual(['I x', 'I.1 x']);
  });

  test('two lists of one definition count on, unless one says where it starts', async () => {
    const lists = [
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    ].join('');
    const document = await read(
      numbered('x', 0, 1) + numbered('x', 0, 2) + numbered('x', 0, 3) + numbered('x', 0, 1),
      numbering(level(0, 'decimal', '%1.'), lists),
    );
    expect(paragraphsOf(document)).toEqual(['1. x', '2. x', '5. x', '3. x']);
  });

  test('come from the style of a paragraph too, and number the empty cells of a column', async () => {
    const style =
      '<w:style w:type="paragraph" w:styleId="So"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const empty = `<w:p><w:pPr><w:pStyle w:val="So"/></w:pPr></w:p>`;
    const document = await read(table([row([cell(empty), cell('a')]), row([cell(empty), cell('b')])]), {
      ...numbering(level(0, 'decimal', '%1.')),
      styles: `<w:styles>${style}</w:styles>`,
    });
    expect(gridOf(document)).toEqual([
      ['1.', 'a'],
      ['2.', 'b'],
    ]);
  });

  test('a bullet is a dash, and list 0 takes the number of a style away', async () => {
    const document = await read(
      numbered('x') + paragraph('y', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      numbering(level(0, 'bullet', '')),
    );
    expect(paragraphsOf(document)).toEqual(['- x', 'y']);
  });
});
