import { expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { paragraph, textTable, wordFile } from '../support/word-file.ts';

const ROWS = [
  ['Stt', 'Nội dung', 'Kinh phí', 'Thời gian'],
  ['1', 'Chuyên mục', 'Báo A1: 5.000.000đ', 'Quý I'],
];
const HEAD = paragraph('KẾ HOẠCH') + paragraph('Tuyên truyền năm 2026') + paragraph('');

const folder = new TemporaryFolder();

function folderWith(...rows: string[][]): string {
  folder.write('ke-hoach.docx', wordFile(HEAD + textTable([...ROWS, ...rows])));
  return folder.path;
}

test('prints the plan, and on standard error what was imported', async () => {
  const { stdout, stderr, exitCode } = await run(['import', 'ke-hoach.docx', '--lang', 'vi'], {
    cwd: folderWith(),
  });
  expect(stdout).toBe(`# yaml-language-server: $schema=./plan.schema.json

# Nhập từ ke-hoach.docx; đối chiếu với văn bản trước khi dùng.

plan:
  title: Tuyên truyền năm 2026
  period: 2026 # theo tên kế hoạch

# Mã cơ quan truyền thông đặt theo tên khi nhập.
outlets:
  a1:
    name: Báo A1

tasks:
  - title: Chuyên mục
    schedule: Quý I
    items:
      - { outlet: a1, amount: 5.000.000đ }
`);
  expect(stderr).toBe('kstthc: 1 nhiệm vụ, 1 khoản chi, 5.000.000đ, 0 ghi chú\n');
  expect(exitCode).toBe(0);
});

test('notes say where, and fail under --strict only', async () => {
  const cwd = folderWith(['Tổng cộng: 5.000.000đ (tạm tính)', '', '', '']);
  const loose = await run(['import', 'ke-hoach.docx', '--lang', 'en'], { cwd });
  expect(loose.stderr).toBe(
    'kstthc: table 1, row 3, "Nội dung": this part of the cell has no place in a plan: "(tạm tính)"\nkstthc: 1 task, 1 item, 5.000.000đ, 1 note\n',
  );
  expect(loose.exitCode).toBe(0);
  expect((await run(['import', 'ke-hoach.docx', '--strict'], { cwd })).exitCode).toBe(1);
});

test('JSON has the plan, the place of every value and the notes', async () => {
  const { stdout } = await run(['import', 'ke-hoach.docx', '--format', 'json'], { cwd: folderWith() });
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    plan: {
      plan: { title: 'Tuyên truyền năm 2026', period: '2026' },
      outlets: { a1: { name: 'Báo A1' } },
      tasks: [{ title: 'Chuyên mục', schedule: 'Quý I', items: [{ outlet: 'a1', amount: '5.000.000đ' }] }],
    },
    places: [
      { path: '/plan/title', table: null, row: null, column: null, text: 'KẾ HOẠCH' },
      { path: '/plan/title', table: null, row: null, column: null, text: 'Tuyên truyền năm 2026' },
      { path: '/plan/period', table: null, row: null, column: null, text: 'KẾ HOẠCH' },
      { path: '/plan/period', table: null, row: null, column: null, text: 'Tuyên truyền năm 2026' },
      { path: '/outlets/a1', table: 1, row: 2, column: 3, text: 'Báo A1' },
      { path: '/outlets/a1/name', table: 1, row: 2, column: 3, text: 'Báo A1' },
      { path: '/tasks/0', table: 1, row: 2, column: 1, text: '1' },
      { path: '/tasks/0/title', table: 1, row: 2, column: 2, text: 'Chuyên mục' },
      { path: '/tasks/0/schedule', table: 1, row: 2, column: 4, text: 'Quý I' },
      { path: '/tasks/0/items/0', table: 1, row: 2, column: 3, text: 'Báo A1: 5.000.000đ' },
      { path: '/tasks/0/items/0/outlet', table: 1, row: 2, column: 3, text: 'Báo A1: 5.000.000đ' },
      { path: '/tasks/0/items/0/amount', table: 1, row: 2, column: 3, text: 'Báo A1: 5.000.000đ' },
    ],
    notes: [],
  });
});

test('-o writes a file, but never over one that is there', async () => {
  const cwd = folderWith();
  const first = await run(['import', 'ke-hoach.docx', '-o', 'plan.yaml', '--lang', 'en'], { cwd });
  expect(first).toMatchObject({
    stdout: '',
    stderr: 'kstthc: wrote plan.yaml: 1 task, 1 item, 5.000.000đ, 0 notes\n',
  });
  const written = folder.read('plan.yaml');
  const again = await run(['import', 'ke-hoach.docx', '-o', 'plan.yaml', '--lang', 'en'], { cwd });
  expect(again).toMatchObject({
    exitCode: 2,
    stderr: 'kstthc: "plan.yaml" is there already; choose another name\n',
  });
  expect(folder.read('plan.yaml')).toBe(written);
});

test.each([
  [['--table', '2'], '"ke-hoach.docx": there is no table 2; the file has 1'],
  [['--table', '0'], '"ke-hoach.docx": there is no table 0; the file has 1'],
  [['--format', 'xml'], 'unknown format "xml"; known: yaml, json'],
  [['plan.yaml'], 'one file is imported; to write to "plan.yaml": -o plan.yaml'],
])('%j is refused', async (options, message) => {
  const result = await run(['import', 'ke-hoach.docx', '--lang', 'en', ...options], { cwd: folderWith() });
  expect(result).toMatchObject({ exitCode: 2, stdout: '', stderr: `kstthc: ${message}\n` });
});

test('a file without an annex, or that is no office file, is code 2 and says what to do', async () => {
  const cwd = folderWith();
  folder.write('thu.txt', 'Kính gửi: Sở Nội vụ');
  folder.write('cu.doc', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'));
  const letter = await run(['import', 'thu.txt', '--lang', 'vi'], { cwd });
  expect(letter).toMatchObject({ exitCode: 2, stdout: '' });
  expect(letter.stderr).toContain('không tìm thấy bảng phụ lục');
  const old = await run(['import', 'cu.doc', '--lang', 'vi'], { cwd });
  expect(old).toMatchObject({ exitCode: 2, stdout: '' });
  expect(old.stderr).toContain('chọn Lưu dưới dạng (Save As) .docx');
});
