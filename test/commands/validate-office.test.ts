import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { paragraph, textTable, wordFile } from '../support/word-file.ts';

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
