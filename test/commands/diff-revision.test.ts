import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { BASE, HANOI } from '../support/checking.ts';
import { TemporaryRepository } from '../support/repository.ts';
import { run } from '../support/run.ts';
import { edited } from '../support/versions.ts';

const repository = new TemporaryRepository();

const diff = (argv: readonly string[], surroundings: { cwd?: string; stdin?: string } = {}) =>
  run(['diff', ...argv], { cwd: repository.path, ...surroundings });

const raised = edited(HANOI, ['hanoimoi, amount: 100.000.000đ', 'hanoimoi, amount: 120.000.000đ']);
const changes = async (argv: readonly string[] = [], cwd = repository.path) => {
  const { stdout } = await diff(['--base', 'main', '--format=json', ...argv], { cwd });
  return JSON.parse(stdout).changes.map(
    ({ file, kind }: { file: string; kind: string }) => `${file} ${kind}`,
  );
};

beforeEach(() => {
  repository.init();
  repository.write('plans/44.yaml', HANOI);
  repository.write('plans/2026/12.yaml', BASE);
  repository.write('ci.yaml', 'steps: []');
  repository.commit();
  repository.git('checkout', '--quiet', '-b', 'edit');
});

test('nothing changed', async () => {
  expect(await diff(['--base', 'main', '--exit-code', '--lang=vi'])).toEqual({
    exitCode: 0,
    stdout: 'Không thay đổi: 2 kế hoạch giữ nguyên\n',
    stderr: '',
  });
});

test('an edit is seen before and after it is committed; other YAML is not looked at', async () => {
  repository.write('plans/44.yaml', raised);
  repository.write('ci.yaml', 'steps: [test]');
  expect(await changes()).toEqual(['plans/44.yaml item-amount']);
  repository.commit();
  expect(await changes()).toEqual(['plans/44.yaml item-amount']);
});

test('what happened on the other branch since is not ours', async () => {
  repository.git('checkout', '--quiet', 'main');
  repository.write('plans/44.yaml', raised);
  repository.commit();
  repository.git('checkout', '--quiet', 'edit');
  expect(await changes()).toEqual([]);
});

test('a plan is added, tracked or not, and another is deleted', async () => {
  repository.write('plans/new.yaml', BASE.replace('12/KH-UBND', '13/KH-UBND'));
  rmSync(repository.at('plans/44.yaml'));
  expect(await changes()).toEqual(['plans/44.yaml plan-removed', 'plans/new.yaml plan-added']);
});

test('actuals whose plan went to another name are refused, and a plan beside the searched ones is named', async () => {
  repository.write('plan.yml', HANOI);
  const { exitCode, stderr } = await diff(['--base', 'main', '--lang=vi']);
  expect(exitCode).toBe(0);
  expect(stderr).toBe(
    'kstthc: không tìm trong "plan.yml"; nếu đó cũng là kế hoạch thì đổi tên hoặc nêu tên\n',
  );
  repository.write('plans/44.actuals.yaml', 'plan: 44.yaml\nasOf: 30/9/2020\n');
  repository.commit();
  repository.git('branch', '--force', 'main');
  renameSync(repository.at('plans/44.yaml'), repository.at('plans/45.yaml'));
  expect((await diff(['--base', 'main'])).stderr).toContain('44.actuals.yaml');
  expect((await diff(['--base', 'main'])).exitCode).toBe(2);
});

test('a Word file that a YAML of the same name hides from the comparison is named', async () => {
  repository.write('plans/44.docx', 'not read');
  const said = 'kstthc: plans/44.docx is not read, because plans/44.yaml of the same name is the plan\n';
  expect((await diff(['--base', 'main', '--lang=en'])).stderr).toBe(said);
  const { stderr } = await run(['validate', '--since', 'main', '--lang=en'], { cwd: repository.path });
  expect(stderr).toContain(said);
});

test('norms that changed are told, for they are not compared, nor do they have unchanged plans checked again', async () => {
  repository.write('plans/norms.yaml', 'thresholds: []\n');
  expect((await diff(['--base', 'main', '--lang=vi'])).stderr).toBe(
    'kstthc: plans/norms.yaml cũng có thay đổi; định mức và danh mục văn bản không được so sánh\n',
  );
  const since = async () =>
    (await run(['validate', '--since', 'main', '--lang=en'], { cwd: repository.path })).stderr;
  expect(await since()).toContain(
    'kstthc: plans/norms.yaml changed since main; unchanged plans were not checked against it, leave out --since to check all\n',
  );
  rmSync(repository.at('plans/norms.yaml'));
  expect(await since()).not.toContain('norms');
});

test('the last plan is deleted', async () => {
  rmSync(repository.at('plans'), { recursive: true });
  expect(await changes()).toEqual(['plans/2026/12.yaml plan-removed', 'plans/44.yaml plan-removed']);
  expect(await changes(['plans/44.yaml'])).toEqual(['plans/44.yaml plan-removed']);
});

test('a branch that deletes every plan is reported, and wrong only where changes are', async () => {
  rmSync(repository.at('plans'), { recursive: true });
  repository.commit();
  for (const paths of [[], ['plans'], ['plans/44.yaml', 'plans/2026/12.yaml']]) {
    const { exitCode, stdout, stderr } = await diff([
      '--base=main',
      '--lang=vi',
      '--max-increase=0đ',
      ...paths,
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Bỏ kế hoạch 44/KH-UBND');
    expect(stdout).toContain('Bỏ kế hoạch 12/KH-UBND');
  }
  expect((await diff(['--base=main', '--exit-code'])).exitCode).toBe(1);
});

test('a renamed plan is followed', async () => {
  rmSync(repository.at('plans/44.yaml'));
  repository.write('plans/44-KH-UBND.yaml', raised);
  // Also while git does not track the new file, and so sees no rename.
  expect(await changes()).toEqual(['plans/44-KH-UBND.yaml item-amount']);
  repository.commit();
  expect(await changes()).toEqual(['plans/44-KH-UBND.yaml item-amount']);
  const { stdout } = await diff(['--base', 'main']);
  expect(stdout).toContain('plans/44-KH-UBND.yaml (formerly plans/44.yaml)');
});

test('a plan that comes from elsewhere is new, whatever git calls it', async () => {
  mkdirSync(repository.at('archive'));
  renameSync(repository.at('plans/44.yaml'), repository.at('archive/44.yaml'));
  repository.commit();
  repository.git('branch', '--force', 'main');
  renameSync(repository.at('archive/44.yaml'), repository.at('plans/44.yaml'));
  repository.write('plans/44.yaml', raised);
  repository.git('add', '--all');
  expect(await changes()).toEqual(['plans/44.yaml plan-added']);
  expect((await diff(['--base', 'main', '--max-increase=0đ'])).exitCode).toBe(1);
});

test('paths are files or folders, from the folder one is in', async () => {
  repository.write('plans/44.yaml', raised);
  repository.write('plans/2026/12.yaml', BASE.replace('120.000.000đ', '130.000.000đ'));
  expect(await changes(['plans/2026'])).toEqual(['plans/2026/12.yaml item-amount']);
  expect(await changes(['plans/44.yaml'])).toEqual(['plans/44.yaml item-amount']);
  expect(await changes(['.'], repository.at('plans/2026'))).toEqual(['12.yaml item-amount']);
  expect(await changes(['../44.yaml'], repository.at('plans/2026'))).toEqual(['../44.yaml item-amount']);
});

test('each plan passes the gate by itself', async () => {
  repository.write('plans/44.yaml', raised);
  rmSync(repository.at('plans/2026/12.yaml'));
  const { exitCode, stdout } = await diff(['--base', 'main', '--max-increase=0đ', '--lang=vi']);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('tổng các khoản chi tăng 20.000.000đ (4,26%), vượt mức tăng cho phép 0đ');
});

test('a plan that cannot be read fails the run, and the others are compared', async () => {
  repository.write('plans/44.yaml', raised);
  repository.write('plans/2026/12.yaml', 'plan: [');
  const { exitCode, stdout, stderr } = await diff(['--base', 'main']);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('1 plan changed, 1 plan not readable');
  expect(stdout).toMatch(/120\.000\.000đ +20\.000\.000đ +20\.00%/);
  expect(stderr).toContain('plans/2026/12.yaml:1:');
});

test('an old version that could not be read is not compared with', async () => {
  repository.write('plans/44.yaml', 'plan: [');
  repository.commit();
  repository.git('branch', '--force', 'main');
  repository.write('plans/44.yaml', HANOI);
  const { exitCode, stdout, stderr } = await diff(['--base', 'main', 'plans/44.yaml']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('the old version has errors');
  expect(stderr).toContain('main:plans/44.yaml:1:');
});

test.each([
  ['an unknown revision', ['--base', 'nowhere'], /nowhere/],
  ['a revision that looks like an option', ['--base=--output=x'], /--output=x/],
  ['a path that was never there', ['--base', 'main', 'missing.yaml'], /missing\.yaml/],
  ['a path outside', ['--base', 'main', '..'], /outside/],
  ['standard input', ['--base', 'main', '-'], /standard input/],
])('%s is a usage error', async (_, argv, said) => {
  const { exitCode, stdout, stderr } = await diff(argv);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(said);
});

test('in a shallow clone the error says how to complete it', async () => {
  commitTwice();
  const clone = mkdtempSync(join(tmpdir(), 'kstthc-clone-'));
  try {
    repository.git('clone', '--quiet', '--depth=1', '--branch=edit', `file://${repository.path}`, clone);
    const { exitCode, stderr } = await diff(['--base', 'origin/main'], { cwd: clone });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('fetch-depth: 0');
  } finally {
    rmSync(clone, { recursive: true });
  }
});

function commitTwice(): void {
  repository.write('plans/44.yaml', raised);
  repository.commit();
  repository.write('plans/44.yaml', HANOI);
  repository.commit();
}

test('patterns name plans where the shell leaves them as they are, with --since too', async () => {
  repository.write('plans/44.yaml', raised);
  repository.write('plans/2026/12.yaml', BASE.replace('Quý II', 'Quý III'));
  expect(await changes(['plans/*.yaml'])).toEqual(['plans/44.yaml item-amount']);
  const { stderr } = await run(['validate', '--since', 'main', 'plans/*.yaml', '--lang', 'en'], {
    cwd: repository.path,
  });
  expect(stderr).toBe('kstthc: checking 1 changed since main, skipping 0 unchanged\n');
});
