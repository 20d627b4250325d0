import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readOfficeFile } from '../../../src/office/read/read-office-file.ts';
import { reviewFile } from '../../../src/office/review/review.ts';
import { toXlsx } from '../../../src/office/write/xlsx.ts';
import { annexForm } from '../../../src/papers/annex-form.ts';
import { EXAMPLE, planFrom } from '../../support/office-example.ts';

const DATE = new Date('2026-12-01T08:00:00Z');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, `tail` after its cells, and further parts. */
function workbook(tail = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="An" state="hidden" sheetId="2" r:id="rId9"/><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>DỰ TOÁN</t></is></c></row><row r="3"><c r="C3"><v>5</v></c><c r="D3"><v>6</v></c></row></sheetData><mergeCells><mergeCell ref="C3:C5"/></mergeCells>${tail}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function reviewed(
  bytes: Uint8Array,
  ...cells: readonly (readonly [row: number, column: number])[]
): Uint8Array {
  const comments = cells.map(([row, column]) => ({
    place: { table: 1, row, column, heading: null, text: '', excerpt: '' },
    text: `hàng ${row} cột ${column}`,
    changes: [],
    about: '',
    instead: '',
  }));
  return reviewFile(bytes, { comments, heading: { table: 1, text: 'đã kiểm tra' }, date: DATE });
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

function commentsOf(bytes: Uint8Array, name = 'xl/comments1.xml'): Record<string, string> {
  const found = partOf(bytes, name).matchAll(/<comment ref="(\w+)"[^>]*>(.*?)<\/comment>/gs);
  return Object.fromEntries(
    [...found].map(([, ref = '', text = '']) => [ref, text.replace(/<[^>]+>/g, '').replace('kstthc:\n', '')]),
  );
}

const boxesOf = (bytes: Uint8Array, name = 'xl/drawings/vmlDrawing1.vml') =>
  [...partOf(bytes, name).matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>/g)].map(
    ([, row, column]) => [Number(row) + 1, Number(column) + 1],
  );

describe('comments at the cells of a workbook', () => {
  test('with their boxes; that of a merged cell at its first one, those of one cell together', () => {
    const out = reviewed(workbook(), [4, 3], [3, 4], [3, 4]);
    expect(commentsOf(out)).toEqual({
      B2: 'đã kiểm tra',
      C3: 'hàng 4 cột 3',
      D3: 'hàng 3 cột 4\n\nhàng 3 cột 4',
    });
    expect(boxesOf(out)).toEqual([
      [2, 2],
      [3, 3],
      [3, 4],
    ]);
  });

  test('add a reference to the sheet, at its place, and nothing else', () => {
    const file = workbook(
      '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/>',
    );
    const out = reviewed(file, [3, 4]);
    const sheet = partOf(out, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/footer="1"\/><legacyDrawing xmlns:r="[^"]+" r:id="rIdK\d"\/><tableParts/);
    expect(sheet.replace(/<legacyDrawing[^>]*>/, '')).toBe(partOf(file, 'xl/worksheets/sheet1.xml'));
    const [before, after] = [unzipSync(file), unzipSync(out)];
    const changed = Object.keys(before).filter(
      (name) => strFromU8(before[name] ?? new Uint8Array()) !== partOf(out, name),
    );
    expect(changed).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml']);
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual([
      'xl/comments1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/drawings/vmlDrawing1.vml',
    ]);
    expect(partOf(out, '[Content_Types].xml')).toMatch(
      /<Default Extension="vml".*<Override PartName="\/xl\/comments1\.xml"/s,
    );
  });

  const OTHERS = {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Lan</author></authors><commentList><comment ref="D3" authorId="0"><text><t>Xem lại</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1030" type="#_x0000_t202"><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>',
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
  };
  const shared = workbook(`<legacyDrawing xmlns:r="${RELATIONS}" r:id="rId2"/>`, OTHERS);

  test('leave those of others, and go beside them with the name of their cell', () => {
    const out = reviewed(shared, [3, 4]);
    expect(commentsOf(out)).toEqual({ B2: 'đã kiểm tra', D3: 'Xem lại', E3: 'D3: hàng 3 cột 4' });
    expect(partOf(out, 'xl/comments1.xml')).toContain('<author>Lan</author><author>kstthc</author>');
    expect(boxesOf(out)).toEqual([
      [3, 4],
      [2, 2],
      [3, 5],
    ]);
    for (const name of [
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/threadedComments/threadedComment1.xml',
    ])
      expect(partOf(out, name)).toBe(partOf(shared, name));
  });

  test('of a second review replace those of the first', () => {
    const once = reviewed(shared, [3, 4], [3, 3]);
    expect(reviewed(once, [3, 4], [3, 3])).toEqual(once);
    const other = reviewed(once, [5, 5]);
    expect(commentsOf(other)).toEqual({ B2: 'đã kiểm tra', D3: 'Xem lại', E5: 'hàng 5 cột 5' });
    expect(boxesOf(other)).toEqual([
      [3, 4],
      [2, 2],
      [5, 5],
    ]);
  });

  test('are known as ours where a program has lost their author', () => {
    const once = reviewed(workbook(), [3, 4]);
    const parts = unzipSync(once);
    const nameless = partOf(once, 'xl/comments1.xml').replace(
      '<author>kstthc</author>',
      '<author> </author>',
    );
    const saved = zipSync({ ...parts, 'xl/comments1.xml': strToU8(nameless) });
    expect(commentsOf(reviewed(saved, [3, 3]))).toEqual({ B2: 'đã kiểm tra', C3: 'hàng 3 cột 3' });
  });

  test('are no part of what the file says', async () => {
    const file = await toXlsx([annexForm(planFrom(EXAMPLE), 'rows')], '2026-03-05');
    const read = (bytes: Uint8Array) => readOfficeFile('a.xlsx', bytes);
    expect(await read(reviewed(file, [3, 2], [5, 1]))).toEqual(await read(file));
  });
});
