import { expect, test } from 'vitest';
import { HANOI } from '../support/checking.ts';
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

test('--fail-on overdue fails a run where a task is late', async () => {
  folder.write('plan.yaml', HANOI);
  folder.write('plan.actuals.yaml', OVERDUE);
  const cwd = folder.path;
  expect((await run(['status'], { cwd })).exitCode).toBe(0);
  expect((await run(['status', '--fail-on', 'overdue'], { cwd })).exitCode).toBe(1);
  expect((await run(['status', '--fail-on', 'over-plan'], { cwd })).exitCode).toBe(0);
  const { exitCode, stderr } = await run(['status', '--fail-on', 'late'], { cwd });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('known: overdue, over-plan')]);
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
