import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
const OWN = `# Văn bản của tỉnh
15/2025/NQ-HĐND\t10/7/2025\t20/7/2025
812/QĐ-UBND\t27/3/2026
812/QĐ-UBND\t28/3/2025
61/2018/NĐ-CP\t\t\t01/7/2025\t118/2025/NĐ-CP
20/KH-UBND\t05/01/2026\t\t\t\tUBND tỉnh Lâm Đồng
20/KH-UBND\t08/01/2026\t\t\t\tUBND xã Đạ Tẻh
`;
const planCiting = (...citations: string[]) => `plan: { title: Tuyên truyền, issued: 25/4/2026, period: 2026 }
citations:
${citations.map((citation) => `  - ${citation}\n`).join('')}tasks: [{ title: Họp báo, schedule: Tháng 6/2026 }]
`;

async function validated(plan: string, ...argv: string[]) {
  folder.write('plans/a.yaml', plan);
  const { stdout, exitCode } = await run(['validate', 'plans/a.yaml', '--format', 'json', ...argv], {
    cwd: folder.path,
  });
  const files: { file: string; diagnostics: { rule: string; message: string; range: object }[] }[] =
    JSON.parse(stdout).files;
  return {
    exitCode,
    files,
    messages: files.flatMap((file) => file.diagnostics.map(({ message }) => message)),
  };
}

test("the office's table beside a plan adds documents and the end of others", async () => {
  folder.write('plans/documents.tsv', OWN);
  const { messages } = await validated(
    planCiting(
      '{ number: 15/2025/NQ-HĐND, date: 12/7/2025 }',
      '{ number: 812/QĐ-UBND, date: 28/3/2026 }',
      '{ number: 812/QĐ-UBND, date: 28/3/2025 }',
      '{ number: 61/2018/NĐ-CP, date: 23/4/2018 }',
      '{ number: 63/2010/NĐ-CP, date: 08/6/2010 }',
    ),
  );
  const table = join('plans', 'documents.tsv');
  expect(messages).toEqual([
    `15/2025/NQ-HĐND was issued on 2025-07-10 (from ${table}), but here it has the date 2025-07-12`,
    `812/QĐ-UBND was issued on 2026-03-27 (from ${table}), but here it has the date 2026-03-28`,
    `61/2018/NĐ-CP ended on 2025-07-01 (from ${table}), and the plan was issued on 2026-04-25`,
  ]);
});

test('documents of two bodies with one number are not one document', async () => {
  folder.write('plans/documents.tsv', OWN);
  const { messages } = await validated(
    planCiting(
      '{ number: 20/KH-UBND của UBND tỉnh Lâm Đồng, date: 06/01/2026 }',
      '{ number: 20/KH-UBND của UBND xã Đạ Tẻh, date: 08/01/2026 }',
      '{ number: 20/KH-UBND, date: 09/01/2026 }',
    ),
  );
  expect(messages).toEqual([expect.stringMatching(/^20\/KH-UBND was issued on 2026-01-05 .* 2026-01-06$/)]);
});

const WRONG = `15/2025/NQ-HĐND\t10/7/2024
812/QĐ\t27/3/2026
63/2010/NĐ-CP\t08/6/2010\t01/6/2010
63/2010/NĐ-CP\t08/13/2010
92/2017/NĐ-CP\t07/8/2017\t25/9/2017\t01/01/2020\t12/2016/NĐ-CP
48/2013/NĐ-CP\t14/5/2013\t\t\t\t\tthừa
`;

test('its faults are findings with line and column, also where it is checked alone', async () => {
  folder.write('plans/documents.tsv', WRONG);
  const { exitCode, files } = await validated(planCiting('{ number: 30/2020/NĐ-CP, date: 05/3/2020 }'));
  expect(exitCode).toBe(1);
  const [table] = files;
  expect(table?.diagnostics.map(({ rule, range }) => [rule, range])).toEqual(
    [
      [1, 17, 26],
      [2, 1, 7],
      [3, 25, 34],
      [4, 1, 14],
      [4, 15, 25],
      [5, 46, 59],
      [6, 28, 28],
    ].map(([line, start, end]) => [
      'documents/row',
      { start: { line, column: start }, end: { line, column: end } },
    ]),
  );
  const alone = await run(['validate', 'plans/documents.tsv', '--format', 'json'], { cwd: folder.path });
  expect(JSON.parse(alone.stdout).files).toHaveLength(1);
  expect(JSON.parse(alone.stdout).counts.errors).toBe(7);
});

test('a table may be named; one that is not there is a usage error', async () => {
  folder.write('norms/vb.tsv', '63/2010/NĐ-CP\t08/6/2010\t\t01/01/2026\n');
  const plan = planCiting('{ number: 63/2010/NĐ-CP, date: 08/6/2010 }');
  const { messages } = await validated(plan, '--documents', 'norms/vb.tsv');
  expect(messages).toEqual([expect.stringMatching(/^63\/2010\/NĐ-CP ended on 2026-01-01/)]);
  const argv = ['validate', 'plans/a.yaml', '--documents', 'none.tsv'];
  expect((await run(argv, { cwd: folder.path })).exitCode).toBe(2);
});

test('a document is looked up by its number, or by a part of it', async () => {
  const one = await run(['documents', 'Nghị định số 63/2010/NÐ-CP', '--lang', 'vi'], { cwd: folder.path });
  expect(one.exitCode).toBe(0);
  expect(one.stdout.split('\n')[1]).toMatch(
    /^63\/2010\/NĐ-CP {2}08\/6\/2010 {2}14\/10\/2010 .*đến 18\/8\/2026$/,
  );
  expect(one.stderr).toBe('kstthc: "–": danh mục chưa ghi; không có nghĩa là văn bản còn hiệu lực\n');
  const some = await run(['documents', '2026/nđ-cp'], { cwd: folder.path });
  expect(some.stdout).toContain('244/2026/NĐ-CP');
  expect(some.stdout).not.toContain('2025/');
  const none = await run(['documents', '468/QĐ-TTg'], { cwd: folder.path });
  expect(none).toMatchObject({ exitCode: 1, stdout: '' });
  expect(none.stderr).toContain('is not in the list up to 2026-08-18');
});

test("all documents are listed, the office's first, and the faults of its table", async () => {
  folder.write('documents.tsv', WRONG);
  const { stdout, stderr, exitCode } = await run(['documents'], { cwd: folder.path });
  const rows = readFileSync(join(import.meta.dirname, '../../src/facts/documents.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(stdout.trimEnd().split('\n')).toHaveLength(1 + 6 + rows.length);
  expect(stderr).toContain('documents.tsv:1:17');
  expect(exitCode).toBe(1);
});

test('spaces typed for the tab do not hide the date', async () => {
  folder.write('plans/documents.tsv', '812/QĐ-UBND 27/3/2026\nQuyết định số 813/QĐ-UBND\t27/3/2026\n');
  const { files } = await validated(planCiting('{ number: 813/QĐ-UBND, date: 27/3/2026 }'));
  const found = files.filter(({ file }) => file.endsWith('documents.tsv')).flatMap((one) => one.diagnostics);
  expect(found.map(({ rule, range }) => [rule, (range as { start: { line: number } }).start.line])).toEqual([
    ['documents/row', 1],
  ]);
});

test('a table that Excel wrote in UTF-16 is read; one that is no text is wrong usage', async () => {
  const row = '12/2026/QĐ-UBND\t05/01/2026\r\n';
  folder.write('documents.tsv', Buffer.from(`\ufeff${row}`, 'utf16le'));
  const found = await run(['documents', '12/2026/QĐ-UBND', '--lang', 'en'], { cwd: folder.path });
  expect(found).toMatchObject({ exitCode: 0, stderr: '' });
  expect(found.stdout).toContain('12/2026/QĐ-UBND  2026-01-05');
  folder.write('documents.tsv', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
  const broken = await run(['documents', '12/2026/QĐ-UBND', '--lang', 'en'], { cwd: folder.path });
  expect(broken).toMatchObject({ exitCode: 2, stdout: '' });
  expect(broken.stderr).toMatch(/^kstthc: "documents.tsv": /);
});
