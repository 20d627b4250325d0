import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { BASE, HANOI } from '../support/checking.ts';
import { TemporaryRepository } from '../support/repository.ts';
import { run, transcript } from '../support/run.ts';
import { edited } from '../support/versions.ts';

const golden = (name: string) => join(import.meta.dirname, '../golden/diff', name);

const repository = new TemporaryRepository();

const diff = (argv: readonly string[], surroundings: { cwd?: string; stdin?: string } = {}) =>
  run(['diff', ...argv], { cwd: repository.path, ...surroundings });

const ITEM = '      - { outlet: hanoimoi, amount: 100.000.000đ }\n';
const raised = edited(HANOI, ['hanoimoi, amount: 100.000.000đ', 'hanoimoi, amount: 120.000.000đ']);
/** What a drafting officer may well do in one go. */
const redrafted = edited(
  HANOI,
  [ITEM, '      - { outlet: hanoimoi, amount: 110 triệu đồng }\n'],
  ['kinhtedothi, amount: 100.000.000đ', 'kinhtedothi, amount: 90.000.000đ'],
  ['      - { outlet: phapluatxahoi, amount: 30.000.000đ }\n', ''],
  ['schedule: Tháng 03/2020', 'schedule: Tháng 4/2020'],
  ['Quý II; quý III và quý IV/2020', 'Quý II, quý III và quý IV/2020'],
  ['Thông nhất', 'Thống nhất'],
  ['date: 08/6/2010', 'date: 03/6/2010'],
  ['name: Báo Kinh tế và Đô thị', 'name: Báo Kinh tế & Đô thị'],
  ['id: printing', 'id: leaflets'],
  [
    '  # Mục V.2.b',
    '  - id: radio\n    title: Phát thanh trên hệ thống truyền thanh cơ sở\n    schedule: Hoàn thành tháng 9/2020\n' +
      '    items:\n      - { label: Phát thanh xã, amount: 20.000.000đ }\n',
  ],
);
const moved = edited(
  HANOI,
  ['      - { outlet: phapluatxahoi, amount: 80.000.000đ }\n', ''],
  ['hanoimoi, amount: 30.000.000đ', 'vov, amount: 30.000.000đ'],
  ['      - { label: "tờ', '      - { outlet: phapluatxahoi, amount: 80.000.000đ }\n      - { label: "tờ'],
  ['outlets:\n', 'outlets:\n  vov: { name: Đài Tiếng nói Việt Nam }\n'],
);
const broken = edited(
  HANOI,
  ['id: select-outlets', 'idd: select-outlets'],
  ['title: Lựa chọn', 'x: Lựa chọn'],
);

describe('golden runs', () => {
  test.each([
    ['raised-vi', HANOI, raised, ['--lang=vi']],
    ['raised-en', HANOI, raised, ['--exit-code']],
    ['raised-stopped-vi', HANOI, raised, ['--lang=vi', '--max-increase', '2,5%']],
    ['raised-json', HANOI, raised, ['--format=json', '--max-increase=0đ']],
    ['redrafted-vi', HANOI, redrafted, ['--lang=vi']],
    ['redrafted-en', HANOI, redrafted, []],
    ['redrafted-markdown-vi', HANOI, redrafted, ['--lang=vi', '--format=markdown']],
    ['redrafted-json', HANOI, redrafted, ['--format=json']],
    ['moved-vi', HANOI, moved, ['--lang=vi']],
    ['moved-markdown-en', HANOI, moved, ['--format=markdown']],
    ['broken-new-vi', HANOI, broken, ['--lang=vi']],
    ['broken-old-en', broken, HANOI, []],
    ['broken-old-stopped-vi', broken, HANOI, ['--lang=vi', '--max-increase=5%']],
    ['redrafted-colour-vi', HANOI, redrafted, ['--lang=vi', '--color']],
    ['same-vi', HANOI, HANOI, ['--lang=vi', '--exit-code', '--max-increase=0']],
  ])('%s', async (name, before, after, options) => {
    repository.write('old.yaml', before);
    repository.write('new.yaml', after);
    const argv = ['diff', 'old.yaml', 'new.yaml', ...options];
    await expect(transcript(argv, await run(argv, { cwd: repository.path }))).toMatchFileSnapshot(
      golden(`${name}.txt`),
    );
  });
});

describe('two files', () => {
  test('one of them can be standard input', async () => {
    repository.write('old.yaml', HANOI);
    const { exitCode, stdout } = await diff(['old.yaml', '-', '--format=json'], { stdin: raised });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).total.delta).toBe(20_000_000);
    const back = await diff(['-', 'old.yaml', '--format=json'], { stdin: raised });
    expect(JSON.parse(back.stdout).total.delta).toBe(-20_000_000);
  });

  test.each([
    [0, []],
    [1, ['--exit-code']],
    [1, ['--max-increase', '0đ']],
    [1, ['--max-increase', '19.999.999đ']],
    [0, ['--max-increase', '20 triệu']],
    [0, ['--max-increase', '5%']],
    [1, ['--max-increase', '4,25%']],
    [2, ['--max-increase', 'ít thôi']],
    [2, ['--format', 'sarif']],
  ])('exit code %i with %j', async (expected, options) => {
    repository.write('old.yaml', HANOI);
    repository.write('new.yaml', raised);
    expect((await diff(['old.yaml', 'new.yaml', ...options])).exitCode).toBe(expected);
  });

  test.each([
    [[]],
    [['plan.yaml']],
    [['plan.yaml', 'plan.yaml', 'plan.yaml']],
    [['-', '-']],
    [['plan.yaml', 'no.yaml']],
  ])('%j is a usage error', async (paths) => {
    repository.write('plan.yaml', HANOI);
    expect(await diff(paths)).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test.each([
    ['broken', 'good', 0, []],
    ['broken', 'good', 1, ['--exit-code']],
    ['broken', 'good', 1, ['--max-increase', '0đ']],
    ['good', 'broken', 1, []],
    ['broken', 'broken', 1, []],
  ])('from %s to %s: exit code %i with %j', async (before, after, expected, options) => {
    const texts: Record<string, string> = { broken, good: HANOI };
    repository.write('old.yaml', texts[before] ?? '');
    repository.write('new.yaml', texts[after] ?? '');
    const { exitCode, stdout, stderr } = await diff(['old.yaml', 'new.yaml', ...options]);
    expect(exitCode).toBe(expected);
    expect(stdout).toContain('Not compared');
    expect(stderr).toContain('schema/unknown-key');
  });

  test('what is wrong with a new version is told, also where the old one cannot be read', async () => {
    repository.write('old.yaml', broken);
    repository.write('new.yaml', raised);
    const { exitCode, stdout } = await diff(['old.yaml', 'new.yaml']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('the new version has 1 error');
  });

  test('a gate that cannot be checked says so beside the JSON', async () => {
    repository.write('old.yaml', broken);
    repository.write('new.yaml', HANOI);
    const { exitCode, stderr } = await diff(['old.yaml', 'new.yaml', '--format=json', '--max-increase=5%']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('kstthc: new.yaml: the allowed increase cannot be checked');
  });

  test('of a folder it says what to do', async () => {
    repository.write('plans/plan.yaml', HANOI);
    for (const paths of [
      ['plans', 'plans/plan.yaml'],
      ['plans/plan.yaml', 'plans'],
    ]) {
      const { exitCode, stderr } = await diff(paths);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/"plans" is a folder; two files are needed.*--base main/);
    }
  });

  test('of a missing file it says that', async () => {
    repository.write('plan.yaml', HANOI);
    const { exitCode, stderr } = await diff(['plan.yaml', 'missing.yaml']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('no such file');
    expect(stderr).toContain('"missing.yaml"');
  });

  test('a file name is quoted for the shell', async () => {
    repository.write('old.yaml', HANOI);
    repository.write("kế hoạch's.yaml", raised);
    for (const format of ['text', 'markdown']) {
      const { stdout } = await diff(['old.yaml', "kế hoạch's.yaml", `--format=${format}`]);
      expect(stdout).toContain(`kstthc validate 'kế hoạch'\\''s.yaml'`);
    }
  });

  test('an amount that cannot be read is not guessed', async () => {
    repository.write('old.yaml', HANOI);
    repository.write('new.yaml', edited(HANOI, ['total: 470.000.000đ', 'total: khoảng 470 triệu']));
    const { exitCode, stdout, stderr } = await diff(['old.yaml', 'new.yaml', '--format=json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).total).toEqual({ before: null, after: null, delta: null });
    expect(stderr).toContain('money/malformed');
  });

  test.each(['plan: [', '', '\u0000', '[]', 'plan: &a [*a]'])('%j is said to be broken', async (text) => {
    repository.write('old.yaml', HANOI);
    repository.write('new.yaml', text);
    const { exitCode, stdout, stderr } = await diff(['old.yaml', 'new.yaml']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('new version');
    expect(stderr).toContain('new.yaml:');
  });
});

describe('against a git revision', () => {
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
    // Even where git has not been told of the new file, and takes it for another one.
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

  test('a shallow clone is told how to become whole', async () => {
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
});

test('outside a repository it says what to do', async () => {
  repository.write('plan.yaml', HANOI);
  const { exitCode, stderr } = await diff(['--base', 'main']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('kstthc diff OLD NEW');
});
