import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();
const NORMS = `norms:
  - name: Nước uống hội nghị
    match: [nước uống]
    unit: người/buổi
    max: 40.000đ
    source: { number: 15/2025/NQ-HĐND, where: Điều 5 }
thresholds:
  - { name: Chỉ định thầu, per: contract, max: 50.000.000đ, from: 01/3/2026, until: 31/5/2026 }
`;
const PLAN = `plan: { title: Tuyên truyền năm 2026, period: 2026 }
budget: { total: 4.100.000đ }
tasks:
  - title: Hội nghị
    schedule: Quý II/2026
    items: [{ label: Nước uống, quantity: 100, unit: người/buổi, unitPrice: 41.000đ, amount: 4.100.000đ }]
`;

interface Found {
  readonly file: string;
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number; readonly column: number } };
    readonly related: readonly { readonly file?: string; readonly range: object }[];
  }[];
}

async function validated(...argv: string[]): Promise<{ exitCode: number; files: readonly Found[] }> {
  const { stdout, exitCode } = await run(['validate', ...argv, '--format', 'json', '--lang', 'vi'], {
    cwd: folder.path,
  });
  return { exitCode, files: JSON.parse(stdout).files };
}

function rulesIn(files: readonly Found[]) {
  return files.flatMap(({ file, diagnostics }) => diagnostics.map(({ rule }) => `${file} ${rule}`));
}

beforeEach(() => {
  folder.write('plans/a.yaml', PLAN);
  folder.write('plans/norms.yaml', NORMS);
});

test('the norms beside a plan hold for it, and a search takes them for no plan', async () => {
  const { exitCode, files } = await validated('plans');
  expect(exitCode).toBe(1);
  expect(files.map(({ file }) => file)).toEqual(['plans/norms.yaml', 'plans/a.yaml']);
  const [found] = files[1]?.diagnostics ?? [];
  expect(found?.message).toBe(
    'đơn giá 41.000đ vượt mức tối đa 40.000đ/người/buổi của định mức "Nước uống hội nghị" (15/2025/NQ-HĐND, Điều 5)',
  );
  expect(found?.related).toEqual([
    expect.objectContaining({
      file: 'plans/norms.yaml',
      range: { start: { line: 5, column: 10 }, end: { line: 5, column: 17 } },
    }),
  ]);
});

test('a plan in Word is held to them too, with the place in the norms as it is', async () => {
  folder.write('office/norms.yaml', NORMS);
  const exporting = ['export', 'plans/a.yaml', '-o', 'office/a.docx', '--form', 'estimate'];
  await run(exporting, { cwd: folder.path });
  const { files } = await validated('office/a.docx');
  const found = files[1]?.diagnostics.find(({ rule }) => rule === 'norm/over');
  expect(found?.related).toEqual([expect.objectContaining({ file: 'office/norms.yaml' })]);
});

test('the norm for each item is in the budget, the estimate and the page, but not in the annex that is signed', async () => {
  const norm = /Định mức/;
  const { stdout } = await run(['budget', 'plans/a.yaml', '--lang', 'vi'], { cwd: folder.path });
  expect(stdout).toMatch(norm);
  await run(['report', 'plans/a.yaml', '-o', 'a.html', '--lang', 'vi'], { cwd: folder.path });
  expect(folder.read('a.html')).toMatch(norm);
  const printed = async (form: string) => {
    const argv = ['export', 'plans/a.yaml', '-o', `${form}.xlsx`, '--form', form];
    await run(argv, { cwd: folder.path });
    const parts = unzipSync(readFileSync(folder.at(`${form}.xlsx`)));
    return strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  };
  expect(await printed('estimate')).toMatch(norm);
  expect(await printed('annex')).not.toMatch(norm);
});

test('norms may be named in place of those beside the plan; a missing file is a usage error', async () => {
  folder.write('mức/chung.yaml', NORMS.replace('40.000đ', '41.000đ'));
  expect((await validated('plans/a.yaml', '--norms', 'mức/chung.yaml')).exitCode).toBe(0);
  const missing = ['validate', 'plans/a.yaml', '--norms', 'none.yaml'];
  expect((await run(missing, { cwd: folder.path })).exitCode).toBe(2);
});

test('what is wrong in the norms is found at its place, also where they are checked alone', async () => {
  folder.write(
    'plans/norms.yaml',
    `norms:
  - name: Nước uống
    match: nước uống
    unit: người
    max: 40.0000đ
    exact: 30.000đ
  - name: Giải khát
    match: giải khát
    unit: người
    max: 1.5 triệu
    from: 01/7/2026
    until: 30/6/2026
    source: { number: 63/2010/NĐ-CP, date: 03/6/2010 }
  - name: Họp báo
    match: []
    unit: cuộc
    maxx: 5 triệu
thresholds:
  - { name: Thẩm định, per: khoản chi, max: 100.000.000đ }
`,
  );
  const alone = await validated('plans/norms.yaml');
  expect(alone.exitCode).toBe(1);
  const found = alone.files[0]?.diagnostics.map(({ rule, range: { start } }) => [start.line, rule]);
  expect(found).toEqual([
    [2, 'schema/missing-key'],
    [12, 'schema/invalid-value'],
    [15, 'schema/invalid-value'],
    [17, 'schema/unknown-key'],
    [19, 'schema/invalid-value'],
  ]);
  const withPlan = await validated('plans/a.yaml');
  expect(rulesIn(withPlan.files).filter((each) => each.includes('norm/'))).toEqual([]);
  folder.write(
    'plans/norms.yaml',
    `norms:
  - { name: Nước, match: nước, unit: người, max: 1.5 triệu, source: { number: 63/2010/NĐ-CP, date: 03/6/2010 } }
  - { name: Trà, match: trà, unit: người, exact: 4 triệu, source: { number: 63/NĐ-CP } }
`,
  );
  expect(rulesIn((await validated('plans/norms.yaml')).files)).toEqual([
    'plans/norms.yaml money/malformed',
    'plans/norms.yaml citation/wrong-date',
    'plans/norms.yaml citation/malformed',
  ]);
});

test('a norm ends with its document, where the table knows when that ended', async () => {
  folder.write('plans/documents.tsv', '15/2025/NQ-HĐND\t10/7/2025\t20/7/2025\t01/4/2026\n');
  expect(rulesIn((await validated('plans/a.yaml')).files)).toEqual(['plans/a.yaml norm/outdated']);
  folder.write('plans/documents.tsv', '15/2025/NQ-HĐND\t10/7/2025\t20/7/2025\t02/4/2026\n');
  expect(rulesIn((await validated('plans/a.yaml')).files)).toEqual(['plans/a.yaml norm/over']);
});

test('a contract above a threshold on the day it was signed is found in the actuals', async () => {
  const contract = (number: string, signed: string, amount: string) =>
    `  - { number: ${number}, signed: ${signed}, supplier: Công ty A, tasks: [1], amount: ${amount} }\n`;
  folder.write(
    'plans/a.actuals.yaml',
    `plan: a.yaml\nasOf: 30/6/2026\ncontracts:\n${contract('01/HĐ', '28/02/2026', '50.000.001đ')}${contract(
      '02/HĐ',
      '01/3/2026',
      '50.000.001đ',
    )}${contract('03/HĐ', '31/5/2026', '50.000.000đ')}${contract('04/HĐ', '01/6/2026', '50.000.001đ')}`,
  );
  const { files } = await validated('plans/a.yaml');
  const over = files.flatMap(({ file, diagnostics }) =>
    diagnostics.flatMap(({ rule, range }) => (rule === 'norm/threshold' ? [[file, range.start.line]] : [])),
  );
  expect(over).toEqual([['plans/a.actuals.yaml', 5]]);
});

test.each(['vi', 'en'])(
  'init writes norms that pass every rule and say that they are invented: %s',
  async (lang) => {
    folder.write(`${lang}/plan.yaml`, PLAN);
    const made = await run(['init', `${lang}/norms.yaml`, '--norms', '--lang', lang], { cwd: folder.path });
    expect(made.exitCode).toBe(0);
    expect(folder.read(`${lang}/norms.yaml`)).toMatch(lang === 'vi' ? /LÀ VÍ DỤ/ : /ARE INVENTED/);
    const { files, exitCode } = await validated(`${lang}/norms.yaml`);
    expect([exitCode, rulesIn(files)]).toEqual([0, []]);
    expect(existsSync(join(folder.path, lang, 'norms.schema.json'))).toBe(true);
  },
);

test.each([[[]], [['--estimate']]])(
  'budget %j shows what the norms allow beside the price',
  async (flags) => {
    const csv = async () =>
      (await run(['budget', 'plans', ...flags, '--format', 'csv', '--lang', 'vi'], { cwd: folder.path }))
        .stdout;
    const [head = [], ...rows] = (await csv()).split('\r\n').map((line) => line.split(','));
    const at = head.indexOf('"Định mức"');
    expect(head[at - 1]).toBe('"Đơn giá"');
    expect(rows.map((row) => row[at])).toContain('40000');
    folder.write('plans/norms.yaml', 'norms: []\n');
    expect(await csv()).not.toContain('Định mức');
  },
);

test.each(['[]', '"  "', '[nước uống, "-"]'])('words that are in no label are refused: %s', async (match) => {
  folder.write('plans/norms.yaml', NORMS.replace('[nước uống]', match));
  expect(rulesIn((await validated('plans/norms.yaml')).files)).toEqual([
    'plans/norms.yaml schema/invalid-value',
  ]);
});

test('a file that --norms names is no plan, however its path is written', async () => {
  folder.write('limits.yaml', NORMS);
  folder.write('b.yaml', PLAN);
  const { files } = await validated('limits.yaml', 'b.yaml', '--norms', './limits.yaml');
  expect(files.map(({ file }) => file)).toEqual(['limits.yaml', 'b.yaml']);
});

// Links are those of Unix.
describe.skipIf(process.platform === 'win32')('a link beside a plan', () => {
  const SECRET = 'root:token\n';

  test.each([
    ['norms.yaml', '../../secret.yaml'],
    ['norms.yaml', '../.env'],
    ['documents.tsv', '../../secret.tsv'],
    ['a.actuals.yaml', '../../secret.yaml'],
    ['a.actuals.yaml', '../.env'],
  ])('%s to %s is not followed out of the repository or to another kind of file', async (name, target) => {
    folder.write('repository/.git/HEAD', '');
    folder.write('repository/plans/a.yaml', PLAN);
    for (const secret of ['secret.yaml', 'secret.tsv', 'repository/.env']) folder.write(secret, SECRET);
    symlinkSync(target, folder.at(`repository/plans/${name}`));
    const { stdout, stderr, exitCode } = await run(['validate', 'plans/a.yaml', '--lang', 'en'], {
      cwd: folder.at('repository'),
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`the link "plans/${name}" leads outside and is not read`);
    expect(stdout + stderr).not.toContain('token');
  });

  test('to the norms of the whole office is followed', async () => {
    folder.write('repository/.git/HEAD', '');
    folder.write('repository/plans/a.yaml', PLAN);
    folder.write('repository/office.yaml', NORMS);
    symlinkSync('../office.yaml', folder.at('repository/plans/norms.yaml'));
    const { files } = await validated('repository/plans/a.yaml');
    expect(rulesIn(files)).toContain('repository/plans/a.yaml norm/over');
  });

  test('to itself is no file', async () => {
    symlinkSync('norms.yaml', folder.at('norms.yaml'));
    folder.write('b.yaml', PLAN);
    const { exitCode } = await validated('b.yaml');
    expect(exitCode).toBe(0);
  });
});
