import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { cell, paragraph, row, table, textTable, wordFile } from '../support/word-file.ts';

const folder = new TemporaryFolder();
const WRONG = 'Theo Quyết định số 63/2010/QĐ-UBND ngày 08/6/2011';
const OTHER = 'và Quyết định số 92/2017/QĐ-UBND ngày 08/8/2017';
const HEAD = [
  'KẾ HOẠCH',
  'Tuyên truyền năm 2026',
  '',
  'Căn cứ Quyết định số 92/2017/QĐ-UBND ngày 07/8/2017;',
];

async function validated(...options: string[]) {
  folder.write(
    'ke-hoach.docx',
    wordFile(
      HEAD.map((text) => paragraph(text)).join('') +
        textTable([
          ['Stt', 'Nội dung', 'Thời gian'],
          ['1', `${WRONG}\n${OTHER}`, 'Quý I'],
        ]),
    ),
  );
  return run(['validate', 'ke-hoach.docx', ...options], { cwd: folder.path });
}

test('a finding in a Word file names table, row and column, and shows the cell', async () => {
  const { stdout, exitCode } = await validated('--lang', 'en');
  expect(stdout).toContain('ke-hoach.docx: table 1, row 2, "Nội dung" error citation/year');
  expect(stdout).toContain(`2 | ${WRONG}\n  | ${' '.repeat(WRONG.length - 9)}^^^^^^^^^`);
  expect(stdout).toContain('ke-hoach.docx: table 1, row 2, "Nội dung" warning citation/conflicting-date');
  expect(stdout).toContain(` | ${HEAD[3]}\n`);
  expect(exitCode).toBe(1);
  expect((await validated('--lang', 'vi')).stdout).toContain(
    'ke-hoach.docx: bảng 1, hàng 2, "Nội dung" lỗi citation/year',
  );
});

test('JSON has no range but the place', async () => {
  const { stdout } = await validated('--format', 'json');
  const { diagnostics } = JSON.parse(stdout).files[0];
  const wrong = diagnostics.find(({ rule }: { rule: string }) => rule === 'citation/conflicting-date');
  expect(wrong).toMatchObject({
    range: null,
    place: { table: 1, row: 2, column: 2, text: `${WRONG}\n${OTHER}` },
  });
  expect(wrong.related).toMatchObject([
    { range: null, place: { table: null, row: null, column: null, text: HEAD[3] } },
  ]);
});

test('GitHub gets the file without lines, SARIF a logical location, Markdown the place', async () => {
  const github = await validated('--format', 'github', '--lang', 'en');
  expect(github.stdout).toContain(
    '::error file=ke-hoach.docx,title=citation/year::table 1, row 2, "Nội dung": ',
  );
  const { results } = JSON.parse((await validated('--format', 'sarif', '--lang', 'en')).stdout).runs[0];
  const wrong = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'citation/year');
  expect(wrong.locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: 'ke-hoach.docx' } },
      logicalLocations: [{ name: 'Nội dung', fullyQualifiedName: 'table 1, row 2, "Nội dung"' }],
    },
  ]);
  const markdown = await validated('--format', 'markdown', '--lang', 'en');
  expect(markdown.stdout).toContain('`ke-hoach.docx: table 1, row 2, "Nội dung"` `citation/year`');
});

test('what was not imported is said, and an Excel sheet is checked too', async () => {
  const rows = [
    ['Stt', 'Nội dung', 'Thời gian'],
    ['1', WRONG, 'Quý I'],
  ];
  folder.write(
    'bang.xlsx',
    await writeXlsx({
      sheets: [
        { name: 'Bảng', rows },
        { name: 'Nháp', rows, hidden: true },
      ],
    }),
  );
  const { stdout, stderr } = await run(['validate', 'bang.xlsx', '--lang', 'en'], { cwd: folder.path });
  expect(stdout).toContain('bang.xlsx: table 1, row 2, "Nội dung" error citation/year');
  expect(stdout).toContain('bang.xlsx: the document warning import/left-out');
  expect(stdout).toContain('a hidden sheet, not read: "Nháp"');
  expect(stderr).toBe('');
});

test('--fix leaves office files alone', async () => {
  expect(await validated('--fix', '--lang', 'en')).toMatchObject({
    exitCode: 2,
    stderr: 'kstthc: --fix works on YAML files, not "ke-hoach.docx"\n',
  });
});

describe('a letterhead in a table', () => {
  const PICTURE = '<w:r><w:drawing/></w:r>';
  const letterhead = table([
    row([cell('UBND PHƯỜNG LÁNG'), cell('Độc lập - Tự do - Hạnh phúc')]),
    row([cell(paragraph(PICTURE)), cell(paragraph(PICTURE))]),
    row([cell('Số: 12/KH-UBND'), cell('Láng, ngày 31 tháng 02 năm 2026')]),
  ]);
  const rows = (first: string) =>
    table([
      row([cell('Stt'), cell('Nội dung'), cell('Thời gian')]),
      row([cell('1'), cell(first), cell('Quý IV/2027')]),
    ]);
  const title = paragraph('KẾ HOẠCH') + paragraph('Thông tin, tuyên truyền năm 2026');
  const validatedFile = (body: string, ...options: string[]) => {
    folder.write('ke-hoach.docx', wordFile(body));
    return run(['validate', 'ke-hoach.docx', '--lang', 'en', ...options], { cwd: folder.path });
  };

  test('is not the first table, and its lines drawn as pictures are silent', async () => {
    const { stdout } = await validatedFile(letterhead + title + rows('Phát tin'));
    expect(stdout).toContain('table 1, row 2, "Thời gian" error schedule/outside-period');
    expect(stdout).not.toContain('picture');
    expect(stdout).not.toContain('table 2');
  });

  test('has findings that name the words, not a table nobody counts', async () => {
    const { stdout } = await validatedFile(letterhead + title + rows('Phát tin'), '--format', 'json');
    const { diagnostics } = JSON.parse(stdout).files[0];
    expect(diagnostics.map(({ place }: { place: unknown }) => place)).toContainEqual({
      table: null,
      row: null,
      column: null,
      text: expect.stringContaining('31 tháng 02'),
    });
  });

  test('gets the comment in its cell', async () => {
    folder.write('ke-hoach.docx', wordFile(letterhead + title + rows('Phát tin')));
    await run(['validate', 'ke-hoach.docx', '--annotate', 'ghi-chu.docx'], { cwd: folder.path });
    const document = strFromU8(
      unzipSync(readFileSync(join(folder.path, 'ghi-chu.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    const dated = document.indexOf('31 tháng 02');
    expect(document.lastIndexOf('<w:commentRangeStart', dated)).toBeGreaterThan(
      document.indexOf('Số: 12/KH'),
    );
  });

  test('a cell of the annex that has only a picture is reported', async () => {
    const { stdout } = await validatedFile(letterhead + title + rows(paragraph(PICTURE)));
    expect(stdout).toContain('table 1, row 2, column 2 warning import/left-out');
  });
});
