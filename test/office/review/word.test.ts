import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reviewFile } from '../../../src/office/review/review.ts';
import { checkPlan } from '../../../src/open/check.ts';
import { openFile } from '../../../src/open/open-file.ts';
import {
  cell,
  mergeBegins,
  mergeGoesOn,
  paragraph,
  row,
  run,
  span,
  table,
  wordFile,
} from '../../support/word-file.ts';

const DATE = new Date('2026-12-01T08:00:00Z');
const HEADING = { table: null, text: 'kstthc đã kiểm tra' };

interface Target {
  readonly excerpt: string;
  readonly text?: string;
  /** Table, row and column; a paragraph without. */
  readonly at?: readonly [number, number, number];
}

function reviewed(bytes: Uint8Array, ...targets: readonly Target[]): Uint8Array {
  const comments = targets.map(({ excerpt, text = excerpt, at }) => {
    const [table, row, column] = at ?? [null, null, null];
    return {
      place: { table, row, column, heading: null, text, excerpt },
      text: `về ${excerpt}`,
      changes: [],
      about: `ở ${excerpt}`,
      instead: '',
    };
  });
  return reviewFile(bytes, { comments, heading: HEADING, date: DATE });
}

const partsOf = (bytes: Uint8Array) => unzipSync(bytes);
const partOf = (bytes: Uint8Array, name: string) => strFromU8(partsOf(bytes)[name] ?? new Uint8Array());
const documentOf = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml');

/** The words that each comment is at, by its text. */
function wordsOf(bytes: Uint8Array): Record<string, string> {
  const xml = documentOf(bytes);
  const comments = [
    ...partOf(bytes, 'word/comments.xml').matchAll(/<w:comment [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:comment>/gs),
  ];
  return Object.fromEntries(
    comments.map(([, id, content = '']) => {
      const inside = xml
        .split(`<w:commentRangeStart w:id="${id}"/>`)[1]
        ?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0];
      const shown = (inside ?? 'not in the document')
        .replace(/<w:del>.*?<\/w:del>/g, '')
        .replace(/<\/w:p>/g, '\n');
      return [content.replace(/<[^>]+>/g, ''), shown.replace(/<[^>]+>/g, '')];
    }),
  );
}

const withoutMarks = (xml: string) =>
  xml
    .replace(/<w:r><w:commentReference [^>]*\/><\/w:r>/g, '')
    .replace(/<w:commentRange(?:Start|End) [^>]*\/>/g, '');

/** Whether one text is another with nothing but insertions. */
function isInserted(before: string, after: string): boolean {
  let at = 0;
  for (const letter of after) if (letter === before[at]) at += 1;
  return at === before.length;
}

describe('comments at the words of a Word file', () => {
  test('of a whole run leave all but the marks as it is', () => {
    const file = wordFile(paragraph(run('Kinh phí ') + run('20.000.000', '<w:b/>') + run(' đồng')));
    const out = reviewed(file, { excerpt: '20.000.000', text: 'Kinh phí 20.000.000 đồng' });
    expect(wordsOf(out)['về 20.000.000']).toBe('20.000.000');
    expect(withoutMarks(documentOf(out))).toBe(documentOf(file));
  });

  test('of a part of a run part it, with its form and its spaces', () => {
    const file = wordFile(paragraph(run('Xong trước ngày 31/02/2026 và gửi', '<w:i/>')));
    const out = reviewed(file, { excerpt: '31/02/2026', text: 'Xong trước ngày 31/02/2026 và gửi' });
    expect(wordsOf(out)['về 31/02/2026']).toBe('31/02/2026');
    expect(documentOf(out).match(/<w:rPr><w:i\/><\/w:rPr>/g)).toHaveLength(3);
    expect(documentOf(out).match(/<w:t xml:space="preserve">/g)).toHaveLength(3);
    expect(isInserted(documentOf(file), documentOf(out))).toBe(true);
  });

  test.each([
    ['over several runs', run('20.0') + run('00.000', '<w:b/>') + run(' đồng'), '20.000.000', '20.000.000'],
    ['with an entity before them', run('Đài PT & TH: 5.000.000'), '5.000.000', '5.000.000'],
    [
      'typed in another Unicode form',
      run('Thời gian: Quý II'.normalize('NFD')),
      'Quý II',
      'Quý II'.normalize('NFD'),
    ],
    ['that are a part of another number before', run('120.000.000; 20.000.000'), '20.000.000', '20.000.000'],
    ['twice, at the first', run('Quý I, Quý I'), 'Quý I', 'Quý I'],
    ['in an insertion', `${run('Kinh phí ')}<w:ins>${run('30.000.000')}</w:ins>`, '30.000.000', '30.000.000'],
    ['beside a deletion', `<w:del><w:r><w:delText>10</w:delText></w:r></w:del>${run('20')}`, '20', '20'],
    ['in a content control', `<w:sdt><w:sdtContent>${run('Quý V')}</w:sdtContent></w:sdt>`, 'Quý V', 'Quý V'],
    ['in a hyperlink', `<w:hyperlink>${run('số 63/NĐ-CP')}</w:hyperlink>`, '63/NĐ-CP', '63/NĐ-CP'],
    ['after a tab of one run', '<w:r><w:tab/><w:t>Quý V</w:t></w:r>', 'Quý V', 'Quý V'],
    ['that are not there, at all of it', run('Quý năm'), '2026-Q5', 'Quý năm'],
  ])('%s', (_, content, excerpt, words) => {
    const file = wordFile(textCell(`<w:p>${content}</w:p>`));
    const out = reviewed(file, { excerpt, at: [1, 1, 1] });
    expect(wordsOf(out)[`về ${excerpt}`]?.trim()).toBe(words);
    expect(isInserted(documentOf(file), documentOf(out))).toBe(true);
  });

  test('of cells: nested, merged, empty, over several paragraphs', () => {
    const inner = table([row([cell('trong'), cell('ngoài')])]);
    const file = wordFile(
      table([
        row([cell('a', mergeBegins), cell('b', span(2))]),
        row([cell('', mergeGoesOn), cell('một\nhai'), '<w:tc><w:p/></w:tc>']),
        row([cell('c'), `<w:tc>${inner}<w:p/></w:tc>`, cell('d')]),
      ]),
    );
    const out = reviewed(
      file,
      { excerpt: 'a', at: [1, 2, 1] },
      { excerpt: 'b', at: [1, 1, 3] },
      { excerpt: 'một hai', at: [1, 2, 2] },
      { excerpt: 'trống', at: [1, 2, 3] },
      { excerpt: 'ngoài', at: [2, 1, 2] },
    );
    expect(wordsOf(out)).toMatchObject({
      'về a': 'a',
      'về b': 'b',
      'về một hai': 'một\nhai',
      'về trống': '',
      'về ngoài': 'ngoài',
    });
  });

  test('of a text box are around the box, which has no room for them', () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph('Số: 12/KH-UBND')}</w:txbxContent></w:pict></w:r>`;
    const file = wordFile(`<w:p>${run('trước')}${box}</w:p>`);
    const out = reviewed(file, { excerpt: '12/KH-UBND', text: 'Số: 12/KH-UBND' });
    expect(documentOf(out)).toContain('<w:commentRangeStart w:id="1"/><w:r><w:pict>');
    expect(Object.keys(wordsOf(out))).toContain('ở 12/KH-UBNDvề 12/KH-UBND');
    expect(withoutMarks(documentOf(out))).toBe(documentOf(file));
  });

  test('two at the same words, and one where another ends', () => {
    const file = wordFile(paragraph('từ Quý I đến Quý II'));
    const text = 'từ Quý I đến Quý II';
    const out = reviewed(
      file,
      { excerpt: 'Quý I', text },
      { excerpt: ' đến', text },
      { excerpt: 'từ Quý I', text },
    );
    expect(wordsOf(out)).toMatchObject({ 'về Quý I': 'Quý I', 'về  đến': 'đến', 'về từ Quý I': 'từ Quý I' });
    expect(documentOf(out)).not.toContain('<w:t xml:space="preserve"></w:t>');
  });

  test('a place that is not in the document is said at the heading', () => {
    const out = reviewed(wordFile(paragraph('KẾ HOẠCH')), { excerpt: 'đâu đó' });
    expect(wordsOf(out)).toEqual({ 'kstthc đã kiểm traở đâu đóvề đâu đó': 'KẾ HOẠCH' });
  });

  test('the heading is PHỤ LỤC above the table', () => {
    const file = wordFile(
      paragraph('KẾ HOẠCH') + paragraph('PHỤ LỤC II') + paragraph('Danh mục') + table([row([cell('a')])]),
    );
    const out = reviewFile(file, {
      comments: [],
      heading: { table: 1, text: 'tổng = các khoản' },
      date: DATE,
    });
    expect(wordsOf(out)).toEqual({ 'tổng = các khoản': 'PHỤ LỤC II' });
  });
});

const textCell = (content: string) => table([row([`<w:tc>${content}</w:tc>`])]);

describe('the rest of the package', () => {
  const OTHERS =
    '<w:comments><w:comment w:id="7" w:author="Lan" w:date="2026-01-01T00:00:00Z"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment></w:comments>';
  const body = paragraph(
    `<w:commentRangeStart w:id="7"/>${run('20.000.000')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
  );
  const target = { excerpt: '20.000.000' };

  test('is copied byte for byte', () => {
    const file = wordFile(paragraph('20.000.000'), {
      styles: '<w:styles></w:styles>',
      footnotes: '<w:footnotes></w:footnotes>',
    });
    const [before, after] = [partsOf(file), partsOf(reviewed(file, target))];
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(after[name] ?? Buffer.of(), before[name] ?? Buffer.of()) !== 0,
    );
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        'word/_rels/document.xml.rels',
        'word/comments.xml',
        'word/document.xml',
      ].sort(),
    );
    expect(Object.keys(after)).toEqual([...Object.keys(before), 'word/comments.xml']);
  });

  test('keeps the comments of others, with their ids', () => {
    const file = wordFile(body, { comments: OTHERS });
    const out = reviewed(file, target);
    expect(partOf(out, 'word/comments.xml')).toContain('w:id="7" w:author="Lan"');
    expect(wordsOf(out)).toEqual({
      'Xem lại': '20.000.000',
      'kstthc đã kiểm tra': '20.000.000',
      'về 20.000.000': '20.000.000',
    });
    expect(withoutMarks(documentOf(out))).toBe(withoutMarks(documentOf(file)));
    expect(partOf(out, '[Content_Types].xml')).toBe(partOf(file, '[Content_Types].xml'));
  });

  test('a second review replaces the first and nothing else', () => {
    const file = wordFile(body + paragraph('Xong ngày 31/02/2026 nhé'), { comments: OTHERS });
    const day = { excerpt: '31/02/2026', text: 'Xong ngày 31/02/2026 nhé' };
    const once = reviewed(file, target, day);
    expect(reviewed(once, target, day)).toEqual(once);
    const other = reviewed(once, { excerpt: 'Xong', text: day.text });
    expect(wordsOf(other)).toEqual({
      'Xem lại': '20.000.000',
      'kstthc đã kiểm tra': '20.000.000',
      'về Xong': 'Xong',
    });
  });

  test('a comment of ours that somebody has answered stays once', () => {
    const paraId = (xml: string) =>
      xml.replace('<w:p><w:r><w:annotationRef/>', '<w:p w14:paraId="0A"><w:r><w:annotationRef/>');
    const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
    const ours = (text: string) =>
      paraId(
        `<w:comment w:id="1" w:author="kstthc"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
      );
    const reply =
      '<w:comment w:id="2" w:author="Lan"><w:p w14:paraId="0B"><w:r><w:t>Đã sửa</w:t></w:r></w:p></w:comment>';
    const answered = wordFile(paragraph('20.000.000'), {
      comments: `<w:comments ${w14}>${ours('về 20.000.000')}${reply}</w:comments>`,
      commentsExtended: `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>`,
    });
    const out = partOf(reviewed(answered, target), 'word/comments.xml');
    expect(out.match(/về 20\.000\.000/g)).toHaveLength(1);
    expect(out).toContain('Đã sửa');
  });

  test('a document with another prefix for its names', () => {
    const file = wordFile(paragraph('Quý V'));
    const parts = partsOf(file);
    const renamed = documentOf(file)
      .replace(/(<\/?)w:/g, '$1ns0:')
      .replace(/ w:(\w+=)/g, ' ns0:$1')
      .replace('xmlns:w=', 'xmlns:ns0=');
    const out = reviewed(zipSync({ ...parts, 'word/document.xml': strToU8(renamed) }), { excerpt: 'Quý V' });
    expect(documentOf(out)).toMatch(/<w:commentRangeStart xmlns:w="[^"]+" w:id="1"\/><ns0:r>/);
  });
});

test('checking the file with comments finds what checking the file finds', async () => {
  const file = wordFile(
    paragraph('KẾ HOẠCH') +
      paragraph('Tuyên truyền năm 2026') +
      table([
        row(['Stt', 'Nội dung', 'Thời gian', 'Kinh phí'].map((text) => cell(text))),
        row(['1', 'In tờ gấp', 'Quý V/2026', '20.000.000'].map((text) => cell(text))),
        row(['', 'Tổng cộng', '', '25.000.000'].map((text) => cell(text))),
      ]),
  );
  const check = async (bytes: Uint8Array) => checkPlan(await openFile('a.docx', bytes), 'vi');
  const { diagnostics } = await check(file);
  expect(diagnostics.map(({ rule }) => rule).sort()).toEqual(['budget/total', 'schedule/unreadable']);
  const comments = diagnostics.flatMap(({ place, message }) =>
    place ? [{ place, text: message, about: '', changes: [], instead: '' }] : [],
  );
  const out = reviewFile(file, { comments, heading: { table: 1, text: 'x' }, date: DATE });
  expect(
    Object.values(wordsOf(out))
      .map((words) => words.trim())
      .sort(),
  ).toEqual(['25.000.000', 'Quý V/2026', 'Tuyên truyền năm 2026']);
  expect((await check(out)).diagnostics).toEqual(diagnostics);
});
