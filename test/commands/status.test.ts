import { describe, expect, test } from 'vitest';
import { HANOI } from '../support/checking.ts';
import { COMMUNE, communeActuals } from '../support/commune.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run, transcript } from '../support/run.ts';

const folder = new TemporaryFolder();
const OVERDUE = 'plan: plan.yaml\nasOf: 30/6/2020\n';

test.each([
  ['vi', 80],
  ['en', 100],
])('the example in %s', async (lang, columns) => {
  const argv = ['status', '--lang', lang];
  await expect(transcript(argv, await run(argv, { columns }))).toMatchFileSnapshot(
    `../golden/status/example-${lang}.txt`,
  );
});

test('JSON has the keys that programs depend on', async () => {
  const { stdout } = await run(['status', '--format', 'json']);
  const status = JSON.parse(stdout);
  expect(status).toMatchObject({
    schemaVersion: 1,
    asOf: '2020-09-30',
    totals: { planned: 470_000_000, contracted: 431_500_000, paid: 268_500_000, remaining: 36_500_000 },
  });
  expect(Object.keys(status.tasks[0])).toEqual(
    'id number title deadline state daysLate planned contracted paid evidence next started duties'.split(' '),
  );
  expect(status.diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['citation/wrong-date']);
});

describe('several plans', () => {
  const second = COMMUNE.replace('12/KH-UBND', '13/KH-UBND');

  test('a row a plan with its money, then what is late in any of them', async () => {
    folder.write('plans/a.yaml', COMMUNE);
    folder.write('plans/a.actuals.yaml', communeActuals().replace('plan: plan.yaml', 'plan: a.yaml'));
    folder.write('plans/b.yaml', second);
    const argv = ['status', '--as-of', '30/6/2026', '--lang', 'en', '--format', 'csv'];
    const { stdout } = await run(argv, { cwd: folder.path });
    const rows = stdout.split('\r\n').map((line) => line.replaceAll('"', '').split(','));
    const row = (name: string) => rows.find(([first]) => first === name);
    // Sections are no tasks; nothing is known of what was signed and paid under the second plan.
    expect(row('12/KH-UBND')).toEqual(
      '12/KH-UBND,12,1,120000000,59420000,56800000,47.33,44280000'.split(','),
    );
    expect(row('13/KH-UBND')?.slice(0, 4)).toEqual(['13/KH-UBND', '12', '0', '120000000']);
    expect(row('Total')?.slice(3, 6)).toEqual(['240000000', '59420000', '56800000']);
    const text = await run(['status', '--as-of', '30/6/2026', '--lang', 'en'], { cwd: folder.path });
    expect(text.stdout).toContain('12/KH-UBND: Task III.1, Báo cáo tháng: 6 days overdue');
  });

  test('JSON names the plan of each row', async () => {
    folder.write('plans/a.yaml', COMMUNE);
    folder.write('plans/b.yaml', second);
    const { stdout } = await run(['status', '--as-of', '30/6/2026', '--format', 'json'], {
      cwd: folder.path,
    });
    const { tasks, sources } = JSON.parse(stdout);
    expect(new Set(tasks.map(({ plan }: { plan: string }) => plan))).toEqual(
      new Set(['12/KH-UBND', '13/KH-UBND']),
    );
    expect(sources.map(({ plan, source }: { plan: string; source: string }) => [plan, source])).toEqual([
      ['12/KH-UBND', 'tinh'],
      ['12/KH-UBND', 'xa'],
      ['13/KH-UBND', 'tinh'],
      ['13/KH-UBND', 'xa'],
    ]);
  });
});

test('--from adds what was signed and paid in the period, and a later day says where the data end', async () => {
  folder.write('plan.yaml', COMMUNE);
  folder.write('plan.actuals.yaml', communeActuals());
  const cwd = folder.path;
  const json = await run(['status', '--from', '01/4/2026', '--as-of', '30/6/2026', '--format', 'json'], {
    cwd,
  });
  expect(JSON.parse(json.stdout)).toMatchObject({
    from: '2026-04-01',
    inPeriod: { contracted: 19_500_000, paid: 42_000_000 },
    totals: { contracted: 59_420_000, paid: 56_800_000 },
    sources: [{ source: 'tinh', inPeriod: { contracted: 0, paid: 21_000_000 } }, { source: 'xa' }],
  });
  const late = await run(['status', '--as-of', '15/01/2027', '--lang', 'en'], { cwd });
  expect(late.stdout.split('\n')[2]).toBe(
    'The data end on 2026-12-31; nothing that fell due later is counted as late.',
  );
  const { exitCode, stderr } = await run(
    ['status', '--from', '01/7/2026', '--as-of', '30/6/2026', '--lang', 'en'],
    { cwd },
  );
  expect([exitCode, stderr]).toEqual([
    2,
    expect.stringContaining('--from 2026-07-01 is after the day of the report'),
  ]);
});

test('on a narrow terminal the numbers of tasks and the indent of suppliers stay whole in each part of a table', async () => {
  folder.write('plan.yaml', COMMUNE);
  folder.write('plan.actuals.yaml', communeActuals());
  const { stdout } = await run(['status', '--lang', 'vi', '--no-color'], { cwd: folder.path, columns: 60 });
  const lines = stdout.split('\n');
  expect(lines.filter((line) => /^III\.3 {2}/.test(line)).length).toBeGreaterThan(2);
  expect(lines.filter((line) => line.startsWith('  Công ty Sự kiện')).length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.length > 60)).toEqual([]);
});

test('--fail-on overdue fails a run where a task is late', async () => {
  folder.write('plan.yaml', HANOI);
  folder.write('plan.actuals.yaml', OVERDUE);
  const cwd = folder.path;
  expect((await run(['status'], { cwd })).exitCode).toBe(0);
  expect((await run(['status', '--fail-on', 'overdue'], { cwd })).exitCode).toBe(1);
  expect((await run(['status', '--fail-on', 'over-plan'], { cwd })).exitCode).toBe(0);
  const { exitCode, stderr } = await run(['status', '--fail-on', 'late'], { cwd });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('known: overdue, over-plan')]);
  // A variable of a script that is not set must not make the gate pass.
  expect((await run(['status', '--fail-on', ''], { cwd })).exitCode).toBe(2);
  expect((await run(['status', '--fail-on', 'over-plan, overdue'], { cwd })).exitCode).toBe(1);
});

test('validate checks the actuals beside a plan, by either name, once', async () => {
  folder.write('plan.yaml', HANOI);
  folder.write('plan.actuals.yaml', OVERDUE);
  for (const paths of [[], ['plan.yaml'], ['plan.actuals.yaml'], ['.'], ['plan.yaml', 'plan.actuals.yaml']]) {
    const { stdout } = await run(['validate', '--format', 'json', ...paths], { cwd: folder.path });
    const files = JSON.parse(stdout).files as { file: string; diagnostics: { rule: string }[] }[];
    expect(files.map(({ file }) => file)).toEqual(['plan.yaml', 'plan.actuals.yaml']);
    expect(files[1]?.diagnostics.map(({ rule }) => rule)).toEqual(['actual/overdue']);
  }
});

test('a new plan is clean, and written over nothing', async () => {
  const cwd = folder.path;
  for (const argv of [['init'], ['init', 'mau.yaml', '--example'], ['init', 'en.yaml', '--lang', 'en']]) {
    const { exitCode, stderr } = await run(argv, { cwd });
    expect([exitCode, stderr]).toEqual([0, '']);
  }
  const { exitCode, stdout } = await run(['validate', '.', '--strict', '--lang', 'en'], { cwd });
  expect(stdout).toContain('3 files, 0 errors, 0 warnings');
  expect(exitCode).toBe(0);
  expect((await run(['init'], { cwd })).exitCode).toBe(2);
});

describe('on both sides of the plan', () => {
  const PLAN = `plan: { title: Tuyên truyền, period: 2026 }
budget: { total: 10.000.000đ, sources: { xa: { name: Xã, amount: 10.000.000đ } } }
outlets: { bao: { name: Báo } }
tasks: [{ id: bai, title: Đăng bài, schedule: Quý II/2026, items: [{ outlet: bao, source: xa, amount: 10.000.000đ }] }]
`;
  const signed = (amount: string, of = 'outlet: bao, source: xa') =>
    `plan: plan.yaml\nasOf: 31/3/2026\ncontracts: [{ id: c, signed: 05/3/2026, tasks: [bai], ${of}, amount: ${amount} }]\n`;
  const status = (...argv: string[]) => run(['status', ...argv, '--lang', 'en'], { cwd: folder.path });

  test.each([
    ['10.000.000đ', 0],
    ['10.000.001đ', 1],
  ])('--fail-on over-plan with %s of 10.000.000đ signed for: code %i', async (amount, code) => {
    folder.write('plan.yaml', PLAN);
    folder.write('plan.actuals.yaml', signed(amount));
    expect((await status('--fail-on', 'over-plan')).exitCode).toBe(code);
  });

  test('a period of one day is a period', async () => {
    folder.write('plan.yaml', PLAN);
    folder.write('plan.actuals.yaml', signed('10.000.000đ'));
    expect((await status('--from', '05/3/2026', '--as-of', '05/3/2026')).exitCode).toBe(0);
    expect((await status('--from', '06/3/2026', '--as-of', '05/3/2026')).exitCode).toBe(2);
  });
});
