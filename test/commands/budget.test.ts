import { beforeEach, describe, expect, test } from 'vitest';
import { budget, readBudgetOptions } from '../../src/commands/budget.ts';
import type { Asked } from '../../src/commands/option-values.ts';
import type { Lang } from '../../src/i18n.ts';
import { UsageError } from '../../src/usage-error.ts';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { recordedConsole, run, transcript } from '../support/run.ts';

const folder = new TemporaryFolder();
beforeEach(() => folder.write('plan.yaml', HANOI));

interface Asking {
  readonly by?: readonly string[];
  readonly asked?: Asked;
  readonly paths?: readonly string[];
  readonly lang?: Lang;
  readonly columns?: number | null;
  readonly stdin?: string;
}

async function report({ by = [], asked = {}, paths = ['plan.yaml'], ...surroundings }: Asking) {
  const { console, written } = recordedConsole({ cwd: folder.path, ...surroundings });
  const passed = await budget(paths, readBudgetOptions(asked, by), console);
  return { passed, ...written };
}

describe("Hanoi's plan", () => {
  const reports: readonly (readonly [name: string, Asking])[] = [
    ['annex', {}],
    ['outlet', { by: ['outlet'] }],
    ['quarter', { by: ['quarter'] }],
    ['outlet-quarter', { by: ['outlet', 'quarter'] }],
    ['outlet-task', { by: ['outlet', 'task'], asked: { percent: true } }],
    ['outlet-quarter-even', { by: ['outlet', 'quarter'], asked: { spread: 'even' } }],
    ['month-end', { by: ['month'], asked: { spread: 'end' } }],
  ];
  const screens = reports.flatMap(([name, asking]) =>
    (['vi', 'en'] as const).flatMap((lang) =>
      [80, 200].map((columns) => [`${name}-${lang}-${columns}.txt`, { ...asking, lang, columns }] as const),
    ),
  );
  const files = (['markdown', 'csv', 'json'] as const).flatMap((format) => [
    [`annex-vi.${format}`, { asked: { format: [format] }, lang: 'vi' }] as const,
    [
      `outlet-quarter-vi.${format}`,
      { by: ['outlet', 'quarter'], asked: { format: [format] }, lang: 'vi' },
    ] as const,
  ]);

  test.each([...screens, ...files])('%s', async (name, asking) => {
    const { passed, stdout, stderr } = await report(asking);
    await expect(stdout).toMatchFileSnapshot(`../golden/reports/budget-${name}`);
    expect({ passed, stderr }).toEqual({ passed: true, stderr: '' });
  });
});

test('in colour', async () => {
  const argv = ['budget', 'plan.yaml', '--by-quarter', '--color', '--lang=vi'];
  const printed = await run(argv, { cwd: folder.path, columns: 80 });
  await expect(transcript(argv, printed)).toMatchFileSnapshot('../golden/reports/budget-colour-vi.txt');
});

test('on a narrow terminal what goes on below takes no more lines than it has to say', async () => {
  const { stdout } = await report({ columns: 60, lang: 'vi' });
  await expect(stdout).toMatchFileSnapshot('../golden/reports/budget-annex-vi-60.txt');
});

describe('a plan without money has a total of 0đ', () => {
  const free = HANOI.replace('470.000.000đ', '0đ')
    .replace('Bốn trăm bảy mươi triệu đồng', 'Không đồng')
    .replace(/amount: [\d.]+đ/g, 'amount: 0đ');
  test.each([
    ['the annex', []],
    ['one dimension', ['outlet']],
    ['a grid', ['outlet', 'quarter']],
  ])('%s', async (_, by) => {
    folder.write('plan.yaml', free);
    const { stdout, stderr } = await report({ by, lang: 'vi', columns: 200 });
    expect(stdout).toMatch(/^ *Tổng cộng .* 0đ?/m);
    expect(stdout).toContain('Tổng cộng 0đ, khớp với tổng dự kiến kinh phí và số tiền bằng chữ');
    expect(stderr).toBe('');
  });
});

describe('JSON', () => {
  test('the keys are the dimensions asked for, in their order', async () => {
    const { stdout } = await report({ by: ['quarter', 'outlet'], asked: { format: ['json'] } });
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      by: ['quarter', 'outlet'],
      records: [
        { quarter: '2020-Q1', outlet: 'hanoimoi', amount: 100_000_000 },
        { quarter: '2020-Q1', outlet: 'kinhtedothi', amount: 100_000_000 },
        { quarter: '2020-Q1', outlet: 'phapluatxahoi', amount: 80_000_000 },
        { quarter: '2020-Q2/2020-Q4', outlet: 'hanoimoi', amount: 30_000_000 },
        { quarter: '2020-Q2/2020-Q4', outlet: 'kinhtedothi', amount: 30_000_000 },
        { quarter: '2020-Q2/2020-Q4', outlet: 'phapluatxahoi', amount: 30_000_000 },
        { quarter: null, outlet: null, amount: 100_000_000 },
      ],
      total: 470_000_000,
      declared: 470_000_000,
      difference: 0,
    });
  });

  test('the difference is the sum less the declared total, null where that cannot be read', async () => {
    folder.write('plan.yaml', HANOI.replace('amount: 80.000.000đ', 'amount: 70.000.000đ'));
    const { stdout } = await report({ asked: { format: ['json'] } });
    expect(JSON.parse(stdout)).toMatchObject({
      total: 460_000_000,
      declared: 470_000_000,
      difference: -10_000_000,
    });
    folder.write('plan.yaml', HANOI.replace('total: 470.000.000đ', 'total: khoảng 470 triệu'));
    const unread = await report({ asked: { format: ['json'] } });
    expect(JSON.parse(unread.stdout)).toMatchObject({ total: 470_000_000, declared: null, difference: null });
  });
});

describe('a plan that does not add up', () => {
  test('gets its report with the difference, and a word on where to look', async () => {
    folder.write('plan.yaml', HANOI.replace('amount: 80.000.000đ', 'amount: 70.000.000đ'));
    const { passed, stdout, stderr } = await report({ by: ['outlet'], lang: 'vi', columns: 200 });
    expect(passed).toBe(false);
    expect(stdout).toContain(
      'Tổng cộng 460.000.000đ; ít hơn 10.000.000đ so với tổng dự kiến kinh phí 470.000.000đ',
    );
    expect(stderr).toContain('kstthc validate plan.yaml');
  });

  test('words alone can be wrong', async () => {
    folder.write('plan.yaml', HANOI.replace('Bốn trăm bảy mươi triệu đồng', 'Bốn trăm triệu đồng'));
    const { stdout, stderr } = await report({ by: ['outlet'], columns: 200 });
    expect(stdout).toContain('Sum 470.000.000đ = declared total; 70.000.000đ more than words 400.000.000đ');
    expect(stderr).toContain('kstthc validate plan.yaml');
  });

  test('a file name is quoted for the shell', async () => {
    folder.write("kế hoạch's.yaml", HANOI.replace('amount: 80.000.000đ', 'amount: 70.000.000đ'));
    const { stderr } = await report({ paths: ["kế hoạch's.yaml"] });
    expect(stderr).toContain(`kstthc validate 'kế hoạch'\\''s.yaml'`);
  });

  test('an error that the file says to ignore does not count', async () => {
    const comment = '# kstthc-ignore schedule/unreadable: chờ thông báo\n    schedule: Sau Tết';
    folder.write('plan.yaml', HANOI.replace('schedule: Tháng 03/2020', comment));
    const { passed, stderr } = await report({ by: ['quarter'] });
    expect({ passed, stderr }).toEqual({ passed: true, stderr: '' });
  });

  test('a misspelt key is read as intended, and reported', async () => {
    folder.write('plan.yaml', HANOI.replace('title: Lựa chọn', 'titel: Lựa chọn'));
    const { passed, stdout, stderr } = await report({});
    expect(passed).toBe(false);
    expect(stdout).toContain('Lựa chọn cơ quan');
    expect(stderr).toContain('kstthc validate plan.yaml');
  });

  test('money whose time cannot be read is undated, and said to be', async () => {
    folder.write('plan.yaml', HANOI.replace('Tháng 03/2020', 'Tháng 13/2020'));
    const { passed, stdout, stderr } = await report({ by: ['quarter'], asked: { format: ['json'] } });
    expect(passed).toBe(false);
    expect(JSON.parse(stdout).records).toContainEqual({ quarter: null, amount: 380_000_000 });
    expect(stderr).toContain('kstthc validate plan.yaml');
  });

  test('an outlet that nobody knows is said to be wrong', async () => {
    folder.write(
      'plan.yaml',
      HANOI.replace('outlet: hanoimoi, amount: 100', 'outlet: nguoidanviet, amount: 100'),
    );
    const { passed, stdout, stderr } = await report({ by: ['outlet'] });
    expect(passed).toBe(false);
    expect(stdout).toContain('nguoidanviet');
    expect(stderr).toContain('plan.yaml has errors');
    expect(stderr).toContain('kstthc validate plan.yaml');
  });
});

describe('a plan that cannot be loaded gets its errors and no report', () => {
  test.each([
    ['broken YAML', 'plan: [', 'yaml/syntax'],
    ['a missing section', HANOI.replace('tasks:', 'jobs:'), 'schema/'],
    [
      'an amount that cannot be read',
      HANOI.replace('amount: 80.000.000đ', 'amount: 80.000.00đ'),
      'money/malformed',
    ],
  ])('%s', async (_, text, rule) => {
    folder.write('bad.yaml', text);
    const { passed, stdout, stderr } = await report({ paths: ['bad.yaml', 'plan.yaml'] });
    expect({ passed, stdout }).toEqual({ passed: false, stdout: '' });
    expect(stderr).toContain(rule);
    expect(stderr).not.toContain('plan.yaml');
  });

  test('every such plan is reported', async () => {
    folder.write('one.yaml', 'plan: [');
    folder.write('two.yaml', 'plan: {');
    const { stderr } = await report({ paths: ['one.yaml', 'two.yaml'] });
    expect(stderr).toContain('one.yaml:1');
    expect(stderr).toContain('two.yaml:1');
  });
});

describe('several plans', () => {
  const other = HANOI.replace('number: 44/', 'number: 45/').replace(
    'name: Báo Hà Nội mới',
    'name: BÁO HÀ NỘI MỚI',
  );

  test('one row for an outlet, one column for a plan', async () => {
    folder.write('other.yaml', other);
    const { stdout } = await report({ paths: ['plan.yaml', 'other.yaml'], by: ['outlet', 'plan'] });
    expect(stdout).toMatch(/^Báo Hà Nội mới +130\.000\.000đ +130\.000\.000đ +260\.000\.000đ$/m);
    expect(stdout).toContain('Sum 940.000.000đ = declared total = words');
  });

  test('the annex names the plan of each task', async () => {
    folder.write('other.yaml', other);
    const { stdout } = await report({ paths: ['plan.yaml', 'other.yaml'], asked: { format: ['csv'] } });
    const rows = stdout.split('\r\n');
    const first = (plan: string) => rows.find((row) => row.startsWith(`"${plan}",1,`));
    expect(first('44/KH-UBND')).toContain(',"Báo Hà Nội mới",100000000,"Tháng 03/2020",');
    expect(first('45/KH-UBND')).toContain(',"BÁO HÀ NỘI MỚI",100000000,"Tháng 03/2020",');
    expect(rows).toContain(',,"Total",,,,,940000000,,');
  });
});

describe('one plan in two files', () => {
  const note = 'Plan 44/KH-UBND is in 2 files, and both are counted: plan.yaml, kế hoạch.yaml';
  beforeEach(() => folder.write('kế hoạch.yaml', HANOI));
  const paths = ['plan.yaml', 'kế hoạch.yaml'];

  test.each(['text', 'markdown'])('is noted in the report: %s', async (format) => {
    const { stdout, stderr } = await report({ paths, asked: { format: [format] }, columns: 200 });
    expect(stdout).toContain(note);
    expect(stderr).toBe('');
  });

  test.each(['csv', 'json'])('is said beside a report for programs: %s', async (format) => {
    const { stdout, stderr } = await report({ paths, asked: { format: [format] }, by: ['outlet'] });
    expect(stdout).not.toContain(note);
    expect(stderr).toContain(note);
  });
});

test('standard input', async () => {
  const { passed, stdout } = await report({ paths: ['-'], stdin: HANOI, by: ['outlet'] });
  expect(passed).toBe(true);
  expect(stdout).toContain('470.000.000đ');
});

describe('what cannot be asked for', () => {
  test.each<[string, readonly string[], Asked]>([
    ['shares in an estimate, which has none', [], { estimate: true, percent: true }],
    ['a unit that no format shows', [], { unit: 'triệu', format: ['csv', 'json=a.json'] }],
    ['shares in records', [], { percent: true, format: ['records'] }],
    ['three dimensions', ['outlet', 'task', 'quarter'], {}],
    ['one dimension twice', ['outlet', 'outlet'], {}],
    ['a spread over no time', ['outlet'], { spread: 'even' }],
    ['an unknown spread', ['quarter'], { spread: 'start' }],
    ['an unknown format', [], { format: ['html'] }],
    ['a byte order mark in text', [], { bom: true }],
  ])('%s', (_, by, asked) => {
    expect(() => readBudgetOptions(asked, by)).toThrow(UsageError);
  });
});

test('a table that would fill the memory is refused; its records can be had', async () => {
  const lines = (line: (i: number) => string) => Array.from({ length: 1010 }, (_, i) => line(i)).join('\n');
  const text = `plan: { number: 1/KH-UBND, title: Tuyên truyền, period: 2026 }
outlets:
${lines((i) => `  o${i}: { name: Báo ${i} }`)}
tasks:
${lines((i) => `  - { title: Việc ${i}, schedule: Tháng 3, items: [{ outlet: o${i}, amount: 1.000.000đ }] }`)}
`;
  folder.write('plan.yaml', text);
  const grid = ['budget', '--by-task', '--by-outlet'];
  expect(await run(grid, { cwd: folder.path })).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringContaining('1010 rows'),
  });
  const { stdout } = await run([...grid, '--format', 'json'], { cwd: folder.path });
  expect(JSON.parse(stdout).records).toHaveLength(1010);
});

test.each([
  ['triệu', 'triệu đồng', ['130', '130', '110', '100', '470']],
  ['Triệu đồng', 'triệu đồng', ['130', '130', '110', '100', '470']],
  ['nghìn', 'nghìn đồng', ['130.000', '130.000', '110.000', '100.000', '470.000']],
])('--unit %s counts every amount of the table in it, and says so', async (unit, said, amounts) => {
  const { stdout } = await run(['budget', '--by-outlet', '--unit', unit, '--lang', 'vi']);
  expect(stdout).toContain(`Đơn vị tính: ${said}`);
  const figures = [...stdout.matchAll(/ {2}([\d.]+) {2,}[\d,]+%$/gm)].map(([, figure]) => figure);
  expect(figures).toEqual(amounts);
});

test.each([
  ['tỷ', 'unknown unit "tỷ"; known: đồng, nghìn, triệu'],
  ['triệu', 'cannot be written in triệu đồng with three decimals'],
])('--unit %s is refused where it would round or is unknown', async (unit, message) => {
  folder.write('plan.yaml', HANOI.replace('amount: 100.000.000đ', 'amount: 100.000.001đ'));
  const argv = ['budget', 'plan.yaml', '--by-outlet', '--unit', unit, '--lang', 'en'];
  const { exitCode, stderr } = await run(argv, { cwd: folder.path });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('a source is shown beside what is declared for it, with items or without', async () => {
  folder.write(
    'plan.yaml',
    `plan: { number: 1/KH-UBND, title: Kế hoạch, period: 2026 }
budget: { total: 90.000.000đ, sources: { a: { name: Tỉnh, amount: 50.000.000đ }, b: { name: Xã, amount: 40.000.000đ } } }
tasks:
  - { title: Họp, schedule: Quý I/2026, items: [{ label: Hội trường, amount: 30.000.000đ, source: a }, { label: Khác, amount: 60.000.000đ }] }
`,
  );
  const { stdout } = await run(['budget', 'plan.yaml', '--by-source', '--lang', 'en', '--format', 'csv'], {
    cwd: folder.path,
  });
  const rows = stdout.split('\r\n').map((line) => line.replaceAll('"', '').split(','));
  expect(rows.map(([name, , declared, amount]) => [name, declared, amount])).toEqual(
    expect.arrayContaining([
      ['Funding source', 'Declared', 'Amount'],
      ['Tỉnh', '50000000', '30000000'],
      ['Xã', '40000000', '0'],
      ['Total', '90000000', '90000000'],
    ]),
  );
});
