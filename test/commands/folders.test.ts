import { expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { paragraph, textTable, wordFile } from '../support/word-file.ts';

const folder = new TemporaryFolder();
const YAML = 'plan: { title: Tuyên truyền, period: 2026 }\ntasks: [{ title: Họp, schedule: Quý II/2026 }]\n';
const word = (amount: string) =>
  wordFile(
    paragraph('KẾ HOẠCH') +
      paragraph('Tuyên truyền năm 2026') +
      textTable([
        ['Stt', 'Nội dung', 'Kinh phí (đồng)', 'Thời gian'],
        ['1', 'In tờ rơi', amount, 'Quý I/2026'],
        ['', 'Tổng cộng', '5.000.000', ''],
      ]),
  );
const validate = (...paths: string[]) => run(['validate', ...paths, '--lang', 'en'], { cwd: folder.path });

test('the Word files of a folder are checked with its YAML', async () => {
  folder.write('plans/a.yaml', YAML);
  folder.write('plans/b.docx', word('4.000.000'));
  const { stdout, exitCode } = await validate('plans');
  expect(stdout).toContain('plans/b.docx: table 1');
  expect(stdout).toContain('budget/total');
  expect(exitCode).toBe(1);
});

test('a Word file that cannot be read does not pass with the good YAML beside it', async () => {
  folder.write('plans/a.yaml', YAML);
  folder.write('plans/b.docx', word('5.000.000').subarray(0, 400));
  const { stderr, exitCode } = await validate('plans');
  expect(stderr).toContain('kstthc: "plans/b.docx": the file is damaged');
  expect(exitCode).toBe(2);
});

test('what a folder holds besides is counted on standard error, and so is a Word file that has a YAML twin', async () => {
  folder.write('plans/a.yaml', YAML);
  folder.write('plans/a.docx', word('4.000.000'));
  for (const name of ['a.pdf', 'b.doc', 'c.csv', 'd.txt', '~$a.docx', '.e.docx', 'documents.tsv'])
    folder.write(`plans/${name}`, '');
  const { stdout, stderr, exitCode } = await validate('plans');
  expect(exitCode).toBe(0);
  expect(stdout).not.toContain('a.docx');
  expect(stderr).toBe(
    'kstthc: plans/a.docx is not read, because plans/a.yaml of the same name is the plan\n' +
      'kstthc: passed over 4 files in folders, not .yaml, .yml, .docx or .xlsx: plans/a.pdf, plans/b.doc, plans/c.csv, …; name a file to have it read\n',
  );
});

test('actuals beside a Word file are checked with it', async () => {
  folder.write('a.docx', word('5.000.000'));
  folder.write(
    'a.actuals.yaml',
    `plan: a.docx
asOf: 30/6/2026
contracts:
  - { id: in, number: 1/HĐ, signed: 01/02/2026, supplier: Công ty In, amount: 4.000.000đ }
payments:
  - { contract: in, date: 15/02/2026, amount: 6.000.000đ }
`,
  );
  const { stdout, exitCode } = await validate('a.docx');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('a.actuals.yaml:6:');
  const status = await run(['status', 'a.docx', '--lang', 'en', '--format', 'json'], { cwd: folder.path });
  expect(JSON.parse(status.stdout)).toMatchObject({ asOf: '2026-06-30', totals: { planned: 5_000_000 } });
});

test('what a shell makes of plans/* is the plans with what the office keeps beside them', async () => {
  folder.write('plans/a.yaml', YAML);
  folder.write('plans/norms.yaml', 'norms: []\n');
  folder.write('plans/documents.tsv', '12/2026/QĐ-UBND\t05/01/2026\n');
  const paths = ['plans/a.yaml', 'plans/documents.tsv', 'plans/norms.yaml'];
  expect(await validate(...paths)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await run(['schedule', ...paths, '--lang', 'en'], { cwd: folder.path })).toMatchObject({
    exitCode: 0,
    stderr: '',
  });
});

test('up to three files that a search passed over are named', async () => {
  folder.write('plans/a.yaml', YAML);
  for (const name of ['b.pdf', 'c.doc', 'd.txt']) folder.write(`plans/${name}`, '');
  expect((await validate('plans')).stderr).toContain(': plans/b.pdf, plans/c.doc, plans/d.txt; name a file');
});

test('nothing is reported where one plan cannot be read, whatever is wrong with those after it', async () => {
  folder.write('broken.yaml', 'plan: [');
  folder.write('late.yaml', YAML.replace('Quý II/2026', 'Quý II/2027'));
  for (const paths of [
    ['broken.yaml', 'late.yaml'],
    ['late.yaml', 'broken.yaml'],
  ]) {
    const { exitCode, stdout } = await run(['schedule', ...paths, '--lang', 'en'], { cwd: folder.path });
    expect([exitCode, stdout]).toEqual([1, '']);
  }
});
