import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlan } from '../../src/open/check.ts';
import { isYaml, openFile } from '../../src/open/open-file.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { paragraph, textTable, wordFile } from '../support/word-file.ts';

const folder = new TemporaryFolder();
const root = join(import.meta.dirname, '../..');
const hanoi = readFileSync(join(root, 'plans/44-KH-UBND-2020.yaml'));
const bytes = (text: string) => Buffer.from(text, 'latin1');

const ROWS = [
  ['Stt', 'Nội dung', 'Kinh phí (đồng)', 'Thời gian'],
  ['1', 'In tờ rơi', '5.000.000', 'Quý I/2026'],
  ['2', 'Phát thanh', '7.000.000', 'Quý II/2026'],
  ['', 'Tổng cộng', '12.000.000', ''],
];
const CSV = ROWS.map((row) => row.join(';')).join('\n');

/** The same plan in each kind of file, by names. */
async function writeAllKinds(): Promise<string[]> {
  const { writeXlsx } = await import('hucre/xlsx');
  folder.write(
    'ke-hoach.docx',
    wordFile(paragraph('KẾ HOẠCH') + paragraph('Tuyên truyền năm 2026') + textTable(ROWS)),
  );
  folder.write('ke-hoach-2.xlsx', await writeXlsx({ sheets: [{ name: 'Năm 2026', rows: ROWS }] }));
  folder.write('ke-hoach-3.csv', CSV);
  folder.write(
    'ke-hoach-4.txt',
    `KẾ HOẠCH\nTuyên truyền năm 2026\n\n${ROWS.map((row) => row.join('\t')).join('\n')}`,
  );
  folder.write(
    'ke-hoach-5.yaml',
    `plan: { title: Tuyên truyền năm 2026, period: 2026 }
budget: { total: 12.000.000đ }
tasks:
  - { title: In tờ rơi, schedule: Quý I/2026, items: [{ label: In tờ rơi, amount: 5.000.000đ }] }
  - { title: Phát thanh, schedule: Quý II/2026, items: [{ label: Phát thanh, amount: 7.000.000đ }] }
`,
  );
  return ['ke-hoach.docx', 'ke-hoach-2.xlsx', 'ke-hoach-3.csv', 'ke-hoach-4.txt', 'ke-hoach-5.yaml'];
}

test('every kind of file is opened as the same plan', async () => {
  for (const name of await writeAllKinds()) {
    const { plan, places } = await openFile(name, readFileSync(folder.at(name)));
    expect(
      plan?.tasks.map(({ title, schedule, items }) => [
        title,
        schedule,
        items?.map(({ amount }) => amount.dong),
      ]),
    ).toEqual([
      ['In tờ rơi', 'Quý I/2026', [5_000_000n]],
      ['Phát thanh', 'Quý II/2026', [7_000_000n]],
    ]);
    expect(places === null).toBe(name.endsWith('.yaml'));
  }
});

test('every command takes every kind of file', async () => {
  for (const name of await writeAllKinds()) {
    const commands = [
      ['validate', name],
      ['budget', name, '--by-task'],
      ['schedule', name, '--as-of', '01/5/2026'],
      ['status', name, '--as-of', '01/5/2026'],
      ['report', name, '-o', `${name}.html`, '--as-of', '01/5/2026'],
      ['export', name, '-o', `${name}.ics`],
      ['diff', name, 'ke-hoach-5.yaml'],
    ];
    for (const argv of commands) {
      const { exitCode, stdout, stderr } = await run([...argv, '--lang', 'en'], { cwd: folder.path });
      expect({ argv, exitCode, stderr }).toEqual({
        argv,
        exitCode: 0,
        stderr: expect.not.stringContaining('error'),
      });
      if (argv[0] === 'budget') expect(stdout).toContain('12.000.000');
      if (argv[0] === 'schedule') expect(stdout).toContain('2026-06-30');
    }
    expect(existsSync(folder.at(`${name}.ics`))).toBe(true);
  }
});

test('the content says what a file is, whatever its name', async () => {
  const word = wordFile(paragraph('KẾ HOẠCH') + paragraph('Tuyên truyền năm 2026') + textTable(ROWS));
  for (const name of ['plan.yaml', 'plan.csv', 'stdin', 'ke-hoach.doc'])
    expect((await openFile(name, word)).plan?.tasks).toHaveLength(2);
  for (const name of ['plan.txt', 'stdin', 'plan.docx', 'plan.yml'])
    expect((await openFile(name, hanoi)).places).toBeNull();
  expect((await openFile('stdin', Buffer.from(CSV))).plan?.tasks).toHaveLength(2);
});

test.each([
  ['stdin', 'titel: x', true],
  ['stdin', '- a\nb, c, d', true],
  ['stdin', 'Stt,Nội dung,Kinh phí', false],
  ['a.csv', 'plan: 1', false],
  ['a.txt', 'Kế hoạch:\n\tmột', false],
  ['a.txt', '{ plan: { number: 1 } }', true],
  ['a.yaml', 'a,b,c', true],
])('%s with %j is YAML: %s', (name, text, expected) => {
  expect(isYaml(name, Buffer.from(text))).toBe(expected);
});

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const utf16 = (text: string) => [...text].map((letter) => `${letter}\0`).join('');

test.each([
  ['.doc', `${OLE}${utf16('WordDocument')}`, '(.doc)', '.docx'],
  ['.xls', `${OLE}${utf16('Workbook')}`, '(.xls)', '.xlsx'],
  ['.ppt', `${OLE}${utf16('PowerPoint Document')}`, '(.ppt)', '.docx'],
  ['.docx', `${OLE}${utf16('EncryptedPackage')}`, 'mật khẩu', 'bỏ mật khẩu'],
  ['.pdf', '%PDF-1.7', 'PDF', '.docx'],
  ['.rtf', '{\\rtf1 a}', 'RTF', '.docx'],
  ['.html', '<!DOCTYPE html><p>a', 'trang web', '.docx'],
  ['.md', '# Kế hoạch', 'Markdown', '.docx'],
  ['.docx', '', 'trống', 'chọn tệp'],
])('a %s that cannot be read is refused alike by every command', async (extension, content, what, remedy) => {
  const name = `a${extension}`;
  folder.write(name, bytes(content));
  folder.write('plan.yaml', hanoi);
  const commands = [
    ['validate', name],
    ['budget', name],
    ['schedule', name],
    ['status', name],
    ['report', name, '-o', 'page.html'],
    ['export', name, '-o', 'a.ics'],
    ['diff', name, 'plan.yaml'],
    ['import', name],
  ];
  const runs = await Promise.all(
    commands.map((argv) => run([...argv, '--lang', 'vi'], { cwd: folder.path })),
  );
  const [first] = runs;
  expect(first?.stderr).toContain(`"${name}": `);
  expect(first?.stderr).toContain(what);
  expect(first?.stderr).toContain(remedy);
  for (const each of runs) expect(each).toEqual({ exitCode: 2, stdout: '', stderr: first?.stderr });
});

test('import says that YAML is a plan file already', async () => {
  folder.write('plan.yaml', hanoi);
  const { exitCode, stderr } = await run(['import', 'plan.yaml', '--lang', 'en'], { cwd: folder.path });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'kstthc: "plan.yaml" is a plan file already; to check it: kstthc validate plan.yaml\n',
  });
});

test('what is opened does not change when it is checked', async () => {
  const opened = await openFile('a.csv', Buffer.from(CSV));
  const before = structuredClone(opened.plan);
  const first = checkPlan(opened, 'en');
  expect(checkPlan(opened, 'en')).toEqual(first);
  expect(opened.plan).toEqual(before);
});
